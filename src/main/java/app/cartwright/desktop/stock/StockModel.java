package app.cartwright.desktop.stock;

import app.cartwright.bridge.FullCheck;
import app.cartwright.bridge.StatusView;
import app.cartwright.bridge.StockView;
import app.cartwright.bridge.StockView.LocationView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Tone;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Which SKUs are shown, their totals over the enabled locations and their verdicts. */
final class StockModel {
    /** Parts of the list. */
    enum Group {
        ALL,
        WAITING,
        DIFFERS,
        NO_MATCH
    }

    /**
     * One row.
     *
     * @param available sum over the enabled locations, or null where one of them is unknown
     * @param own CartRover's own sum, or null
     */
    record Row(
            StockView stock,
            @Nullable BigDecimal available,
            @Nullable BigDecimal sent,
            @Nullable BigDecimal own,
            boolean applies,
            Group group,
            Mark mark) {
        String sku() {
            return stock.sku();
        }
    }

    private final Texts texts;
    private final Times times;

    StockModel(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    List<Row> rows(List<StockView> stock) {
        return stock.stream().map(this::row).toList();
    }

    Row row(StockView s) {
        boolean matched = s.match().equals("matched");
        List<LocationView> on =
                s.locations().stream().filter(l -> !l.state().equals("off")).toList();
        List<LocationView> counted = on.isEmpty() ? s.locations() : on;
        BigDecimal available = sum(counted, LocationView::available);
        BigDecimal sent = sum(counted, l -> l.lastPushed() == null ? null : BigDecimal.valueOf(l.lastPushed()));
        BigDecimal own = sum(counted, LocationView::cartroverFigure);
        Mark mark = mark(s, matched, on, available, sent, own);
        return new Row(s, available, sent, own, matched && !on.isEmpty(), group(matched, mark, on), mark);
    }

    /** The verdict of a row at this moment: what waits, waits longer than when it was read. */
    Mark mark(Row row) {
        return row(row.stock()).mark();
    }

    private Mark mark(
            StockView s,
            boolean matched,
            List<LocationView> on,
            @Nullable BigDecimal available,
            @Nullable BigDecimal sent,
            @Nullable BigDecimal own) {
        if (!matched) {
            return Mark.of(Tone.WARN, texts.of("stock.state.noMatch"));
        }
        if (on.isEmpty()) {
            return new Mark(Tone.NEUTRAL, Feather.SLASH, texts.of("badge.off"));
        }
        if (any(on, "failed")) {
            return Mark.of(Tone.BAD, texts.of("stock.state.refused"));
        }
        if (any(on, "pending")) {
            return new Mark(Tone.ACCENT, Feather.CLOCK, waiting(on));
        }
        if (any(on, "unconfirmed")) {
            return new Mark(Tone.NEUTRAL, Feather.HELP_CIRCLE, texts.of("stock.state.unconfirmed"));
        }
        String note = on.stream()
                .map(LocationView::note)
                .filter(n -> n != null && !n.isBlank())
                .findFirst()
                .orElse(null);
        if (note != null) {
            return new Mark(Tone.NEUTRAL, Feather.INFO, note);
        }
        if (available != null && available.signum() < 0 && sent != null && sent.signum() == 0) {
            return new Mark(Tone.NEUTRAL, Feather.INFO, texts.of("stock.state.belowZero"));
        }
        if (sent != null && own != null && sent.compareTo(own) != 0) {
            return Mark.of(Tone.WARN, texts.of("stock.state.differs"));
        }
        return Mark.of(Tone.OK, texts.of("stock.state.inStep"));
    }

    /** How long the oldest of the figures waits that are to be sent. */
    private String waiting(List<LocationView> locations) {
        return locations.stream()
                .map(LocationView::waitingSince)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(since -> texts.of("stock.state.waiting", times.since(since)))
                .orElseGet(() -> texts.of("badge.waiting"));
    }

    private Group group(boolean matched, Mark mark, List<LocationView> on) {
        if (!matched) {
            return Group.NO_MATCH;
        }
        if (any(on, "pending")) {
            return Group.WAITING;
        }
        return mark.word().equals(texts.of("stock.state.differs")) ? Group.DIFFERS : Group.ALL;
    }

    private static boolean any(List<LocationView> locations, String state) {
        return locations.stream().anyMatch(l -> l.state().equals(state));
    }

    private static @Nullable BigDecimal sum(
            List<LocationView> locations, java.util.function.Function<LocationView, @Nullable BigDecimal> figure) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocationView l : locations) {
            BigDecimal one = figure.apply(l);
            if (one == null) {
                return null;
            }
            sum = sum.add(one);
        }
        return locations.isEmpty() ? null : sum;
    }

    /** How many of the SKUs that are pushed were read from inFlow so far. */
    record FirstRead(int read, int all) {}

    /** Whether stock is being read that was never read to the end yet. */
    static boolean isFirstRead(StatusView status) {
        return !status.state().equals("paused")
                && status.services().stream()
                        .anyMatch(s -> s.service().equals("pushInventory") && s.enabled() && s.lastSuccessAt() == null);
    }

    /** How far the first read is; null where it is over, or has not begun to know its SKUs. */
    @Nullable
    FirstRead firstRead(List<Row> rows, boolean underWay) {
        List<Row> pushed = rows.stream().filter(Row::applies).toList();
        int read = (int) pushed.stream().filter(r -> r.available() != null).count();
        return underWay && read < pushed.size() ? new FirstRead(read, pushed.size()) : null;
    }

    boolean shows(Row row, Group group, String wanted) {
        String text = wanted.toLowerCase(Locale.ROOT);
        return (group == Group.ALL || row.group() == group)
                && (text.isEmpty()
                        || row.sku().toLowerCase(Locale.ROOT).contains(text)
                        || row.stock().product() != null
                                && row.stock()
                                        .product()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(text));
    }

    String count(List<Row> rows, Group group) {
        long count = rows.stream().filter(r -> r.group() == group).count();
        return times.number((int) count);
    }

    /** What is shown of a figure: unknown is not zero, and what is never sent has no figure. */
    String sent(Row row) {
        return row.applies() ? times.number(row.sent()) : Times.NONE;
    }

    String own(Row row) {
        return row.own() == null && !row.applies() ? Times.NONE : times.number(row.own());
    }

    String check(@Nullable FullCheck check) {
        return check == null
                ? ""
                : texts.of(
                        "stock.check",
                        times.number(check.equal()),
                        times.number(check.repaired()),
                        times.number(check.refused()));
    }
}
