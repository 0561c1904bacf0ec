package app.cartwright.desktop;

import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/** What counts seconds in a table goes on counting although nothing new is read. */
class AgesTest extends WindowTesting {
    private final AtomicReference<Instant> now = new AtomicReference<>(Larkspur.NOW);

    @Start
    void start(Stage stage) {
        window = new Window(stage, bridge, now::get, Larkspur.ZONE, Theme.Choice.LIGHT, 1180, 760);
    }

    private void pass(Duration time) {
        now.set(now.get().plus(time));
        onFx(() -> {
            window.main.desk().live().tick(now.get());
            return null;
        });
    }

    @Test
    @Tag("P9")
    void aFigureThatWaitsSaysHowLong() {
        open(Page.STOCK, null);
        see("Waiting 12 s", "Waiting 9 s");
        pass(Duration.ofSeconds(30));
        see("Waiting 42 s", "Waiting 39 s");
    }

    @Test
    @Tag("M79")
    void aShipmentThatSettlesSaysWhatIsLeft() {
        open(Page.SHIPMENTS, null);
        see("Settling, 1 min 12 s");
        pass(Duration.ofSeconds(12));
        see("Settling, 1 min");
    }
}
