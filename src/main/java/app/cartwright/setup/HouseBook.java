package app.cartwright.setup;

import app.cartwright.http.Fields;
import app.cartwright.http.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The house rules on the shelf. What can't be read takes its default: nothing of it is worth stopping for. */
public final class HouseBook {
    /** Under this name the rules are on the shelf. */
    public static final String NAME = "house";

    private final SettingsShelf shelf;
    private final Consumer<String> activity;

    /** @param activity is told one sentence for each change, inside the commit that stores it */
    public HouseBook(SettingsShelf shelf, Consumer<String> activity) {
        this.shelf = shelf;
        this.activity = activity;
    }

    /** The rules in force. */
    public HouseRules current() {
        String text = shelf.get(NAME);
        if (text == null) {
            return HouseRules.DEFAULT;
        }
        try {
            Fields json = new Fields(Json.parse(text));
            BigDecimal days = json.decimal("addressDays");
            HouseRules read = new HouseRules(
                    json.flag("keepAddresses", false)
                            ? null
                            : days == null ? HouseRules.DEFAULT.addressDays() : Integer.valueOf(days.intValueExact()),
                    json.flag("nightlyReport", true),
                    time(json.textOrNull("nightlyAt")));
            return read.faults().isEmpty() ? read : HouseRules.DEFAULT;
        } catch (JsonProcessingException | ArithmeticException | DateTimeException e) {
            return HouseRules.DEFAULT;
        }
    }

    private static LocalTime time(@Nullable String text) {
        return text == null ? HouseRules.DEFAULT.nightlyAt() : LocalTime.parse(text);
    }

    /**
     * Changes the rules.
     *
     * @throws IllegalArgumentException where they can't be so; nothing is changed then
     */
    public void change(String what, UnaryOperator<HouseRules> change) {
        shelf.together(() -> {
            HouseRules rules = change.apply(current());
            if (!rules.faults().isEmpty()) {
                throw new IllegalArgumentException(rules.faults().getFirst().message());
            }
            ObjectNode json = Json.object();
            Integer days = rules.addressDays();
            if (days == null) {
                json.put("keepAddresses", true);
            } else {
                json.put("addressDays", days.intValue());
            }
            json.put("nightlyReport", rules.nightlyReport())
                    .put("nightlyAt", rules.nightlyAt().toString());
            shelf.put(NAME, json.toString());
            activity.accept(what);
        });
    }
}
