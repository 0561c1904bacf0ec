package app.cartwright.sandbox;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What Larkspur Lane Teas sells, and what lies where on the first morning. */
final class ShopStock {
    static final String MAIN = "Main warehouse";
    static final String SHOP_FLOOR = "Shop floor";

    /** SKUs that both sides have, exactly alike; the price says what one costs. */
    private static final List<Ware> WARES = List.of(
            ware("TEA-ASSAM-100", "Assam loose leaf 100 g", "15.00"),
            ware("TEA-ASSAM-250", "Assam loose leaf 250 g", "32.50"),
            ware("TEA-CHAI-100", "Lane chai 100 g", "13.80"),
            ware("TEA-CHAI-250", "Lane chai 250 g", "29.90"),
            ware("TEA-DARJ-100", "Darjeeling second flush 100 g", "18.40"),
            ware("TEA-DARJ-250", "Darjeeling second flush 250 g", "41.00"),
            ware("TEA-EARL-100", "Earl Grey 100 g", "12.90"),
            ware("TEA-EARL-250", "Earl Grey 250 g", "27.75"),
            ware("TEA-SENCHA-100", "Sencha 100 g", "16.20"),
            ware("TEA-GENMAI-100", "Genmaicha 100 g", "14.60"),
            ware("TEA-OOLONG-100", "Oolong 100 g", "21.35"),
            ware("TEA-PUERH-100", "Pu-erh 100 g", "24.10"),
            ware("TEA-WHITE-50", "White peony 50 g", "19.99"),
            ware("TEA-ROOIBOS-100", "Rooibos 100 g", "9.80"),
            ware("TEA-MINT-50", "Peppermint 50 g", "7.45"),
            ware("TEA-CAMO-50", "Camomile 50 g", "7.45"),
            ware("TEA-BREAK-250", "Breakfast blend 250 g", "22.00"),
            ware("TEA-SMOKE-100", "Smoked black 100 g", "17.65"),
            ware("TEA-JASM-100", "Jasmine pearls 100 g", "26.30"),
            ware("TEA-SAMPLER-6", "Sampler, six little bags", "19.00"),
            ware("TIN-SMALL", "Small tin", "10.00"),
            ware("TIN-MEDIUM", "Medium tin", "12.50"),
            ware("TIN-LARGE", "Large tin", "16.75"),
            ware("POT-GLASS-600", "Glass pot 0.6 l", "34.00"),
            ware("POT-CAST-800", "Cast iron pot 0.8 l", "58.25"),
            ware("MUG-BLU-350", "Enamel mug blue", "12.50"),
            ware("MUG-GRN-350", "Enamel mug green", "12.50"),
            ware("CUP-SET-4", "Set of four cups", "39.60"),
            ware("INFUSER-BALL", "Infuser ball", "4.25"),
            ware("INFUSER-BASKET", "Infuser basket", "8.95"),
            ware("SPOON-SCOOP", "Measuring spoon", "3.33"),
            ware("FILTER-100", "Paper filters, 100", "5.15"),
            ware("HONEY-LIME-250", "Lime honey 250 g", "9.40"),
            ware("SHORTBREAD-200", "Shortbread 200 g", "6.66"),
            ware("GIFT-BOX-S", "Gift box small", "21.49"),
            ware("GIFT-BOX-L", "Gift box large", "44.95"),
            ware("TOWEL-LINEN", "Linen tea towel", "11.11"),
            ware("WHISK-BAMBOO", "Bamboo whisk", "15.85"));

    /** SKUs that orders name before inFlow knows them. */
    private static final List<Ware> LATE = List.of(
            ware("TEA-SPICE-100", "Winter spice 100 g", "14.20"),
            ware("TEA-FROST-50", "Frost white 50 g", "23.00"),
            ware("TIN-STAR", "Star tin", "11.90"),
            ware("CANDLE-LARK", "Larkspur candle", "17.00"));

    private ShopStock() {}

    /** One thing that is sold. */
    record Ware(String sku, String name, BigDecimal price) {}

    private static Ware ware(String sku, String name, String price) {
        return new Ware(sku, name, new BigDecimal(price));
    }

    static List<Ware> wares() {
        return WARES;
    }

    static List<Ware> lateWares() {
        return LATE;
    }

    /** Fills both empty services with the same shop, mismatches included; no order has come yet. */
    static void fill(Sandbox sandbox, Instant now) {
        InflowCatalogue inflow = sandbox.inflow().catalogue();
        AccountDesk rover = sandbox.cartRover().account();
        inflow.addCurrency("USD", "US dollar", "$");
        inflow.addCurrency("CAD", "Canadian dollar", "$");
        inflow.addTaxingScheme("Vermont", "Sales tax", new BigDecimal("6"));
        inflow.addPaymentTerms("On receipt", 0);
        inflow.addPaymentTerms("Net 30", 30);
        inflow.addLocation(MAIN);
        inflow.addLocation(SHOP_FLOOR);
        rover.addWarehouse("MAIN");
        rover.addWarehouse("SHOPFLOOR");
        int count = 0;
        for (Ware ware : WARES) {
            count++;
            inflow.addProduct(ware.sku(), ware.name(), ware.price());
            inflow.adjust(ware.sku(), MAIN, BigDecimal.valueOf(60 + count * 37 % 140));
            inflow.adjust(ware.sku(), SHOP_FLOOR, BigDecimal.valueOf(5 + count * 11 % 20));
            rover.addSku(ware.sku(), ware.name());
        }
        mismatches(inflow, rover);
        for (String sku : rover.skus()) {
            rover.setFigure(sku, "MAIN", BigDecimal.valueOf(20), now.minusSeconds(86_400));
            rover.setFigure(sku, "SHOPFLOOR", BigDecimal.valueOf(4), now.minusSeconds(86_400));
        }
        rover.addAlias("TEA-ASSAM-100", "UPC", "000000000017");
        shipMethods(rover);
    }

    private static void mismatches(InflowCatalogue inflow, AccountDesk rover) {
        inflow.addProduct("tea-lapsang-100", "Lapsang 100 g", new BigDecimal("18.00"));
        rover.addSku("TEA-LAPSANG-100", "Lapsang 100 g");
        inflow.addProduct("TEA-NETTLE-50 ", "Nettle 50 g", new BigDecimal("6.90"));
        rover.addSku("TEA-NETTLE-50", "Nettle 50 g");
        inflow.addProduct("CRATE-WOOD", "Wooden crate, not sold online", new BigDecimal("12.00"));
        rover.addSku("VOUCHER-25", "Gift voucher");
        inflow.addProduct("", "Shelf talker", BigDecimal.ZERO);
        inflow.addProduct("WRAP-SERVICE", "Gift wrapping", new BigDecimal("4.00"), "service");
    }

    private static void shipMethods(AccountDesk rover) {
        rover.addShipMethod("UPS", "03", "UPS Ground");
        rover.addShipMethod("UPS", "02", "UPS 2nd Day Air");
        rover.addShipMethod("USPS", "09", "USPS Ground Advantage");
        rover.addShipMethod("USPS", "10", "USPS Priority Mail");
        rover.addShipMethod("FEDEX", "FG", "FedEx Ground");
        rover.addShipMethod("FEDEX", "F2", "FedEx 2Day");
        rover.addShipMethod("DHL", "DE", "DHL Express Worldwide");
        rover.addShipMethod("", "PICKUP", "Picked up at the shop");
    }
}
