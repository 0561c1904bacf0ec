package app.cartwright.desktop.ui;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A small table of fixed rows in a page: a head and rows of nodes, with lines between. */
public final class GridTable extends GridPane {
    private final int columns;
    private final int numbers;
    private int rows;

    /**
     * A table.
     *
     * @param grows the column that takes the room that is left
     * @param numbers how many of the last columns hold numbers, at the right
     */
    public GridTable(List<String> heads, int grows, int numbers) {
        columns = heads.size();
        this.numbers = numbers;
        getStyleClass().add("grid-table");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(i == grows ? Priority.ALWAYS : Priority.NEVER);
            column.setFillWidth(true);
            if (i >= columns - numbers) {
                column.setHalignment(HPos.RIGHT);
            }
            getColumnConstraints().add(column);
        }
        if (heads.stream().anyMatch(h -> !h.isEmpty())) {
            ground("grid-table-head");
            for (int i = 0; i < columns; i++) {
                Label head = Nodes.label(heads.get(i), "grid-head");
                head.setMinWidth(Region.USE_PREF_SIZE);
                cell(head, i);
            }
            rows++;
        }
    }

    /** Shares the room that is left among these columns too. */
    public GridTable growing(int... columns) {
        for (int column : columns) {
            getColumnConstraints().get(column).setHgrow(Priority.ALWAYS);
        }
        return this;
    }

    /** Sets a column of numbers in the middle of the table at the right, its head too. */
    public GridTable toTheRight(int column) {
        getColumnConstraints().get(column).setHalignment(HPos.RIGHT);
        return this;
    }

    /** One more row; fewer nodes than columns leave the rest empty. */
    public GridTable row(List<? extends Node> cells, String... classes) {
        Region ground = ground("grid-table-row");
        ground.getStyleClass().addAll(classes);
        for (int i = 0; i < cells.size(); i++) {
            cell(cells.get(i), i);
        }
        rows++;
        return this;
    }

    private Region ground(String styleClass) {
        Region ground = new Region();
        ground.getStyleClass().add(styleClass);
        add(ground, 0, rows, columns, 1);
        return ground;
    }

    private void cell(Node node, int column) {
        node.getStyleClass().add("grid-cell");
        if (node instanceof Region region && column >= columns - numbers) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        add(node, column, rows);
    }
}
