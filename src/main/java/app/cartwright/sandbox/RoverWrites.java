package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the order update and the inventory write have in common: one record or many, each accepted or not. */
final class RoverWrites {
    private static final int MAX_RECORDS = 100;

    private final CartRoverVariant variant;
    private final RoverReply replies;

    RoverWrites(CartRoverVariant variant, RoverReply replies) {
        this.variant = variant;
        this.replies = replies;
    }

    /** The records of a body, one or many. */
    static List<ObjectNode> records(String body) {
        JsonNode json = Json.parse(body).orElseThrow(() -> RoverRefusal.invalid("The body is not JSON"));
        List<ObjectNode> records = new ArrayList<>();
        for (JsonNode one : json instanceof ArrayNode many ? many : Json.array().add(json)) {
            if (!(one instanceof ObjectNode record)) {
                throw RoverRefusal.invalid("Each record must be an object");
            }
            records.add(record);
        }
        if (records.isEmpty()) {
            throw RoverRefusal.invalid("No records");
        }
        if (records.size() > MAX_RECORDS) {
            throw RoverRefusal.invalid("At most 100 records");
        }
        return records;
    }

    /**
     * Has each record done and answers.
     *
     * @param names the keys that name a record in the answer
     * @param work gives the key of a record that was accepted, or throws
     */
    SandboxReply each(String body, List<String> names, Function<ObjectNode, String> work) {
        List<ObjectNode> records = records(body);
        boolean array = body.stripLeading().startsWith("[");
        ArrayNode success = Json.array();
        ArrayNode failed = Json.array();
        List<String> keys = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        RoverRefusal last = RoverRefusal.invalid("");
        for (int i = 0; i < records.size(); i++) {
            ObjectNode record = records.get(i);
            ObjectNode named = named(record, names);
            try {
                keys.add(work.apply(record));
                success.add(named);
            } catch (RoverRefusal refusal) {
                last = refusal;
                refused.add(Json.textOf(record, names.getFirst()));
                failed.add(failure(named, i, refusal));
            }
        }
        Effect effect = keys.isEmpty()
                ? new Effect(Effect.Kind.REFUSED, List.copyOf(refused))
                : new Effect(Effect.Kind.UPDATED, List.copyOf(keys));
        return answer(array, success, failed, last).doing(effect);
    }

    private SandboxReply answer(boolean array, ArrayNode success, ArrayNode failed, RoverRefusal last) {
        boolean named = switch (variant.answerForm()) {
            case BY_REQUEST -> array;
            case PLAIN -> false;
            case NAMED, BY_POSITION -> true;
        };
        if (!named) {
            return success.isEmpty() ? replies.refusal(last) : RoverReply.success();
        }
        ObjectNode response = Json.object();
        response.set("success", success);
        response.set("failed", failed);
        return RoverReply.success(response);
    }

    private ObjectNode failure(ObjectNode named, int position, RoverRefusal refusal) {
        boolean nameless =
                named.properties().stream().allMatch(entry -> entry.getValue().isNull());
        ObjectNode failure = variant.answerForm() == CartRoverVariant.AnswerForm.BY_POSITION || nameless
                ? Json.object().put("index_pos", position)
                : named;
        return failure.put("message", refusal.text());
    }

    private static ObjectNode named(ObjectNode record, List<String> names) {
        ObjectNode named = Json.object();
        for (String name : names) {
            named.set(name, record.has(name) ? record.path(name) : Json.object().nullNode());
        }
        return named;
    }
}
