package app.cartwright.desktop.ui;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A table as every page has it: sorted by a click on a header, filtered from outside, drawn only where it is seen, with
 * its state when it has no rows, copied with Ctrl+C and exported as CSV. Rows are told apart by a key, so that what is
 * selected stays selected when the rows are read anew.
 */
public final class DataTable<R> extends VBox {
    /** Room that the scroll bar takes. */
    private static final double SCROLL_BAR = 10;

    private final Desk desk;
    private final Function<R, String> key;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final FilteredList<R> filtered = new FilteredList<>(rows);
    private final TableView<R> table = new TableView<>();
    private final List<Column<R>> columns;
    private final List<TableColumn<R, R>> tableColumns = new ArrayList<>();
    private final HBox footer = Nodes.row("table-footer");
    private Consumer<R> onOpen = row -> {};
    private Supplier<Node> whenEmpty = javafx.scene.layout.Region::new;
    private Supplier<Node> whenFiltered = javafx.scene.layout.Region::new;
    private boolean loaded;
    private boolean filling;
    private boolean narrow;
    private double scaled = 1;

    /** A table of rows that this key tells apart. */
    public DataTable(Desk desk, Function<R, String> key, List<Column<R>> columns) {
        this.desk = desk;
        this.key = key;
        this.columns = columns;
        getStyleClass().add("table-card");
        columns.forEach(this::addColumn);
        SortedList<R> sorted = new SortedList<>(filtered);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(view -> row());
        table.setOnKeyPressed(e -> {
            R row = table.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.ENTER && row != null) {
                onOpen.accept(row);
                e.consume();
            } else if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(e)) {
                copy();
                e.consume();
            }
        });
        table.setContextMenu(menu());
        table.setPlaceholder(loading());
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(0);
        Nodes.show(footer, false);
        getChildren().addAll(table, footer);
        table.widthProperty().addListener((w, was, is) -> fit());
        filtered.getSource().addListener((javafx.collections.ListChangeListener<Object>) c -> state());
    }

    /** Shows rows; what is selected stays selected. */
    public void show(List<R> fresh) {
        loaded = true;
        R selected = table.getSelectionModel().getSelectedItem();
        String kept = selected == null ? null : key.apply(selected);
        filling = true;
        try {
            rows.setAll(fresh);
            if (kept != null) {
                select(kept);
            }
        } finally {
            filling = false;
        }
        state();
    }

    /** What could not be read, and what to do about it. */
    public void showFailure(Node failure) {
        loaded = false;
        rows.clear();
        table.setPlaceholder(failure);
    }

    /** Shows only rows that fit. */
    public void filter(Predicate<R> fits) {
        filtered.setPredicate(fits);
        state();
    }

    /** What stands where there are no rows at all, and where the filter hides all. */
    public DataTable<R> whenEmpty(Supplier<Node> nothing, Supplier<Node> filteredOut) {
        whenEmpty = nothing;
        whenFiltered = filteredOut;
        return this;
    }

    /** What a click or Enter on a row opens. */
    public DataTable<R> onOpen(Consumer<R> open) {
        onOpen = open;
        return this;
    }

    /** What stands under the rows. */
    public DataTable<R> footer(Node left, Node right) {
        footer.getChildren().setAll(left, Nodes.spacer(), right);
        Nodes.show(footer, true);
        return this;
    }

    /** Selects the row with this key, if it is shown. */
    public boolean select(String wanted) {
        for (int i = 0; i < table.getItems().size(); i++) {
            R row = table.getItems().get(i);
            if (row != null && key.apply(row).equals(wanted)) {
                if (!Objects.equals(table.getSelectionModel().getSelectedItem(), row)
                        || table.getSelectionModel().getSelectedIndices().size() != 1) {
                    table.getSelectionModel().clearAndSelect(i);
                }
                return true;
            }
        }
        table.getSelectionModel().clearSelection();
        return false;
    }

    /** The rows that are selected. */
    public List<R> selection() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /** The rows that the filter lets through, as they are sorted. */
    public List<R> visibleRows() {
        return List.copyOf(table.getItems());
    }

    /** All rows. */
    public int size() {
        return rows.size();
    }

    /** The table itself, for focus and keys. */
    public TableView<R> view() {
        return table;
    }

    /** Hides the columns that yield, whatever the room; else they are hidden only where room is short. */
    public void narrow(boolean on) {
        narrow = on;
        fit();
    }

    /** Puts the selected rows on the clipboard, a line each. */
    public void copy() {
        StringBuilder text = new StringBuilder();
        for (R row : selection()) {
            text.append(String.join("\t", cells(row))).append('\n');
        }
        desk.clipboard().put(text.toString());
    }

    /** Asks for a file and writes what the filter lets through. */
    public void export(String fileName) {
        desk.files()
                .save(desk.texts().of("table.exportTitle"), fileName + ".csv")
                .ifPresent(file -> {
                    List<R> all = visibleRows();
                    desk.tasks()
                            .run(
                                    () -> Files.writeString(file, csv(all), StandardCharsets.UTF_8),
                                    done -> desk.notes()
                                            .say(
                                                    Tone.OK,
                                                    desk.texts().of("table.exported"),
                                                    desk.texts()
                                                            .count(
                                                                    "table.exportedRows",
                                                                    all.size(),
                                                                    file.getFileName())),
                                    e -> desk.notes()
                                            .say(
                                                    Tone.WARN,
                                                    desk.texts().of("table.notExported"),
                                                    desk.texts().of("table.notExportedWhy", file)));
                });
    }

    private String csv(List<R> all) {
        List<String> header =
                columns.stream().filter(Column::exported).map(Column::title).toList();
        return Csv.of(header, all.stream().map(this::cells).toList());
    }

    private List<String> cells(R row) {
        return columns.stream()
                .filter(Column::exported)
                .map(c -> c.text().apply(row))
                .toList();
    }

    private void addColumn(Column<R> column) {
        TableColumn<R, R> made = new TableColumn<>(column.title());
        made.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        made.setCellFactory(c -> new RowCell<>(column));
        made.setPrefWidth(column.width());
        made.setReorderable(false);
        if (!column.styleClass().isEmpty()) {
            made.getStyleClass().add(column.styleClass());
        }
        Comparator<R> order = column.order();
        made.setComparator(order != null ? order : Comparator.comparing(column.text(), String::compareToIgnoreCase));
        made.setSortable(column.exported());
        tableColumns.add(made);
        table.getColumns().add(made);
    }

    private TableRow<R> row() {
        TableRow<R> row = new TableRow<>();
        row.setOnMouseClicked(e -> {
            R item = row.getItem();
            if (item != null
                    && !e.isShortcutDown()
                    && !e.isShiftDown()
                    && e.getButton() == javafx.scene.input.MouseButton.PRIMARY) {
                onOpen.accept(item);
            }
        });
        return row;
    }

    private ContextMenu menu() {
        MenuItem copy = new MenuItem(desk.texts().of("table.copy"));
        copy.setOnAction(e -> copy());
        copy.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        MenuItem all = new MenuItem(desk.texts().of("table.selectAll"));
        all.setOnAction(e -> table.getSelectionModel().selectAll());
        return new ContextMenu(copy, all);
    }

    private void fit() {
        double room = table.getWidth() - SCROLL_BAR;
        if (room <= 0) {
            return;
        }
        double scale = getScene() == null ? 1 : Theme.scaleOf(getScene());
        double wished = scale * columns.stream().mapToDouble(Column::width).sum();
        boolean hide = narrow || wished > room;
        double others = 0;
        for (int i = 0; i < columns.size(); i++) {
            boolean shown = !(hide && columns.get(i).yields());
            if (tableColumns.get(i).isVisible() != shown) {
                tableColumns.get(i).setVisible(shown);
            }
            if (scale != scaled && !columns.get(i).grows()) {
                tableColumns.get(i).setPrefWidth(columns.get(i).width() * scale);
            }
            if (shown && !columns.get(i).grows()) {
                others += scale == scaled
                        ? tableColumns.get(i).getWidth()
                        : tableColumns.get(i).getPrefWidth();
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).grows()) {
                tableColumns.get(i).setPrefWidth(Math.max(columns.get(i).width() * scale, room - others));
            }
        }
        scaled = scale;
    }

    private void state() {
        if (loaded && filtered.isEmpty()) {
            table.setPlaceholder(rows.isEmpty() ? whenEmpty.get() : whenFiltered.get());
        }
    }

    private Node loading() {
        VBox bars = Nodes.column("skeleton");
        bars.setAccessibleText(desk.texts().of("table.loading"));
        for (int i = 0; i < 4; i++) {
            bars.getChildren().add(Nodes.column("skeleton-bar"));
        }
        return bars;
    }

    private static final class RowCell<R> extends TableCell<R, R> {
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
}
