package app.cartwright.desktop.ui;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** A field for a whole number in a range. It is judged and taken over when it is left, or with Enter. */
public final class NumberField extends VBox {
    private final TextField field = new TextField();
    private final Label fault = Nodes.wrapped("", "small", "tone-bad");
    private int value;

    /**
     * A field.
     *
     * @param wrong what stands below it while the number is out of range
     * @param taken is given each new number
     */
    public NumberField(String name, int value, int least, int most, String wrong, IntConsumer taken) {
        this.value = value;
        field.setText(String.valueOf(value));
        field.setAccessibleText(name);
        field.getStyleClass().add("number-field");
        getStyleClass().add("field");
        Nodes.show(fault, false);
        getChildren().addAll(field, fault);
        Runnable judge = () -> {
            Integer number = parse(field.getText());
            boolean fits = number != null && number >= least && number <= most;
            field.getStyleClass().remove("wrong");
            if (!fits) {
                field.getStyleClass().add("wrong");
            }
            fault.setText(fits ? "" : wrong);
            Nodes.show(fault, !fits);
            if (fits && number != null && number != this.value) {
                this.value = number;
                taken.accept(number);
            }
        };
        field.setOnAction(e -> judge.run());
        field.focusedProperty().addListener((f, was, is) -> {
            if (!is) {
                judge.run();
            }
        });
    }

    private static @org.jspecify.annotations.Nullable Integer parse(String text) {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
