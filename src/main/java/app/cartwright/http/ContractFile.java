package app.cartwright.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code contract.json} says: for each service, entries and the values that replace their defaults. Every fault
 * is listed with its place; a file with a fault is not to be used at all.
 *
 * @param overrides by service; a service that the file does not name has none
 * @param faults in the order of the file; empty where the file is good
 */
public record ContractFile(Map<Api, Map<String, String>> overrides, List<Fault> faults) {
    /**
     * One thing that is wrong.
     *
     * @param place as {@code cartrover.inventoryWritePath}, or line and column where the file is not JSON
     */
    public record Fault(String place, String message) {}

    /** The overrides of one service. */
    public Map<String, String> of(Api api) {
        return overrides.getOrDefault(api, Map.of());
    }

    /** Reads the text of a {@code contract.json} against the entries of each service. */
    public static ContractFile read(String text, Map<Api, List<ContractEntry>> known) {
        List<Fault> faults = new ArrayList<>();
        Map<Api, Map<String, String>> overrides = new EnumMap<>(Api.class);
        JsonNode root;
        try {
            root = Json.parse(text);
        } catch (JsonProcessingException e) {
            return new ContractFile(Map.of(), List.of(new Fault(place(e), "The file is not JSON: " + firstLine(e))));
        }
        if (!root.isObject()) {
            return new ContractFile(
                    Map.of(), List.of(new Fault("contract.json", "The file must hold one object in braces.")));
        }
        root.properties().forEach(service -> {
            Api api = api(service.getKey(), known);
            if (api == null) {
                faults.add(new Fault(service.getKey(), "There is no such service; known are inflow and cartrover."));
            } else if (!service.getValue().isObject()) {
                faults.add(new Fault(service.getKey(), "It must be an object of entries and values."));
            } else {
                overrides.put(api, entries(api, service.getValue(), known.getOrDefault(api, List.of()), faults));
            }
        });
        return new ContractFile(overrides, List.copyOf(faults));
    }

    private static Map<String, String> entries(
            Api api, JsonNode given, List<ContractEntry> entries, List<Fault> faults) {
        Map<String, String> values = new LinkedHashMap<>();
        given.properties().forEach(property -> {
            String place = key(api) + "." + property.getKey();
            ContractEntry entry = entries.stream()
                    .filter(known -> known.name().equals(property.getKey()))
                    .findFirst()
                    .orElse(null);
            JsonNode value = property.getValue();
            if (entry == null) {
                faults.add(new Fault(place, "There is no such entry."));
            } else if (!value.isTextual() && !value.isIntegralNumber()) {
                faults.add(new Fault(place, "The value must be a text or a whole number."));
            } else {
                String fault = entry.shape().fault(value.asText());
                if (fault == null) {
                    values.put(entry.name(), value.asText());
                } else {
                    faults.add(new Fault(place, fault));
                }
            }
        });
        return values;
    }

    private static @Nullable Api api(String name, Map<Api, List<ContractEntry>> known) {
        return known.keySet().stream()
                .filter(api -> key(api).equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String key(Api api) {
        return api.name().toLowerCase(Locale.ROOT);
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? "contract.json"
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private static String firstLine(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
