package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What every PUT of inFlow has in common: the id decides, the timestamp guards, changed rows are stamped. */
final class InflowUpsert {
    /** Who wrote, as inFlow tells it; not among the team members. */
    private static final String API_KEY_USER = "5e0c7a10-0001-4a00-9000-0000000000d9";

    private Watcher watcher = (table, id, created) -> {};
    private final ShapeReader reader;
    private final Rowversions versions;
    private final InflowVariant variant;
    private final RandomGenerator ids;

    InflowUpsert(ShapeReader reader, Rowversions versions, InflowVariant variant, RandomGenerator ids) {
        this.reader = reader;
        this.versions = versions;
        this.variant = variant;
        this.ids = ids;
    }

    /** Is told of every row that was stored. */
    interface Watcher {
        void changed(InflowTable table, String id, boolean created);
    }

    void watch(Watcher newWatcher) {
        watcher = newWatcher;
    }

    /** The id of what was sent; a new one where that is allowed. */
    String id(Shape shape, ObjectNode sent) {
        String id = reader.id(shape, sent);
        if (id.isEmpty() && variant.idNeeded()) {
            throw new Refused(ShapeReader.UNPROCESSABLE, shape.idName() + " is required.");
        }
        return id.isEmpty() ? newId() : id;
    }

    /** A version 4 GUID from the sandbox's own chance. */
    String newId() {
        long high = ids.nextLong() & 0xFFFFFFFFFFFF0FFFL | 0x4000L;
        long low = ids.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** A copy of the stored row, or a fresh one, with what was sent put over it. */
    ObjectNode merged(InflowTable table, String id, ObjectNode sent) {
        Optional<ObjectNode> stored = table.find(id);
        stored.ifPresent(row -> refuseStale(row, sent));
        ObjectNode row = stored.map(ObjectNode::deepCopy).orElseGet(table.shape()::fresh);
        row.put(table.shape().idName(), id);
        reader.merge(row, table.shape(), sent);
        return row;
    }

    private void refuseStale(ObjectNode stored, ObjectNode sent) {
        JsonNode stamp = ShapeReader.property(sent, "timestamp");
        if (!stamp.isNull()
                && !stamp.asText().equalsIgnoreCase(stored.path("timestamp").asText())) {
            throw new Refused(
                    variant.staleStatus(),
                    "The record was modified meanwhile: timestamp " + stamp.asText() + " is not the current one.");
        }
    }

    /** Stamps the row, and those of its nested rows that are new or changed, and stores it. */
    void store(InflowTable table, ObjectNode row) {
        Optional<ObjectNode> before =
                table.find(row.path(table.shape().idName()).asText());
        for (Field field : table.shape().fields()) {
            field.rows()
                    .ifPresent(shape -> stampRows(
                            shape,
                            row.path(field.name()),
                            before.map(old -> old.path(field.name())).orElseGet(Json::array)));
        }
        if (table.shape().field("lastModifiedById").isPresent()) {
            row.put("lastModifiedById", API_KEY_USER);
        }
        row.put("timestamp", versions.next());
        table.put(row);
        watcher.changed(table, row.path(table.shape().idName()).asText(), before.isEmpty());
    }

    private void stampRows(Shape shape, JsonNode rows, JsonNode before) {
        Map<String, JsonNode> old = new HashMap<>();
        before.forEach(row -> old.put(row.path(shape.idName()).asText(), row));
        for (JsonNode each : (ArrayNode) rows) {
            ObjectNode row = (ObjectNode) each;
            JsonNode same = old.get(row.path(shape.idName()).asText());
            row.put("timestamp", same == null ? "" : same.path("timestamp").asText());
            if (same == null || !same.equals(row)) {
                row.put("timestamp", versions.next());
            }
        }
    }
}
