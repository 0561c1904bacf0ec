package app.cartwright.desktop.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One of a few, side by side; each may carry a count. */
public final class Segments<K> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<K, ToggleButton> buttons = new LinkedHashMap<>();
    private final Map<K, Label> counts = new LinkedHashMap<>();
    private final ObjectProperty<K> selected;
    private String name = "";

    /** Segments of which this one is chosen. */
    public Segments(K first) {
        selected = new SimpleObjectProperty<>(first);
        getStyleClass().add("segments");
        selected.addListener((chosen, was, is) -> {
            ToggleButton button = buttons.get(is);
            if (button != null) {
                button.setSelected(true);
            }
        });
    }

    /** Says what is chosen here: read out with each segment, for which a word such as “Light” alone says too little. */
    public Segments<K> named(String spokenName) {
        name = spokenName;
        setAccessibleText(spokenName);
        buttons.keySet().forEach(this::speak);
        return this;
    }

    private void speak(K key) {
        ToggleButton button = buttons.get(key);
        Label count = counts.get(key);
        if (button != null && count != null) {
            String before = name.isEmpty() ? "" : name + ": ";
            String after = count.getText().isEmpty() ? "" : ", " + count.getText();
            button.setAccessibleText(before + button.getText() + after);
        }
    }

    /** One more segment. */
    public Segments<K> add(K key, String text) {
        Label count = Nodes.label("", "segment-count");
        ToggleButton button = new ToggleButton(text);
        button.getStyleClass().add("segment");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setToggleGroup(group);
        button.setSelected(key.equals(selected.get()));
        button.setOnAction(e -> {
            button.setSelected(true);
            selected.set(key);
        });
        if (buttons.isEmpty()) {
            button.getStyleClass().add("first");
        }
        buttons.values().forEach(b -> b.getStyleClass().remove("last"));
        button.getStyleClass().add("last");
        buttons.put(key, button);
        counts.put(key, count);
        speak(key);
        getChildren().add(button);
        return this;
    }

    /** Shows a count beside a segment's name. */
    public void count(K key, String count) {
        Label label = counts.get(key);
        if (label != null) {
            label.setText(count);
            speak(key);
            ToggleButton button = buttons.get(key);
            if (button != null) {
                button.setGraphic(count.isEmpty() ? null : label);
            }
        }
    }

    /** The chosen one. */
    public ObjectProperty<K> selectedProperty() {
        return selected;
    }
}
