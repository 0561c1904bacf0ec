package app.cartwright.desktop;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.SetupDesk;
import app.cartwright.setup.Settings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A set-up desk that answers as Larkspur Lane Teas' accounts would. */
public class StubSetupDesk implements SetupDesk {
    public final Map<String, String> values = new LinkedHashMap<>(Map.of("companyId", Larkspur.COMPANY));
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public volatile String step = "welcome";
    public volatile @Nullable Connection inflow = Larkspur.connected("2 locations", "409 products with a SKU");
    public volatile @Nullable Connection cartrover =
            Larkspur.connected("User larkspur_api_7741", "4 carts", "3 locations");

    @Override
    public Answers answers() {
        return new Answers(step, Map.copyOf(values), Larkspur.settings(), inflow, cartrover);
    }

    @Override
    public void answer(Map<String, String> more) {
        values.putAll(more);
        step = values.getOrDefault("step", step);
    }

    @Override
    public Connection connectInflow(String companyId, String apiKey) {
        asked.add("connectInflow " + companyId);
        return Larkspur.connected("2 locations", "409 products with a SKU");
    }

    @Override
    public Connection connectCartRover(String apiUser, String apiKey) {
        asked.add("connectCartRover " + apiUser);
        return Larkspur.connected("User " + apiUser, "4 carts", "3 locations");
    }

    @Override
    public Connection test(String api) {
        asked.add("test " + api);
        return Larkspur.connected("409 products with a SKU");
    }

    @Override
    public KeyKeeping keyKeeping() {
        return new KeyKeeping("keyring", true, "system keyring", "Kept in the system keyring.");
    }

    @Override
    public ActionResult useEncryptedFile(String passphrase) {
        return ActionResult.ok("Keys are kept in an encrypted file.");
    }

    @Override
    public Carts checkForCarts() {
        return new Carts(true, Larkspur.cartTiles(), null);
    }

    @Override
    public Products matchProducts() {
        return new Products(
                398,
                List.of(new Difference("TEA-MATCHA-30", "TEA-MATCHA-030 ", "Matcha, ceremonial 30 g")),
                List.of("GIFT-OLD-1"),
                List.of("TEA-WHITE-050"),
                null);
    }

    @Override
    public String repairCsv() {
        return "Name,SKU\r\n";
    }

    @Override
    public Locations readLocations() {
        return new Locations(
                List.of("Warehouse A", "Retail store", "Market stall"),
                List.of(
                        new InflowLocation("loc-main", "Main warehouse", true),
                        new InflowLocation("loc-shop", "Retail store", false)),
                "TEA-ASSAM-100",
                Map.of("loc-main", new BigDecimal("28"), "loc-shop", new BigDecimal("12")),
                null);
    }

    @Override
    public List<DoubleCount> doubleCounts(List<Settings.LocationMapping> mappings) {
        return List.of();
    }

    @Override
    public Map<String, String> checkPrefixes(Map<String, String> prefixes) {
        return Map.of();
    }

    @Override
    public OrderCount countOrders(LocalDate since) {
        return new OrderCount(214, 1_310, Map.of("Larkspur Lane Teas", 120, "Larkspur Trade", 94), null);
    }

    @Override
    public List<String> carriers() {
        return List.of("DHL", "FedEx", "UPS", "USPS");
    }

    @Override
    public ActionResult usePracticeShop() {
        return ActionResult.ok("The practice shop is open.");
    }

    @Override
    public ActionResult goLive(boolean zeroesConfirmed, boolean zeroesSkipped) {
        return ActionResult.ok("Larkspur Lane Teas is live.");
    }
}
