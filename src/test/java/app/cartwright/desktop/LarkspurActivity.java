package app.cartwright.desktop;

import static app.cartwright.desktop.Larkspur.at;

import app.cartwright.bridge.ActivityView;
import java.util.List;

/** What happened at Larkspur Lane Teas that day. */
public final class LarkspurActivity {
    private LarkspurActivity() {}

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
}
