package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
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

    /** A state that counts seconds or minutes, as a badge that goes on counting while it is seen. */
    public static <R> Supplier<Column.Cell<R>> ageingState(
            Texts texts, ObservableValue<Instant> now, Function<R, Mark> mark) {
        Supplier<Column.Cell<R>> state = state(texts, mark);
        return () -> new Ageing<>(state.get(), now);
    }

    /** Says its row again as time goes on. */
    private static final class Ageing<R> implements Column.Cell<R> {
        private final Column.Cell<R> cell;
        /** The time outlives the table, so it holds only weakly to what listens; the cell holds to it. */
        private final ChangeListener<Instant> onTick = (n, was, is) -> again();

        private @Nullable R row;

        Ageing(Column.Cell<R> cell, ObservableValue<Instant> now) {
            this.cell = cell;
            now.addListener(new WeakChangeListener<>(onTick));
        }

        private void again() {
            R shown = row;
            if (shown != null && cell.node().getScene() != null) {
                cell.show(shown);
            }
        }

        @Override
        public Node node() {
            return cell.node();
        }

        @Override
        public void show(R fresh) {
            row = fresh;
            cell.show(fresh);
        }
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
