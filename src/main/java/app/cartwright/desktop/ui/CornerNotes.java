package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.base.Texts;
import java.time.Duration;
import java.util.List;
import javafx.scene.AccessibleRole;
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
        say(tone, title, text, List.of());
    }

    @Override
    public void say(Tone tone, String title, String text, List<Way> ways) {
        VBox words = words(title, text);
        HBox note = note(tone, title, text, words);
        if (!ways.isEmpty()) {
            HBox buttons = Nodes.row("note-ways");
            for (Way way : ways) {
                buttons.getChildren()
                        .add(Nodes.button(
                                way.text(),
                                () -> {
                                    getChildren().remove(note);
                                    way.then().run();
                                },
                                "small-control"));
            }
            words.getChildren().add(buttons);
        }
        show(note, STAYS);
    }

    @Override
    public void undoable(String title, String text, Runnable undo) {
        VBox words = words(title, text);
        HBox note = note(Tone.OK, title, text, words);
        Runnable act = new Runnable() {
            @Override
            public void run() {
                if (newestUndo == this) {
                    newestUndo = null;
                }
                getChildren().remove(note);
                undo.run();
            }
        };
        words.getChildren().add(Nodes.link(texts.of("note.undo"), act));
        newestUndo = act;
        tasks.later(UNDO_STAYS, () -> {
            if (newestUndo == act) {
                newestUndo = null;
            }
        });
        show(note, UNDO_STAYS);
    }

    @Override
    public void undoNewest() {
        Runnable undo = newestUndo;
        if (undo != null) {
            undo.run();
        }
    }

    private static VBox words(String title, String text) {
        VBox words = Nodes.column("note-body", Nodes.wrapped(title, "strong"), Nodes.wrapped(text));
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private HBox note(Tone tone, String title, String text, VBox words) {
        HBox note = new HBox(Nodes.icon(icon(tone), "note-icon"), words);
        note.getStyleClass().addAll("note", tone.styleClass());
        note.setAccessibleRole(AccessibleRole.TEXT);
        note.setAccessibleText(title + ". " + text);
        note.getChildren()
                .add(Nodes.iconButton(
                        texts.of("note.close"), Feather.X, () -> getChildren().remove(note), "small"));
        return note;
    }

    private void show(HBox note, Duration stays) {
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
