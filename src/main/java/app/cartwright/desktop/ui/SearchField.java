package app.cartwright.desktop.ui;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The field that finds something on a page. */
public final class SearchField extends CustomTextField {
    /** One value for all that ask: a mapped value tells of the next change only after it was read. */
    private final ObservableValue<String> wanted = textProperty().map(t -> t == null ? "" : t.strip());

    /** An empty one; the prompt says what can be found. */
    public SearchField(String prompt) {
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(new FontIcon(Feather.SEARCH));
        getStyleClass().add("search-field");
    }

    /** What is looked for, without blanks around it. */
    public ObservableValue<String> wanted() {
        return wanted;
    }
}
