package app.cartwright.bridge;

import app.cartwright.bridge.SetupDesk.CarrierUse;
import app.cartwright.bridge.SetupDesk.CarriersInUse;
import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.ShipMethod;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Page;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.inflow.SalesOrderQuery;
import app.cartwright.setup.SetupReader;
import app.cartwright.shipping.Carriers;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The carriers that inFlow's newest sales orders name, beside CartRover's list. Reads one page of orders. */
final class UsedCarriers {
    /** More are asked about when they are first used. */
    private static final int MOST = 8;

    private UsedCarriers() {}

    static CarriersInUse read(InflowClient inflow, CartRoverClient cartrover) {
        Outcome<Page<SalesOrder>> newest =
                inflow.salesOrders(new SalesOrderQuery(List.of(), null, null, null, true, null));
        if (!(newest instanceof Outcome.Done<Page<SalesOrder>> done)) {
            return new CarriersInUse(List.of(), SetupReader.why(Api.INFLOW, newest));
        }
        List<ShipMethod> methods = cartrover.shipMethods().valueOrNull();
        return new CarriersInUse(of(done.value().rows(), Objects.requireNonNullElse(methods, List.of())), null);
    }

    /** The most used first; where CartRover lists no method there is nothing to compare with. */
    static List<CarrierUse> of(List<SalesOrder> orders, List<ShipMethod> methods) {
        Map<String, Integer> times = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        orders.stream()
                .map(SalesOrder::shipLines)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(line -> line.carrier().strip())
                .filter(carrier -> !carrier.isEmpty())
                .forEach(carrier -> times.merge(carrier, 1, Integer::sum));
        Carriers listed = new Carriers(Map.of(), methods);
        return times.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> used) -> -used.getValue()))
                .limit(MOST)
                .map(used -> new CarrierUse(used.getKey(), !methods.isEmpty(), knownAs(listed, used.getKey(), methods)))
                .toList();
    }

    private static @Nullable String knownAs(Carriers listed, String carrier, List<ShipMethod> methods) {
        return methods.isEmpty()
                ? null
                : listed.of(carrier).map(Carriers.Known::carrier).orElse(null);
    }
}
