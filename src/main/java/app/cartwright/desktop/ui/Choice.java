package app.cartwright.desktop.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A box to choose one of several values by their names. */
public final class Choice<T> extends ComboBox<T> {
    /** Padding and arrow beside the text. */
    private static final double ROOM = 42;

    /** A box over these values, the first one chosen. */
    public Choice(String spokenName, List<T> values, Function<T, String> name) {
        setAccessibleText(spokenName);
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
        setButtonCell(new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T value, boolean empty) {
                super.updateItem(value, empty);
                setText(empty || value == null ? "" : name.apply(value));
            }
        });
        setMinWidth(USE_PREF_SIZE);
        getItems().setAll(values);
        if (!values.isEmpty()) {
            setValue(values.getFirst());
        }
        valueProperty().addListener((v, was, is) -> requestLayout());
    }

    /** As wide as what is chosen, not as the longest that could be. */
    @Override
    protected double computePrefWidth(double height) {
        Text text = new Text(getConverter().toString(getValue()));
        if (getButtonCell() != null) {
            text.setFont(getButtonCell().getFont());
        }
        return Math.ceil(text.getLayoutBounds().getWidth()) + ROOM;
    }

    /** Offers other values; what is chosen stays if it is still there. */
    public void offer(List<T> values) {
        if (getItems().equals(values)) {
            return;
        }
        T chosen = getValue();
        getItems().setAll(values);
        boolean stays = chosen != null && values.contains(chosen);
        setValue(stays || values.isEmpty() ? chosen : values.getFirst());
    }
}
