package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.ui.DataTable;
import app.cartwright.desktop.ui.Navigator.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Orders, stock and shipments in the main window. */
class ListsWindowTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
    }

    @Test
    @Tag("M8")
    @Tag("M9")
    void aLaterEditIsShownWithTheWordToCarryItOverByHand() {
        var o = bridge.details.get("CR-1042").order();
        var d = bridge.details.get("CR-1042");
        var edited = new app.cartwright.bridge.OrderView(
                o.cart(),
                o.cartKind(),
                o.custRef(),
                o.number(),
                o.shopNumber(),
                o.inflowOrderId(),
                o.state(),
                o.stateReason(),
                o.orderedAt(),
                o.pulledAt(),
                o.shippingPushedAt(),
                o.total(),
                o.currency(),
                o.customer(),
                o.cartStatus(),
                "quantity of TEA-ASSAM-100 2 → 3",
                o.skus());
        bridge.details = java.util.Map.of(
                "CR-1042",
                new app.cartwright.bridge.OrderDetail(
                        edited,
                        d.lines(),
                        d.subTotal(),
                        d.discount(),
                        d.tax(),
                        d.shipping(),
                        d.journey(),
                        null,
                        List.of()));
        open(Page.ORDERS, "CR-1042");
        see("Changed at Shopify after the pull:", "Change it in inFlow by hand.");
        press("Done by hand");
        asked("markDone CR-1042");
    }

    @Test
    void ordersAreFilteredAndTheListSaysWhatItHides() {
        open(Page.ORDERS, null);
        see("SH:1046");
        TextField search = find("#orders-search", TextField.class);
        onFx(() -> {
            search.setText("nothing like it");
            return null;
        });
        see("No orders match", "437 orders are hidden by these filters.");
        press("Clear the filters");
        see("SH:1046");
    }

    @Test
    void theListIsExportedAndCopied() throws Exception {
        Path file = folder.resolve("orders.csv");
        window.pickedFile = Optional.of(file);
        open(Page.ORDERS, null);
        see("SH:1046");
        press("Export");
        see("Exported");
        assertThat(Files.readAllLines(file)).hasSize(438).first().isEqualTo("Order,Cart,Cart name,Placed,Total,State");
        TableView<?> table = find("#orders-table", TableView.class);
        onFx(() -> {
            table.getSelectionModel().clearAndSelect(0);
            ((DataTable<?>) table.getParent()).copy();
            return null;
        });
        assertThat(window.clipboard).singleElement().asString().startsWith("SH:1046\tShopify\t");
    }

    @Test
    @Tag("M56")
    void theArithmeticBehindANumberIsShown() {
        open(Page.STOCK, "TEA-ASSAM-100");
        see("Why this number?", "On hand in Main warehouse", "Reserved by open orders", "Quantity available", "Buffer");
        see("Carts that combine all locations see");
        press("Push this SKU again");
        asked("push TEA-ASSAM-100");
    }

    @Test
    @Tag("M90")
    void aSkuWithoutAPartnerSaysToChangeItOnTheOtherSideToo() {
        open(Page.STOCK, "TEA-MATCHA-30");
        see("the nearest is TEA-MATCHA-030", "change it in CartRover and your carts too; until then it doesn’t sync");
    }

    @Test
    @Tag("M80")
    @Tag("M87")
    void sendNowAsksFirstBecauseItIsSentOnce(FxRobot robot) {
        open(Page.SHIPMENTS, "CR-1039");
        see("SH:1039, what will be sent once", "1Z999AA10123456793", "After the push: by hand, at Shopify.");
        press("Send now");
        see("Send the shipment of SH:1039 now?", "Sent once. Carrier and tracking can’t be added later.");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertThat(bridge.asked).noneMatch(a -> a.startsWith("shipment"));
    }

    @Test
    @Tag("M96")
    void nowhereCanALabelBeBought() {
        open(Page.SHIPMENTS, "CR-1039");
        see("SH:1039, what will be sent once");
        assertThat(words()).doesNotContainIgnoringCase("label");
    }
}
