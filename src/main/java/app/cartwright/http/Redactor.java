package app.cartwright.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Takes secrets out of any text, by their values: plain, percent-encoded, escaped for JSON, and in Base64, also where
 * the secret is only a part of what was encoded (as in a Basic header). Values shorter than four characters are not
 * looked for: they would blank out ordinary words.
 */
public final class Redactor {
    /** What stands in place of a secret. */
    public static final String HIDDEN = "[hidden]";

    private static final int SHORTEST = 4;
    /** Characters of a Base64 text that are sure to hold only the secret must be at least this many. */
    private static final int SHORTEST_ENCODED = 8;

    private volatile List<String> forms = List.of();

    /** Knows these secrets from the start. */
    public Redactor(Collection<String> secrets) {
        secrets.forEach(this::add);
    }

    /** Knows no secret yet. */
    public Redactor() {}

    /** From now on this value is hidden too. */
    public synchronized void add(String secret) {
        Set<String> all = new LinkedHashSet<>(forms);
        addForms(secret, all);
        String trimmed = secret.strip();
        if (!trimmed.equals(secret)) {
            addForms(trimmed, all);
        }
        forms = all.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** From now on both values are hidden, and the Basic header that they make. */
    public void addPair(String user, String key) {
        add(user);
        add(key);
        add(user + ":" + key);
    }

    /** The text without secrets. */
    public String redact(String text) {
        String clean = text;
        for (String form : forms) {
            clean = clean.replace(form, HIDDEN);
        }
        return clean;
    }

    private static void addForms(String secret, Set<String> all) {
        if (secret.length() < SHORTEST) {
            return;
        }
        all.add(secret);
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        all.add(encoded);
        all.add(lowerEscapes(encoded));
        all.add(Percent.encode(secret));
        all.add(lowerEscapes(Percent.encode(secret)));
        all.add(secret.replace("\\", "\\\\").replace("\"", "\\\""));
        addBase64(secret, all);
    }

    private static String lowerEscapes(String encoded) {
        return java.util.regex.Pattern.compile("%[0-9A-F]{2}")
                .matcher(encoded)
                .replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
    }

    /**
     * Base64 of the secret alone, and of the part of it that comes out the same whatever stands before and after it:
     * there are three ways for it to lie in the groups of three bytes.
     */
    private static void addBase64(String secret, Set<String> all) {
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        addBoth(Base64.getEncoder().encodeToString(bytes), all);
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int from = shift == 0 ? 0 : shift + 1;
            int to = shifted.length / 3 * 4 + new int[] {0, 1, 2}[shifted.length % 3];
            if (to - from >= SHORTEST_ENCODED) {
                addBoth(text.substring(from, to), all);
            }
        }
    }

    private static void addBoth(String base64, Set<String> all) {
        all.add(base64);
        all.add(base64.replace('+', '-').replace('/', '_'));
        all.add(URLEncoder.encode(base64, StandardCharsets.UTF_8));
    }
}
