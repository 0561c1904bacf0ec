package app.cartwright.desktop;

import static app.cartwright.desktop.Larkspur.AMAZON;
import static app.cartwright.desktop.Larkspur.EBAY;
import static app.cartwright.desktop.Larkspur.NOW;
import static app.cartwright.desktop.Larkspur.SHOPIFY;
import static app.cartwright.desktop.Larkspur.WOO;
import static app.cartwright.desktop.Larkspur.at;

import app.cartwright.bridge.OverviewView;
import app.cartwright.bridge.StatusView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Larkspur Lane Teas stands: its status, paused and offline too, and its overview. */
public final class LarkspurStatus {
    private LarkspurStatus() {}

    public static StatusView status() {
        return new StatusView(
                "needsAttention",
                "6 errors, 2 alerts",
                null,
                null,
                false,
                List.of(
                        new StatusView.ServiceView(
                                "pullOrders",
                                true,
                                "idle",
                                at("14:05:41"),
                                at("14:05:41"),
                                at("14:06:41"),
                                32L,
                                "2 written, 0 held",
                                20),
                        new StatusView.ServiceView(
                                "pushInventory",
                                true,
                                "idle",
                                at("14:05:31"),
                                at("14:05:31"),
                                at("14:06:31"),
                                12L,
                                "2 sent, 0 refused",
                                214),
                        new StatusView.ServiceView(
                                "pushShipping",
                                true,
                                "idle",
                                at("14:05:52"),
                                at("14:05:52"),
                                at("14:06:52"),
                                null,
                                "nothing to send",
                                9)),
                6,
                2,
                List.of(
                        new StatusView.BudgetView("inflow", 22, 50, 412, 950),
                        new StatusView.BudgetView("cartrover", 14, 90, null, null)));
    }

    private static StatusView with(
            String state,
            String sentence,
            @Nullable Instant since,
            @Nullable Instant until,
            String serviceState,
            @Nullable Instant next,
            @Nullable Long lag) {
        List<StatusView.ServiceView> services = new ArrayList<>();
        for (StatusView.ServiceView s : status().services()) {
            services.add(new StatusView.ServiceView(
                    s.service(),
                    true,
                    serviceState,
                    state.equals("offline") ? s.lastRunAt().minusSeconds(841) : s.lastRunAt(),
                    state.equals("offline") ? s.lastRunAt().minusSeconds(841) : s.lastSuccessAt(),
                    next,
                    lag,
                    "all well",
                    s.doneToday()));
        }
        return new StatusView(
                state,
                sentence,
                since,
                until,
                false,
                services,
                6,
                2,
                List.of(
                        new StatusView.BudgetView("inflow", 0, 50, 388, 950),
                        new StatusView.BudgetView("cartrover", 0, 90, null, null)));
    }

    /** Stock is being read for the first time. */
    public static StatusView firstRead() {
        StatusView s = status();
        List<StatusView.ServiceView> services = new ArrayList<>(s.services());
        services.set(
                1,
                new StatusView.ServiceView(
                        "pushInventory", true, "running", at("14:05:31"), null, null, null, null, 0));
        return new StatusView("syncing", "First sync", null, null, false, services, 0, 0, s.budgets());
    }

    public static StatusView paused() {
        return with("paused", "Paused", at("14:06:00"), at("15:06:00"), "paused", at("15:06:00"), null);
    }

    public static StatusView offline() {
        return with("offline", "No connection", at("13:52:05"), null, "waiting", at("14:06:42"), 840L);
    }

    public static StatusView practice() {
        StatusView s = status();
        return new StatusView("needsAttention", "1 error", null, null, true, s.services(), 1, 0, s.budgets());
    }

    public static StatusView notSetUp() {
        return new StatusView("notSetUp", "Step 5 of 10", null, null, false, List.of(), 0, 0, List.of());
    }

    /** The set-up of the practice shop is under way. */
    public static StatusView practiceNotSetUp() {
        return new StatusView("notSetUp", "Step 5 of 10", null, null, true, List.of(), 0, 0, List.of());
    }

    public static OverviewView overview() {
        int[] shopify = {16, 18, 22, 20, 15, 14, 17, 19, 23, 25, 21, 16, 18, 11};
        int[] woo = {8, 9, 4, 3, 11, 12, 9, 10, 9, 4, 3, 12, 11, 6};
        int[] ebay = {4, 3, 6, 7, 4, 3, 4, 5, 4, 8, 7, 4, 5, 3};
        int[] amazon = {7, 8, 11, 9, 8, 6, 9, 8, 10, 12, 10, 8, 9, 5};
        List<OverviewView.Day> days = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            Map<String, Integer> byCart = new LinkedHashMap<>();
            byCart.put(SHOPIFY, shopify[i]);
            byCart.put(WOO, woo[i]);
            byCart.put(EBAY, ebay[i]);
            byCart.put(AMAZON, amazon[i]);
            days.add(new OverviewView.Day(LocalDate.of(2026, 2, 26).plusDays(i), byCart));
        }
        return new OverviewView(
                "Larkspur Lane Teas",
                days,
                List.of(
                        new OverviewView.CartCard(SHOPIFY, "shopify", "SH:", 11, at("13:58"), 0),
                        new OverviewView.CartCard(WOO, "woocommerce", "WO:", 6, at("13:41"), 0),
                        new OverviewView.CartCard(EBAY, "ebay", "EB:", 3, at("13:05"), 1),
                        new OverviewView.CartCard(AMAZON, "amazon", "AM:", 5, at("13:36"), 1)),
                queues(null),
                NOW);
    }

    /** What is known since the network went away at 13:52. */
    public static OverviewView offlineOverview() {
        OverviewView is = overview();
        return new OverviewView(is.shop(), is.ordersPerDay(), is.carts(), queues(at("13:53:00")), at("13:52:05"));
    }

    private static List<OverviewView.Queue> queues(@Nullable Instant shipmentDue) {
        Instant stockSince = shipmentDue == null ? at("14:05:50") : at("13:52:02");
        return List.of(
                new OverviewView.Queue("pullOrders", 1, at("14:05:30"), 0, 3, 0),
                new OverviewView.Queue("pushInventory", 2, stockSince, 0, 18, 0),
                new OverviewView.Queue("pushShipping", 1, shipmentDue, 1, 2, 0));
    }
}
