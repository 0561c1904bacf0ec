package app.cartwright.desktop.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.bridge.ActivityView;
import app.cartwright.desktop.Larkspur;
import app.cartwright.desktop.LarkspurActivity;
import app.cartwright.desktop.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActivityModelTest {
    private final ActivityModel model = new ActivityModel(Models.TEXTS, Models.TIMES);

    @Test
    void newRowsDoNotMoveWhatIsBeingRead() {
        List<ActivityView> before = LarkspurActivity.activity();
        model.take(before, false);
        List<ActivityView> after = new ArrayList<>(before);
        after.addFirst(new ActivityView(
                16, Larkspur.NOW, "pullOrders", "CartRover → inFlow", "SH:1047", "Order written", "done", null));
        assertThat(model.take(after, true)).isFalse();
        assertThat(model.rows()).isEqualTo(before);
        assertThat(model.waiting()).isEqualTo(1);
        model.showNew();
        assertThat(model.rows()).isEqualTo(after);
        assertThat(model.waiting()).isZero();
    }

    @Test
    void filtersTellServicesResultsAndProcessIdsApart() {
        List<ActivityView> all = LarkspurActivity.activity();
        assertThat(all.stream().filter(a -> model.shows(a, "7f31c5d1", Set.of(), Set.of(), false, false)))
                .hasSize(1);
        assertThat(all.stream().filter(a -> model.shows(a, "", Set.of("here"), Set.of(), false, false)))
                .hasSize(3);
        assertThat(all.stream().filter(a -> model.shows(a, "", Set.of(), Set.of("held"), true, false)))
                .hasSize(2);
        assertThat(all.stream().filter(a -> model.shows(a, "", Set.of(), Set.of(), false, true)))
                .noneMatch(a -> a.result().equals("noted"));
    }

    @Test
    void theFooterCountsTheEntriesOfToday() {
        List<ActivityView> today = LarkspurActivity.activity();
        assertThat(model.footer(today)).isEqualTo("15 entries today");
        assertThat(model.footer(today.subList(0, 1))).isEqualTo("1 entry today");
        ActivityView older = new ActivityView(
                1, Larkspur.on("2026-03-10", "11:02"), "pullOrders", "CartRover → inFlow", "SH:1", "x", "done", null);
        assertThat(model.footer(List.of(today.getFirst(), older))).isEqualTo("2 entries, 1 of them today");
        assertThat(model.footer(List.of(older))).isEqualTo("1 entry");
        assertThat(model.footer(List.of())).isEqualTo("0 entries today");
    }
}
