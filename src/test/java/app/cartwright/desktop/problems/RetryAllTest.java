package app.cartwright.desktop.problems;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.ActionResult;
import app.cartwright.bridge.ErrorView;
import app.cartwright.desktop.Larkspur;
import app.cartwright.desktop.LarkspurProblems;
import app.cartwright.desktop.Models;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.base.InlineTasks;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.problems.RetryAll.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M109")
class RetryAllTest {
    private final StubBridge bridge = new StubBridge();
    private final InlineTasks tasks = new InlineTasks();
    private final List<Progress> shown = new ArrayList<>();
    private final ErrorView one = error("E1", "sku-missing", 1);
    private final ErrorView two = error("E2", "totals-differ", 4);
    private Instant now = Larkspur.NOW;

    @BeforeEach
    void inline() {
        bridge.inline = true;
        bridge.errors = List.of(one, two);
    }

    private RetryAll start() {
        Times times = new Times(() -> now, Larkspur.ZONE, Locale.US, Models.TEXTS);
        RetryAll all = new RetryAll(bridge, tasks, times, bridge.errors, shown::add);
        all.start();
        return all;
    }

    @Test
    void theNextOneIsDueOnlyWhenTheOneBeforeWasTried() {
        start();
        assertThat(bridge.asked).containsExactly("retry E1");
        tasks.runLater();
        assertThat(bridge.asked).containsExactly("retry E1");
        bridge.errors = List.of(two);
        tasks.runLater();
        assertThat(bridge.asked).containsExactly("retry E1", "retry E2");
        assertThat(shown.getLast()).isEqualTo(new Progress(2, 1, 0, 0, 0, false, false));
        bridge.errors = List.of(error("E2", "totals-differ", 5));
        tasks.runLater();
        assertThat(shown.getLast()).isEqualTo(new Progress(2, 1, 1, 0, 0, false, true));
        assertThat(tasks.waiting()).isZero();
    }

    @Test
    void stoppedItEndsWithTheOneThatIsUnderWay() {
        RetryAll all = start();
        all.stopAfterThisOne();
        bridge.errors = List.of(two);
        tasks.runLater();
        assertThat(bridge.asked).containsExactly("retry E1");
        assertThat(shown.getLast()).isEqualTo(new Progress(2, 1, 0, 0, 0, true, true));
    }

    @Test
    void whatIsNotTriedWithinAMinuteIsLeftWaiting() {
        start();
        now = now.plus(Duration.ofMinutes(1));
        tasks.runLater();
        assertThat(shown.getLast().waiting()).isEqualTo(1);
        assertThat(bridge.asked).containsExactly("retry E1", "retry E2");
    }

    @Test
    void whatCanNotBeMadeDueIsCountedAndTheRestGoesOn() {
        StubBridge refusing = new StubBridge() {
            @Override
            public ActionResult retry(List<String> ids) {
                return ActionResult.no("E1 is no longer open.");
            }
        };
        refusing.inline = true;
        new RetryAll(refusing, tasks, Models.TIMES, List.of(one, two), shown::add).start();
        assertThat(shown.getLast()).isEqualTo(new Progress(2, 0, 0, 0, 2, false, true));
    }

    @Test
    void errorsThatAskAQuestionAreNotRetriedTogether() {
        assertThat(RetryAll.together(List.of(one, error("E3", "already-there", 1), error("E4", "second-copy", 1))))
                .containsExactly(one);
    }

    private static ErrorView error(String id, String code, int attempts) {
        ErrorView like = LarkspurProblems.errors().getFirst();
        return new ErrorView(
                id,
                code,
                like.service(),
                like.subject(),
                like.title(),
                like.cause(),
                like.nextStep(),
                true,
                true,
                null,
                like.firstSeenAt(),
                like.lastSeenAt(),
                attempts,
                null,
                null,
                "open",
                like.items(),
                like.between(),
                like.checkedEverySeconds(),
                null);
    }
}
