package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk.CartTile;
import app.cartwright.bridge.SetupDesk.OrderCount;
import app.cartwright.setup.CartKinds;
import app.cartwright.setup.Prefixes;
import app.cartwright.setup.Settings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prefixes of the carts, and the first day that is pulled. */
final class OrdersModel implements StepModel {
    private static final String SWITCH = "pullOrders";
    private static final String PREFIX = "prefix:";
    private static final String SINCE = "since";

    private final AnswerSheet sheet;
    private final CartsModel carts;
    private Map<String, String> faults = Map.of();
    private @Nullable OrderCount count;
    private @Nullable Instant countedAt;
    private boolean counting;
    private boolean dayWrong;
    private int prefixesAsked;
    private int prefixesTold;
    private int countsAsked;

    OrdersModel(AnswerSheet sheet, CartsModel carts) {
        this.sheet = sheet;
        this.carts = carts;
    }

    @Override
    public void entered() {
        checkPrefixes();
        count();
    }

    boolean pulls() {
        Settings draft = sheet.draft();
        return sheet.tick(SWITCH, draft == null || draft.pullOrders().enabled());
    }

    void pull(boolean on) {
        if (on != pulls()) {
            sheet.put(SWITCH, on);
        }
    }

    List<CartTile> carts() {
        return carts.tiles();
    }

    String prefix(CartTile cart) {
        String typed = sheet.value(PREFIX + cart.orderSource());
        return typed.isEmpty() && !faults.containsKey(cart.orderSource()) ? cart.prefix() : typed;
    }

    /** A prefix as it was typed; it is checked when the field is left. */
    void setPrefix(CartTile cart, String typed) {
        String clean = Prefixes.clean(typed);
        if (clean.equals(prefix(cart))) {
            return;
        }
        if (clean.isEmpty()) {
            faults = new LinkedHashMap<>(faults);
            faults.put(cart.orderSource(), "");
        }
        sheet.put(PREFIX + cart.orderSource(), clean);
        checkPrefixes();
    }

    private Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        carts().forEach(cart -> all.put(cart.orderSource(), prefix(cart)));
        return all;
    }

    private void checkPrefixes() {
        int mine = ++prefixesAsked;
        Map<String, String> typed = all();
        sheet.ask(
                desk -> desk.checkPrefixes(typed),
                found -> {
                    if (mine == prefixesAsked) {
                        prefixesTold = mine;
                        faults = found;
                    }
                },
                why -> prefixesTold = mine);
    }

    /**
     * The number of an order of this cart, to show what a prefix does: of the newest that waits in CartRover, else one
     * that is made up in this cart's form.
     */
    String example(CartTile cart) {
        OrderCount counted = count;
        String seen = counted == null ? null : counted.numbers().get(cart.orderSource());
        return seen == null ? CartKinds.madeUpNumber(cart.kind()) : seen;
    }

    /** What is wrong with a cart's prefix, or null. */
    @Nullable
    String fault(CartTile cart) {
        return faults.get(cart.orderSource());
    }

    /** A prefix that would do. */
    String useInstead(CartTile cart) {
        List<String> taken = carts().stream()
                .filter(c -> !c.orderSource().equals(cart.orderSource()))
                .map(this::prefix)
                .toList();
        return Prefixes.propose(new Prefixes.Named(cart.orderSource(), cart.kind()), taken);
    }

    /** The first day. */
    LocalDate since() {
        try {
            return LocalDate.parse(sheet.value(SINCE));
        } catch (DateTimeException e) {
            Settings draft = sheet.draft();
            return draft == null ? sheet.times().today() : draft.pullOrders().since();
        }
    }

    void since(LocalDate day) {
        dayWrong = false;
        boolean another = !day.equals(since());
        if (another || sheet.value(SINCE).isEmpty()) {
            sheet.put(SINCE, day.toString());
        }
        if (another) {
            count();
        }
    }

    /** What is in the field is no day. */
    void noDay() {
        dayWrong = true;
        sheet.changed();
    }

    boolean dayWrong() {
        return dayWrong;
    }

    private void count() {
        int mine = ++countsAsked;
        LocalDate from = since();
        counting = true;
        sheet.changed();
        sheet.ask(
                desk -> desk.countOrders(from),
                counted -> {
                    if (mine == countsAsked) {
                        counting = false;
                        count = counted;
                        countedAt = sheet.times().now();
                    }
                },
                why -> {
                    if (mine == countsAsked) {
                        counting = false;
                        count = new OrderCount(0, 0, Map.of(), Map.of(), why);
                    }
                });
    }

    boolean counting() {
        return counting;
    }

    @Nullable
    OrderCount orderCount() {
        return count;
    }

    @Nullable
    Instant countedAt() {
        return countedAt;
    }

    @Override
    public Gate gate() {
        var texts = sheet.texts();
        if (!faults.isEmpty()) {
            return Gate.waits(texts.of("wizard.gate.prefix"));
        }
        if (dayWrong) {
            return Gate.waits(texts.of("wizard.gate.day"));
        }
        return prefixesTold == prefixesAsked ? Gate.OPEN : Gate.waits(texts.of("wizard.gate.checking"));
    }
}
