package app.cartwright.desktop;

import static app.cartwright.desktop.Shots.press;
import static app.cartwright.desktop.Shots.shot;

import app.cartwright.bridge.SetupDesk;
import app.cartwright.setup.ConnectStep;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of the ten steps of the set-up and of every answer of Connect, named after the design's. */
@Tag("screenshots")
class WizardScreenshotsTest {
    @BeforeAll
    static void toolkit() throws Exception {
        Shots.open();
    }

    @Test
    void steps() throws Exception {
        wizard("01-wizard-welcome", "welcome", d -> {
            d.inflow = null;
            d.cartrover = null;
        });
        wizard("02-wizard-connect-inflow", "connectInflow", d -> d.cartrover = null);
        wizard("02-wizard-no-keyring", "connectInflow", d -> {
            d.inflow = null;
            d.keeping = StubSetupDesk.NO_KEYRING;
        });
        wizard("03-wizard-cartrover-account", "cartroverAccount", d -> d.values.put("hasAccount", "true"));
        wizard("04-wizard-api-key", "apiKey", d -> d.values.put("savedOnCartRover", "true"));
        wizard("07-wizard-carts", "carts", d -> {});
        wizard("25-wizard-carts-none", "carts", d -> d.tiles = List.of());
        wizard("08-wizard-products", "products", d -> d.values.put("skipProducts", "true"));
        wizard("09-wizard-locations", "locations", d -> d.answer(Map.of("location:Warehouse A", "on ALL")));
        wizard("10-wizard-orders", "orders", d -> d.answer(Map.of("prefix:Larkspur Trade", "SH:")));
        wizard("11-wizard-shipping", "shipping", d -> {});
        wizard(
                "11-wizard-shipping-not-compared",
                "shipping",
                d -> d.carriersInUse =
                        new SetupDesk.CarriersInUse(List.of(new SetupDesk.CarrierUse("FDX", false, null)), null));
        wizard(
                "11-wizard-shipping-none-used",
                "shipping",
                d -> d.carriersInUse = new SetupDesk.CarriersInUse(List.of(), null));
        wizard("12-wizard-review", "review", d -> {});
    }

    @Test
    void everyAnswerOfConnect() throws Exception {
        wizard("05-wizard-api-key-refused", "apiKey", d -> d.cartrover = LarkspurSetup.refused("wrongPair"));
        wizard("06-wizard-key-wrong-level", "apiKey", d -> d.cartrover = LarkspurSetup.refused("wrongLevel"));
        wizard("06-wizard-key-not-saved", "apiKey", d -> d.cartrover = LarkspurSetup.refused("notSaved"));
        wizard("06-wizard-key-account-kind", "apiKey", d -> d.cartrover = LarkspurSetup.refused("accountKind"));
        wizard("06-wizard-key-no-network", "apiKey", d -> d.cartrover = LarkspurSetup.refused("noNetwork"));
        wizard("06-wizard-key-service-down", "apiKey", d -> d.cartrover = LarkspurSetup.refused("serviceDown"));
    }

    @Test
    void whileItChecks() throws Exception {
        shot(
                "06-wizard-key-checking",
                b -> notSetUp(b, "apiKey", d -> d.cartrover = null),
                w -> {
                    StubSetupDesk desk = (StubSetupDesk) w.stub().setupDesk;
                    desk.furthest = ConnectStep.ACCOUNT;
                    desk.gate = w.stub().slowOnes;
                    ((TextField) w.scene.lookup("#cartrover-account")).setText("larkspur_api_7741");
                    ((TextField) w.scene.lookup("#cartrover-key")).setText("a-key");
                },
                press("#cartrover-connect"),
                w -> {});
    }

    @Test
    void theSmallestWindow() throws Exception {
        for (Map.Entry<String, String> step : Map.of(
                        "01-wizard-welcome", "welcome",
                        "04-wizard-api-key", "apiKey",
                        "07-wizard-carts", "carts",
                        "10-wizard-orders", "orders",
                        "12-wizard-review", "review")
                .entrySet()) {
            shot(step.getKey() + "-min-960x600", 960, 600, b -> notSetUp(b, step.getValue(), d -> {}));
        }
    }

    private static void wizard(String name, String step, Consumer<StubSetupDesk> data) throws Exception {
        shot(name, b -> notSetUp(b, step, data));
    }

    private static void notSetUp(StubBridge bridge, String step, Consumer<StubSetupDesk> data) {
        StubSetupDesk desk = new StubSetupDesk();
        desk.values.put("step", step);
        desk.step = step;
        data.accept(desk);
        bridge.setupDesk = desk;
        bridge.status = LarkspurStatus.notSetUp();
    }
}
