package app.cartwright.desktop;

import static app.cartwright.desktop.Larkspur.AMAZON;
import static app.cartwright.desktop.Larkspur.COMPANY;
import static app.cartwright.desktop.Larkspur.EBAY;
import static app.cartwright.desktop.Larkspur.SHOPIFY;
import static app.cartwright.desktop.Larkspur.WOO;
import static app.cartwright.desktop.Larkspur.at;
import static app.cartwright.desktop.Larkspur.n;
import static app.cartwright.desktop.Larkspur.on;

import app.cartwright.bridge.FactView;
import app.cartwright.bridge.HomeView;
import app.cartwright.setup.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The settings of Larkspur Lane Teas, and what is proven of both services. */
public final class LarkspurSettings {
    private LarkspurSettings() {}

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

    public static HomeView home() {
        return new HomeView(
                Path.of("C:\\Users\\Front Desk\\Cartwright"), "FRONT-DESK", on("2026-01-06", "09:00"), at("02:00"));
    }
}
