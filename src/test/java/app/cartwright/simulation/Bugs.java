package app.cartwright.simulation;

import app.cartwright.bridge.StatusView;
import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.OrderPage;
import app.cartwright.cartrover.OrderQuery;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.http.Api;
import app.cartwright.http.HttpAnswer;
import app.cartwright.http.HttpCall;
import app.cartwright.http.Outcome;
import app.cartwright.http.Transport;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.StockFigure;
import app.cartwright.inflow.StockKey;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.Ledger;
import app.cartwright.schedule.Trouble;
import app.cartwright.store.AlertRows;
import app.cartwright.store.Store;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;

/** What planted bugs do instead. Only reached where a class was changed for it. */
@SuppressWarnings({"unchecked", "unused"})
public final class Bugs {
    private static final Map<Object, List<Object>> READINGS = new HashMap<>();
    private static long made;
    private static @Nullable Object shown;

    private Bugs() {}

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A row is made and not committed. */
    public static @Nullable Object notCommitted(Object sending, Object writes) {
        AtomicReference<@Nullable Object> made = new AtomicReference<>();
        try {
            ((Store) value(sending, "store")).write(handle -> {
                made.set(((Supplier<Object>) writes).get());
                throw new Undone();
            });
        } catch (Undone e) {
            return made.get();
        }
        return made.get();
    }

    /** The row comes only with the outcome. */
    public static void begunAndFinished(Object ledger, Object intent, Object outcome) {
        Intent planned = (Intent) intent;
        Ledger book = (Ledger) ledger;
        boolean known = book.newest(planned.kind(), planned.key())
                .filter(planned::equals)
                .isPresent();
        Intent begun = known ? planned : book.begin(planned.kind(), planned.key(), planned.content());
        book.finish(begun, (Outcome<?>) outcome);
    }

    public static Object sentTwice(Object transport, Object call) {
        HttpAnswer first = ((Transport) transport).send((HttpCall) call);
        return first instanceof HttpAnswer.Missing ? ((Transport) transport).send((HttpCall) call) : first;
    }

    public static boolean no(Object subject) {
        return false;
    }

    public static boolean no(Object subject, Object other) {
        return false;
    }

    public static boolean yes(Object subject, Object other) {
        return true;
    }

    public static int none(Object subject) {
        return 0;
    }

    public static Object emptyList() {
        return List.of();
    }

    public static @Nullable Object nothing() {
        return null;
    }

    public static @Nullable Object nothing(Object one) {
        return null;
    }

    public static @Nullable Object nothing(Object one, Object two, Object three, Object four) {
        return null;
    }

    public static Object atOnce(Object since, long seconds) {
        return since;
    }

    public static @Nullable Object nothing(Object one, Object two) {
        return null;
    }

    public static void neverFolded(Object config, int limit) {
        ((SQLiteConfig) config).setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "0");
    }

    public static Object noTime() {
        return Duration.ZERO;
    }

    public static Object actDone() {
        return field("app.cartwright.orders.Act", "DONE");
    }

    /** What is read is acknowledged at once, so that the pages behind it move up. */
    public static Object acknowledgedWhilePaging(Object client, Object query) {
        CartRoverClient cartrover = (CartRoverClient) client;
        OrderQuery asked = (OrderQuery) query;
        Outcome<OrderPage> page = cartrover.orders(asked);
        if (asked.status() == OrderStatus.NEW && page instanceof Outcome.Done<OrderPage>(OrderPage read, String id)) {
            read.orders().forEach(order -> cartrover.acknowledge(order.custRef()));
        }
        return page;
    }

    public static Object idOfNumber(Object custRef, Object number) {
        return NameId.order((String) number);
    }

    public static Object addedInBinary(Object sum, Object part) {
        return new BigDecimal(((BigDecimal) sum).doubleValue() + ((BigDecimal) part).doubleValue());
    }

    public static @Nullable Object troubleAtOnce(Object strain, Object api, Object outcome) {
        return Trouble.of((Api) api, (Outcome<?>) outcome);
    }

    /** Alerts among the ids are taken off the list of this program. */
    public static Object namedWithoutAlerts(Object desk, Object ids, Object refusals) {
        AlertRows alerts = (AlertRows) value(desk, "alerts");
        for (AlertRows.Alert alert : alerts.all()) {
            if (((List<String>) ids).contains("A" + alert.id())) {
                List<AlertRows.Alert> left = alerts.all().stream()
                        .filter(a -> a.kind().equals(alert.kind()) && a.id() != alert.id())
                        .toList();
                alerts.replace(alert.kind(), left);
            }
        }
        return List.of();
    }

    /** Each third reading of the same figures is the one before the last. */
    public static Object olderNowAndThen(Object client, Object keys) {
        List<Object> before = READINGS.computeIfAbsent(keys, k -> new ArrayList<>());
        Object now = before.size() % 3 == 2
                ? before.get(before.size() - 2)
                : ((InflowClient) client).stockFigures((List<StockKey>) keys);
        before.add(now);
        return now;
    }

    /** Room in the minute or hour by the clock, whatever was used shortly before it began. */
    public static long roomInFixedWindow(Object times, long now, int limit, long length) {
        long began = now - Math.floorMod(now, length);
        return (int) call(times, "countAfter", began) < limit ? 0 : began + length - now;
    }

    public static Object statusOnce(Object lists, Object waitsFor) {
        if (shown == null) {
            StatusView status = (StatusView) call(lists, "status", waitsFor);
            shown = status.state().equals("inSync") ? status : null;
            return status;
        }
        return shown;
    }

    private static Object call(Object subject, String method, Object... arguments) {
        try {
            for (Method each : subject.getClass().getDeclaredMethods()) {
                if (each.getName().equals(method) && each.getParameterCount() == arguments.length) {
                    each.setAccessible(true);
                    return each.invoke(subject, arguments);
                }
            }
            throw new IllegalStateException(subject.getClass() + " has no " + method);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Object subject, String name) {
        try {
            Field found = subject.getClass().getDeclaredField(name);
            found.setAccessible(true);
            return found.get(subject);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object field(String type, String name) {
        try {
            Field found = Class.forName(type, true, Bugs.class.getClassLoader()).getDeclaredField(name);
            found.setAccessible(true);
            return found.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static boolean notAfter(Object day, Object bound) {
        return !((LocalDate) day).isAfter((LocalDate) bound);
    }

    public static Object addPositive(Object sum, Object part) {
        return ((BigDecimal) sum).add(((BigDecimal) part).max(BigDecimal.ZERO));
    }

    public static @Nullable Object onHand(Object figure) {
        return ((StockFigure) figure).onHand();
    }

    public static Object zeroWhereMissing(Object figures, Object key) {
        Object found = ((Function<Object, @Nullable Object>) figures).apply(key);
        return found != null
                ? found
                : new StockFigure((StockKey) key, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    public static Object idMadeAnew(Object namespace, Object name) {
        return UUID.nameUUIDFromBytes((name + " " + ++made).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    public static Object noMoney(Object money) {
        return BigDecimal.ZERO;
    }

    public static Object firstParcel(Object client, Object custRef, Object parcels) {
        List<app.cartwright.cartrover.Parcel> all = (List<app.cartwright.cartrover.Parcel>) parcels;
        return ((CartRoverClient) client).ship((String) custRef, all.subList(0, 1));
    }
}
