package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists one kind of record as inFlow does: filter, sort, page. What it does not know it ignores. */
final class InflowListing {
    private static final int DEFAULT_COUNT = 20;
    private static final int MAX_COUNT = 100;
    private static final SortKey NO_KEY = new SortKey(BigDecimal.ZERO, "");

    private final InflowTable table;
    private final AccountDates dates;
    private final boolean above100Refused;
    private final Map<String, RowFilter> filters = new LinkedHashMap<>();

    InflowListing(InflowTable table, AccountDates dates, boolean above100Refused) {
        this.table = table;
        this.dates = dates;
        this.above100Refused = above100Refused;
    }

    InflowListing filter(String name, RowFilter filter) {
        filters.put(name.toLowerCase(Locale.ROOT), filter);
        return this;
    }

    SandboxReply list(QueryText query) {
        int count = query.number("count").filter(n -> n > 0).orElse(DEFAULT_COUNT);
        if (count > MAX_COUNT && above100Refused) {
            throw new Refused(400, "count may be at most 100.");
        }
        List<Sorted> all = sorted(query);
        List<String> includes = ShapeWriter.includes(query);
        ArrayNode page = Json.array();
        window(all, query)
                .skip(query.number("skip").filter(n -> n > 0).orElse(0))
                .limit(Math.min(count, MAX_COUNT))
                .forEach(row -> page.add(ShapeWriter.write(table.shape(), row.row(), includes)));
        SandboxReply reply = SandboxReply.json(200, page);
        return query.flag("includeCount") ? reply.with("X-listCount", String.valueOf(all.size())) : reply;
    }

    /** A row with what it is sorted by, so that this is found once for each row. */
    private record Sorted(SortKey key, String id, ObjectNode row) {}

    /** What a row is sorted by: a number, or else a text. */
    private record SortKey(BigDecimal number, String text) implements Comparable<SortKey> {
        @Override
        public int compareTo(SortKey other) {
            int byNumber = number.compareTo(other.number);
            return byNumber != 0 ? byNumber : text.compareTo(other.text);
        }
    }

    private List<Sorted> sorted(QueryText query) {
        List<Sorted> rows = new ArrayList<>();
        Optional<Field> field = query.text("sort").flatMap(table.shape()::field);
        for (ObjectNode row : table.rows()) {
            if (wanted(row, query)) {
                rows.add(sorted(row, field));
            }
        }
        if (field.isPresent() || query.flag("sortDesc")) {
            rows.sort(order(query));
        }
        return rows;
    }

    private Sorted sorted(ObjectNode row, Optional<Field> field) {
        String id = row.path(table.shape().idName()).asText();
        return new Sorted(field.map(by -> key(row, by)).orElse(NO_KEY), id, row);
    }

    private SortKey key(ObjectNode row, Field field) {
        if (field.type().decimal()) {
            return new SortKey(InflowValues.decimal(row, field.name()), "");
        }
        if (field.type() == FieldType.DATE) {
            Instant at = RowFilter.instant(row, field.name(), dates);
            return new SortKey(BigDecimal.valueOf(at.getEpochSecond()).add(BigDecimal.valueOf(at.getNano(), 9)), "");
        }
        return new SortKey(BigDecimal.ZERO, row.path(field.name()).asText().toLowerCase(Locale.ROOT));
    }

    private static Comparator<Sorted> order(QueryText query) {
        Comparator<Sorted> order = Comparator.comparing(Sorted::key).thenComparing(Sorted::id);
        return query.flag("sortDesc") ? order.reversed() : order;
    }

    private Stream<Sorted> window(List<Sorted> all, QueryText query) {
        Comparator<Sorted> order = order(query);
        Optional<Field> field = query.text("sort").flatMap(table.shape()::field);
        Optional<Sorted> after = anchor(query, "after", field);
        Optional<Sorted> start = anchor(query, "start", field);
        Optional<Sorted> before = anchor(query, "before", field);
        return all.stream()
                .filter(row -> after.isEmpty() || order.compare(row, after.get()) > 0)
                .filter(row -> start.isEmpty() || order.compare(row, start.get()) >= 0)
                .filter(row -> before.isEmpty() || order.compare(row, before.get()) < 0);
    }

    private Optional<Sorted> anchor(QueryText query, String name, Optional<Field> field) {
        return query.text(name)
                .flatMap(id -> table.find(id.strip().toLowerCase(Locale.ROOT)))
                .map(row -> sorted(row, field));
    }

    private boolean wanted(ObjectNode row, QueryText query) {
        for (Map.Entry<String, List<String>> entry : query.values().entrySet()) {
            String key = entry.getKey();
            if (!key.startsWith("filter[") || entry.getValue().getLast().isBlank()) {
                continue;
            }
            String rest = key.substring("filter[".length());
            int end = rest.indexOf(']');
            if (end < 0) {
                continue;
            }
            RowFilter filter = filters.get(rest.substring(0, end));
            if (filter != null && !filter.fits(row, values(rest.substring(end + 1), entry.getValue()))) {
                return false;
            }
        }
        return true;
    }

    /** {@code filter[orderDate][fromDate]=…} means the same as the JSON text. */
    private static List<String> values(String suffix, List<String> values) {
        if (suffix.equals("[fromdate]") || suffix.equals("[todate]")) {
            String name = suffix.equals("[fromdate]") ? "fromDate" : "toDate";
            return List.of(Json.text(Json.object().put(name, values.getLast())));
        }
        return values;
    }
}
