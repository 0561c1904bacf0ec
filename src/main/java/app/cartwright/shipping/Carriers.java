package app.cartwright.shipping;

import app.cartwright.cartrover.ShipMethod;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What CartRover is told as carrier for the text that somebody typed in inFlow. The owner's own table comes first, then
 * CartRover's ship methods, without regard to case. Where CartRover lists none, or does not let its list be read, there
 * is nothing to compare with, and the text goes as it is.
 *
 * @param sendAs inFlow's text to what is sent
 * @param methods CartRover's ship methods; empty where there is nothing to compare with
 */
public record Carriers(Map<String, String> sendAs, List<ShipMethod> methods) {

    /**
     * A carrier that is known.
     *
     * @param method code of the one ship method that fits, or null where none or several do
     */
    public record Known(String carrier, @Nullable String method) {}

    /** What to send for a carrier text, empty where CartRover does not know it. */
    public Optional<Known> of(String text) {
        Optional<String> chosen = chosen(text);
        if (chosen.isPresent()) {
            List<ShipMethod> ofCarrier = methods.stream()
                    .filter(m -> same(m.carrier(), chosen.get()))
                    .toList();
            List<ShipMethod> exact = named(ofCarrier, text);
            return Optional.of(new Known(chosen.get(), only(exact.isEmpty() ? ofCarrier : exact)));
        }
        if (methods.isEmpty()) {
            return Optional.of(new Known(text.strip(), null));
        }
        List<ShipMethod> byCarrier =
                methods.stream().filter(m -> same(m.carrier(), text)).toList();
        if (!byCarrier.isEmpty()) {
            return Optional.of(new Known(byCarrier.getFirst().carrier(), only(byCarrier)));
        }
        List<ShipMethod> byName = named(methods, text);
        if (byName.isEmpty()) {
            return Optional.empty();
        }
        String carrier = byName.getFirst().carrier();
        return Optional.of(new Known(carrier.isBlank() ? text.strip() : carrier, only(byName)));
    }

    /** The carrier of a ship method code, empty where the code is not listed or its carrier is blank. */
    public Optional<String> ofCode(@Nullable String code) {
        return methods.stream()
                .filter(m -> code != null && same(m.code(), code))
                .map(ShipMethod::carrier)
                .filter(carrier -> !carrier.isBlank())
                .findFirst();
    }

    private Optional<String> chosen(String text) {
        String exact = sendAs.get(text);
        if (exact != null) {
            return Optional.of(exact);
        }
        return sendAs.entrySet().stream()
                .filter(entry -> same(entry.getKey(), text))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static List<ShipMethod> named(List<ShipMethod> among, String text) {
        return among.stream()
                .filter(m -> same(m.code(), text) || same(m.description(), text))
                .toList();
    }

    private static @Nullable String only(List<ShipMethod> found) {
        List<String> codes = found.stream()
                .map(ShipMethod::code)
                .filter(code -> !code.isBlank())
                .distinct()
                .toList();
        return codes.size() == 1 ? codes.getFirst() : null;
    }

    private static boolean same(String one, String other) {
        return !one.isBlank() && fold(one).equals(fold(other));
    }

    private static String fold(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
