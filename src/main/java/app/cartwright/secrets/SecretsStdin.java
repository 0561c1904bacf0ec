package app.cartwright.secrets;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Keys as one JSON object on standard input: {@code inflowApiKey}, {@code cartroverApiUser}, {@code cartroverApiKey}, or
 * the names of the environment variables. No fault repeats anything of what was read.
 */
public final class SecretsStdin {
    private static final int LARGEST = 64 * 1024;

    private SecretsStdin() {}

    /**
     * What was read.
     *
     * @param keys trimmed values by name; empty where there is a fault
     * @param faults what is wrong, one sentence each
     */
    public record Read(Map<KeyName, String> keys, List<String> faults) {
        @Override
        public String toString() {
            return "Read[" + keys.keySet() + ", values hidden, " + faults + "]";
        }
    }

    /** Reads to the end of the stream. */
    public static Read read(InputStream in) {
        try {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return fault("Standard input holds more than 64 KB: it is to be one small JSON object with the keys.");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return parse(text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return fault("Standard input isn't UTF-8 text.");
        } catch (IOException e) {
            return fault("Standard input isn't one JSON object with the keys as texts.");
        }
    }

    private static Read parse(String text) throws IOException {
        Map<KeyName, String> keys = new EnumMap<>(KeyName.class);
        List<String> faults = new ArrayList<>();
        JsonFactory json = new JsonFactory();
        json.setStreamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(8).build());
        try (JsonParser parser = json.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return fault("Standard input is to be one JSON object with the keys.");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                entry(parser, keys, faults);
            }
            if (parser.nextToken() != null) {
                faults.add("Something follows the JSON object on standard input.");
            }
        }
        if (keys.isEmpty() && faults.isEmpty()) {
            faults.add("Standard input names none of inflowApiKey, cartroverApiUser and cartroverApiKey.");
        }
        return faults.isEmpty() ? new Read(keys, List.of()) : new Read(Map.of(), List.copyOf(faults));
    }

    private static void entry(JsonParser parser, Map<KeyName, String> keys, List<String> faults) throws IOException {
        KeyName name = KeyName.of(parser.currentName()).orElse(null);
        JsonToken value = parser.nextToken();
        if (name == null) {
            // A name is not repeated either: it may be a key that was put in the wrong place.
            faults.add(
                    "Standard input holds a name that is none of inflowApiKey, cartroverApiUser and cartroverApiKey.");
            parser.skipChildren();
        } else if (value != JsonToken.VALUE_STRING) {
            faults.add(name.word() + " is to be a text.");
            parser.skipChildren();
        } else {
            String trimmed = KeyName.trimmed(parser.getText());
            String fault = name.faultIn(trimmed);
            if (fault != null) {
                faults.add(fault);
            } else if (keys.put(name, trimmed) != null) {
                faults.add(name.word() + " is given twice.");
            }
        }
    }

    private static Read fault(String sentence) {
        return new Read(Map.of(), List.of(sentence));
    }
}
