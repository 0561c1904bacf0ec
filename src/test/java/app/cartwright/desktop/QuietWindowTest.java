package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The time moves on each second; what says the same is left alone. */
class QuietWindowTest extends WindowTesting {
    private volatile Instant now = Larkspur.NOW;

    @Start
    void start(Stage stage) {
        window = new Window(stage, bridge, () -> now, Larkspur.ZONE, Theme.Choice.LIGHT, 1180, 760);
    }

    @Test
    void aSecondLaterTheOverviewIsMadeOfTheSameNodesAndTheFocusStaysWhereItWas() {
        open(Page.OVERVIEW, null);
        find(".problem-row", Node.class);
        onFx(() -> {
            window.scene.lookup(".problem-row").requestFocus();
            return null;
        });
        List<Node> before = all();
        Node focused = onFx(() -> window.scene.getFocusOwner());
        onFx(() -> {
            window.main.desk().live().tick(Larkspur.NOW.plusSeconds(1));
            return null;
        });
        assertThat(all()).isEqualTo(before);
        assertThat(onFx(() -> window.scene.getFocusOwner())).isSameAs(focused);
        assertThat(focused.getStyleClass()).contains("problem-row");
    }

    @Test
    void theTimeToTheNextRunMovesOnInTheSameNodes() {
        open(Page.OVERVIEW, null);
        find(".service-card", Node.class);
        List<Node> before = all();
        String words = cards();
        onFx(() -> {
            now = Larkspur.NOW.plusSeconds(5);
            window.main.desk().live().tick(now);
            return null;
        });
        assertThat(cards()).isNotEqualTo(words);
        assertThat(all()).isEqualTo(before);
    }

    private String cards() {
        return onFx(() -> window.scene.getRoot().lookupAll(".service-card .label").stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining("\n")));
    }

    private List<Node> all() {
        return onFx(() -> new ArrayList<>(window.scene.getRoot().lookupAll("*")));
    }
}
