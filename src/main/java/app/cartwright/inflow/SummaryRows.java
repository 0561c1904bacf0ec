package app.cartwright.inflow;

import app.cartwright.http.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Matches the rows of a summary answer with the keys that were asked for, never by their position. */
final class SummaryRows {
    private final Map<StockKey, StockKey> asked = new LinkedHashMap<>();
    private final Map<StockKey, StockFigure> found = new LinkedHashMap<>();
    private final Set<StockKey> doubtful = new HashSet<>();
    private final String availableField;

    SummaryRows(List<StockKey> keys, String availableField) {
        keys.forEach(key -> asked.put(lower(key.productId(), key.locationId()), key));
        this.availableField = availableField;
    }

    /** Takes one row; rows that nobody asked for change nothing. */
    Fields read(Fields row) {
        StockKey key = lower(row.text("productId"), row.text("locationId"));
        StockKey wanted = asked.get(key);
        if (wanted != null) {
            StockFigure figure = InflowRows.stockFigure(row, wanted, availableField);
            StockFigure before = found.put(key, figure);
            if (before != null && !same(before, figure)) {
                doubtful.add(key);
            }
        }
        return row;
    }

    /** The figures of the keys that were answered with one voice, in the order of the answer. */
    List<StockFigure> figures() {
        List<StockFigure> figures = new ArrayList<>();
        found.forEach((key, figure) -> {
            if (!doubtful.contains(key)) {
                figures.add(figure);
            }
        });
        return List.copyOf(figures);
    }

    private static boolean same(StockFigure one, StockFigure other) {
        return one.available() == null
                ? other.available() == null
                : other.available() != null && one.available().compareTo(other.available()) == 0;
    }

    private static StockKey lower(String productId, String locationId) {
        return new StockKey(productId.toLowerCase(Locale.ROOT), locationId.toLowerCase(Locale.ROOT));
    }
}
