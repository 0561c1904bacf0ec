package app.cartwright.desktop.overview;

import app.cartwright.desktop.overview.OverviewModel.Facts;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Explained;
import app.cartwright.desktop.ui.Meter;
import app.cartwright.desktop.ui.Nodes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many calls are used of Cartwright's own limits. */
final class BudgetCard {
    private final Desk desk;
    private final Budgets words;
    private final Explained why;
    private final Card card = new Card().styled("budget-card");
    private @Nullable List<Object> shown;

    BudgetCard(Desk desk) {
        this.desk = desk;
        this.words = new Budgets(desk.texts());
        this.why = new Explained(
                desk.texts(), desk.texts().of("overview.budget"), desk.texts().of("overview.budget.why"));
        why.setId("why-budget");
    }

    Card node() {
        return card;
    }

    void show(Facts is) {
        List<Object> fresh = List.of(words.budgets(is), words.meters(is));
        if (fresh.equals(shown)) {
            return;
        }
        shown = fresh;
        card.getChildren()
                .setAll(Nodes.row(
                        "card-head",
                        Nodes.label(desk.texts().of("overview.budget"), "card-title"),
                        why,
                        Nodes.spacer(),
                        Nodes.label(words.budgets(is), "small", "muted")));
        for (Budgets.Budget b : words.meters(is)) {
            Meter meter = new Meter(desk.texts(), b.name());
            meter.show(b.used(), b.limit());
            card.getChildren().add(meter);
        }
    }
}
