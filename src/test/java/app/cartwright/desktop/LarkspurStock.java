package app.cartwright.desktop;

import static app.cartwright.desktop.Larkspur.at;
import static app.cartwright.desktop.Larkspur.n;
import static app.cartwright.desktop.Larkspur.on;

import app.cartwright.bridge.FullCheck;
import app.cartwright.bridge.JourneyStep;
import app.cartwright.bridge.StockDetail;
import app.cartwright.bridge.StockView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The stock of Larkspur Lane Teas. */
public final class LarkspurStock {
    private LarkspurStock() {}

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
                        at("14:05:31"),
                        own == null ? null : n(own),
                        own == null ? null : at("14:05:50"),
                        state,
                        note,
                        state.equals("pending") ? at(sku.equals("TEA-DARJ-050") ? "14:05:53" : "14:05:50") : null)));
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
                                null,
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
                                null,
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

    /** While it is read for the first time: only so many SKUs have figures. */
    public static List<StockView> read(int skus) {
        List<StockView> all = stock();
        List<StockView> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            StockView s = all.get(i);
            boolean known = i < skus || !s.match().equals("matched");
            some.add(
                    known
                            ? s
                            : new StockView(
                                    s.sku(),
                                    s.productId(),
                                    s.product(),
                                    s.match(),
                                    s.nearest(),
                                    List.of(new StockView.LocationView(
                                            "Warehouse A",
                                            "Main warehouse",
                                            null,
                                            null,
                                            null,
                                            null,
                                            null,
                                            "pending",
                                            null,
                                            null))));
        }
        return some;
    }
}
