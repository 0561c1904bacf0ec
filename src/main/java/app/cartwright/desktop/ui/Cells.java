package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The cells that several tables have: a state, a cart, a time. */
public final class Cells {
    private Cells() {}

    /** A state as a badge, read out as one. */
    public static <R> Supplier<Column.Cell<R>> state(Texts texts, Function<R, Mark> mark) {
        return Column.cells(Badge::new, (badge, row) -> {
            Mark is = mark.apply(row);
            badge.say(is);
            badge.readOutAs(texts.of("badge.state", is.word()));
        });
    }

    /** A cart as its logo alone. */
    public static <R> Supplier<Column.Cell<R>> logo(Function<R, @Nullable String> kind, Function<R, String> name) {
        return Column.cells(
                () -> new CartLogo(CartLogo.Size.SMALL), (logo, row) -> logo.show(kind.apply(row), name.apply(row)));
    }

    /** A cart as its logo and its name. */
    public static <R> Supplier<Column.Cell<R>> cart(Function<R, @Nullable String> kind, Function<R, String> name) {
        return () -> new Column.Cell<>() {
            private final CartLogo logo = new CartLogo(CartLogo.Size.SMALL);
            private final Label word = Nodes.label("");
            private final HBox box = Nodes.row("cell-row", logo, word);

            @Override
            public Node node() {
                return box;
            }

            @Override
            public void show(R row) {
                logo.show(kind.apply(row), name.apply(row));
                word.setText(name.apply(row));
            }
        };
    }

    /** A time that says on hover what it is in three zones. */
    public static <R> Supplier<Column.Cell<R>> time(Times times, Function<R, @Nullable Instant> at) {
        return Column.cells(() -> new TimeLabel(times), (label, row) -> label.shortly(at.apply(row)));
    }
}
