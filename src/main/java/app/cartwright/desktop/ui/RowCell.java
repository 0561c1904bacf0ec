package app.cartwright.desktop.ui;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell of a table: plain text, or the column's own way to draw a row. */
final class RowCell<R> extends TableCell<R, R> {
    private final Column<R> column;
    private Column.@Nullable Cell<R> drawn;

    RowCell(Column<R> column) {
        this.column = column;
        setAlignment(column.styleClass().contains("number") ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setText(null);
            setGraphic(null);
            return;
        }
        var cells = column.cell();
        if (cells == null) {
            setText(column.text().apply(row));
            return;
        }
        Column.Cell<R> cell = drawn;
        if (cell == null) {
            cell = cells.get();
            drawn = cell;
        }
        cell.show(row);
        setGraphic(cell.node());
    }
}
