package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.OrderDetail;
import app.cartwright.desktop.ui.Navigator.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Escape closes what is open, and the focus is where it was before; what is shown anew doesn't take it away. */
class FocusReturnsTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        bridge.practice = new StubPracticeDesk();
        show(stage);
    }

    private Node owner() {
        return onFx(window.scene::getFocusOwner);
    }

    private ButtonBase focused(String idOrText) {
        eventually().until(() -> onFx(() -> button(idOrText).isPresent()));
        return onFx(() -> {
            ButtonBase button = button(idOrText).orElseThrow();
            button.requestFocus();
            return button;
        });
    }

    @Test
    void escapeClosesEveryQuestionAndTheFocusIsOnWhatOpenedIt(FxRobot robot) {
        List<String> faults = new ArrayList<>();
        for (Openers.Opener opener : Openers.ALL) {
            open(opener.page(), opener.target());
            settle();
            ButtonBase button = focused(opener.button());
            keys(robot, KeyCode.SPACE);
            eventually()
                    .alias(opener.button())
                    .until(() -> onFx(() -> window.main.desk().dialogs().isOpen()));
            assertThat(owner()).as(opener.button()).isNotSameAs(button);
            keys(robot, KeyCode.ESCAPE);
            eventually().until(() -> onFx(() -> !window.main.desk().dialogs().isOpen()));
            if (owner() != button) {
                faults.add(opener.button() + ": " + onFx(() -> TabTour.name(window.scene.getFocusOwner())));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void escapeClosesTheDrawerOfASku(FxRobot robot) {
        open(Page.STOCK, null);
        see("TEA-ASSAM-100");
        TableView<?> table = find("#stock-table", TableView.class);
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(1);
            return null;
        });
        keys(robot, KeyCode.ENTER);
        focused("Push this SKU again");
        keys(robot, KeyCode.ESCAPE);
        eventually().until(() -> onFx(() -> window.scene.lookup(".drawer") == null));
        assertThat(owner()).isSameAs(table);
        assertThat(onFx(() -> table.getSelectionModel().getSelectedIndex())).isEqualTo(1);
    }

    @Test
    void escapeAndTheCrossCloseTheControlsOfThePracticeShop(FxRobot robot) {
        bridge.status = LarkspurStatus.practice();
        bridge.changed();
        for (String way : List.of("by Escape", "by the cross")) {
            ButtonBase opener = focused("#open-practice-controls");
            keys(robot, KeyCode.SPACE);
            ButtonBase inside = focused("#practice-again");
            if (way.equals("by Escape")) {
                keys(robot, KeyCode.ESCAPE);
            } else {
                onFx(() -> {
                    ((ButtonBase) window.scene.lookup("#practice-controls .icon-button")).fire();
                    return null;
                });
            }
            eventually().until(() -> onFx(() -> inside.getScene() == null));
            assertThat(owner()).as(way).isSameAs(opener);
        }
    }

    @Test
    void afterTheSetUpTheFocusIsOnWhatOpenedIt(FxRobot robot) {
        open(Page.SETTINGS, "CONNECTIONS");
        ButtonBase opener = focused("Go through set-up again");
        keys(robot, KeyCode.SPACE);
        focused("#wizard-later");
        keys(robot, KeyCode.SPACE);
        see("Accounts");
        assertThat(owner()).isSameAs(opener);
    }

    @Test
    void aNewPageHasTheFocusInItsFirstFieldOrOnItsEntry(FxRobot robot) {
        see("Overview");
        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT6);
        assertThat(owner()).isSameAs(find("#ask-order", Node.class));
        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(owner()).isSameAs(find("#orders-search", Node.class));
        keys(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(owner()).isSameAs(find("#nav-overview", Node.class));
    }

    /** A drawer is put together anew whenever its order changes; who is in it stays there. */
    @Test
    void whatIsShownAnewKeepsTheFocus() {
        open(Page.ORDERS, "CR-1042");
        ButtonBase before = focused("Find out why");
        bridge.details = bridge.details.values().stream()
                .collect(Collectors.toMap(detail -> detail.order().custRef(), FocusReturnsTest::withoutLines));
        bridge.changed();
        eventually().until(() -> onFx(() -> before.getScene() == null));
        eventually()
                .untilAsserted(() -> assertThat(owner())
                        .isInstanceOfSatisfying(
                                ButtonBase.class,
                                after -> assertThat(after.getText()).isEqualTo("Find out why")));
    }

    /** The page of a verdict has nothing of the page of questions; the focus is on its first button and not outside. */
    @Test
    void whatComesInPlaceOfWhatHadTheFocusHasIt(FxRobot robot) {
        open(Page.TROUBLESHOOT_ORDER, null);
        owner.type("ask-order", "1047");
        focused("#check-order");
        keys(robot, KeyCode.SPACE);
        find("#verdict", Node.class);
        eventually()
                .untilAsserted(() -> assertThat(onFx(() -> TabTour.name(window.scene.getFocusOwner())))
                        .contains("Back"));
    }

    private static OrderDetail withoutLines(OrderDetail of) {
        return new OrderDetail(
                of.order(),
                List.of(),
                of.subTotal(),
                of.discount(),
                of.tax(),
                of.shipping(),
                of.journey(),
                of.shipment(),
                of.errors());
    }

    /** The ring has to be there also where the focus came by itself. */
    @Test
    void whoGoesByTheKeysSeesWhereTheFocusCameTo(FxRobot robot) {
        open(Page.STOCK, null);
        ButtonBase opener = focused("Push all now");
        assertThat(onFx(() -> opener.getBorder())).isNull();
        keys(robot, KeyCode.SPACE);
        eventually().until(() -> onFx(() -> window.main.desk().dialogs().isOpen()));
        assertThat(onFx(() -> {
                    window.scene.getRoot().applyCss();
                    return ((ButtonBase) window.scene.getFocusOwner()).getBorder();
                }))
                .isNotNull();
        keys(robot, KeyCode.ESCAPE);
        eventually().until(() -> owner() == opener);
        assertThat(onFx(() -> {
                    window.scene.getRoot().applyCss();
                    return opener.getBorder();
                }))
                .isNotNull();
    }
}
