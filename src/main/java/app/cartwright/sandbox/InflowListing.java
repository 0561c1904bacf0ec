package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lists one kind of record as inFlow does: filter, sort, page. What it does not know it ignores. */
final class InflowListing {
    private static final int DEFAULT_COUNT = 20;
    private static final int MAX_COUNT = 100;

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
        Comparator<ObjectNode> order = order(query);
        List<ObjectNode> all = table.rows().stream()
                .filter(row -> wanted(row, query))
                .sorted(order)
                .toList();
        List<ObjectNode> window = window(all, query, order);
        List<String> includes = ShapeWriter.includes(query);
        ArrayNode page = Json.array();
        window.stream()
                .skip(query.number("skip").filter(n -> n > 0).orElse(0))
                .limit(Math.min(count, MAX_COUNT))
                .forEach(row -> page.add(ShapeWriter.write(table.shape(), row, includes)));
        SandboxReply reply = SandboxReply.json(200, page);
        return query.flag("includeCount") ? reply.with("X-listCount", String.valueOf(all.size())) : reply;
    }

    private List<ObjectNode> window(List<ObjectNode> all, QueryText query, Comparator<ObjectNode> order) {
        Optional<ObjectNode> after = query.text("after").flatMap(this::anchor);
        Optional<ObjectNode> start = query.text("start").flatMap(this::anchor);
        Optional<ObjectNode> before = query.text("before").flatMap(this::anchor);
        return all.stream()
                .filter(row -> after.isEmpty() || order.compare(row, after.get()) > 0)
                .filter(row -> start.isEmpty() || order.compare(row, start.get()) >= 0)
                .filter(row -> before.isEmpty() || order.compare(row, before.get()) < 0)
                .toList();
    }

    private Optional<ObjectNode> anchor(String id) {
        return table.find(id.strip().toLowerCase(Locale.ROOT));
    }

    private Comparator<ObjectNode> order(QueryText query) {
        String idName = table.shape().idName();
        Comparator<ObjectNode> byId =
                Comparator.comparing(row -> row.path(idName).asText());
        Comparator<ObjectNode> order = query.text("sort")
                .flatMap(table.shape()::field)
                .map(this::by)
                .map(first -> first.thenComparing(byId))
                .orElse(byId);
        return query.flag("sortDesc") ? order.reversed() : order;
    }

    private Comparator<ObjectNode> by(Field field) {
        String name = field.name();
        if (field.type().decimal()) {
            return Comparator.comparing(row -> InflowValues.decimal(row, name));
        }
        if (field.type() == FieldType.DATE) {
            return Comparator.comparing(row -> RowFilter.instant(row, name, dates));
        }
        return Comparator.comparing(row -> row.path(name).asText().toLowerCase(Locale.ROOT));
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
