package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.base.Texts;
import java.time.Duration;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The notes at the bottom right. A note stays while the pointer or the focus is on it. */
public final class CornerNotes extends VBox implements Notes {
    private static final Duration STAYS = Duration.ofSeconds(8);
    private static final Duration UNDO_STAYS = Duration.ofSeconds(10);
    private static final int AT_MOST = 3;

    private final Tasks tasks;
    private final Texts texts;
    private @Nullable Runnable newestUndo;

    /** No notes yet. */
    public CornerNotes(Tasks tasks, Texts texts) {
        this.tasks = tasks;
        this.texts = texts;
        getStyleClass().add("corner-notes");
        setPickOnBounds(false);
    }

    @Override
    public void say(Tone tone, String title, String text) {
        add(tone, title, text, null, STAYS, false);
    }

    @Override
    public void say(Tone tone, String title, String text, String action, Runnable then) {
        add(tone, title, text, Nodes.link(action, then), STAYS, false);
    }

    @Override
    public void undoable(String title, String text, Runnable undo) {
        add(Tone.OK, title, text, Nodes.link(texts.of("note.undo"), undo), UNDO_STAYS, true);
    }

    @Override
    public void undoNewest() {
        Runnable undo = newestUndo;
        if (undo != null) {
            undo.run();
        }
    }

    private void add(Tone tone, String title, String text, @Nullable Hyperlink action, Duration stays, boolean isUndo) {
        VBox words = Nodes.column("note-body", Nodes.wrapped(title, "strong"), Nodes.wrapped(text));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox note = new HBox(Nodes.icon(icon(tone), "note-icon"), words);
        note.getStyleClass().addAll("note", tone.styleClass());
        note.setAccessibleRole(AccessibleRole.TEXT);
        note.setAccessibleText(title + ". " + text);
        Runnable close = () -> getChildren().remove(note);
        note.getChildren().add(Nodes.iconButton(texts.of("note.close"), Feather.X, close, "small"));
        if (action != null) {
            Runnable act = () -> {
                close.run();
                action.fire();
            };
            Hyperlink shown = Nodes.link(action.getText(), act);
            words.getChildren().add(shown);
            if (isUndo) {
                Runnable undo = new Runnable() {
                    @Override
                    public void run() {
                        if (newestUndo == this) {
                            newestUndo = null;
                        }
                        close.run();
                        action.fire();
                    }
                };
                newestUndo = undo;
                shown.setOnAction(e -> undo.run());
                tasks.later(stays, () -> {
                    if (newestUndo == undo) {
                        newestUndo = null;
                    }
                });
            }
        }
        getChildren().add(note);
        while (getChildren().size() > AT_MOST) {
            getChildren().removeFirst();
        }
        closeLater(note, stays);
    }

    private void closeLater(HBox note, Duration stays) {
        tasks.later(stays, () -> {
            if (note.isHover() || note.isFocusWithin()) {
                closeLater(note, stays);
            } else {
                getChildren().remove(note);
            }
        });
    }

    private static Ikon icon(Tone tone) {
        return tone == Tone.NEUTRAL || tone == Tone.ACCENT ? Feather.INFO : tone.icon();
    }
}
