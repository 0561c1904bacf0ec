package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk;
import app.cartwright.bridge.SetupDesk.Products;
import app.cartwright.desktop.base.Tasks.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the SKUs of both sides match. */
final class ProductsModel implements StepModel {
    private static final String SKIP = "skipProducts";

    /** What is listed. */
    enum Group {
        TO_FIX,
        DIFFERS,
        ONLY_INFLOW,
        ONLY_CARTROVER,
        MATCHED
    }

    /** What is wrong with a row, if anything is. */
    enum Wrong {
        CASE,
        BLANK,
        BLANK_BEFORE,
        BLANK_AFTER,
        ONLY_INFLOW,
        ONLY_CARTROVER,
        NOTHING
    }

    /**
     * A SKU, as a rule one without an exact partner.
     *
     * @param inflowSku {@code ""} where inFlow has none
     * @param cartroverSku {@code ""} where CartRover has none
     * @param product null where only CartRover has it, which gives no names
     * @param near what the side without it has that looks much like it, or {@code ""}
     */
    record Row(
            Wrong wrong,
            String inflowSku,
            String cartroverSku,
            @Nullable String product,
            String near) {
        String key() {
            return wrong + "\n" + inflowSku + "\n" + cartroverSku;
        }

        boolean fits(Group group) {
            return switch (group) {
                case TO_FIX -> wrong != Wrong.NOTHING;
                case DIFFERS ->
                    switch (wrong) {
                        case CASE, BLANK, BLANK_BEFORE, BLANK_AFTER -> true;
                        default -> false;
                    };
                case ONLY_INFLOW -> wrong == Wrong.ONLY_INFLOW;
                case ONLY_CARTROVER -> wrong == Wrong.ONLY_CARTROVER;
                case MATCHED -> wrong == Wrong.NOTHING;
            };
        }
    }

    private final AnswerSheet sheet;
    private @Nullable Products products;
    private @Nullable Instant comparedAt;
    private @Nullable Work comparing;
    /** What is to be mended, and below it what matches. */
    private List<Row> rows = List.of();

    private int toFix;

    ProductsModel(AnswerSheet sheet) {
        this.sheet = sheet;
    }

    @Override
    public void entered() {
        if (products == null) {
            compare();
        }
    }

    /** Reads the products of both sides and compares their SKUs. */
    void compare() {
        if (comparing != null) {
            return;
        }
        comparing = Work.none();
        sheet.changed();
        Work started = sheet.ask(
                SetupDesk::matchProducts,
                read -> {
                    comparing = null;
                    products = read;
                    comparedAt = sheet.times().now();
                    rows = rows(read);
                    toFix = count(Group.TO_FIX);
                },
                why -> {
                    comparing = null;
                    products = new Products(List.of(), List.of(), List.of(), List.of(), why);
                    rows = List.of();
                    toFix = 0;
                });
        if (comparing != null) {
            comparing = started;
        }
    }

    void stop() {
        Work work = comparing;
        if (work != null) {
            work.stop();
            comparing = null;
            sheet.changed();
        }
    }

    boolean comparing() {
        return comparing != null;
    }

    /** Null before the first comparison has ended. */
    @Nullable
    Products products() {
        return products;
    }

    @Nullable
    String failure() {
        Products is = products;
        return is == null ? null : is.failure();
    }

    @Nullable
    Instant comparedAt() {
        return comparedAt;
    }

    List<Row> rows() {
        return rows;
    }

    int count(Group group) {
        return (int) rows.stream().filter(r -> r.fits(group)).count();
    }

    int matched() {
        Products is = products;
        return is == null ? 0 : is.matched();
    }

    /** How many SKUs have no exact partner. */
    int toFix() {
        return toFix;
    }

    /** All SKUs: the matched ones and those with no exact partner. */
    int total() {
        return matched() + toFix;
    }

    /** Makes the file that repairs SKUs in bulk, in inFlow's import shape. */
    void repairFile(java.util.function.Consumer<SetupDesk.RepairFile> then) {
        sheet.ask(SetupDesk::repairCsv, then);
    }

    boolean skips() {
        return sheet.tick(SKIP, false);
    }

    void skip(boolean goOn) {
        sheet.put(SKIP, goOn);
    }

    @Override
    public Gate gate() {
        var texts = sheet.texts();
        if (skips()) {
            return Gate.OPEN;
        }
        if (products == null || failure() != null) {
            return Gate.waits(texts.of("wizard.gate.products"));
        }
        return toFix == 0 ? Gate.OPEN : Gate.waits(texts.count("wizard.gate.mend", matched()));
    }

    private static List<Row> rows(Products read) {
        List<Row> all = new ArrayList<>();
        read.differences()
                .forEach(d -> all.add(new Row(
                        wrong(d.inflowSku(), d.cartroverSku()), d.inflowSku(), d.cartroverSku(), d.product(), "")));
        read.onlyInflow().forEach(s -> all.add(new Row(Wrong.ONLY_INFLOW, s.sku(), "", s.product(), near(s))));
        read.onlyCartRover().forEach(s -> all.add(new Row(Wrong.ONLY_CARTROVER, "", s.sku(), s.product(), near(s))));
        read.matches().forEach(s -> all.add(new Row(Wrong.NOTHING, s.sku(), s.sku(), s.product(), "")));
        return List.copyOf(all);
    }

    private static String near(SetupDesk.Sku sku) {
        return Objects.requireNonNullElse(sku.near(), "");
    }

    private static Wrong wrong(String inflow, String cartrover) {
        if (inflow.equalsIgnoreCase(cartrover)) {
            return Wrong.CASE;
        }
        if (inflow.stripTrailing().equals(cartrover.stripTrailing())) {
            return Wrong.BLANK_AFTER;
        }
        return inflow.stripLeading().equals(cartrover.stripLeading()) ? Wrong.BLANK_BEFORE : Wrong.BLANK;
    }
}
