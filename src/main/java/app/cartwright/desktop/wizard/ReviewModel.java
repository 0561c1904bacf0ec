package app.cartwright.desktop.wizard;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.DryRunView;
import app.cartwright.bridge.DryRunView.Figure;
import app.cartwright.bridge.DryRunView.ZeroGuard;
import app.cartwright.desktop.base.Tasks.Work;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The dry run of the first sync, the question about zeros, and Go live. */
final class ReviewModel implements StepModel {
    /** What is listed. */
    enum Group {
        BECOMES_ZERO("becomesZero"),
        DOWN("down"),
        UP("up"),
        NEW("new"),
        EQUAL("equal");

        private final String word;

        Group(String word) {
            this.word = word;
        }

        boolean holds(Figure figure) {
            return figure.change().equals(word);
        }
    }

    private final AnswerSheet sheet;
    private @Nullable DryRunView run;
    private List<Figure> equal = List.of();
    private @Nullable Instant ranAt;
    private @Nullable Work running;
    private boolean confirmed;
    private boolean skipped;
    private boolean goingLive;
    private @Nullable String fault;

    private record Ran(DryRunView view, List<Figure> equal) {}

    ReviewModel(AnswerSheet sheet) {
        this.sheet = sheet;
    }

    /** Each time the step is opened: an answer may have changed since. */
    @Override
    public void entered() {
        run();
    }

    void run() {
        if (running != null) {
            return;
        }
        running = Work.none();
        confirmed = false;
        skipped = false;
        fault = null;
        sheet.changed();
        Work started = sheet.ask(
                desk -> new Ran(desk.dryRun(), desk.equalFigures()),
                ran -> {
                    running = null;
                    run = ran.view();
                    equal = ran.equal();
                    ranAt = sheet.times().now();
                },
                why -> {
                    running = null;
                    equal = List.of();
                    run = new DryRunView(List.of(), List.of(), List.of(), 0, List.of(), List.of(), why);
                    ranAt = sheet.times().now();
                });
        if (running != null) {
            running = started;
        }
    }

    void stop() {
        Work work = running;
        if (work != null) {
            work.stop();
            running = null;
            sheet.changed();
        }
    }

    boolean running() {
        return running != null;
    }

    /** Null before the first run has ended. */
    @Nullable
    DryRunView dryRun() {
        return run;
    }

    @Nullable
    Instant ranAt() {
        return ranAt;
    }

    boolean ended() {
        return run != null && run.failure() == null && running == null;
    }

    List<ZeroGuard> guards() {
        DryRunView is = run;
        return is == null ? List.of() : is.zeroGuards();
    }

    int zeroes() {
        return guards().stream().mapToInt(ZeroGuard::zeroes).sum();
    }

    /** What share of the matched SKUs becomes 0, in percent with one digit. */
    BigDecimal zeroPercent() {
        int matched = guards().stream().mapToInt(ZeroGuard::matched).sum();
        return matched == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(zeroes() * 100L).divide(BigDecimal.valueOf(matched), 1, RoundingMode.HALF_UP);
    }

    boolean confirmed() {
        return confirmed;
    }

    boolean skipped() {
        return skipped;
    }

    /** "These are really sold out." */
    void confirm(boolean yes) {
        confirmed = yes;
        skipped = skipped && !yes;
        sheet.changed();
    }

    /** "Push everything but these." */
    void skip(boolean yes) {
        skipped = yes;
        confirmed = confirmed && !yes;
        sheet.changed();
    }

    /** The largest fall first; what is equal stands among them. */
    List<Figure> figures() {
        DryRunView is = run;
        return is == null
                ? List.of()
                : Stream.concat(is.figures().stream(), equal.stream())
                        .sorted(Comparator.comparing(ReviewModel::change))
                        .toList();
    }

    /** How many SKUs were compared. */
    long skus() {
        return figures().stream().map(Figure::sku).distinct().count();
    }

    int count(Group group) {
        return (int) figures().stream().filter(group::holds).count();
    }

    /** By how much a figure changes. */
    static BigDecimal change(Figure figure) {
        BigDecimal now = figure.cartroverNow();
        if (Group.EQUAL.holds(figure)) {
            return BigDecimal.ZERO;
        }
        return BigDecimal.valueOf(figure.willBecome()).subtract(now == null ? BigDecimal.ZERO : now);
    }

    boolean goingLive() {
        return goingLive;
    }

    /** Why Go live did not work, or null. */
    @Nullable
    String fault() {
        return fault;
    }

    /** Stores the settings and starts the services. */
    void goLive(Consumer<ActionResult> done) {
        if (!gate().ready() || goingLive) {
            return;
        }
        goingLive = true;
        fault = null;
        boolean zeroesConfirmed = confirmed;
        boolean zeroesSkipped = skipped;
        sheet.changed();
        sheet.ask(
                desk -> desk.goLive(zeroesConfirmed, zeroesSkipped),
                result -> {
                    goingLive = false;
                    if (result.done()) {
                        done.accept(result);
                    } else {
                        fault = result.sentence();
                    }
                },
                why -> {
                    goingLive = false;
                    fault = why;
                });
    }

    @Override
    public Gate gate() {
        var texts = sheet.texts();
        if (!ended()) {
            return Gate.waits(texts.of("wizard.gate.dryRun"));
        }
        int zeroes = zeroes();
        return zeroes > 0 && !confirmed && !skipped ? Gate.waits(texts.count("wizard.gate.zeroes", zeroes)) : Gate.OPEN;
    }
}
