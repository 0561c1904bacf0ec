package app.cartwright.desktop.ui;

import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.base.Texts;
import java.util.Locale;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** How an error is named in lists. */
public final class Causes {
    private Causes() {}

    /** The cause without the thing it is about, where the catalogue's title names it; else the title. */
    public static String shortTitle(Texts texts, ErrorView error) {
        String key = "cause." + error.code();
        return texts.has(key) ? texts.of(key) : error.title();
    }

    /** The same to stand inside a sentence: {@code totals differ by $1.50}, but {@code SKU isn't in inFlow}. */
    public static String inSentence(Texts texts, ErrorView error) {
        String title = shortTitle(texts, error);
        boolean word = title.length() > 1
                && Character.isLowerCase(title.charAt(1))
                && !title.startsWith("inFlow")
                && !title.startsWith("CartRover");
        return word ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
    }

    /** How many orders, shipments or stock numbers it concerns. */
    public static String what(Texts texts, ErrorView error) {
        int count = Math.max(1, error.items().size());
        return switch (error.service() == null ? "" : error.service()) {
            case "pullOrders" -> texts.count("error.orders", count);
            case "pushInventory" -> texts.count("error.stock", count);
            case "pushShipping" -> texts.count("error.shipments", count);
            default -> texts.count("error.any", count);
        };
    }

    /** What it is about, as far as the title doesn't say it already: its subject, else the order or SKU that it names. */
    public static String about(String title, ErrorView error) {
        return title.contains(error.subject()) && !error.items().isEmpty()
                ? error.items().getFirst().label()
                : error.subject();
    }

    /** The icon: a question where the outcome is not known. */
    public static Ikon icon(ErrorView error) {
        return isUnknown(error) ? Feather.HELP_CIRCLE : Feather.ALERT_CIRCLE;
    }

    /** Amber where the outcome is not known, else red. */
    public static String toneClass(ErrorView error) {
        return isUnknown(error) ? "tone-warn" : "tone-bad";
    }

    private static boolean isUnknown(ErrorView error) {
        return error.code().equals("outcome-unknown");
    }
}
