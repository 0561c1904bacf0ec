package app.cartwright.desktop;

import app.cartwright.bridge.AlertsReading;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of every screen and state, light and dark, in {@code target/screenshots}, named after the design's. */
@Tag("screenshots")
class ScreenshotsTest {
    private static final Path FOLDER = Path.of("target", "screenshots");

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
        Files.createDirectories(FOLDER);
    }

    @Test
    void mainWindow() throws Exception {
        shot("13-overview", 1180, 760, b -> {}, w -> {});
        shot("23-overview-paused", 1180, 760, b -> b.status = Larkspur.paused(), w -> {});
        shot("24-overview-offline", 1180, 760, b -> b.status = Larkspur.offline(), w -> {});
        shot("31-overview-min-960x600", 960, 600, b -> {}, w -> {});
        shot("14-orders", 1180, 760, b -> {}, w -> w.main.open(Page.ORDERS, "CR-1042"));
        shot("14-orders-list", 1180, 760, b -> {}, w -> w.main.open(Page.ORDERS, null));
        shot("14-orders-held-min", 960, 600, b -> {}, w -> w.main.open(Page.ORDERS, "CR-3402"));
        shot("15-stock", 1180, 760, b -> {}, w -> w.main.open(Page.STOCK, "TEA-ASSAM-100"));
        shot("16-shipments", 1180, 760, b -> {}, w -> w.main.open(Page.SHIPMENTS, "CR-1039"));
    }

    @Test
    void problemsAndTheRest() throws Exception {
        shot("17-problems-errors", 1180, 760, b -> {}, w -> w.main.open(Page.ERRORS, null));
        shot("27-problems-totals", 1180, 760, b -> {}, w -> w.main.open(Page.ERRORS, "E13"));
        shot("18-problems-alerts", 1180, 760, b -> {}, w -> w.main.open(Page.ALERTS, null));
        shot("19-troubleshoot", 1180, 760, b -> {}, w -> {
            w.memory.put(
                    "check.2026-03-11T14:12:00Z",
                    "SHIPPING\tAM:113-6620194-3300471\tAmazon refused the upload: already marked as shipped"
                            + "\tcartRoverToCart");
            w.memory.put(
                    "check.2026-03-10T15:00:00Z",
                    "STOCK\tTEA-SENCHA-100\tNot a fault: three new orders not yet in inFlow\tnoFault");
            w.memory.put("check.2026-03-09T15:00:00Z", "ORDER\tWO:3377\tNot stuck: came in 40 s later\tnoFault");
            w.memory.put(
                    "check.2026-03-06T15:00:00Z",
                    "ORDER\tEB:14-09088-51127\tStatus wasn’t in the cart’s filter\tcartToCartRover");
            w.main.open(Page.TROUBLESHOOT_ORDER, null);
            later(() -> ((TextField) w.scene.lookup("#ask-order")).setText("Shopify 1047"));
        });
        shot("20-troubleshoot-verdict", 1180, 760, b -> {}, w -> {
            tell(w, "lastOrderRun", "11:05 AM");
            tell(w, "lastOrderRunResult", "success");
            tell(w, "orderStatusesPulled", "Awaiting fulfillment");
            tell(w, "orderStatusInCart", "On hold");
            w.main.open(Page.TROUBLESHOOT_ORDER, "1047");
        });
        shot("21-settings", 1180, 760, b -> {}, w -> w.main.open(Page.SETTINGS, null));
        for (String group :
                List.of("CARTS", "ORDERS", "STOCK", "SHIPPING", "BACKGROUND", "APPEARANCE", "DATA", "ADVANCED")) {
            shot(
                    "21-settings-" + group.toLowerCase(Locale.ROOT),
                    1180,
                    760,
                    b -> {},
                    w -> w.main.open(Page.SETTINGS, group));
        }
        shot("22-activity", 1180, 760, b -> {}, w -> w.main.open(Page.ACTIVITY, null));
        shot(
                "30-practice-shop",
                1180,
                760,
                b -> {
                    b.status = Larkspur.practice();
                    b.practice = new StubPracticeDesk();
                },
                w -> {
                    w.main.open(Page.ORDERS, null);
                    ((javafx.scene.control.Button) w.scene.lookup("#open-practice-controls")).fire();
                });
    }

    @Test
    void dialogsNotesAndLargeText() throws Exception {
        shot("28-dialog-dismiss", 1180, 760, b -> {}, w -> {
            w.main.open(Page.ERRORS, "E12");
            later(() -> press(w, "#dismiss"));
        });
        shot("28-dialog-restore", 1180, 760, b -> {}, w -> {
            w.main.open(Page.SETTINGS, "DATA");
            later(() -> press(w, "#restore"));
        });
        shot("28-dialog-key", 1180, 760, b -> {}, w -> {
            w.main.open(Page.SETTINGS, null);
            later(() -> press(w, "#replace-cartrover"));
        });
        shot(
                "28-note-undo",
                1180,
                760,
                b -> {},
                w -> w.main.desk().notes().undoable("Error dismissed", "WO:3402, entered by hand.", () -> {}));
        shot("13-nightly-report", 1180, 760, b -> {}, w -> {
            w.main.open(Page.OVERVIEW, null);
            later(() -> w.scene.getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(b -> "Nightly report".equals(b.getText()))
                    .forEach(Button::fire));
        });
        shot("28-dialog-facts", 1180, 760, b -> {}, w -> {
            w.main.open(Page.SETTINGS, null);
            later(() -> w.scene.getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(b -> "See the list".equals(b.getText()))
                    .forEach(Button::fire));
        });
        for (Page page : List.of(Page.OVERVIEW, Page.ORDERS, Page.SHIPMENTS, Page.ERRORS, Page.SETTINGS)) {
            shot("33-text-150-" + page.name().toLowerCase(Locale.ROOT), 1180, 760, b -> {}, w -> {
                w.theme.textSize(150);
                w.main.open(page, page == Page.ORDERS ? "CR-1042" : null);
            });
        }
    }

    private static void tell(Window w, String fact, String value) {
        w.memory.put("told.ORDER.1047." + fact, value);
    }

    private static void later(Runnable action) {
        new Thread(() -> {
                    WaitForAsyncUtils.sleep(250, TimeUnit.MILLISECONDS);
                    Platform.runLater(action);
                })
                .start();
    }

    private static void press(Window w, String id) {
        ((Button) w.scene.lookup(id)).fire();
    }

    @Test
    void emptyStates() throws Exception {
        shot("25-orders-none", 1180, 760, b -> b.orders = List.of(), w -> w.main.open(Page.ORDERS, null));
        shot("25-problems-none", 1180, 760, b -> b.errors = List.of(), w -> w.main.open(Page.ERRORS, null));
        shot(
                "25-alerts-unreadable",
                1180,
                760,
                b -> {
                    b.alerts = List.of();
                    b.alertsReading = new AlertsReading(false, null, null);
                },
                w -> w.main.open(Page.ALERTS, null));
    }

    @Test
    void wizard() throws Exception {
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
        wizard("05-wizard-api-key-refused", "apiKey", d -> d.cartrover = Larkspur.refused("wrongPair"));
        wizard("06-wizard-api-key-not-saved", "apiKey", d -> d.cartrover = Larkspur.refused("notSaved"));
        wizard("07-wizard-carts", "carts", d -> {});
        wizard("25-wizard-carts-none", "carts", d -> d.tiles = List.of());
        wizard("08-wizard-products", "products", d -> d.values.put("skipProducts", "true"));
        wizard("09-wizard-locations", "locations", d -> d.answer(Map.of("location:Warehouse A", "on ALL")));
        wizard("10-wizard-orders", "orders", d -> d.answer(Map.of("prefix:Larkspur Trade", "SH:")));
        wizard("11-wizard-shipping", "shipping", d -> {});
        wizard("12-wizard-review", "review", d -> {});
        shot("12-wizard-review-min-960x600", 960, 600, b -> notSetUp(b, "review", d -> {}), w -> {});
        shot("07-wizard-carts-min-960x600", 960, 600, b -> notSetUp(b, "carts", d -> {}), w -> {});
        shot("04-wizard-api-key-min-960x600", 960, 600, b -> notSetUp(b, "apiKey", d -> {}), w -> {});
        shot("10-wizard-orders-min-960x600", 960, 600, b -> notSetUp(b, "orders", d -> {}), w -> {});
        shot("01-wizard-welcome-min-960x600", 960, 600, b -> notSetUp(b, "welcome", d -> {}), w -> {});
    }

    private static void wizard(String name, String step, Consumer<StubSetupDesk> data) throws Exception {
        shot(name, 1180, 760, b -> notSetUp(b, step, data), w -> {});
    }

    private static void notSetUp(StubBridge bridge, String step, Consumer<StubSetupDesk> data) {
        StubSetupDesk desk = new StubSetupDesk();
        desk.values.put("step", step);
        desk.step = step;
        data.accept(desk);
        bridge.setupDesk = desk;
        bridge.status = Larkspur.notSetUp();
    }

    private static void shot(String name, double width, double height, Consumer<StubBridge> data, Consumer<Window> then)
            throws Exception {
        shot(name, Theme.Choice.LIGHT, width, height, data, then);
        shot(name + "-dark", Theme.Choice.DARK, width, height, data, then);
    }

    private static void shot(
            String name,
            Theme.Choice looks,
            double width,
            double height,
            Consumer<StubBridge> data,
            Consumer<Window> then)
            throws Exception {
        String only = System.getenv().getOrDefault("SHOTS", "");
        if (!only.isEmpty() && !name.matches(only)) {
            return;
        }
        StubBridge bridge = new StubBridge();
        data.accept(bridge);
        Window window = WaitForAsyncUtils.asyncFx(() -> new Window(new Stage(), bridge, looks, width, height))
                .get();
        settle();
        WaitForAsyncUtils.asyncFx(() -> then.accept(window)).get();
        settle();
        BufferedImage image = WaitForAsyncUtils.asyncFx(
                        () -> SwingFXUtils.fromFXImage(window.scene.snapshot(null), null))
                .get();
        ImageIO.write(image, "png", new File(FOLDER.toFile(), name + ".png"));
        WaitForAsyncUtils.asyncFx(() -> {
                    window.scene.getWindow().hide();
                    window.close();
                    return null;
                })
                .get();
        if (!window.failures.isEmpty()) {
            throw new AssertionError(window.failures.getFirst());
        }
    }

    private static void settle() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.sleep(100, TimeUnit.MILLISECONDS);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }
}
