package app.cartwright.desktop.troubleshoot;

import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.troubleshoot.TroubleshootModel.Shown;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Choice;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Segments;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * What only CartRover's or the cart's own pages show: what is asked now, and what was told before and can be corrected.
 * What is one of two words is chosen, not typed.
 */
final class ToldCard {
    private static final String ZONE = "cartRoverZone";
    private static final String PACIFIC = "Pacific";

    private final Desk desk;
    private final TroubleshootModel model;
    private final Shown shown;
    private final Map<String, Supplier<String>> answers = new TreeMap<>();

    ToldCard(Desk desk, TroubleshootModel model, Shown shown) {
        this.desk = desk;
        this.model = model;
        this.shown = shown;
    }

    /**
     * The card.
     *
     * @param go takes the answers that were given
     */
    Node node(Consumer<Map<String, String>> go) {
        var texts = desk.texts();
        List<String> asked = model.asked(shown);
        Card card = new Card(
                Nodes.label(texts.of("trouble.youTold"), "card-title"),
                Nodes.wrapped(texts.of("trouble.youTold.sentence"), "small", "muted"));
        LinkedHashSet<String> all = new LinkedHashSet<>(model.told(shown));
        all.addAll(asked);
        all.remove(ZONE);
        for (String fact : all) {
            String name = model.factName(shown, fact);
            card.getChildren().add(Nodes.column("field", Nodes.wrapped(name, "field-label"), field(fact, name, asked)));
        }
        Button button = Nodes.button(texts.of("trouble.answer"), () -> {
            Map<String, String> told = new TreeMap<>();
            answers.forEach((fact, answer) -> {
                String text = answer.get().strip();
                if (!text.isEmpty() && (asked.contains(fact) || !text.equals(model.remembered(shown, fact)))) {
                    told.put(fact, text);
                    model.remember(shown, fact, text);
                }
            });
            go.accept(told);
        });
        button.setId("answer");
        if (!asked.isEmpty()) {
            button.getStyleClass().add("accent");
        }
        card.getChildren().add(button);
        card.getStyleClass().add("told-card");
        return card;
    }

    private Node field(String fact, String name, List<String> asked) {
        var texts = desk.texts();
        if (fact.endsWith("Result")) {
            return oneOf(
                    fact, name, Map.of("success", texts.of("trouble.success"), "failed", texts.of("trouble.failure")));
        }
        if (fact.equals("orderInCartRover") || fact.equals("orderInInflow")) {
            return oneOf(
                    fact, name, Map.of("yes", texts.of("trouble.answer.yes"), "no", texts.of("trouble.answer.no")));
        }
        TextField field = new TextField();
        String before = model.remembered(shown, fact);
        // What was told long ago and is asked again may have changed since: it is a hint, not an answer.
        if (asked.contains(fact) && !shown.told().containsKey(fact)) {
            field.setPromptText(before);
        } else {
            field.setText(before);
        }
        field.setAccessibleText(name);
        field.setId("told-" + fact);
        answers.put(fact, field::getText);
        return fact.startsWith("last") && fact.endsWith("Run") ? withZone(field) : field;
    }

    /** A time beside the zone of the page that it was read from. */
    private Node withZone(TextField field) {
        var texts = desk.texts();
        String own = desk.times().zone().getId();
        String before = model.remembered(shown, ZONE);
        LinkedHashSet<String> zones = new LinkedHashSet<>(List.of(PACIFIC, own, "UTC"));
        zones.remove(Times.PACIFIC.getId());
        if (!before.isEmpty()) {
            zones.add(before);
        }
        Choice<String> zone = new Choice<>(
                model.factName(shown, ZONE),
                List.copyOf(zones),
                id -> id.equals(PACIFIC)
                        ? texts.of("trouble.zone.pacific")
                        : id.equals(own) ? texts.of("trouble.zone.own") : id);
        if (!before.isEmpty()) {
            zone.setValue(before);
        }
        answers.put(ZONE, () -> before.isEmpty() && PACIFIC.equals(zone.getValue()) ? "" : zone.getValue());
        field.getStyleClass().add("told-time");
        field.setPromptText(field.getPromptText().isEmpty() ? texts.of("trouble.time.prompt") : field.getPromptText());
        HBox.setHgrow(field, Priority.ALWAYS);
        return Nodes.row("cell-row", field, zone);
    }

    private Node oneOf(String fact, String name, Map<String, String> words) {
        boolean openAgain = model.asked(shown).contains(fact);
        Segments<String> choice = new Segments<>(openAgain ? "" : model.remembered(shown, fact)).named(name);
        choice.setId("told-" + fact);
        words.entrySet().stream()
                .sorted(Map.Entry.<String, String>comparingByKey().reversed())
                .forEach(word -> choice.add(word.getKey(), word.getValue()));
        answers.put(fact, () -> choice.selectedProperty().get());
        return choice;
    }
}
