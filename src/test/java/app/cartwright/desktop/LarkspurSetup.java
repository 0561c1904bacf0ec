package app.cartwright.desktop;

import static app.cartwright.desktop.Larkspur.AMAZON;
import static app.cartwright.desktop.Larkspur.EBAY;
import static app.cartwright.desktop.Larkspur.SHOPIFY;
import static app.cartwright.desktop.Larkspur.WOO;
import static app.cartwright.desktop.Larkspur.at;
import static app.cartwright.desktop.Larkspur.n;

import app.cartwright.bridge.DryRunView;
import app.cartwright.bridge.SetupDesk;
import app.cartwright.setup.Seen;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the set-up of Larkspur Lane Teas reads. */
public final class LarkspurSetup {
    public static final Seen LOCATIONS = new Seen(2, "locations", "Main warehouse, Retail store");
    public static final Seen PRODUCTS = new Seen(409, "products with a SKU", "");
    public static final Seen CARTS = Seen.said("4 carts can be seen with it");

    private LarkspurSetup() {}

    public static SetupDesk.Connection connected(Seen... facts) {
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
        String cause = switch (answer) {
            case "wrongPair" -> """
                The two don't belong together, or a newer key was made: a new key switches the old one off at once.\
                """;
            case "wrongLevel" -> "It was made under Carts or as a warehouse key.";
            case "notSaved" -> "CartRover still shows another WMS for this merchant.";
            case "accountKind" -> "Only Single Merchant and EDI Merchant accounts can be connected.";
            case "noNetwork" -> "Nothing was sent, so the key is neither right nor wrong.";
            default -> "It answered “503 Service Unavailable” twice. Your key was not judged.";
        };
        String nextStep = switch (answer) {
            case "wrongPair" -> "Copy both again from WMS Setup and press Connect.";
            case "wrongLevel" -> "Make the key in WMS Setup with Test WMS Connection (steps 1 to 3).";
            case "notSaved" -> "Click Save on CartRover's WMS Setup page, then Connect again.";
            case "accountKind" -> "Sign up as “Single Merchant”, or ask CartRover to change your account.";
            case "noNetwork" -> "Check the network, VPN or proxy, then press Connect.";
            default -> "Wait a few minutes and press Connect. Your entries are kept.";
        };
        return new SetupDesk.Connection(
                false,
                answer,
                title,
                cause,
                nextStep,
                null,
                List.of(),
                "proc-8841",
                "{\"success_code\":false,\"error_code\":\"401\"}");
    }

    public static SetupDesk.Products products() {
        List<SetupDesk.Difference> differ = List.of(
                new SetupDesk.Difference("TEA-cHAI-250", "TEA-CHAI-250", "Masala chai 250 g"),
                new SetupDesk.Difference("POT-CAST-06 ", "POT-CAST-06", "Cast-iron teapot 0.6 l"));
        List<SetupDesk.Sku> matches = new ArrayList<>();
        matches.add(sku("TEA-ASSAM-100", "Assam loose leaf 100 g", null));
        for (int i = 2; i <= 398; i++) {
            matches.add(sku("TEA-GREEN-%03d".formatted(i), "Green %d g".formatted(i), null));
        }
        return new SetupDesk.Products(
                matches,
                differ,
                List.of(
                        sku("TEA-MATCHA-30", "Matcha, ceremonial 30 g", "TEA-MATCHA-030"),
                        sku("TIN-LARGE-OLD", "Large tin, old lid", null),
                        sku("WS-LABEL-A6", "Wholesale labels A6 (100)", null)),
                List.of(
                        sku("TEA-MATCHA-030", null, "TEA-MATCHA-30"),
                        sku("GIFT-CARD-25", null, null),
                        sku("TEA-XMAS-2024", null, null)),
                null);
    }

    private static SetupDesk.Sku sku(String sku, @Nullable String product, @Nullable String near) {
        return new SetupDesk.Sku(sku, product, near);
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
                null,
                new app.cartwright.bridge.FirstSync(450, 950, java.time.Duration.ofMinutes(9)));
    }

    /** What is the same on both sides. */
    public static List<DryRunView.Figure> equalFigures() {
        List<DryRunView.Figure> figures = new ArrayList<>();
        for (int i = 1; i <= 598; i++) {
            figures.add(
                    figure("TEA-EQUAL-%03d".formatted(i), "Equal %d g".formatted(i), "Warehouse A", "7", 7, "equal"));
        }
        return figures;
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
}
