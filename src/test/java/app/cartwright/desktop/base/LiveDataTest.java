package app.cartwright.desktop.base;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.Bridge;
import app.cartwright.desktop.Larkspur;
import app.cartwright.desktop.LarkspurStatus;
import app.cartwright.desktop.StubBridge;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveDataTest {
    private final StubBridge bridge = new StubBridge();
    private final InlineTasks tasks = new InlineTasks();
    private final LiveData live = new LiveData(bridge, tasks, Larkspur.NOW);
    private final List<Object> shown = new ArrayList<>();

    @BeforeEach
    void listen() {
        bridge.inline = true;
        live.start();
    }

    @Test
    void tenThousandChangesCostOneReadAndOneRepaint() {
        live.subscribe(Bridge::status, shown::add);
        bridge.reads.clear();
        bridge.status = LarkspurStatus.paused();
        for (int i = 0; i < 10_000; i++) {
            bridge.changed();
        }
        assertThat(tasks.waiting()).isEqualTo(1);
        tasks.runLater();
        assertThat(bridge.reads).containsExactly("status");
        assertThat(shown).containsExactly(LarkspurStatus.status(), LarkspurStatus.paused());
    }

    @Test
    void whatDoesNotDifferIsNotShownAgain() {
        live.subscribe(Bridge::alerts, shown::add);
        bridge.changed();
        tasks.runLater();
        assertThat(shown).hasSize(1);
    }

    @Test
    void afterItIsStoppedNothingOfItIsReadAnyMore() {
        LiveData.Subscription subscription = live.subscribe(Bridge::alerts, shown::add);
        subscription.stop();
        bridge.reads.clear();
        bridge.changed();
        tasks.runLater();
        assertThat(bridge.reads).isEmpty();
    }

    @Test
    void aReadingThatComesLateIsNotShownOverANewerOne() {
        HeldTasks held = new HeldTasks();
        LiveData slow = new LiveData(bridge, held, Larkspur.NOW);
        slow.subscribe(Bridge::status, shown::add);
        bridge.status = LarkspurStatus.paused();
        slow.refresh();

        held.arrives(1);
        held.arrives(0);
        assertThat(shown).containsExactly(LarkspurStatus.paused());
    }
}
