package app.cartwright.desktop;

import app.cartwright.desktop.ui.Navigator.Page;
import java.util.List;

/** What opens the questions that stand over the window. */
final class Openers {
    /**
     * One of them.
     *
     * @param target what is open on the page, or null
     * @param button its text, or with {@code #} its id
     */
    record Opener(Page page, String target, String button) {}

    static final List<Opener> ALL = List.of(
            new Opener(Page.OVERVIEW, null, "Nightly report"),
            new Opener(Page.STOCK, null, "Push all now"),
            new Opener(Page.SHIPMENTS, null, "Send now"),
            new Opener(Page.SHIPMENTS, null, "Compare"),
            new Opener(Page.ERRORS, "E12", "#dismiss"),
            new Opener(Page.TROUBLESHOOT_ORDER, null, "Make a bundle…"),
            new Opener(Page.SETTINGS, "CONNECTIONS", "#replace-cartrover"),
            new Opener(Page.SETTINGS, "CONNECTIONS", "#replace-inflow"),
            new Opener(Page.SETTINGS, "CONNECTIONS", "See the list"),
            new Opener(Page.SETTINGS, "CONNECTIONS", "#hand-over"),
            new Opener(Page.SETTINGS, "DATA", "#restore"),
            new Opener(Page.SETTINGS, "DATA", "#delete-addresses-now"),
            new Opener(Page.SETTINGS, "DATA", "#forget"));

    private Openers() {}
}
