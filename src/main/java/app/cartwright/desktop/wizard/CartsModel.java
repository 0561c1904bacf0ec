package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk;
import app.cartwright.bridge.SetupDesk.CartTile;
import app.cartwright.bridge.SetupDesk.Carts;
import app.cartwright.desktop.ui.CartNames;
import app.cartwright.setup.Settings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which carts CartRover has connected. */
final class CartsModel implements StepModel {
    private static final String SCHEDULES = "schedules:";
    private final AnswerSheet sheet;
    private @Nullable Carts seen;
    private @Nullable Instant checkedAt;
    private boolean checking;

    CartsModel(AnswerSheet sheet) {
        this.sheet = sheet;
    }

    /** Carts that are known already are looked up again; else the owner says when. */
    @Override
    public void entered() {
        if (seen == null && !known().isEmpty()) {
            check();
        }
    }

    /** Asks CartRover for its carts. */
    void check() {
        if (checking) {
            return;
        }
        checking = true;
        sheet.changed();
        sheet.ask(
                SetupDesk::checkForCarts,
                carts -> {
                    checking = false;
                    if (carts.failure() == null || seen == null) {
                        seen = carts;
                    } else {
                        seen = new Carts(seen.listReadable(), seen.carts(), carts.failure());
                    }
                    checkedAt = sheet.times().now();
                },
                why -> {
                    checking = false;
                    seen = new Carts(false, seen == null ? List.of() : seen.carts(), why);
                });
    }

    boolean checking() {
        return checking;
    }

    /** What the last check gave, or null before the first one. */
    @Nullable
    Carts seen() {
        return seen;
    }

    @Nullable
    Instant checkedAt() {
        return checkedAt;
    }

    /** The tiles: those of the last check, else those that are known from before. */
    List<CartTile> tiles() {
        Carts now = seen;
        return now != null && !(now.failure() != null && now.carts().isEmpty()) ? now.carts() : known();
    }

    int connected() {
        return (int) tiles().stream().filter(CartTile::connected).count();
    }

    private List<CartTile> known() {
        Settings draft = sheet.draft();
        return draft == null
                ? List.of()
                : draft.pullOrders().carts().stream()
                        .map(c -> new CartTile(
                                c.orderSource(),
                                c.kind(),
                                CartNames.of(c.kind(), c.orderSource()),
                                true,
                                c.prefix(),
                                0))
                        .toList();
    }

    /** The day of the tick "I set the three schedules", or {@code ""}. */
    String schedulesSet(String orderSource) {
        return sheet.value(SCHEDULES + orderSource);
    }

    void tickSchedules(String orderSource, boolean set) {
        sheet.put(SCHEDULES + orderSource, set ? sheet.times().today().toString() : "");
    }

    @Override
    public Gate gate() {
        Carts now = seen;
        if (connected() > 0 || now != null && now.failure() == null && !now.listReadable()) {
            return Gate.OPEN;
        }
        return Gate.waits(
                sheet.texts().of(now == null || now.failure() != null ? "wizard.gate.carts" : "wizard.gate.noCart"));
    }
}
