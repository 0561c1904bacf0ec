package app.cartwright.shipping;

import app.cartwright.inflow.SalesOrder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which units of an order lie in which parcel. inFlow links them by product and box only: a ship line names boxes, pack
 * lines say what lies in a box, and no row points at an order line. So units are summed by product, in standard units.
 *
 * @param parcels one for each ship line, in inFlow's order
 * @param fault why the contents of the parcels are not those of the order, or null
 * @param units units in the parcels
 * @param wantedUnits units that the order's lines ask for
 * @param lines how many lines have goods to be shipped
 * @param openLines how many of them are not entirely in parcels that have left
 */
record Packing(
        List<PackedParcel> parcels,
        @Nullable String fault,
        BigDecimal units,
        BigDecimal wantedUnits,
        int lines,
        int openLines) {

    /** Works out the parcels. All three relations of the order were read. */
    static Packing of(
            List<SalesOrder.Line> orderLines,
            List<SalesOrder.PackLine> packLines,
            List<SalesOrder.ShipLine> shipLines,
            boolean fulfilled,
            OrderedGoods ordered,
            ProductFacts products) {
        // A negative line is a return and a discarded one a return that was thrown away: neither is in the parcels.
        List<SalesOrder.Line> goods = orderLines.stream()
                .filter(line -> line.quantity().signum() > 0 && !line.discarded())
                .filter(line -> !products.isService(line.productId()))
                .toList();
        Map<String, BigDecimal> wanted = new LinkedHashMap<>();
        goods.forEach(line -> wanted.merge(line.productId(), line.quantity(), BigDecimal::add));
        List<SalesOrder.PackLine> packed = packLines.stream()
                .filter(line -> !products.isService(line.productId()))
                .toList();

        List<Map<String, BigDecimal>> contents = new ArrayList<>();
        boolean takesAll = fulfilled
                && shipLines.size() == 1
                && (shipLines.getFirst().containers().isEmpty() || packed.isEmpty());
        String fault = null;
        Set<String> used = new HashSet<>();
        for (SalesOrder.ShipLine shipLine : shipLines) {
            Map<String, BigDecimal> inside = new LinkedHashMap<>();
            if (takesAll) {
                inside.putAll(wanted);
            }
            for (String box : takesAll ? Set.<String>of() : Set.copyOf(shipLine.containers())) {
                if (!used.add(box)) {
                    fault = "Box " + box + " is in two parcels";
                }
                packed.stream()
                        .filter(line -> line.containerNumber().equals(box))
                        .forEach(line -> inside.merge(line.productId(), line.quantity(), BigDecimal::add));
            }
            contents.add(inside);
        }

        Map<String, BigDecimal> sum = new LinkedHashMap<>();
        contents.forEach(inside -> inside.forEach((product, count) -> sum.merge(product, count, BigDecimal::add)));
        BigDecimal units = total(sum);
        BigDecimal wantedUnits = total(wanted);
        if (fault == null && !sameCounts(sum, wanted)) {
            fault = units.compareTo(wantedUnits) == 0
                    ? "The parcels hold other products than the order"
                    : "The parcels hold " + plain(units) + " of " + plain(wantedUnits) + " units";
        }
        List<PackedParcel> parcels = new ArrayList<>();
        for (int i = 0; i < shipLines.size(); i++) {
            SalesOrder.ShipLine shipLine = shipLines.get(i);
            List<PackedParcel.Item> items = new ArrayList<>();
            for (Map.Entry<String, BigDecimal> entry : contents.get(i).entrySet()) {
                Optional<String> sku = skuOf(entry.getKey(), ordered, products);
                if (sku.isEmpty() && fault == null) {
                    fault = "A product on the order has no SKU in inFlow";
                }
                if (entry.getValue().signum() <= 0 && fault == null) {
                    fault = "A parcel holds less than nothing of a product";
                }
                sku.ifPresent(s -> items.add(new PackedParcel.Item(s, plainNumber(entry.getValue()))));
            }
            if (items.isEmpty() && fault == null) {
                fault = "A parcel has no contents";
            }
            parcels.add(new PackedParcel(
                    shipLine.shipLineId(),
                    shipLine.carrier().strip(),
                    null,
                    null,
                    shipLine.trackingNumber().strip(),
                    shipLine.shippedDate(),
                    merged(items)));
        }
        int open = openLines(goods, shipLines, contents);
        return new Packing(List.copyOf(parcels), fault, units, wantedUnits, goods.size(), open);
    }

    private static Optional<String> skuOf(String productId, OrderedGoods ordered, ProductFacts products) {
        return ordered.skuOf(productId)
                .or(() -> Optional.ofNullable(products.skuOf(productId)))
                .filter(sku -> !sku.isBlank());
    }

    /** Lines are served by the parcels that have left, in line order. */
    private static int openLines(
            List<SalesOrder.Line> goods, List<SalesOrder.ShipLine> shipLines, List<Map<String, BigDecimal>> contents) {
        Map<String, BigDecimal> left = new LinkedHashMap<>();
        for (int i = 0; i < shipLines.size(); i++) {
            if (shipLines.get(i).shippedDate() != null) {
                contents.get(i).forEach((product, count) -> left.merge(product, count, BigDecimal::add));
            }
        }
        int open = 0;
        for (SalesOrder.Line line : goods) {
            BigDecimal there = left.getOrDefault(line.productId(), BigDecimal.ZERO);
            if (there.compareTo(line.quantity()) < 0) {
                open++;
            }
            left.put(line.productId(), there.subtract(line.quantity()).max(BigDecimal.ZERO));
        }
        return open;
    }

    private static List<PackedParcel.Item> merged(List<PackedParcel.Item> items) {
        Map<String, BigDecimal> bySku = new LinkedHashMap<>();
        items.forEach(item -> bySku.merge(item.sku(), item.quantity(), BigDecimal::add));
        return bySku.entrySet().stream()
                .map(entry -> new PackedParcel.Item(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean sameCounts(Map<String, BigDecimal> one, Map<String, BigDecimal> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(e -> e.getValue().compareTo(other.getOrDefault(e.getKey(), BigDecimal.ZERO)) == 0);
    }

    private static BigDecimal total(Map<String, BigDecimal> counts) {
        return counts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal plainNumber(BigDecimal number) {
        BigDecimal short_ = number.stripTrailingZeros();
        return short_.scale() < 0 ? short_.setScale(0) : short_;
    }

    static String plain(BigDecimal number) {
        return plainNumber(number).toPlainString();
    }
}
