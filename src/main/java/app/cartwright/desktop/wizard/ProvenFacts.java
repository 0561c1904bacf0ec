package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk.Connection;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.ui.FactGrid;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.setup.Seen;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What was seen when a connection was proved: of inFlow in rows with names, of CartRover with a tick each. */
final class ProvenFacts {
    private ProvenFacts() {}

    static Node of(Texts texts, Connection is, boolean isInflow) {
        VBox list = Nodes.column("wizard-facts", Nodes.line());
        if (isInflow) {
            FactGrid seen = new FactGrid("wizard-seen");
            is.facts().forEach(fact -> named(seen, fact));
            seen.fact(texts.of("wizard.inflow.budget"), texts.of("wizard.inflow.budget.is"));
            list.getChildren().add(seen);
        } else {
            list.getChildren()
                    .addAll(ticked(texts.of("wizard.apiKey.accepted")), ticked(texts.of("wizard.apiKey.merchant")));
            is.facts().forEach(fact -> list.getChildren().add(ticked(fact.sentence())));
        }
        list.getChildren().add(Nodes.wrapped(texts.of("wizard.connect.again.note"), "small", "muted"));
        return list;
    }

    /** "2: Main warehouse, Retail store" beside "Locations". */
    private static void named(FactGrid grid, Seen seen) {
        String name = seen.what().substring(0, 1).toUpperCase(Locale.ROOT)
                + seen.what().substring(1);
        String count = seen.count() == null ? "" : seen.count().toString();
        grid.fact(name, seen.names().isEmpty() ? count : count + ": " + seen.names());
    }

    private static Node ticked(String words) {
        return StepView.point(Feather.CHECK, "tone-ok", Nodes.wrapped(words));
    }
}
