package app.cartwright.desktop;

import app.cartwright.bridge.ActivityView;
import app.cartwright.bridge.AlertView;
import app.cartwright.bridge.AlertsReading;
import app.cartwright.bridge.DriftReportView;
import app.cartwright.bridge.DriftRowView;
import app.cartwright.bridge.DryRunView;
import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.FactView;
import app.cartwright.bridge.FullCheck;
import app.cartwright.bridge.HomeView;
import app.cartwright.bridge.JourneyStep;
import app.cartwright.bridge.OrderDetail;
import app.cartwright.bridge.OrderView;
import app.cartwright.bridge.OverviewView;
import app.cartwright.bridge.SetupDesk;
import app.cartwright.bridge.ShipmentView;
import app.cartwright.bridge.StatusView;
import app.cartwright.bridge.StockDetail;
import app.cartwright.bridge.StockView;
import app.cartwright.setup.Settings;
import app.cartwright.troubleshoot.Explanation;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Larkspur Lane Teas on 11 March 2026, a few minutes past two in the afternoon, Eastern time. An invented shop. */
public final class Larkspur {
    public static final ZoneId ZONE = ZoneId.of("America/New_York");
    public static final Instant NOW = at("14:06:02");
    public static final String COMPANY = "4f0c27b1-0001-4a00-9000-0000000000ff";
    public static final String SHOPIFY = "Larkspur Lane Teas";
    public static final String WOO = "Larkspur Trade";
    public static final String EBAY = "larkspur-lane";
    public static final String AMAZON = "Amazon_US";
    private static final String ALERTS = "https://app.cartrover.com/alerts";

    private static final String WAYS_OUT = """
        Either change the order’s status at Shopify to Awaiting fulfillment, or add On hold to the cart’s settings: \
        Carts › Shopify › Edit Setup. Then wait for the next Order Download, at most 5 minutes.\
        """;

    private Larkspur() {}

    /** A time of that day. */
    public static Instant at(String time) {
        return LocalDateTime.parse("2026-03-11T" + (time.length() == 5 ? time + ":00" : time))
                .atZone(ZONE)
                .toInstant();
    }

    /** A time of another day. */
    public static Instant on(String day, String time) {
        return LocalDateTime.parse(day + "T" + time).atZone(ZONE).toInstant();
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    // ---- status and overview -------------------------------------------------------------------------------

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
                                20,
                                4),
                        new StatusView.ServiceView(
                                "pushInventory",
                                true,
                                "idle",
                                at("14:05:31"),
                                at("14:05:31"),
                                at("14:06:31"),
                                12L,
                                "2 sent, 0 refused",
                                18,
                                2),
                        new StatusView.ServiceView(
                                "pushShipping",
                                true,
                                "idle",
                                at("14:05:52"),
                                at("14:05:52"),
                                at("14:06:52"),
                                null,
                                "nothing to send",
                                9,
                                1)),
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
                    s.lastRunAt(),
                    s.lastSuccessAt(),
                    next,
                    lag,
                    "all well",
                    s.service().equals("pullOrders") ? 0 : s.doneToday(),
                    s.service().equals("pullOrders") ? 0 : s.queued()));
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
                NOW);
    }

    // ---- orders ----------------------------------------------------------------------------------------------

    private static OrderView order(
            String number,
            String cart,
            String kind,
            Instant placed,
            String total,
            String state,
            @Nullable String more) {
        String shop = number.substring(number.indexOf(':') + 1);
        boolean held = state.equals("held") || state.equals("skipped") || state.equals("cancelled");
        return new OrderView(
                cart,
                kind,
                "CR-" + shop,
                number,
                shop,
                held ? null : "inf-" + shop,
                state,
                more,
                placed,
                held ? null : placed.plusSeconds(298),
                state.equals("shippingPushed") ? placed.plusSeconds(15_277) : null,
                n(total),
                "USD",
                "Odile Farrow",
                state.equals("shippingPushed") && more == null
                        ? "confirmed"
                        : state.equals("shippingPushed") ? "shipped" : null,
                null,
                List.of("TEA-ASSAM-100", "TIN-SMALL"));
    }

    public static List<OrderView> orders() {
        List<OrderView> all = new ArrayList<>(List.of(
                order("SH:1046", SHOPIFY, "shopify", at("13:58"), "64.20", "pulled", null),
                order(
                        "WO:3402",
                        WOO,
                        "woocommerce",
                        at("13:41"),
                        "318.00",
                        "held",
                        "SKU TEA-MATCHA-030 isn’t in inFlow"),
                order(
                        "AM:113-2210458-7736201",
                        AMAZON,
                        "amazon",
                        at("13:36"),
                        "54.10",
                        "held",
                        "SKU TEA-MATCHA-030 isn’t in inFlow"),
                order(
                        "AM:113-4482917-0917846",
                        AMAZON,
                        "amazon",
                        at("13:20"),
                        "27.49",
                        "held",
                        "Totals differ by $1.50"),
                order(
                        "EB:14-09113-20460",
                        EBAY,
                        "ebay",
                        at("13:05"),
                        "38.00",
                        "held",
                        "SKU TEA-MATCHA-030 isn’t in inFlow"),
                order("EB:14-09113-20451", EBAY, "ebay", at("12:55"), "19.95", "pulled", null),
                order("SH:1045", SHOPIFY, "shopify", at("12:31"), "42.60", "waitingForFulfilment", null),
                order("WO:3401", WOO, "woocommerce", at("11:50"), "212.40", "waitingForFulfilment", null),
                order("SH:1044", SHOPIFY, "shopify", at("11:02"), "88.00", "cancelled", "Cancelled before the pull"),
                order("AM:113-7719033-5522608", AMAZON, "amazon", at("10:47"), "33.10", "shippingPushed", null),
                order("SH:1043", SHOPIFY, "shopify", at("10:24"), "35.15", "shippingPushed", null),
                order("SH:1042", SHOPIFY, "shopify", at("09:12:04"), "44.84", "shippingPushed", "Waits for Shopify"),
                order("WO:3400", WOO, "woocommerce", at("08:40"), "96.00", "shippingPushed", null),
                order("EB:14-09112-66120", EBAY, "ebay", on("2026-03-10", "17:12"), "24.90", "shippingPushed", null),
                order("SH:1041", SHOPIFY, "shopify", on("2026-03-10", "16:02"), "51.75", "shippingPushed", null),
                order(
                        "WO:3398",
                        WOO,
                        "woocommerce",
                        on("2026-03-10", "15:44"),
                        "140.00",
                        "skipped",
                        "On hold in CartRover"),
                order("SH:1040", SHOPIFY, "shopify", on("2026-03-10", "11:30"), "29.30", "shippingPushed", null)));
        for (int i = 0; i < 420; i++) {
            all.add(order(
                    "SH:" + (1039 - i),
                    SHOPIFY,
                    "shopify",
                    on("2026-03-09", "18:00").minusSeconds(1_600L * i),
                    (20 + i % 60) + ".50",
                    "shippingPushed",
                    null));
        }
        return List.copyOf(all);
    }

    public static Map<String, OrderDetail> details() {
        Map<String, OrderDetail> all = new TreeMap<>();
        for (OrderView o : orders()) {
            List<JourneyStep> journey = new ArrayList<>();
            journey.add(new JourneyStep(o.orderedAt(), "placed", "", null));
            if (o.number() != null && o.number().equals("SH:1042")) {
                journey.add(new JourneyStep(at("09:16:30"), "inCartRover", "Order Download every 5 min", null));
                journey.add(new JourneyStep(
                        at("09:17:02"), "written", "pulled once, later edits don’t follow", "7f31aa01-0001"));
                journey.add(new JourneyStep(at("13:24:10"), "fulfilled", "3 of 3 units · 1 parcel", null));
                journey.add(new JourneyStep(
                        at("13:26:41"),
                        "shippingPushed",
                        "UPS 1Z999AA10123456784 · sent once, closed",
                        "7f31aa17-c6e4"));
                journey.add(new JourneyStep(
                        null,
                        "confirmed",
                        "With Automatic it’s usually 1 to 2 min. CartRover tries a failed record again with the next"
                                + " one, or within about half a day.",
                        null));
            } else if (o.state().equals("held")) {
                journey.add(new JourneyStep(
                        o.orderedAt().plusSeconds(240), "inCartRover", "Order Download every 5 min", null));
                journey.add(new JourneyStep(null, "written", o.stateReason() == null ? "" : o.stateReason(), null));
            } else if (o.pulledAt() != null) {
                journey.add(new JourneyStep(
                        o.orderedAt().plusSeconds(240), "inCartRover", "Order Download every 5 min", null));
                journey.add(new JourneyStep(o.pulledAt(), "written", "pulled once, later edits don’t follow", null));
                if (o.shippingPushedAt() != null) {
                    journey.add(new JourneyStep(o.shippingPushedAt(), "shippingPushed", "sent once, closed", null));
                    journey.add(new JourneyStep(o.shippingPushedAt().plusSeconds(90), "confirmed", "", null));
                }
            }
            boolean totals = o.custRef().equals("CR-113-4482917-0917846");
            all.put(
                    o.custRef(),
                    new OrderDetail(
                            o,
                            totals
                                    ? List.of(new OrderDetail.Line(
                                            "TEA-CHAI-250", "Chai blend 250 g", n("1"), n("22.50")))
                                    : o.custRef().equals("CR-1039")
                                            ? List.of(
                                                    new OrderDetail.Line(
                                                            "TEA-CHAI-250", "Chai blend 250 g", n("3"), n("22.50")),
                                                    new OrderDetail.Line(
                                                            "POT-CAST-06", "Cast iron pot 0.6 l", n("1"), n("48.00")))
                                            : List.of(
                                                    new OrderDetail.Line(
                                                            "TEA-ASSAM-100",
                                                            "Assam loose leaf 100 g",
                                                            n("2"),
                                                            n("16.50")),
                                                    new OrderDetail.Line("TIN-SMALL", "Small tin", n("1"), n("6.00"))),
                            totals ? n("24.00") : n("39.00"),
                            n("2.00"),
                            totals ? n("1.49") : n("2.34"),
                            totals ? n("4.00") : n("5.50"),
                            journey,
                            null,
                            errors().stream()
                                    .filter(e -> e.items().stream()
                                            .anyMatch(i -> i.key().equals(o.custRef())))
                                    .toList()));
        }
        return all;
    }

    // ---- stock -------------------------------------------------------------------------------------------------

    private static StockView sku(
            String sku,
            String product,
            String match,
            @Nullable String available,
            @Nullable Long sent,
            @Nullable String own,
            String state,
            @Nullable String note) {
        return new StockView(
                sku,
                "p-" + sku,
                product,
                match,
                sku.equals("TEA-MATCHA-30") ? "TEA-MATCHA-030" : sku.equals("TEA-CHAI-250") ? "TEA-CHAI-0250" : null,
                List.of(new StockView.LocationView(
                        "Warehouse A",
                        "Main warehouse",
                        available == null ? null : n(available),
                        sent,
                        state.equals("pending") ? at("14:05:50") : at("14:05:31"),
                        own == null ? null : n(own),
                        own == null ? null : at("14:05:50"),
                        state,
                        note)));
    }

    public static List<StockView> stock() {
        List<StockView> all = new ArrayList<>();
        all.add(new StockView(
                "TEA-ASSAM-100",
                "p-1",
                "Assam loose leaf 100 g",
                "matched",
                null,
                List.of(
                        new StockView.LocationView(
                                "Warehouse A",
                                "Main warehouse",
                                n("28"),
                                28L,
                                at("14:05:31"),
                                n("28"),
                                at("14:05:50"),
                                "inStep",
                                null),
                        new StockView.LocationView(
                                "Retail store",
                                "Retail store",
                                n("12"),
                                12L,
                                at("11:20:07"),
                                n("12"),
                                at("11:20:30"),
                                "inStep",
                                null))));
        all.add(sku("TEA-ASSAM-250", "Assam loose leaf 250 g", "matched", "16", 16L, "16", "inStep", null));
        all.add(sku("TEA-EARLGREY-100", "Earl Grey 100 g", "matched", "52", 53L, "53", "pending", null));
        all.add(sku("TEA-DARJ-050", "Darjeeling 50 g", "matched", "7", 8L, "8", "pending", null));
        all.add(sku("TEA-SENCHA-100", "Sencha 100 g", "matched", "60", 60L, "57", "inStep", "3 on new orders"));
        all.add(sku("TEA-OOLONG-050", "Oolong 50 g", "matched", "0", 0L, "0", "inStep", null));
        all.add(sku("TEA-CHAI-250", "Chai blend 250 g", "onlyInflow", "33", null, "31", "off", null));
        all.add(sku("TEA-ROOIBOS-100", "Rooibos 100 g", "matched", "21", 21L, "19", "inStep", null));
        all.add(sku("TIN-SMALL", "Small tin", "matched", "118", 118L, "118", "inStep", null));
        all.add(sku("TIN-LARGE", "Large tin", "matched", "0", 0L, "0", "inStep", null));
        all.add(sku("POT-CAST-06", "Cast iron pot 0.6 l", "matched", "5", 5L, "5", "inStep", null));
        all.add(sku("STRAINER-01", "Strainer", "matched", "44", 44L, "44", "inStep", null));
        all.add(sku("GIFT-SAMPLER-6", "Sampler of six", "matched", "23", 23L, "23", "inStep", null));
        all.add(sku("MUG-LARKSPUR", "Mug, larkspur", "matched", "-2", 0L, "0", "inStep", null));
        all.add(sku("TEA-MATCHA-30", "Matcha, ceremonial 30 g", "onlyInflow", "12", null, null, "off", null));
        all.add(sku("TEA-MINT-050", "Peppermint 50 g", "matched", "71", 71L, "71", "inStep", null));
        all.add(sku("TEA-JASMINE-100", "Jasmine 100 g", "matched", "38", 38L, null, "unconfirmed", null));
        for (int i = 0; i < 380; i++) {
            all.add(sku(
                    "TEA-BLEND-" + (100 + i),
                    "House blend no. " + (100 + i),
                    "matched",
                    "10",
                    10L,
                    "10",
                    "inStep",
                    null));
        }
        for (int i = 0; i < 12; i++) {
            all.add(sku("OLD-" + i, "Discontinued " + i, "onlyInflow", "1", null, null, "off", null));
        }
        return List.copyOf(all);
    }

    public static Map<String, StockDetail> stockDetails() {
        Map<String, StockDetail> all = new TreeMap<>();
        for (StockView s : stock()) {
            boolean assam = s.sku().equals("TEA-ASSAM-100");
            List<StockDetail.Sum> sums = new ArrayList<>();
            sums.add(new StockDetail.Sum(
                    "Warehouse A",
                    "Main warehouse",
                    List.of(new StockDetail.Part("Main warehouse", n("34"), n("6"), n("28"))),
                    n("28"),
                    28L,
                    List.of()));
            if (assam) {
                sums.add(new StockDetail.Sum(
                        "Retail store",
                        "Retail store",
                        List.of(new StockDetail.Part("Retail store", n("12"), n("0"), n("12"))),
                        n("12"),
                        12L,
                        List.of()));
            }
            all.put(
                    s.sku(),
                    new StockDetail(
                            s,
                            sums,
                            List.of(
                                    new JourneyStep(
                                            at("14:05:31"),
                                            "sent",
                                            "Warehouse A: 31 → 28, order SH:1046",
                                            "7f31c5d1-77ab"),
                                    new JourneyStep(
                                            at("14:05:12"),
                                            "superseded",
                                            "Warehouse A: 31 → 30, by the one above",
                                            null),
                                    new JourneyStep(
                                            at("10:02:44"),
                                            "sent",
                                            "Warehouse A: 36 → 31, stock count",
                                            "7f31a201-11aa"))));
        }
        return all;
    }

    public static FullCheck fullCheck() {
        return new FullCheck(on("2026-03-11", "02:00"), 795, 1, 0);
    }

    // ---- shipments ---------------------------------------------------------------------------------------------

    private static ShipmentView.ParcelView parcel(
            @Nullable String carrier, @Nullable String tracking, ShipmentView.Item... items) {
        return new ShipmentView.ParcelView(carrier, tracking, at("13:55"), List.of(items));
    }

    private static ShipmentView ship(
            String number,
            String cart,
            int fulfilled,
            int lines,
            List<ShipmentView.ParcelView> parcels,
            String state,
            @Nullable String reason,
            @Nullable Instant pushed,
            @Nullable String cartStatus,
            @Nullable String changed,
            boolean can,
            @Nullable Instant due) {
        return new ShipmentView(
                number,
                "CR-" + number.substring(3),
                cart,
                state,
                reason,
                parcels,
                pushed,
                cartStatus,
                changed,
                can,
                can && state.equals("held"),
                can,
                false,
                fulfilled,
                lines,
                due);
    }

    public static List<ShipmentView> shipments() {
        ShipmentView.Item assam = new ShipmentView.Item("TEA-ASSAM-100", n("2"));
        List<ShipmentView> all = new ArrayList<>(List.of(
                ship(
                        "WO:3388",
                        WOO,
                        4,
                        4,
                        List.of(parcel("FDX", "700100000000000000004410", assam)),
                        "held",
                        "Carrier not known",
                        null,
                        null,
                        null,
                        false,
                        null),
                ship(
                        "SH:1036",
                        SHOPIFY,
                        2,
                        2,
                        List.of(parcel("USPS", "9400100000000000004471", assam)),
                        "pushed",
                        null,
                        at("11:04"),
                        "confirmed",
                        "Tracking number changed in inFlow",
                        false,
                        null),
                ship(
                        "EB:14-09102-77310",
                        EBAY,
                        1,
                        1,
                        List.of(parcel("USPS", "9400100000000000000018", assam)),
                        "unknown",
                        "No answer came after the push",
                        null,
                        null,
                        null,
                        false,
                        at("14:08")),
                ship(
                        "SH:1042",
                        SHOPIFY,
                        2,
                        2,
                        List.of(parcel("UPS", "1Z999AA10123456784", assam)),
                        "pushed",
                        null,
                        at("13:26:41"),
                        "shipped",
                        null,
                        false,
                        null),
                ship(
                        "SH:1039",
                        SHOPIFY,
                        2,
                        2,
                        List.of(
                                parcel("UPS", "1Z999AA10123456793", new ShipmentView.Item("TEA-CHAI-250", n("2"))),
                                parcel(
                                        "USPS",
                                        "9400100000000000004471",
                                        new ShipmentView.Item("TEA-CHAI-250", n("1")),
                                        new ShipmentView.Item("POT-CAST-06", n("1")))),
                        "pending",
                        "Settling",
                        null,
                        null,
                        null,
                        true,
                        at("14:07:14")),
                ship(
                        "WO:3397",
                        WOO,
                        6,
                        6,
                        List.of(parcel("UPS", null, assam)),
                        "held",
                        "Waits for tracking",
                        null,
                        null,
                        null,
                        true,
                        on("2026-03-12", "11:00")),
                ship(
                        "SH:1045",
                        SHOPIFY,
                        1,
                        2,
                        List.of(),
                        "waiting",
                        "1 of 2 lines is not fulfilled",
                        null,
                        null,
                        null,
                        false,
                        null),
                ship(
                        "WO:3401",
                        WOO,
                        3,
                        5,
                        List.of(parcel("UPS", "1Z999AA10123457012", assam)),
                        "waiting",
                        "2 of 5 lines are not fulfilled",
                        null,
                        null,
                        null,
                        false,
                        null),
                ship(
                        "AM:113-7719033-5522608",
                        AMAZON,
                        1,
                        1,
                        List.of(parcel("UPS", "1Z999AA10123456611", assam)),
                        "pushed",
                        null,
                        at("13:02"),
                        "confirmed",
                        null,
                        false,
                        null),
                ship(
                        "SH:1043",
                        SHOPIFY,
                        2,
                        2,
                        List.of(parcel("UPS", "1Z999AA10123456702", assam)),
                        "pushed",
                        null,
                        at("12:48"),
                        "confirmed",
                        null,
                        false,
                        null),
                ship(
                        "WO:3400",
                        WOO,
                        3,
                        3,
                        List.of(parcel("USPS", "9400100000000000009920", assam)),
                        "pushed",
                        null,
                        at("11:31"),
                        "confirmed",
                        null,
                        false,
                        null),
                ship(
                        "EB:14-09112-66120",
                        EBAY,
                        1,
                        1,
                        List.of(parcel("USPS", "9400100000000000001206", assam)),
                        "pushed",
                        null,
                        on("2026-03-10", "18:00"),
                        "confirmed",
                        null,
                        false,
                        null),
                ship(
                        "SH:1041",
                        SHOPIFY,
                        4,
                        4,
                        List.of(parcel("UPS", "1Z999AA10123456590", assam)),
                        "pushed",
                        null,
                        on("2026-03-10", "17:30"),
                        "confirmed",
                        null,
                        false,
                        null)));
        for (int i = 0; i < 126; i++) {
            all.add(ship(
                    "SH:" + (1035 - i),
                    SHOPIFY,
                    2,
                    2,
                    List.of(parcel("UPS", "1Z999AA1012344" + (1000 + i), assam)),
                    "pushed",
                    null,
                    on("2026-03-09", "17:30").minusSeconds(3_000L * i),
                    "confirmed",
                    null,
                    false,
                    null));
        }
        return List.copyOf(all);
    }

    // ---- problems ----------------------------------------------------------------------------------------------

    public static List<ErrorView> errors() {
        return List.of(
                new ErrorView(
                        "E12",
                        "sku-missing",
                        "pullOrders",
                        "TEA-MATCHA-030",
                        "SKU TEA-MATCHA-030 isn’t in inFlow",
                        "No product has exactly this SKU. The nearest is TEA-MATCHA-30.",
                        "Give it this SKU in inFlow; the order then comes in by itself.",
                        true,
                        true,
                        null,
                        at("13:05"),
                        at("14:05:41"),
                        26,
                        "7f31c02e-5b9d",
                        "GET inFlow /products?filter[sku]=TEA-MATCHA-030 → 200\n[]",
                        "open",
                        List.of(
                                new ErrorView.Item("CR-3402", "WO:3402", "line 2 of 4, 6 ×"),
                                new ErrorView.Item(
                                        "CR-113-2210458-7736201", "AM:113-2210458-7736201", "line 1 of 1, 2 ×"),
                                new ErrorView.Item("CR-14-09113-20460", "EB:14-09113-20460", "line 1 of 2, 1 ×")),
                        "CartRover and inFlow"),
                new ErrorView(
                        "E13",
                        "totals-differ",
                        "pullOrders",
                        "AM:113-4482917-0917846",
                        "Totals differ by $1.50",
                        "The lines add up to 25.99; CartRover’s total is 27.49.",
                        "Compare at the cart; enter by hand and dismiss, or wait until it’s corrected.",
                        true,
                        true,
                        null,
                        at("13:20"),
                        at("14:05:41"),
                        9,
                        "7f31bf9a-11c4",
                        "GET CartRover /merchant/orders/list/new → 200\n{ \"grand_total\": \"27.49\" }",
                        "open",
                        List.of(new ErrorView.Item("CR-113-4482917-0917846", "AM:113-4482917-0917846", "")),
                        "CartRover and inFlow"),
                new ErrorView(
                        "E9",
                        "carrier-unknown",
                        "pushShipping",
                        "FDX",
                        "Carrier “FDX” isn’t known",
                        "CartRover’s list has no such carrier.",
                        "Choose what to send instead.",
                        false,
                        true,
                        "Retry needs a choice first: which carrier to send instead.",
                        at("11:56"),
                        at("14:05:52"),
                        1,
                        null,
                        null,
                        "open",
                        List.of(new ErrorView.Item("CR-3388", "WO:3388", "")),
                        "inFlow and CartRover"),
                new ErrorView(
                        "E14",
                        "outcome-unknown",
                        "pushShipping",
                        "EB:14-09102-77310",
                        "Outcome unknown",
                        "No answer came after the push.",
                        "Nothing to do: CartRover’s order is read first, next at 14:08.",
                        false,
                        false,
                        "Retry isn’t offered: a second push could count twice. CartRover’s order is read first, next"
                                + " at 14:08.",
                        at("14:02:08"),
                        at("14:02:08"),
                        1,
                        null,
                        null,
                        "open",
                        List.of(new ErrorView.Item("CR-14-09102-77310", "EB:14-09102-77310", "")),
                        "inFlow and CartRover"));
    }

    public static ErrorView withState(ErrorView e, String state) {
        return new ErrorView(
                e.id(),
                e.code(),
                e.service(),
                e.subject(),
                e.title(),
                e.cause(),
                e.nextStep(),
                e.retryable(),
                e.dismissable(),
                e.whyNot(),
                e.firstSeenAt(),
                e.lastSeenAt(),
                e.attempts(),
                e.processId(),
                e.rawAnswer(),
                state,
                e.items(),
                e.between());
    }

    public static List<AlertView> alerts() {
        return List.of(
                new AlertView(
                        "A1",
                        EBAY,
                        "eBay token has expired",
                        "Orders, stock and shipping for this cart stand still until you sign in to eBay again in"
                                + " CartRover.",
                        at("13:31"),
                        ALERTS,
                        null),
                new AlertView(
                        "A2",
                        AMAZON,
                        "Shipment upload failed for 113-6620194-3300471",
                        "Amazon: “order already marked as shipped”. The order itself is fine in inFlow.",
                        on("2026-03-10", "11:02"),
                        ALERTS,
                        null),
                new AlertView(
                        "A3",
                        SHOPIFY,
                        "Inventory upload was throttled",
                        "Closed by CartRover after the next run",
                        on("2026-03-09", "09:00"),
                        ALERTS,
                        on("2026-03-09", "09:12")));
    }

    public static AlertsReading alertsReading() {
        return new AlertsReading(true, at("14:06"), at("14:11"));
    }

    // ---- the rest ----------------------------------------------------------------------------------------------

    public static List<ActivityView> activity() {
        return List.of(
                new ActivityView(
                        15,
                        at("14:05:52"),
                        "pushShipping",
                        "inFlow",
                        "139 open orders",
                        "Shipments checked",
                        "noted",
                        null),
                new ActivityView(
                        14,
                        at("14:05:50"),
                        "pushInventory",
                        "CartRover",
                        "TEA-ASSAM-100, Warehouse A: 28",
                        "Read back",
                        "done",
                        "7f31c7b0-02de"),
                new ActivityView(
                        13,
                        at("14:05:41"),
                        "pullOrders",
                        "CartRover → inFlow",
                        "SH:1046, 3 lines, $64.20",
                        "Order written",
                        "done",
                        "7f31c6fe-9a02"),
                new ActivityView(
                        12,
                        at("14:05:41"),
                        "pullOrders",
                        "CartRover → inFlow",
                        "WO:3402: SKU isn’t in inFlow",
                        "Order held",
                        "held",
                        "7f31c02e-5b9d"),
                new ActivityView(
                        11,
                        at("14:05:31"),
                        "pushInventory",
                        "inFlow → CartRover",
                        "TEA-ASSAM-100, Warehouse A: 31 → 28",
                        "Stock sent",
                        "done",
                        "7f31c5d1-77ab"),
                new ActivityView(
                        10,
                        at("14:05:12"),
                        "pushInventory",
                        "inFlow → CartRover",
                        "TEA-ASSAM-100, Warehouse A: 30",
                        "Stock sent",
                        "noted",
                        null),
                new ActivityView(
                        9, at("14:02:30"), null, "here", "Settle time: 1 → 2 minutes", "Setting changed", "done", null),
                new ActivityView(
                        8,
                        at("14:02:08"),
                        "pushShipping",
                        "inFlow → CartRover",
                        "EB:14-09102-77310: no answer in 30 s",
                        "Shipment sent",
                        "unknown",
                        null),
                new ActivityView(
                        7,
                        at("13:58:33"),
                        "pullOrders",
                        "CartRover → inFlow",
                        "SH:1044: cancelled before the pull",
                        "Order cancelled",
                        "noted",
                        "7f31bd90-41ff"),
                new ActivityView(
                        6,
                        at("13:52:10"),
                        null,
                        "here",
                        "WO:3385: “entered by hand”",
                        "Error dismissed",
                        "done",
                        null,
                        "E7"),
                new ActivityView(
                        5,
                        at("13:48:02"),
                        null,
                        "here",
                        "inFlow and CartRover",
                        "Connection proved",
                        "done",
                        "7f31b8aa-30c1"),
                new ActivityView(
                        4,
                        at("13:26:41"),
                        "pushShipping",
                        "inFlow → CartRover",
                        "SH:1042: UPS, 1 parcel, 3 units",
                        "Shipment sent",
                        "done",
                        "7f31aa17-c6e4"),
                new ActivityView(
                        3,
                        at("13:20:04"),
                        "pullOrders",
                        "CartRover → inFlow",
                        "AM:113-4482917-0917846: totals differ",
                        "Order held",
                        "held",
                        "7f31bf9a-11c4"),
                new ActivityView(
                        2,
                        at("12:31:40"),
                        "pullOrders",
                        "CartRover → inFlow",
                        "SH:1045, 2 lines, $42.60",
                        "Order written",
                        "done",
                        "7f319f02-7d10"),
                new ActivityView(
                        1,
                        at("11:20:07"),
                        "pushInventory",
                        "inFlow → CartRover",
                        "TEA-ASSAM-100, Retail store: 15 → 12",
                        "Stock sent",
                        "done",
                        "7f318c4d-e9b3"));
    }

    public static List<FactView> facts() {
        List<FactView> all = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            all.add(new FactView(
                    i % 2 == 0 ? "inflow" : "cartrover",
                    "fact" + i,
                    "value " + i,
                    "documented",
                    "Reading orders",
                    "Cartwright stops and says so.",
                    "confirmed",
                    "Seen in an answer",
                    at("13:48")));
        }
        all.add(new FactView(
                "cartrover",
                "inventoryWrite",
                "PUT inventory",
                "inferred",
                "Stock numbers are said to be sent, not done",
                "Cartwright stops and says so.",
                "assumed",
                null,
                null));
        all.add(new FactView(
                "cartrover",
                "shipmentAnswer",
                "shipped",
                "inferred",
                "A shipment counts as sent once it is read back",
                "Cartwright stops and says so.",
                "assumed",
                null,
                null));
        all.add(new FactView(
                "cartrover",
                "locations",
                "locations list",
                "unknown",
                "Locations can be typed by name",
                "Cartwright stops and says so.",
                "assumed",
                null,
                null));
        return all;
    }

    public static Settings settings() {
        return new Settings(
                new Settings.Inflow(COMPANY, URI.create("https://cloudapi.inflowinventory.com"), "2025-06-24"),
                new Settings.CartRover(URI.create("https://api.cartrover.com")),
                new Settings.PushInventory(
                        true,
                        List.of(
                                new Settings.LocationMapping(
                                        "Warehouse A", true, new Settings.Source.One("loc-main", "Main warehouse")),
                                new Settings.LocationMapping(
                                        "Retail store", true, new Settings.Source.One("loc-shop", "Retail store")),
                                new Settings.LocationMapping("Market stall", false, new Settings.Source.All())),
                        n("5"),
                        5,
                        false),
                new Settings.PullOrders(
                        true,
                        null,
                        LocalDate.of(2026, 1, 6),
                        List.of(
                                new Settings.CartPrefix(SHOPIFY, "shopify", "SH:", false),
                                new Settings.CartPrefix(WOO, "woocommerce", "WO:", false),
                                new Settings.CartPrefix(EBAY, "ebay", "EB:", false),
                                new Settings.CartPrefix(AMAZON, "amazon", "AM:", false))),
                new Settings.PushShipping(true, 120, 24, Map.of("UPS Ground", "UPS")),
                new Settings.Limits(50, 950, 90),
                new Settings.Intervals(60, 60, 60));
    }

    public static List<DriftReportView> driftReports() {
        Instant night = NOW.minusSeconds(11 * 3600L);
        return List.of(
                new DriftReportView(
                        9,
                        night,
                        night.plusSeconds(400),
                        false,
                        "done",
                        0,
                        0,
                        871,
                        2,
                        3,
                        2,
                        "437 orders, 398 stock figures and 41 shipments compared: 2 need you, 2 repaired, 3 explained,"
                                + " the rest agrees."),
                new DriftReportView(
                        8,
                        night.minusSeconds(86_400),
                        night.minusSeconds(86_000),
                        false,
                        "done",
                        0,
                        0,
                        860,
                        0,
                        1,
                        0,
                        "431 orders, 398 stock figures and 40 shipments compared: 1 explained, the rest agrees."));
    }

    public static List<DriftRowView> driftRows() {
        return List.of(
                drift(
                        "order",
                        "SH:1031",
                        "CR-1031",
                        "open",
                        "not there",
                        "pulled",
                        "at_wms",
                        "It was written, but inFlow has no such order any more. It isn't written again: enter it by"
                                + " hand if it is still wanted."),
                drift(
                        "shipment",
                        "SH:1022",
                        "CR-1022",
                        "open",
                        "fulfilled",
                        "pushed",
                        "shipped",
                        "Changed in inFlow after it was sent: Tracking number 1Z04417 → 1Z04471. Change it at the cart"
                                + " by hand."),
                drift(
                        "stock",
                        "TEA-ASSAM-100",
                        "Warehouse A",
                        "repaired",
                        "40",
                        "40",
                        "40",
                        "CartRover showed another figure; 40 was sent again and CartRover shows it."),
                drift(
                        "stock",
                        "TIN-SMALL",
                        "Warehouse A",
                        "repaired",
                        "12",
                        "12",
                        "12",
                        "CartRover showed another figure; 12 was sent again and CartRover shows it."),
                drift("stock", "TEA-SENCHA-100", "Warehouse A", "explained", "21", "24", "21", "3 on new orders."),
                drift(
                        "order",
                        "WO:3388",
                        "CR-3388",
                        "explained",
                        "started",
                        "pulled",
                        "at_wms",
                        "Changed in inFlow after it was written: TEA-CHAI-250 2 → 3. It stays so."),
                drift(
                        "total",
                        "WO:3388",
                        "CR-3388",
                        "explained",
                        "52.50",
                        "35.00",
                        "35.00",
                        "Changed in inFlow after it was written with 35.00. It stays so."),
                drift(
                        "order",
                        "SH:1042",
                        "CR-1042",
                        "equal",
                        "unfulfilled",
                        "pulled",
                        "at_wms",
                        "Written once, and the same on both sides."),
                drift("total", "SH:1042", "CR-1042", "equal", "64.20", "64.20", "64.20", "The same to the cent."));
    }

    private static DriftRowView drift(
            String kind,
            String subject,
            String place,
            String verdict,
            String inflow,
            String sent,
            String cartrover,
            String sentence) {
        return new DriftRowView(kind, subject, place, verdict, inflow, sent, cartrover, sentence);
    }

    public static HomeView home() {
        return new HomeView(
                Path.of("C:\\Users\\Front Desk\\Cartwright"), "FRONT-DESK", on("2026-01-06", "09:00"), at("02:00"));
    }

    public static SetupDesk.Connection connected(String... facts) {
        return new SetupDesk.Connection(
                true, "connected", "Connected", "", "", at("14:05"), List.of(facts), null, null);
    }

    /** A refusal as CartRover's answers give it. */
    public static SetupDesk.Connection refused(String answer) {
        String title = switch (answer) {
            case "wrongPair" -> "CartRover didn't accept this user and key";
            case "wrongLevel" -> "This key opens one cart, not your merchant account";
            case "notSaved" -> "The key works, but the WMS set-up isn't saved";
            case "accountKind" -> "This is a fulfilment (3PL) account";
            case "noNetwork" -> "This computer can't reach the internet";
            case "serviceDown" -> "CartRover isn't answering right now";
            default -> "CartRover gave another answer";
        };
        String cause = answer.equals("wrongPair")
                ? "The two don't belong together, or a newer key was made: a new key switches the old one off at once."
                : "CartRover still shows another WMS for this merchant.";
        return new SetupDesk.Connection(
                false,
                answer,
                title,
                cause,
                "Copy both again from WMS Setup and press Connect.",
                null,
                List.of(),
                "proc-8841",
                "{\"success_code\":false,\"error_code\":\"401\"}");
    }

    public static SetupDesk.Products products() {
        List<SetupDesk.Difference> differ = List.of(
                new SetupDesk.Difference("TEA-cHAI-250", "TEA-CHAI-250", "Masala chai 250 g"),
                new SetupDesk.Difference("POT-CAST-06 ", "POT-CAST-06", "Cast-iron teapot 0.6 l"));
        return new SetupDesk.Products(
                398,
                differ,
                List.of("TEA-MATCHA-30", "TIN-LARGE-OLD", "WS-LABEL-A6"),
                List.of("TEA-MATCHA-030", "GIFT-CARD-25", "TEA-XMAS-2024"),
                null);
    }

    /** What the first sync would write. */
    public static DryRunView firstSync() {
        List<DryRunView.Figure> figures = new ArrayList<>();
        figures.add(figure("TEA-SENCHA-100", "Sencha 100 g", "Warehouse A", "24", 0, "becomesZero"));
        figures.add(figure("TIN-LARGE", "Large tin", "Warehouse A", "18", 0, "becomesZero"));
        figures.add(figure("MUG-LARKSPUR", "Larkspur mug", "Retail store", "9", 0, "becomesZero"));
        for (int i = 1; i <= 35; i++) {
            figures.add(figure(
                    "TEA-OOLONG-%03d".formatted(i), "Oolong %d g".formatted(i), "Warehouse A", "3", 0, "becomesZero"));
        }
        for (int i = 1; i <= 61; i++) {
            figures.add(
                    figure("TEA-GREEN-%03d".formatted(i), "Green %d g".formatted(i), "Warehouse A", "9", 4, "down"));
        }
        for (int i = 1; i <= 48; i++) {
            figures.add(
                    figure("TEA-BLACK-%03d".formatted(i), "Black %d g".formatted(i), "Retail store", "9", 12, "up"));
        }
        List<DryRunView.Order> written = new ArrayList<>();
        for (int i = 0; i < 211; i++) {
            written.add(new DryRunView.Order(SHOPIFY, "CR-" + (1100 + i), "SH:" + (1100 + i), n("39.00"), "USD", null));
        }
        List<DryRunView.Order> held = List.of(new DryRunView.Order(
                SHOPIFY, "CR-1042", "SH:1042", n("44.84"), "USD", "SKU TEA-MATCHA-030 isn't in inFlow"));
        return new DryRunView(
                written,
                held,
                figures,
                598,
                List.of(),
                List.of(new DryRunView.ZeroGuard("Warehouse A", 38, 398, n("5"))),
                null);
    }

    private static DryRunView.Figure figure(
            String sku, String product, String location, String now, long then, String change) {
        return new DryRunView.Figure(sku, product, location, n(now), then, change);
    }

    public static List<SetupDesk.CartTile> cartTiles() {
        return List.of(
                new SetupDesk.CartTile(SHOPIFY, "shopify", "Shopify", true, "SH:", 120),
                new SetupDesk.CartTile(WOO, "woocommerce", "WooCommerce", true, "WO:", 94),
                new SetupDesk.CartTile(EBAY, "ebay", "eBay", true, "EB:", 3),
                new SetupDesk.CartTile(AMAZON, "amazon", "Amazon", true, "AM:", 5));
    }

    public static Explanation explanation() {
        return new Explanation(
                "ORDER",
                "1047",
                SHOPIFY,
                new Explanation.Verdict(
                        "cartToCartRover",
                        "It’s stuck between Shopify and CartRover: the order’s status isn’t one that CartRover pulls",
                        WAYS_OUT,
                        "https://app.cartrover.com/carts"),
                List.of(
                        new Explanation.Step(
                                "Did the order reach CartRover?",
                                "no",
                                "No. CartRover has no order 1047 under Shopify, searched 14:06:11. So inFlow can’t have"
                                        + " it.",
                                "CartRover",
                                null),
                        new Explanation.Step(
                                "Has Order Download run since the order was made?",
                                "yes",
                                "Yes. Order made 13:41 your time. Last Order Run 11:05 Pacific = 14:05 your time.",
                                "you told us",
                                null),
                        new Explanation.Step(
                                "Was that run a success?",
                                "yes",
                                "Yes. So there’s no CartRover alert to look for.",
                                "you told us",
                                null),
                        new Explanation.Step(
                                "Is the order’s status one the cart pulls?",
                                "no",
                                "No. On hold isn’t in the filter. This is the usual cause.",
                                "you told us",
                                null),
                        new Explanation.Step(
                                "Does the cart’s Earliest Order Date lie before this order?",
                                "ask",
                                "Not needed yet. Answer it if 1047 is still missing after the next run.",
                                "",
                                "earliestOrderDate")));
    }
}
