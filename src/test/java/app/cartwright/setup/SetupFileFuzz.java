package app.cartwright.setup;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Set-up files by the thousand, each from its number: valid ones, valid ones with one thing spoiled, and bytes that mean
 * no good. The same seed gives the same file.
 */
public final class SetupFileFuzz {
    private static final String[] NAMES = {
        "MAIN", "SHOPFLOOR", "Warehouse A", "Lager Süd", "倉庫", "Retail \\\"store\\\"", "a/b", "🫖", "x".repeat(200)
    };
    private static final String[] SOURCES = {"ALL", "Main warehouse", "Retail store"};
    private static final String[] JUNK = {
        "null",
        "true",
        "-1",
        "1e999",
        "\"\"",
        "\" \"",
        "[]",
        "{}",
        "\"\\u0000\"",
        "[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]",
        "0.1",
        "\"ALL\"",
        "99999999999999999999",
        "\"http://example.com\"",
        "\"" + "y".repeat(5_000) + "\"",
        "\"2026-13-01\""
    };

    private final Random random;

    /** The file of a seed. */
    public SetupFileFuzz(long seed) {
        this.random = new Random(seed);
    }

    /** A file without a fault. */
    public String valid() {
        List<String> parts = new ArrayList<>();
        parts.add("\"inflow\":{\"companyId\":\"5e0c7a10-0001-4a00-9000-0000000000ff\""
                + maybe(",\"baseUrl\":\"http://127.0.0.1:" + (1 + random.nextInt(65_535)) + "\"")
                + maybe(",\"apiVersion\":\"202" + random.nextInt(7) + "-0" + (1 + random.nextInt(9)) + "-11\"") + "}");
        parts.add("\"cartrover\":{" + maybe("\"baseUrl\":\"https://api.example.com/base/\"") + "}");
        parts.add("\"pushInventory\":{\"locations\":[" + locations() + "]"
                + maybe(",\"zeroGuardPercent\":" + random.nextInt(100) + "." + random.nextInt(10))
                + maybe(",\"zeroGuardAtLeast\":" + whole(1, 1_000_000))
                + maybe(",\"acceptDoubleCount\":true") + maybe(",\"enabled\":false") + "}");
        parts.add("\"pullOrders\":{\"carts\":[" + carts() + "]" + maybe(",\"since\":\"2026-02-28\"")
                + maybe(",\"location\":\"Main warehouse\"") + "}");
        parts.add("\"pushShipping\":{\"settleSeconds\":" + whole(0, 86_400)
                + maybe(",\"carriers\":{\"UPS Ground\":\"UPS\"}") + "}");
        parts.add("\"limits\":{\"inflowPerMinute\":" + whole(1, 1_000_000) + "}");
        parts.add("\"intervals\":{\"ordersSeconds\":" + whole(5, 86_400) + "}");
        String first = parts.removeFirst();
        java.util.Collections.shuffle(parts, random);
        parts.subList(random.nextInt(parts.size() + 1), parts.size()).clear();
        parts.add(random.nextInt(parts.size() + 1), first);
        String blank = random.nextBoolean() ? "" : "\n  ";
        return "{" + blank + String.join("," + blank, parts) + blank + "}";
    }

    /** A valid file with one value, name or piece of syntax spoiled. It may still be valid. */
    public String nearValid() {
        String text = valid();
        int at = random.nextInt(text.length());
        return switch (random.nextInt(7)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1 + random.nextInt(5)));
            case 2 -> text.substring(0, at) + JUNK[random.nextInt(JUNK.length)] + text.substring(at);
            case 3 ->
                text.replaceFirst(
                        ":(\\d+|true|false|\"[^\"]*\")", ":" + JUNK[random.nextInt(JUNK.length)].replace("\\", "\\\\"));
            case 4 -> text.replaceFirst("\"(enabled|locations|carts|settleSeconds|companyId)\"", "\"colour\"");
            case 5 -> text.substring(0, text.length() - 1) + ",\"limits\":{\"inflowPerHour\":0},\"limits\":3}";
            default -> {
                StringBuilder spoiled = new StringBuilder(text);
                spoiled.setCharAt(at, (char) random.nextInt(0x250));
                yield spoiled.toString();
            }
        };
    }

    /** Bytes that no set-up file has. */
    public byte[] hostile() {
        return switch (random.nextInt(6)) {
            case 0 -> {
                byte[] noise = new byte[random.nextInt(3_000)];
                random.nextBytes(noise);
                yield noise;
            }
            case 1 -> ("[{\"a\":".repeat(1 + random.nextInt(20_000))).getBytes(StandardCharsets.UTF_8);
            case 2 -> valid().getBytes(StandardCharsets.UTF_16);
            case 3 -> ("{\"" + "k".repeat(random.nextInt(60_000)) + "\":1}").getBytes(StandardCharsets.UTF_8);
            case 4 ->
                ("{\"limits\":{\"inflowPerMinute\":" + "9".repeat(1 + random.nextInt(50_000)) + "}}")
                        .getBytes(StandardCharsets.UTF_8);
            default -> {
                byte[] cut = valid().getBytes(StandardCharsets.UTF_8);
                cut[random.nextInt(cut.length)] = (byte) 0xff;
                yield cut;
            }
        };
    }

    private String locations() {
        List<String> rows = new ArrayList<>();
        int from = random.nextInt(NAMES.length);
        for (int i = 0; i < random.nextInt(NAMES.length); i++) {
            rows.add("{\"cartroverLocation\":\"" + NAMES[(from + i) % NAMES.length] + "\",\"source\":\""
                    + SOURCES[random.nextInt(SOURCES.length)] + "\"" + maybe(",\"enabled\":" + random.nextBoolean())
                    + "}");
        }
        return String.join(",", rows);
    }

    private String carts() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < random.nextInt(6); i++) {
            rows.add("{\"orderSource\":\"Cart " + i + "\"" + maybe(",\"prefix\":\"C" + i + "-\"") + "}");
        }
        return String.join(",", rows);
    }

    private String whole(int least, int most) {
        int value = least + random.nextInt(most - least + 1);
        return random.nextInt(5) == 0 ? value + ".0" : Integer.toString(value);
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : "";
    }
}
