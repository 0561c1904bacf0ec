package app.cartwright.desktop.ui;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.jspecify.annotations.Nullable;

/**
 * A box to choose some of several values by their names. Nothing ticked means all of them. Its face says what is chosen:
 * all, the one that is ticked, or how many are.
 */
public final class MultiChoice<T> extends CheckComboBox<T> {
    /** Padding and arrow beside the text. */
    private static final double ROOM = 42;

    private final String spokenName;
    private final String all;
    private final Function<T, String> name;
    private final Function<Integer, String> several;
    private Runnable changed = () -> {};
    private boolean offering;

    /**
     * A box over these values, none of them ticked.
     *
     * @param spokenName what is chosen here
     * @param all the face while nothing is ticked
     * @param name of a value
     * @param several the face while more than one is ticked
     */
    public MultiChoice(
            String spokenName,
            String all,
            List<T> values,
            Function<T, String> name,
            Function<Integer, String> several) {
        this.spokenName = spokenName;
        this.all = all;
        this.name = name;
        this.several = several;
        getStyleClass().add("multi-choice");
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        getItems().setAll(values);
        getCheckModel().getCheckedItems().addListener((ListChangeListener<T>) c -> face());
        setMinWidth(USE_PREF_SIZE);
        addEventHandler(KeyEvent.KEY_PRESSED, this::openByKey);
        face();
    }

    /** The control opens by mouse only: its inner box is never focused. Opened by a key, its list takes the keys. */
    private void openByKey(KeyEvent e) {
        boolean opens = e.getCode() == KeyCode.SPACE
                || e.getCode() == KeyCode.ENTER
                || e.getCode() == KeyCode.F4
                || e.getCode() == KeyCode.DOWN;
        if (opens
                && !getChildren().isEmpty()
                && getChildren().getFirst() instanceof ComboBox<?> inner
                && !inner.isShowing()
                && inner.getSkin() instanceof ComboBoxListViewSkin<?> skin) {
            e.consume();
            inner.show();
            if (skin.getPopupContent() instanceof ListView<?> list) {
                list.requestFocus();
                if (list.getSelectionModel().isEmpty()) {
                    list.getSelectionModel().selectFirst();
                }
            }
        }
    }

    /** As wide as its face, not as the longest value that could be ticked. */
    @Override
    protected double computePrefWidth(double height) {
        Text text = new Text(getTitle());
        if (!getChildren().isEmpty()
                && getChildren().getFirst() instanceof ComboBox<?> inner
                && inner.getButtonCell() != null) {
            text.setFont(inner.getButtonCell().getFont());
        }
        return Math.ceil(text.getLayoutBounds().getWidth()) + ROOM;
    }

    /** What follows each change. */
    public void onChange(Runnable then) {
        changed = then;
    }

    /** The ticked values; empty means all. */
    public Set<T> chosen() {
        return getCheckModel().getCheckedItems().stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Takes all ticks away. */
    public void clear() {
        getCheckModel().clearChecks();
    }

    /** Offers other values; what is ticked stays so if it is still there. */
    public void offer(List<T> values) {
        if (getItems().equals(values)) {
            return;
        }
        Set<T> chosen = chosen();
        offering = true;
        try {
            getCheckModel().clearChecks();
            getItems().setAll(values);
            values.stream().filter(chosen::contains).forEach(getCheckModel()::check);
        } finally {
            offering = false;
        }
        face();
    }

    private void face() {
        if (offering) {
            return;
        }
        Set<T> chosen = chosen();
        String text = chosen.isEmpty()
                ? all
                : chosen.size() == 1 ? name.apply(chosen.iterator().next()) : several.apply(chosen.size());
        setTitle(text);
        setAccessibleText(spokenName + ": " + text);
        requestLayout();
        changed.run();
    }
}
