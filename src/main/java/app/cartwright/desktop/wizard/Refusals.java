package app.cartwright.desktop.wizard;

import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.ui.Tone;
import java.util.Optional;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** How each answer of Connect looks: refused in red; what judged no key, or is mended by one click, in amber. */
final class Refusals {
    private Refusals() {}

    static Tone tone(String answer) {
        return switch (answer) {
            case "wrongPair", "wrongLevel", "accountKind", "noAccess" -> Tone.BAD;
            default -> Tone.WARN;
        };
    }

    static Ikon icon(String answer) {
        return switch (answer) {
            case "wrongPair" -> Feather.X_CIRCLE;
            case "wrongLevel" -> Feather.KEY;
            case "notSaved" -> Feather.SAVE;
            case "accountKind" -> Feather.SLASH;
            case "noNetwork" -> Feather.WIFI_OFF;
            case "serviceDown" -> Feather.CLOUD_OFF;
            case "notTheService" -> Feather.SHIELD_OFF;
            case "noAccess", "keysNotKept" -> Feather.LOCK;
            default -> Feather.ALERT_TRIANGLE;
        };
    }

    /** The page where it is mended, where there is one. */
    static Optional<String> link(String api, String answer) {
        return switch (answer) {
            case "wrongPair", "wrongLevel", "notSaved", "noAccess" ->
                Optional.of(api.equals("inflow") ? Links.INFLOW_INTEGRATIONS : Links.CARTROVER_WMS);
            default -> Optional.empty();
        };
    }
}
