package app.cartwright.cartrover;

import app.cartwright.http.Fields;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.UnknownCause;
import app.cartwright.http.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what CartRover answers to a write (the reference's 6.3): a bare success, or records named as taken and as
 * failed. Any other form is an odd answer, never a success.
 */
final class WriteReplies {
    private static final List<String> KEYS = List.of("cust_ref", "sku", "item");

    private final List<String> sent;

    /** The keys of the records that were sent, in their order. */
    WriteReplies(List<String> sent) {
        this.sent = sent;
    }

    Outcome<WriteReply> read(Reply reply) {
        return Envelope.open(reply, false, envelope -> taken(reply, envelope));
    }

    private Outcome<WriteReply> taken(Reply reply, Fields envelope) {
        JsonNode response = envelope.node("response");
        if (response == null || response.isContainerNode() && response.isEmpty()) {
            return reply.done(new WriteReply(List.of(), List.of(), false));
        }
        if (!response.isObject()) {
            return odd(reply);
        }
        Fields records = new Fields(response);
        JsonNode success = records.node("success");
        JsonNode failed = records.node("failed");
        if (success != null && success.isBoolean() && failed == null) {
            return single(reply, records, success.asBoolean());
        }
        if (success == null && failed == null
                || success != null && !isList(success)
                || failed != null && !isList(failed)) {
            return odd(reply);
        }
        List<WriteReply.Failed> refusals = failed == null ? List.of() : failed(reply, failed);
        List<String> accepted = success == null ? List.of() : accepted(success, refusals);
        return reply.done(new WriteReply(accepted, refusals, success != null));
    }

    /** The form of the cart-level cancel: {@code {"success": true, "message": ""}}. */
    private Outcome<WriteReply> single(Reply reply, Fields records, boolean success) {
        if (success) {
            return reply.done(new WriteReply(List.of(), List.of(), false));
        }
        List<WriteReply.Failed> failed = new ArrayList<>();
        for (String key : sent) {
            failed.add(new WriteReply.Failed(key, message(reply, records)));
        }
        return reply.done(new WriteReply(List.of(), List.copyOf(failed), true));
    }

    private List<WriteReply.Failed> failed(Reply reply, JsonNode list) {
        List<WriteReply.Failed> failed = new ArrayList<>();
        for (JsonNode node : list) {
            failed.add(new WriteReply.Failed(key(node), message(reply, new Fields(node))));
        }
        return List.copyOf(failed);
    }

    /** The keys named as taken, but for those named as failed too: such a record was not taken for certain. */
    private List<String> accepted(JsonNode list, List<WriteReply.Failed> refusals) {
        Set<String> refused = new HashSet<>();
        refusals.forEach(failed -> {
            if (failed.key() != null) {
                refused.add(failed.key());
            }
        });
        List<String> accepted = new ArrayList<>();
        for (JsonNode node : list) {
            String key = key(node);
            if (key != null && !refused.contains(key)) {
                accepted.add(key);
            }
        }
        return List.copyOf(accepted);
    }

    /** The key of a record: as named, else by its place in the request, else the only one that was sent. */
    private @Nullable String key(JsonNode node) {
        if (node.isTextual()) {
            return node.asText();
        }
        Fields fields = new Fields(node);
        for (String name : KEYS) {
            String key = fields.textOrNull(name);
            if (key != null) {
                return key;
            }
        }
        BigDecimal place = fields.decimal("index_pos");
        if (place != null) {
            for (int i = 0; i < sent.size(); i++) {
                if (place.compareTo(BigDecimal.valueOf(i)) == 0) {
                    return sent.get(i);
                }
            }
            return null;
        }
        return sent.size() == 1 ? sent.getFirst() : null;
    }

    private static String message(Reply reply, Fields fields) {
        for (String name : List.of("message", "status_message", "error_code")) {
            String text = fields.text(name);
            if (!text.isBlank()) {
                return reply.excerpt(text, 500);
            }
        }
        return "CartRover gave no reason.";
    }

    private static boolean isList(JsonNode node) {
        return node.isArray() || node.isObject() && node.isEmpty();
    }

    private static Outcome<WriteReply> odd(Reply reply) {
        return reply.unknown(UnknownCause.ODD_ANSWER, Envelope.ODD);
    }
}
