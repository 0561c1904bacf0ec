package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk.Connection;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.FactGrid;
import app.cartwright.desktop.ui.Nodes;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What was seen when a connection was proved: of inFlow in rows with names, of CartRover with a tick each. */
final class ProvenFacts {
    private static final Pattern COUNTED = Pattern.compile("(\\d+) ([^:]+)(: .*)?");

    private ProvenFacts() {}

    static Node of(Texts texts, Connection is, boolean isInflow) {
        VBox list = Nodes.column("wizard-facts", Nodes.line());
        if (isInflow) {
            FactGrid seen = new FactGrid("wizard-seen");
            is.facts().forEach(fact -> named(seen, fact));
            named(seen, texts.of("wizard.inflow.budget"));
            list.getChildren().add(seen);
        } else {
            list.getChildren()
                    .addAll(ticked(texts.of("wizard.apiKey.accepted")), ticked(texts.of("wizard.apiKey.merchant")));
            is.facts().forEach(fact -> list.getChildren().add(ticked(fact)));
        }
        list.getChildren().add(Nodes.wrapped(texts.of("wizard.connect.again.note"), "small", "muted"));
        return list;
    }

    /** "2 locations: Main warehouse, Retail store" stands as "2: Main warehouse, Retail store" beside "Locations". */
    private static void named(FactGrid grid, String fact) {
        Matcher counted = COUNTED.matcher(fact);
        if (counted.matches()) {
            String what = counted.group(2);
            grid.fact(
                    what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1),
                    counted.group(1) + Objects.requireNonNullElse(counted.group(3), ""));
        } else {
            String[] parts = fact.split(": ", 2);
            grid.fact(parts[0], parts.length == 1 ? "" : parts[1]);
        }
    }

    private static Node ticked(String words) {
        return StepView.point(Feather.CHECK, "tone-ok", Nodes.wrapped(words));
    }
}
