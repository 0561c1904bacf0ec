package app.cartwright.desktop.overview;

import app.cartwright.desktop.overview.OverviewModel.Facts;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Nodes;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** The chart as a table: days down, carts across. */
final class ChartTable {
    private ChartTable() {}

    static Node of(Desk desk, OverviewModel model, @Nullable Facts is) {
        GridPane table = new GridPane();
        table.getStyleClass().add("number-grid");
        if (is != null) {
            Map<String, Integer> totals = model.totals(is);
            int column = 1;
            for (String cart : totals.keySet()) {
                table.add(Nodes.label(model.cartName(is, cart), "strong", "small"), column++, 0);
            }
            int row = 1;
            for (var day : is.overview().ordersPerDay()) {
                table.add(Nodes.label(desk.times().day(day.day()), "small", "muted"), 0, row);
                column = 1;
                for (String cart : totals.keySet()) {
                    table.add(
                            Nodes.label(desk.times().number(day.byCart().getOrDefault(cart, 0)), "small"),
                            column++,
                            row);
                }
                row++;
            }
        }
        table.setAccessibleRole(AccessibleRole.TABLE_VIEW);
        return table;
    }
}
