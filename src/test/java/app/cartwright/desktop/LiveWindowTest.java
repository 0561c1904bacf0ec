package app.cartwright.desktop;

import static app.cartwright.desktop.Owner.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.OrderView;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.sandbox.CallRecord;
import app.cartwright.sandbox.InflowCatalogue;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.Sandbox;
import atlantafx.base.controls.ToggleSwitch;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * A shop that is live: what happens in the services, over HTTP, and what its owner sees of it and does about it in the
 * window. All tests share one shop; each makes its own orders and leaves the settings as they were.
 */
class LiveWindowTest {
    private static final String CART = PracticeShop.ORDER_SOURCES.getFirst();
    private static final String SKU = "TEA-ASSAM-100";

    @TempDir
    static Path folder;

    private static LiveShop live;
    private static Owner owner;
    private static Sandbox sandbox;

    @BeforeAll
    static void shop() throws Exception {
        FxToolkit.registerPrimaryStage();
        live = LiveShop.keysInOpenFile(folder);
        sandbox = live.sandbox;
        owner = live.owner;
        // Alerts are looked for when the services begin, then every five minutes.
        place("CR-900", SKU);
        sandbox.cartRover().carts().fail("CR-900", "token", "The eBay token has expired");
        live.live();
        owner.see("In sync");
    }

    @AfterAll
    static void close() {
        assertThat(live.window().failures).isEmpty();
        live.close();
    }

    private static void place(String custRef, String sku) {
        sandbox.cartRover().carts().place(NewOrder.of(custRef, CART).line(sku, "2", "15.00"));
    }

    /** The order's name in inFlow, once it is there. */
    private static String written(String custRef) {
        owner.eventually()
                .until(() -> order(custRef).stream().anyMatch(o -> o.state().equals("pulled")));
        return String.valueOf(order(custRef).getFirst().number());
    }

    private static List<OrderView> order(String custRef) {
        return live.bridge().orders().stream()
                .filter(o -> o.custRef().equals(custRef))
                .toList();
    }

    /** An order that is held because its SKU is not in inFlow, and its error on screen. */
    private static String held(String custRef, String sku) {
        place(custRef, sku);
        owner.press("#sync-now");
        owner.eventually().until(() -> errors(sku).size() == 1);
        String id = errors(sku).getFirst().id();
        live.open(Page.ERRORS, id);
        owner.see("SKU " + sku + " isn't in inFlow");
        return id;
    }

    private static List<ErrorView> errors(String subject) {
        return live.bridge().errors(false).stream()
                .filter(e -> e.subject().contains(subject))
                .toList();
    }

    private static Collection<?> listed() {
        ListView<?> list = owner.find("#errors-list", ListView.class);
        return onFx(() ->
                list.getItems().stream().map(e -> ((ErrorView) e).subject()).toList());
    }

    private static void flip(String id, boolean on) {
        ToggleSwitch found = owner.find("#" + id, ToggleSwitch.class);
        onFx(() -> {
            found.setSelected(on);
            return null;
        });
    }

    @Test
    @Tag("M62")
    void anOrderThatArrivesAtACartIsOnTheListAndInInflow() {
        live.open(Page.ORDERS, null);
        place("CR-901", SKU);
        owner.press("#sync-now");
        String number = written("CR-901");
        owner.see(number);
        assertThat(sandbox.inflow().orders())
                .anySatisfy(o -> assertThat(o.path("orderNumber").asText()).isEqualTo(number));
    }

    @Test
    @Tag("M106")
    @Tag("M109")
    void anErrorThatWasMendedInInflowIsRetriedAndItsOrderComesIn() {
        held("CR-902", "TEA-UNHEARD-1");
        sandbox.inflow().catalogue().addProduct("TEA-UNHEARD-1", "Unheard of", new BigDecimal("15.00"));
        owner.press("#retry");
        String number = written("CR-902");
        owner.eventually().untilAsserted(() -> assertThat(listed().toString()).doesNotContain("TEA-UNHEARD-1"));
        live.open(Page.ORDERS, null);
        owner.see(number);
    }

    @Test
    @Tag("M108")
    void anErrorIsDismissedAndTheDismissalTakenBack() {
        String id = held("CR-903", "TEA-UNHEARD-2");
        owner.press("#dismiss");
        owner.see("Dismiss the error for CR-903?");
        owner.press("Dismiss");
        owner.see("Error dismissed");
        owner.eventually().untilAsserted(() -> assertThat(listed().toString()).doesNotContain("TEA-UNHEARD-2"));
        owner.press("Undo");
        owner.eventually().untilAsserted(() -> assertThat(listed().toString()).contains("TEA-UNHEARD-2"));
        assertThat(errors("TEA-UNHEARD-2")).extracting(ErrorView::id).containsExactly(id);
    }

    @Test
    @Tag("M100")
    @Tag("M105")
    void anAlertIsShownAndOpensCartRoversPage() {
        live.open(Page.ALERTS, null);
        owner.see("The eBay token has expired");
        TableView<?> table = owner.find("#alerts-table", TableView.class);
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(0);
            table.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            return null;
        });
        owner.eventually()
                .untilAsserted(() -> assertThat(live.window().openedLinks)
                        .anySatisfy(link -> assertThat(link).contains("cartrover.com")));
        owner.see("The eBay token has expired");
    }

    @Test
    @Tag("M48")
    @Tag("M50")
    void aLocationThatIsSwitchedOffGetsNoCallWhileTheOtherGoesOn() {
        live.open(Page.SETTINGS, "STOCK");
        flip("location-SHOPFLOOR", false);
        owner.see("Send 0 once?");
        owner.press("Keep the numbers");
        owner.eventually()
                .until(() -> !live.bridge().settings().pushInventory().locations().stream()
                        .filter(l -> l.cartroverLocation().equals("SHOPFLOOR"))
                        .findFirst()
                        .orElseThrow()
                        .enabled());
        long before = sandbox.history().calls().getLast().number();
        InflowCatalogue stock = sandbox.inflow().catalogue();
        stock.adjust(SKU, "Shop floor", new BigDecimal(3));
        stock.adjust(SKU, "Main warehouse", new BigDecimal(5));
        BigDecimal expected = stock.available(SKU, "Main warehouse");
        owner.press("#sync-now");
        owner.eventually()
                .until(() -> sandbox.cartRover()
                        .figure(SKU, "MAIN")
                        .filter(is -> is.compareTo(expected) == 0)
                        .isPresent());
        assertThat(sandbox.history().writes().stream()
                        .filter(call -> call.number() > before)
                        .map(CallRecord::body))
                .noneMatch(body -> body.contains("SHOPFLOOR"));
        live.open(Page.STOCK, SKU);
        owner.see("SHOPFLOOR");
        live.open(Page.SETTINGS, "STOCK");
        flip("location-SHOPFLOOR", true);
        owner.see("Setting changed");
    }

    @Test
    @Tag("M69")
    @Tag("M70")
    void aPrefixThatAnotherCartHasIsRefusedAndNothingIsChanged() {
        var before = live.bridge().settings().pullOrders().carts();
        live.open(Page.SETTINGS, "CARTS");
        TextField field = owner.find("#prefix-Larkspur-Wholesale", TextField.class);
        onFx(() -> {
            field.setText("SH:");
            field.getOnAction().handle(null);
            return null;
        });
        owner.see("Already used by");
        assertThat(live.bridge().settings().pullOrders().carts()).isEqualTo(before);
    }

    @Test
    void whatComesWhilePausedComesInAfterResume() {
        MenuButton pause = owner.find("#pause", MenuButton.class);
        onFx(() -> {
            pause.getItems().getFirst().fire();
            return null;
        });
        owner.see("Paused", "Until ");
        owner.find("#resume", javafx.scene.Node.class);
        place("CR-904", SKU);
        live.open(Page.ORDERS, null);
        owner.press("#resume");
        String number = written("CR-904");
        owner.see(number);
        owner.seeNoMore("Until ");
    }

    @Test
    @Tag("M35")
    void aRevokedKeyHoldsEverythingUntilTheNewOneIsPasted() {
        sandbox.cartRover().account().rotateKey("pk_made_anew");
        place("CR-905", SKU);
        owner.press("#sync-now");
        owner.eventually().until(() -> live.bridge().keyRefused() && refusal().isPresent());
        String id = refusal().orElseThrow().id();
        live.open(Page.ERRORS, id);
        owner.see("CartRover no longer accepts the key");
        live.open(Page.SETTINGS, "CONNECTIONS");
        owner.press("#replace-cartrover");
        owner.see("New API key for " + live.keys.cartRoverApiUser(), "All three services wait; ");
        owner.type("key-account", live.keys.cartRoverApiUser());
        owner.type("key-new", "pk_not_this_one");
        owner.press("Connect and go on");
        owner.see("CartRover didn't accept this user and key");
        owner.type("key-new", "pk_made_anew");
        owner.press("Connect and go on");
        owner.see("Everything that waited goes on.");
        String number = written("CR-905");
        live.open(Page.ORDERS, null);
        owner.see(number);
    }

    private Optional<ErrorView> refusal() {
        return live.bridge().errors(false).stream()
                .filter(e -> e.code().equals("key-refused"))
                .findFirst();
    }

    @Test
    void darkIsDarkOnScreen() {
        live.open(Page.SETTINGS, "APPEARANCE");
        owner.press("Dark");
        owner.eventually().until(() -> brightness() < 0.3);
        owner.press("Light");
        owner.eventually().until(() -> brightness() > 0.7);
    }

    private static double brightness() {
        Color corner = onFx(() -> {
            var picture = live.window().scene.snapshot(null);
            return picture.getPixelReader().getColor((int) picture.getWidth() - 3, (int) picture.getHeight() - 3);
        });
        return corner.getBrightness();
    }

    @Test
    void everyPageOfALiveShopFitsIntoTheLeastWindowAt200Percent() {
        onFx(() -> {
            Stage stage = (Stage) live.window().scene.getWindow();
            stage.setRenderScaleX(2);
            stage.setRenderScaleY(2);
            stage.setWidth(960);
            stage.setHeight(600);
            return null;
        });
        try {
            for (Page page : Page.values()) {
                if (page != Page.WIZARD) {
                    live.open(page, null);
                    owner.eventually()
                            .untilAsserted(() -> assertThat(wrong(page)).isEmpty());
                }
            }
        } finally {
            onFx(() -> {
                Stage stage = (Stage) live.window().scene.getWindow();
                stage.setWidth(1180);
                stage.setHeight(760);
                return null;
            });
        }
    }

    private static Set<String> wrong(Page page) {
        return onFx(() -> {
            Set<String> found = new TreeSet<>();
            LargeTextTest.look(live.window().scene.getRoot(), found);
            return found;
        });
    }
}
