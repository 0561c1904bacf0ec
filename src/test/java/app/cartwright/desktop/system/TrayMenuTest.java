package app.cartwright.desktop.system;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.Models;
import app.cartwright.desktop.system.TrayMenu.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrayMenuTest {
    private final List<String> wished = new ArrayList<>();
    private final TrayMenu menu = new TrayMenu(Models.TEXTS, new Tray.Actions() {
        @Override
        public void open() {
            wished.add("open");
        }

        @Override
        public void showProblems() {
            wished.add("problems");
        }

        @Override
        public void syncNow() {
            wished.add("sync");
        }

        @Override
        public void pause(@Nullable Duration length) {
            wished.add("pause " + length);
        }

        @Override
        public void pauseUntilTomorrow() {
            wished.add("pause until tomorrow");
        }

        @Override
        public void resume() {
            wished.add("resume");
        }

        @Override
        public void quiet() {
            wished.add("quiet");
        }

        @Override
        public void settings() {
            wished.add("settings");
        }

        @Override
        public void quit() {
            wished.add("quit");
        }
    });

    private static List<String> words(List<Item> items) {
        return items.stream()
                .map(item -> switch (item) {
                    case Item.Words said -> "(" + said.text() + ")";
                    case Item.Line line -> "--";
                    case Item.Choice choice -> choice.text();
                    case Item.Menu more ->
                        more.text()
                                + more.choices().stream().map(Item.Choice::text).toList();
                })
                .toList();
    }

    @Test
    void theStatusComesFirstAndProblemsAreCounted() {
        assertThat(words(menu.items("Needs attention", "6 errors, 2 alerts", 8, false)))
                .containsExactly(
                        "(Needs attention)",
                        "(6 errors, 2 alerts)",
                        "--",
                        "Open Cartwright",
                        "Show problems (8)",
                        "--",
                        "Sync now",
                        "Pause[For 15 minutes, For 1 hour, Until tomorrow 08:00, Until I resume]",
                        "Quiet for 1 hour",
                        "--",
                        "Settings…",
                        "Quit and stop syncing");
    }

    @Test
    void whilePausedTheItemResumes() {
        List<Item> items = menu.items("Paused", "Until 15:06 (59 min left)", 0, true);
        assertThat(words(items)).contains("Resume", "Show problems").noneMatch(w -> w.startsWith("Pause["));
        items.stream()
                .filter(i -> i instanceof Item.Choice choice && choice.text().equals("Resume"))
                .map(Item.Choice.class::cast)
                .forEach(choice -> choice.then().run());
        assertThat(wished).containsExactly("resume");
    }
}
