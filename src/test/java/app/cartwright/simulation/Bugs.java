package app.cartwright.simulation;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.HttpAnswer;
import app.cartwright.http.HttpCall;
import app.cartwright.http.Outcome;
import app.cartwright.http.Transport;
import app.cartwright.inflow.StockFigure;
import app.cartwright.inflow.StockKey;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.Ledger;
import app.cartwright.store.Store;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What planted bugs do instead. Only reached where a class was changed for it. */
@SuppressWarnings({"unchecked", "unused"})
public final class Bugs {
    private static long made;

    private Bugs() {}

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A row is made and not committed. */
    public static @Nullable Object notCommitted(Object store, Object change) {
        AtomicReference<@Nullable Object> made = new AtomicReference<>();
        try {
            ((Store) store).write(handle -> {
                made.set(((Function<Object, Object>) change).apply(handle));
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
        book.finish(book.begin(planned.kind(), planned.key(), planned.content()), (Outcome<?>) outcome);
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

    public static Object nothingDone(Object acknowledger, Object custRef, Object strain) {
        try {
            var done = Class.forName(
                            "app.cartwright.orders.Act",
                            true,
                            acknowledger.getClass().getClassLoader())
                    .getField("DONE");
            done.setAccessible(true);
            return done.get(null);
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
