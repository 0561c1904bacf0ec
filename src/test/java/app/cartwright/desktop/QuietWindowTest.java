package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.desktop.ui.Navigator.Page;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** The time moves on each second; what says the same is left alone. */
class QuietWindowTest extends WindowTesting {
    @Start
    void start(Stage stage) {
        show(stage);
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

    private List<Node> all() {
        return onFx(() -> new ArrayList<>(window.scene.getRoot().lookupAll("*")));
    }
}
