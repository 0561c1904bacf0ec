package app.cartwright.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Makes text of the bytes of an answer: unpacks gzip, finds the character set, tolerates wrong bytes. */
final class AnswerText {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\";,\\s]+)");

    private AnswerText() {}

    /**
     * The text of an answer.
     *
     * @param limit the most bytes that are unpacked
     * @throws LimitedBody.TooLarge where there are more
     * @throws IOException where the packing is cut, damaged or unknown
     */
    static String decode(byte[] bytes, String encoding, String contentType, int limit) throws IOException {
        byte[] plain = switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> bytes;
            case "gzip", "x-gzip" -> bytes.length == 0 ? bytes : unpack(bytes, limit);
            default -> throw new IOException("unknown packing " + encoding);
        };
        String text = text(plain, contentType);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static byte[] unpack(byte[] packed, int limit) throws IOException {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            byte[] part = new byte[8_192];
            for (int read = unpacked.read(part); read >= 0; read = unpacked.read(part)) {
                plain.write(part, 0, read);
                if (plain.size() > limit) {
                    throw new LimitedBody.TooLarge(limit);
                }
            }
            return plain.toByteArray();
        }
    }

    /** JSON is UTF-8 by its standard, whatever the header says; only where it is not, the header is believed. */
    private static String text(byte[] bytes, String contentType) {
        Charset named = named(contentType);
        if (!named.equals(StandardCharsets.UTF_8) && !named.name().startsWith("UTF-")) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                return new String(bytes, named);
            }
        }
        return new String(bytes, named);
    }

    private static Charset named(String contentType) {
        Matcher charset = CHARSET.matcher(contentType);
        if (!charset.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(charset.group(1));
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
