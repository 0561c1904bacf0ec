package app.cartwright.desktop.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The columns of a table: made once, fitted to the room there is, and as text for copying and export. */
final class TableColumns<R> {
    /** Room that the scroll bar takes. */
    private static final double SCROLL_BAR = 10;

    private final TableView<R> table;
    private final List<Column<R>> columns;
    private final List<TableColumn<R, R>> made = new ArrayList<>();
    private boolean narrow;
    private double scaled = 1;

    TableColumns(TableView<R> table, List<Column<R>> columns) {
        this.table = table;
        this.columns = columns;
        columns.forEach(this::add);
        table.widthProperty().addListener((w, was, is) -> fit());
    }

    private void add(Column<R> column) {
        TableColumn<R, R> one = new TableColumn<>(column.title());
        one.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        one.setCellFactory(c -> new RowCell<>(column));
        one.setPrefWidth(column.width());
        one.setReorderable(false);
        if (!column.styleClass().isEmpty()) {
            one.getStyleClass().add(column.styleClass());
        }
        Comparator<R> order = column.order();
        one.setComparator(order != null ? order : Comparator.comparing(column.text(), String::compareToIgnoreCase));
        one.setSortable(column.exported());
        made.add(one);
        table.getColumns().add(one);
    }

    /** Hides the columns that yield, whatever the room; else they are hidden only where room is short. */
    void narrow(boolean on) {
        narrow = on;
        fit();
    }

    private void fit() {
        double room = table.getWidth() - SCROLL_BAR;
        if (room <= 0) {
            return;
        }
        double scale = table.getScene() == null ? 1 : Theme.scaleOf(table.getScene());
        double wished = scale * columns.stream().mapToDouble(Column::width).sum();
        boolean hide = narrow || wished > room;
        double others = 0;
        for (int i = 0; i < columns.size(); i++) {
            boolean shown = !(hide && columns.get(i).yields());
            if (made.get(i).isVisible() != shown) {
                made.get(i).setVisible(shown);
            }
            if (scale != scaled && !columns.get(i).grows()) {
                made.get(i).setPrefWidth(columns.get(i).width() * scale);
            }
            if (shown && !columns.get(i).grows()) {
                others += scale == scaled ? made.get(i).getWidth() : made.get(i).getPrefWidth();
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).grows()) {
                made.get(i).setPrefWidth(Math.max(columns.get(i).width() * scale, room - others));
            }
        }
        scaled = scale;
    }

    /** The titles of what is exported. */
    List<String> titles() {
        return columns.stream().filter(Column::exported).map(Column::title).toList();
    }

    /** What is exported of a row. */
    List<String> cells(R row) {
        return columns.stream()
                .filter(Column::exported)
                .map(c -> c.text().apply(row))
                .toList();
    }
}
