package app.cartwright.desktop.ui;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A box to choose one of several values by their names. */
public final class Choice<T> extends ComboBox<T> {
    /** Padding and arrow beside the text. */
    private static final double ROOM = 42;
    /** After such a pause typing begins anew. */
    private static final long PAUSE_NANOS = 1_500_000_000L;

    private String wanted = "";
    private long lastTyped;

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

    /** Typing goes to the first value that begins with what is typed, as in a list of the desktop's own. */
    public void jumpToTyped() {
        addEventHandler(KeyEvent.KEY_TYPED, e -> {
            String typed = e.getCharacter();
            if (typed.isBlank() || typed.charAt(0) < ' ' || e.isControlDown() || e.isMetaDown()) {
                return;
            }
            long now = System.nanoTime();
            wanted = now - lastTyped < PAUSE_NANOS ? wanted + typed : typed;
            lastTyped = now;
            getItems().stream()
                    .filter(v -> getConverter().toString(v).regionMatches(true, 0, wanted, 0, wanted.length()))
                    .findFirst()
                    .ifPresent(this::setValue);
        });
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
