package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.setup.WizardStep;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Tab goes through the whole window, page by page and step by step: nothing is left out, nothing holds it fast. */
class TabOrderTest extends WindowTesting {
    /** The order of the design: who opens a page is in it with the next Tab, and at the end is where it stands. */
    private static final List<String> MAIN = List.of("navigation-list", "content", "status-block", "corner-notes");

    private static final List<String> SET_UP =
            List.of("wizard-scroll", "#wizard-next", "#wizard-back", "#wizard-later", "wizard-steps");
    private static final Map<Page, String> KNOWN = new EnumMap<>(Map.of(
            Page.OVERVIEW, "Orders per day",
            Page.ORDERS, "SH:1046",
            Page.STOCK, "TEA-ASSAM-100",
            Page.SHIPMENTS, "SH:1039",
            Page.ERRORS, "3 orders are held",
            Page.ALERTS, "eBay token has expired",
            Page.TROUBLESHOOT_ORDER, "Make a bundle…",
            Page.ACTIVITY, "TEA-ASSAM-100",
            Page.SETTINGS, "Accounts"));
    private static final List<String> GROUPS = List.of(
            "CARTS", "ORDERS", "STOCK", "SHIPPING", "BACKGROUND", "NOTIFICATIONS", "APPEARANCE", "DATA", "ADVANCED");

    @Start
    void start(Stage stage) {
        show(stage);
    }

    private List<String> faults(String where, List<String> regions) {
        settle();
        Node dialogs = onFx(() -> window.main.desk().dialogs().isOpen() ? window.scene.lookup(".dialog-layer") : null);
        Node within = dialogs == null ? window.scene.getRoot() : dialogs;
        return new TabTour(window.scene)
                .faults(within, regions).stream()
                        .map(fault -> where + ": " + fault)
                        .toList();
    }

    @Test
    void everyPageIsGoneThroughAndBack() {
        List<String> faults = new ArrayList<>();
        KNOWN.forEach((page, known) -> {
            open(page, null);
            see(known);
            faults.addAll(faults(page.name(), MAIN));
        });
        for (String group : GROUPS) {
            open(Page.SETTINGS, group);
            faults.addAll(faults("SETTINGS " + group, MAIN));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyDrawerAndWhatIsOpenOnAPageIsGoneThrough() {
        bridge.status = LarkspurStatus.practice();
        bridge.practice = new StubPracticeDesk();
        bridge.changed();
        List<String> faults = new ArrayList<>();
        open(Page.ORDERS, "CR-1042");
        see("Find out why");
        faults.addAll(faults("an order", MAIN));
        open(Page.ORDERS, "CR-3402");
        faults.addAll(faults("an order that is held", MAIN));
        open(Page.STOCK, "TEA-ASSAM-100");
        see("Push this SKU again");
        faults.addAll(faults("a SKU", MAIN));
        open(Page.SHIPMENTS, "CR-1039");
        faults.addAll(faults("a shipment", MAIN));
        open(Page.ERRORS, "E13");
        faults.addAll(faults("an error", MAIN));
        open(Page.TROUBLESHOOT_ORDER, "1047");
        faults.addAll(faults("a verdict", MAIN));
        press("#open-practice-controls");
        faults.addAll(faults("the practice shop", MAIN));
        assertThat(faults).isEmpty();
    }

    @Test
    void everyQuestionIsGoneThroughAndNotLeft() {
        List<String> faults = new ArrayList<>();
        for (Openers.Opener opener : Openers.ALL) {
            open(opener.page(), opener.target());
            press(opener.button());
            eventually().until(() -> onFx(() -> window.main.desk().dialogs().isOpen()));
            faults.addAll(faults(opener.button(), List.of()));
            onFx(() -> {
                window.main.desk().dialogs().close();
                return null;
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyStepOfTheSetUpIsGoneThrough() {
        see("Overview");
        List<String> faults = new ArrayList<>();
        for (WizardStep step : WizardStep.values()) {
            open(Page.WIZARD, step.word());
            find("#wizard-" + step.word(), Node.class);
            faults.addAll(faults(step.word(), SET_UP));
            onFx(() -> {
                window.main.leaveSetUp();
                return null;
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theArrowsReachWhatTabLeavesOutOfAGroup(FxRobot robot) {
        open(Page.STOCK, null);
        see("TEA-ASSAM-100");
        List<Node> segments = onFx(() -> List.copyOf(window.scene.getRoot().lookupAll(".segment")));
        onFx(() -> {
            segments.getFirst().requestFocus();
            return null;
        });
        for (Node segment : segments) {
            assertThat(onFx(() -> window.scene.getFocusOwner())).isSameAs(segment);
            keys(robot, KeyCode.SPACE);
            assertThat(onFx(((ToggleButton) segment)::isSelected)).isTrue();
            keys(robot, KeyCode.RIGHT);
        }
    }

    /** Whoever goes by the keys sees where they are, on each stop of each page. */
    @Test
    void whatHasTheFocusLooksDifferent() {
        List<String> faults = new ArrayList<>();
        for (Page page : List.of(Page.OVERVIEW, Page.ORDERS, Page.SHIPMENTS, Page.ERRORS, Page.SETTINGS)) {
            open(page, null);
            see(KNOWN.get(page));
            settle();
            faults.addAll(unseen(page.name()));
        }
        for (String group : GROUPS) {
            open(Page.SETTINGS, group);
            settle();
            faults.addAll(unseen(group));
        }
        assertThat(faults).isEmpty();
    }

    private List<String> unseen(String where) {
        TabTour tour = new TabTour(window.scene);
        Node first = onFx(() -> {
            Node start = window.scene.lookup(".navigation-item:selected");
            start.requestFocus();
            return start;
        });
        tour.tab(false);
        List<String> faults = new ArrayList<>();
        Node at = onFx(window.scene::getFocusOwner);
        while (at != first) {
            Node here = at;
            BufferedImage with = onFx(() -> picture(here));
            tour.tab(false);
            BufferedImage without = onFx(() -> picture(here));
            if (same(with, without)) {
                faults.add(where + ": " + onFx(() -> TabTour.name(here)));
            }
            at = onFx(window.scene::getFocusOwner);
        }
        return faults;
    }

    private static BufferedImage picture(Node node) {
        return SwingFXUtils.fromFXImage(node.snapshot(null, null), null);
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
