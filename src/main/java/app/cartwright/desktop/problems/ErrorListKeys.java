package app.cartwright.desktop.problems;

import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.ui.Desk;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** What the keys and the menu do in the list of errors: Delete dismisses, and an error is copied as it is exported. */
final class ErrorListKeys {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private ErrorListKeys() {}

    static void install(ListView<ErrorView> list, Desk desk, ErrorActions actions) {
        Runnable copy = () -> {
            ErrorView chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                desk.clipboard().put(String.join("\t", cells(chosen)) + "\n");
            }
        };
        MenuItem item = new MenuItem(desk.texts().of("table.copy"));
        item.setOnAction(e -> copy.run());
        item.disableProperty().bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
        list.setContextMenu(new ContextMenu(item));
        list.setOnKeyPressed(e -> {
            ErrorView chosen = list.getSelectionModel().getSelectedItem();
            if (e.getCode() == KeyCode.DELETE && chosen != null && chosen.dismissable()) {
                actions.dismiss(chosen);
            } else if (COPY.match(e)) {
                copy.run();
                e.consume();
            }
        });
    }

    /** An error as a row of text. */
    static List<String> cells(ErrorView e) {
        return List.of(
                e.id(),
                e.code(),
                e.subject(),
                e.title(),
                e.cause(),
                e.nextStep(),
                e.between(),
                e.firstSeenAt().toString(),
                String.valueOf(e.attempts()));
    }
}
