package app.cartwright.desktop.wizard;

import app.cartwright.bridge.SetupDesk;
import app.cartwright.bridge.SetupDesk.Products;
import app.cartwright.desktop.base.Tasks.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the SKUs of both sides match. */
final class ProductsModel implements StepModel {
    private static final String SKIP = "skipProducts";

    /** What is listed. */
    enum Group {
        TO_FIX,
        DIFFERS,
        ONLY_INFLOW,
        ONLY_CARTROVER
    }

    /** What is wrong with a row. */
    enum Wrong {
        CASE,
        BLANK,
        ONLY_INFLOW,
        ONLY_CARTROVER
    }

    /**
     * A SKU without an exact partner.
     *
     * @param inflowSku {@code ""} where inFlow has none
     * @param cartroverSku {@code ""} where CartRover has none
     */
    record Row(Wrong wrong, String inflowSku, String cartroverSku, String product) {
        String key() {
            return wrong + "\n" + inflowSku + "\n" + cartroverSku;
        }

        boolean fits(Group group) {
            return switch (group) {
                case TO_FIX -> true;
                case DIFFERS -> wrong == Wrong.CASE || wrong == Wrong.BLANK;
                case ONLY_INFLOW -> wrong == Wrong.ONLY_INFLOW;
                case ONLY_CARTROVER -> wrong == Wrong.ONLY_CARTROVER;
            };
        }
    }

    private final AnswerSheet sheet;
    private @Nullable Products products;
    private @Nullable Instant comparedAt;
    private @Nullable Work comparing;
    private List<Row> rows = List.of();

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
                },
                why -> {
                    comparing = null;
                    products = new Products(0, List.of(), List.of(), List.of(), why);
                    rows = List.of();
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

    /** All SKUs: the matched ones and those with no exact partner. */
    int total() {
        return matched() + rows.size();
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
        return rows.isEmpty() ? Gate.OPEN : Gate.waits(texts.count("wizard.gate.mend", matched()));
    }

    private static List<Row> rows(Products read) {
        List<Row> all = new ArrayList<>();
        read.differences()
                .forEach(d -> all.add(new Row(
                        d.inflowSku().equalsIgnoreCase(d.cartroverSku()) ? Wrong.CASE : Wrong.BLANK,
                        d.inflowSku(),
                        d.cartroverSku(),
                        d.product() == null ? "" : d.product())));
        read.onlyInflow().forEach(sku -> all.add(new Row(Wrong.ONLY_INFLOW, sku, "", "")));
        read.onlyCartRover().forEach(sku -> all.add(new Row(Wrong.ONLY_CARTROVER, "", sku, "")));
        return List.copyOf(all);
    }
}
