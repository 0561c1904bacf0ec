package app.cartwright.desktop.system;

import app.cartwright.desktop.base.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the menu of the tray holds, from top to bottom; the desktop draws it. */
final class TrayMenu {
    private final Texts texts;
    private final Tray.Actions actions;

    TrayMenu(Texts texts, Tray.Actions actions) {
        this.texts = texts;
        this.actions = actions;
    }

    /** One line of the menu. */
    sealed interface Item {
        /** Words that can't be chosen. */
        record Words(String text) implements Item {}

        /** A line between groups. */
        record Line() implements Item {}

        /** Something to choose. */
        record Choice(String text, Runnable then) implements Item {}

        /** A menu in the menu. */
        record Menu(String text, List<Choice> choices) implements Item {}
    }

    /** The menu of a state: the status first, in the words of the window. */
    List<Item> items(String word, String sentence, int problems, boolean paused) {
        List<Item> all = new ArrayList<>();
        all.add(new Item.Words(word));
        if (!sentence.isEmpty()) {
            all.add(new Item.Words(sentence));
        }
        all.add(new Item.Line());
        all.add(choice("tray.open", actions::open));
        all.add(new Item.Choice(
                problems == 0 ? texts.of("tray.problems") : texts.of("tray.problems.count", problems),
                actions::showProblems));
        all.add(new Item.Line());
        all.add(choice("sync.now", actions::syncNow));
        all.add(
                paused
                        ? choice("pause.resume", actions::resume)
                        : new Item.Menu(
                                texts.of("pause.button"),
                                List.of(
                                        choice("pause.15", () -> actions.pause(Duration.ofMinutes(15))),
                                        choice("pause.60", () -> actions.pause(Duration.ofHours(1))),
                                        choice("pause.tomorrow", actions::pauseUntilTomorrow),
                                        choice("pause.open", () -> actions.pause(null)))));
        all.add(choice("quiet.hour", actions::quiet));
        all.add(new Item.Line());
        all.add(choice("tray.settings", actions::settings));
        all.add(choice("tray.quit", actions::quit));
        return all;
    }

    private Item.Choice choice(String key, Runnable then) {
        return new Item.Choice(texts.of(key), then);
    }
}
