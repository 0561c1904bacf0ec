package app.cartwright.stock;

import app.cartwright.store.CartRoverSightings.Figure;
import app.cartwright.store.StockRows;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether CartRover's own figure shows that a push arrived. */
final class Landing {
    private Landing() {}

    /** Shows the very figure, or one that speaks of the very instant of this push and of no push before. */
    static boolean shows(@Nullable Figure figure, StockRows.Open open) {
        Long sent = open.sent();
        return sent != null && shows(figure, sent, open.sentWms(), open.pushedWms());
    }

    static boolean shows(@Nullable Figure figure, long sent, @Nullable Instant sentWms, @Nullable Instant pushedWms) {
        if (figure == null) {
            return false;
        }
        if (figure.available() != null && figure.available().compareTo(java.math.BigDecimal.valueOf(sent)) == 0) {
            return true;
        }
        Instant shown = figure.wmsAt();
        return shown != null && sentWms != null && sameSecond(shown, sentWms) && !sameSecond(shown, pushedWms);
    }

    /** CartRover keeps whole seconds. */
    private static boolean sameSecond(Instant one, @Nullable Instant other) {
        return other != null && one.truncatedTo(ChronoUnit.SECONDS).equals(other.truncatedTo(ChronoUnit.SECONDS));
    }

    static String evidence(@Nullable Figure figure) {
        if (figure == null) {
            return "CartRover has no figure there";
        }
        return "CartRover shows " + (figure.available() == null ? "?" : Drift.plain(figure.available()));
    }
}
