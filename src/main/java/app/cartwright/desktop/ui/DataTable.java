package app.cartwright.desktop.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A table as every page has it: sorted by a click on a header, filtered from outside, drawn only where it is seen, with
 * its state when it has no rows, copied with Ctrl+C and exported as CSV. Rows are told apart by a key, so that what is
 * selected stays selected when the rows are read anew.
 */
public final class DataTable<R> extends VBox {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final Desk desk;
    private final Function<R, String> key;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final FilteredList<R> filtered = new FilteredList<>(rows);
    private final SortedList<R> sorted = new SortedList<>(filtered);
    private final TableView<R> table = new TableView<>();
    private final TableColumns<R> columns;
    private final HBox footer = Nodes.row("table-footer");
    private Consumer<R> onOpen = row -> {};
    private Supplier<Node> whenEmpty = Region::new;
    private Supplier<Node> whenFiltered = Region::new;
    private @Nullable Headings<R> headings;
    private boolean loaded;

    /** A table of rows that this key tells apart. */
    public DataTable(Desk desk, Function<R, String> key, List<Column<R>> columns) {
        this.desk = desk;
        this.key = key;
        getStyleClass().add("table-card");
        this.columns = new TableColumns<>(table, columns);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setRowFactory(view -> new Row());
        table.setOnKeyPressed(this::key);
        table.setContextMenu(menu());
        table.setPlaceholder(loading());
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(0);
        Nodes.show(footer, false);
        getChildren().addAll(table, footer);
        rows.addListener((ListChangeListener<Object>) c -> state());
    }

    /** Shows rows; what is selected stays selected. */
    public void show(List<R> fresh) {
        loaded = true;
        R selected = table.getSelectionModel().getSelectedItem();
        String kept = selected == null ? null : key.apply(selected);
        rows.setAll(fresh);
        if (kept != null) {
            select(kept);
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

    /** Headings between the rows. They are neither opened nor copied nor exported. */
    public DataTable<R> headed(Headings<R> with) {
        headings = with;
        ObservableList<R> lines = FXCollections.observableArrayList();
        Runnable fill = () -> lines.setAll(table.getComparator() == null ? with.among(sorted) : List.copyOf(sorted));
        table.setSortPolicy(view -> true); // The list behind the lines sorts.
        sorted.addListener((ListChangeListener<Object>) c -> fill.run());
        table.setItems(lines);
        return this;
    }

    /** What stands under the rows. */
    public DataTable<R> footer(Node left, Node right) {
        for (Node part : List.of(left, right)) {
            if (part instanceof Label label) {
                label.setWrapText(true);
                label.setMinHeight(Region.USE_PREF_SIZE);
            }
        }
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
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .filter(row -> !isHeading(row))
                .toList();
    }

    /** The rows that the filter lets through, as they are sorted. */
    public List<R> visibleRows() {
        return List.copyOf(sorted);
    }

    /** All rows. */
    public int size() {
        return rows.size();
    }

    /** The table itself, for focus and keys. */
    public TableView<R> view() {
        return table;
    }

    /** Whether rows above the first one that is seen are out of sight. */
    public boolean isScrolled() {
        return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                && flow.getFirstVisibleCell() != null
                && flow.getFirstVisibleCell().getIndex() > 0;
    }

    /** Hides the columns that yield, whatever the room; else they are hidden only where room is short. */
    public void narrow(boolean on) {
        columns.narrow(on);
    }

    /** Puts the selected rows on the clipboard, a line each. */
    public void copy() {
        StringBuilder text = new StringBuilder();
        for (R row : selection()) {
            text.append(String.join("\t", columns.cells(row))).append('\n');
        }
        desk.clipboard().put(text.toString());
    }

    /** Asks for a file and writes what the filter lets through. */
    public void export(String fileName) {
        CsvExport.ask(
                desk,
                fileName,
                columns.titles(),
                sorted.stream().map(columns::cells).toList());
    }

    private boolean isHeading(@Nullable R row) {
        Headings<R> between = headings;
        return row != null && between != null && between.is().test(row);
    }

    private void key(KeyEvent e) {
        R row = table.getSelectionModel().getSelectedItem();
        if (e.getCode() == KeyCode.ENTER && row != null) {
            open(row);
            e.consume();
        } else if (new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN).match(e)) {
            copy();
            e.consume();
        }
    }

    private void open(R row) {
        if (!isHeading(row)) {
            onOpen.accept(row);
        }
    }

    private ContextMenu menu() {
        MenuItem copy = new MenuItem(desk.texts().of("table.copy"));
        copy.setOnAction(e -> copy());
        copy.disableProperty().bind(Bindings.isEmpty(table.getSelectionModel().getSelectedItems()));
        MenuItem all = new MenuItem(desk.texts().of("table.selectAll"));
        all.setOnAction(e -> table.getSelectionModel().selectAll());
        return new ContextMenu(copy, all);
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

    private final class Row extends TableRow<R> {
        private final Label heading = Nodes.label("", "table-heading");

        Row() {
            setOnMouseClicked(e -> {
                R item = getItem();
                if (item != null && !e.isShortcutDown() && !e.isShiftDown() && e.getButton() == MouseButton.PRIMARY) {
                    open(item);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable R item, boolean empty) {
            super.updateItem(item, empty);
            Headings<R> between = headings;
            heading.setText(
                    !empty && item != null && between != null && between.is().test(item)
                            ? between.words().apply(item)
                            : "");
            pseudoClassStateChanged(HEADING, !heading.getText().isEmpty());
            requestLayout();
        }

        /** A heading goes across the cells, so it is not in one of them. */
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (heading.getText().isEmpty()) {
                getChildren().remove(heading);
                return;
            }
            if (!getChildren().contains(heading)) {
                getChildren().add(heading);
            }
            heading.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
