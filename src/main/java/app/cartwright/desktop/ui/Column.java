package app.cartwright.desktop.ui;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param title its header
 * @param width wished, at 100 % text
 * @param text what it says of a row: for sorting, copying and export, and for the cell where there is no {@code cell}
 * @param order how it sorts, or null for by text
 * @param cell makes a cell that can show any row, or null for plain text
 * @param styleClass of cells and header, such as {@code number} or {@code strong}; or empty
 * @param grows whether it takes the room that is left
 * @param yields whether it goes first where room is short, as when a drawer is open
 * @param exported whether it is copied and exported
 */
public record Column<R>(
        String title,
        double width,
        Function<R, String> text,
        @Nullable Comparator<R> order,
        @Nullable Supplier<Cell<R>> cell,
        String styleClass,
        boolean grows,
        boolean yields,
        boolean exported) {

    /** A cell that is used for one row after another. */
    public interface Cell<R> {
        /** Its node; always the same. */
        Node node();

        /** Shows a row. */
        void show(R row);
    }

    /** A column of text. */
    public static <R> Column<R> of(String title, double width, Function<R, String> text) {
        return new Column<>(title, width, text, null, null, "", false, false, true);
    }

    /** Sorted by something other than its text. */
    public Column<R> by(Comparator<R> comparator) {
        return new Column<>(title, width, text, comparator, cell, styleClass, grows, yields, exported);
    }

    /** Drawn by cells of its own. */
    public Column<R> drawn(Supplier<Cell<R>> cells) {
        return new Column<>(title, width, text, order, cells, styleClass, grows, yields, exported);
    }

    /** With a style class. */
    public Column<R> styled(String name) {
        return new Column<>(title, width, text, order, cell, name, grows, yields, exported);
    }

    /** Numbers, at the right. */
    public Column<R> number() {
        return styled("number");
    }

    /** Takes the room that is left. */
    public Column<R> growing() {
        return new Column<>(title, width, text, order, cell, styleClass, true, yields, exported);
    }

    /** Goes where room is short. */
    public Column<R> yielding() {
        return new Column<>(title, width, text, order, cell, styleClass, grows, true, exported);
    }

    /** Only for the screen. */
    public Column<R> notExported() {
        return new Column<>(title, width, text, order, cell, styleClass, grows, yields, false);
    }

    /** A cell made of one node and a way to fill it. */
    public static <R, N extends Node> Supplier<Cell<R>> cells(
            Supplier<N> node, java.util.function.BiConsumer<N, R> fill) {
        return () -> {
            N one = node.get();
            return new Cell<>() {
                @Override
                public Node node() {
                    return one;
                }

                @Override
                public void show(R row) {
                    fill.accept(one, row);
                }
            };
        };
    }
}
