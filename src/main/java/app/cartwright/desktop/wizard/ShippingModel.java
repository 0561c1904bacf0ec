package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk;
import app.cartwright.bridge.SetupDesk.CarriersInUse;
import app.cartwright.setup.Settings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When and how shipments are sent. */
final class ShippingModel implements StepModel {
    /** Longest settle time that the window offers, in minutes. */
    static final int SETTLE_MINUTES = 60;
    /** Longest wait for a tracking number that the window offers, in hours. */
    static final int TRACKING_HOURS = 720;

    private static final String SWITCH = "pushShipping";
    private static final String SETTLE = "settleSeconds";
    private static final String TRACKING = "trackingWaitHours";
    private static final String CARRIER = "carrier:";

    private final AnswerSheet sheet;
    private List<String> known = List.of();
    private boolean read;
    private @Nullable CarriersInUse used;
    private int looks;
    private boolean settleWrong;
    private boolean trackingWrong;

    ShippingModel(AnswerSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void entered() {
        int mine = ++looks;
        sheet.ask(
                SetupDesk::carriersInUse,
                found -> {
                    if (mine == looks) {
                        used = found;
                    }
                },
                why -> {
                    if (mine == looks) {
                        used = new CarriersInUse(List.of(), why);
                    }
                });
        sheet.ask(
                SetupDesk::carriers,
                carriers -> {
                    read = true;
                    known = carriers;
                },
                why -> read = true);
    }

    boolean pushes() {
        Settings draft = sheet.draft();
        return sheet.tick(SWITCH, draft == null || draft.pushShipping().enabled());
    }

    void push(boolean on) {
        if (on != pushes()) {
            sheet.put(SWITCH, on);
        }
    }

    /** The settle time in seconds; a set-up file may have given more than the window offers. */
    int settleSeconds() {
        Settings draft = sheet.draft();
        return draft == null ? 120 : draft.pushShipping().settleSeconds();
    }

    int trackingHours() {
        Settings draft = sheet.draft();
        return draft == null ? 24 : draft.pushShipping().trackingWaitHours();
    }

    /** Takes the settle time as it was typed, in minutes. */
    void settleMinutes(String typed) {
        int minutes = whole(typed, 0, SETTLE_MINUTES);
        settleWrong = minutes < 0;
        if (settleWrong) {
            sheet.changed();
        } else if (minutes != settleSeconds() / 60) {
            sheet.put(SETTLE, Integer.toString(minutes * 60));
        } else {
            sheet.changed();
        }
    }

    /** Takes the wait for a tracking number as it was typed, in hours. */
    void trackingHours(String typed) {
        int hours = whole(typed, 1, TRACKING_HOURS);
        trackingWrong = hours < 0;
        if (!trackingWrong && hours != trackingHours()) {
            sheet.put(TRACKING, Integer.toString(hours));
        } else {
            sheet.changed();
        }
    }

    boolean settleWrong() {
        return settleWrong;
    }

    boolean trackingWrong() {
        return trackingWrong;
    }

    private static int whole(String typed, int least, int most) {
        try {
            int value = Integer.parseInt(typed.strip());
            return value < least || value > most ? -1 : value;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Carriers that CartRover knows. */
    List<String> known() {
        return known;
    }

    boolean read() {
        return read;
    }

    /** Carriers that inFlow's newest orders name, or null before that was read. */
    @Nullable
    CarriersInUse used() {
        return used;
    }

    /** Carriers in inFlow and what is sent for them. */
    Map<String, String> sentAs() {
        Map<String, String> all = new TreeMap<>();
        Settings draft = sheet.draft();
        if (draft != null) {
            all.putAll(draft.pushShipping().carriers());
        }
        return all;
    }

    void sendAs(String carrier, String as) {
        String name = carrier.strip();
        if (!name.isEmpty()) {
            sheet.put(CARRIER + name, as);
        }
    }

    @Override
    public Gate gate() {
        if (settleWrong) {
            return Gate.waits(sheet.texts().of("wizard.gate.settle"));
        }
        return trackingWrong ? Gate.waits(sheet.texts().of("wizard.gate.tracking")) : Gate.OPEN;
    }
}
