package app.cartwright.desktop;

import static app.cartwright.desktop.Shots.press;
import static app.cartwright.desktop.Shots.shot;

import app.cartwright.desktop.ui.Navigator.Page;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of every page of the main window, named after the design's. */
@Tag("screenshots")
class ScreenshotsTest {
    private static final Consumer<StubBridge> AS_IT_IS = b -> {};

    @BeforeAll
    static void toolkit() throws Exception {
        Shots.open();
    }

    private static Consumer<Window> open(Page page, String target) {
        return w -> w.main.open(page, target);
    }

    private static Consumer<Window> open(Page page) {
        return w -> w.main.open(page, null);
    }

    @Test
    void overview() throws Exception {
        shot("13-overview", AS_IT_IS);
        shot("23-overview-paused", b -> b.status = LarkspurStatus.paused());
        shot("24-overview-offline", b -> {
            b.status = LarkspurStatus.offline();
            b.overview = LarkspurStatus.offlineOverview();
        });
        shot("31-overview-min-960x600", 960, 600, AS_IT_IS);
        shot("13-nightly-report", AS_IT_IS, open(Page.OVERVIEW), press("Nightly report"));
    }

    @Test
    void ordersStockAndShipments() throws Exception {
        shot("14-orders", AS_IT_IS, open(Page.ORDERS, "CR-1042"));
        shot("14-orders-list", AS_IT_IS, open(Page.ORDERS));
        shot("14-orders-held-min", 960, 600, AS_IT_IS, open(Page.ORDERS, "CR-3402"));
        shot("15-stock", AS_IT_IS, open(Page.STOCK, "TEA-ASSAM-100"));
        shot("16-shipments", AS_IT_IS, open(Page.SHIPMENTS, "CR-1039"));
    }

    @Test
    void problems() throws Exception {
        shot("17-problems-errors", AS_IT_IS, open(Page.ERRORS));
        shot("17-problems-totals", AS_IT_IS, open(Page.ERRORS, "E13"));
        shot("18-problems-alerts", AS_IT_IS, open(Page.ALERTS));
    }

    @Test
    void troubleshoot() throws Exception {
        shot(
                "19-troubleshoot",
                AS_IT_IS,
                w -> {
                    checked(w, "2026-03-11T14:12:00Z", """
                        SHIPPING\tAM:113-6620194-3300471\tAmazon refused the upload: already marked as shipped\t\
                        cartRoverToCart\
                        """);
                    checked(w, "2026-03-10T15:00:00Z", """
                        STOCK\tTEA-SENCHA-100\tNot a fault: three new orders not yet in inFlow\tnoFault\
                        """);
                    checked(w, "2026-03-09T15:00:00Z", "ORDER\tWO:3377\tNot stuck: came in 40 s later\tnoFault");
                    checked(w, "2026-03-06T15:00:00Z", """
                        ORDER\tEB:14-09088-51127\tStatus wasn’t in the cart’s filter\tcartToCartRover\
                        """);
                    w.main.open(Page.TROUBLESHOOT_ORDER, null);
                },
                w -> ((TextField) w.scene.lookup("#ask-order")).setText("Shopify 1047"));
        Consumer<Window> verdict = w -> {
            told(w, "lastOrderRun", "11:05 AM");
            told(w, "lastOrderRunResult", "success");
            told(w, "orderStatusesPulled", "Awaiting fulfillment");
            told(w, "orderStatusInCart", "On hold");
            w.main.open(Page.TROUBLESHOOT_ORDER, "1047");
        };
        shot("20-troubleshoot-verdict", AS_IT_IS, verdict);
        shot("20-troubleshoot-told", AS_IT_IS, verdict, press("#tell-me"));
        shot("20-troubleshoot-waited-for", b -> b.watches = LarkspurTroubles.watches(), open(Page.TROUBLESHOOT_ORDER));
    }

    private static void checked(Window w, String at, String what) {
        w.memory.put("check." + at, what);
    }

    private static void told(Window w, String fact, String value) {
        w.memory.put("told.ORDER.1047." + fact, value);
    }

    @Test
    void settingsAndActivity() throws Exception {
        shot("21-settings", AS_IT_IS, open(Page.SETTINGS));
        for (String group : List.of(
                "CARTS",
                "ORDERS",
                "STOCK",
                "SHIPPING",
                "BACKGROUND",
                "NOTIFICATIONS",
                "APPEARANCE",
                "DATA",
                "ADVANCED")) {
            shot("21-settings-" + group.toLowerCase(Locale.ROOT), AS_IT_IS, open(Page.SETTINGS, group));
        }
        shot("22-activity", AS_IT_IS, open(Page.ACTIVITY));
    }

    @Test
    void practiceShop() throws Exception {
        Consumer<StubBridge> practice = b -> {
            b.status = LarkspurStatus.practice();
            b.practice = new StubPracticeDesk();
        };
        shot("30-practice-overview", practice, press("#open-practice-controls"));
        shot("30-practice-shop", practice, open(Page.ORDERS), press("#open-practice-controls"));
        shot(
                "30-practice-after-a-change",
                practice,
                open(Page.ORDERS),
                press("#open-practice-controls"),
                press("#mishap-unknown_sku"));
    }

    @Test
    void largeText() throws Exception {
        for (Page page : List.of(Page.OVERVIEW, Page.ORDERS, Page.SHIPMENTS, Page.ERRORS, Page.SETTINGS)) {
            shot("33-text-150-" + page.name().toLowerCase(Locale.ROOT), AS_IT_IS, w -> {
                w.theme.textSize(150);
                w.main.open(page, page == Page.ORDERS ? "CR-1042" : null);
            });
        }
    }
}
