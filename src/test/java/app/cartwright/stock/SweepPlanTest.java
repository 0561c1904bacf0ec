package app.cartwright.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SweepPlanTest {
    private static final List<String> ALL =
            IntStream.range(0, 1_000).mapToObj(i -> "SKU-%04d".formatted(i)).toList();

    @Test
    void whereAllFitAllAreRead() {
        SweepPlan plan = SweepPlan.of(ALL, List.of("SKU-0500"), List.of(), "SKU-0400", 1_000);
        assertThat(plan.skus()).hasSize(1_000);
        assertThat(plan.cursor()).isNull();
        assertThat(plan.begins()).isTrue();
        assertThat(plan.ends()).isTrue();
    }

    @Test
    @Tag("P5")
    void everySkuIsReadOnceInARoundWhileThePressingOnesComeEachTime() {
        @Nullable String cursor = null;
        Set<String> seen = new HashSet<>();
        List<String> pressing = List.of("SKU-0900", "SKU-0000", "SKU-0450", "no such SKU");
        int runs = 0;
        boolean ended = false;
        while (!ended) {
            SweepPlan plan = SweepPlan.of(ALL, pressing, List.of(), cursor, 100);
            assertThat(plan.skus()).hasSizeLessThanOrEqualTo(100).doesNotHaveDuplicates();
            assertThat(plan.skus()).startsWith("SKU-0900", "SKU-0000", "SKU-0450");
            seen.addAll(plan.skus());
            cursor = plan.cursor();
            ended = plan.ends();
            runs++;
        }
        assertThat(seen).hasSize(1_000);
        assertThat(runs).isLessThanOrEqualTo(11);
    }

    @Test
    void aFloodOfPressingSkusNeverStopsTheSweep() {
        List<String> flood = new ArrayList<>(ALL);
        SweepPlan plan = SweepPlan.of(ALL, flood, flood, "SKU-0800", 100);
        assertThat(plan.skus()).contains("SKU-0801").hasSize(100);
        assertThat(plan.cursor()).isNotEqualTo("SKU-0800");
    }

    @Test
    void theSweepGoesOnAfterASkuThatIsGone() {
        SweepPlan plan = SweepPlan.of(ALL, List.of(), List.of(), "SKU-0499-OLD", 10);
        assertThat(plan.skus()).startsWith("SKU-0500");
    }

    @Test
    void withoutRoomNothingIsReadAndThePlaceIsKept() {
        SweepPlan plan = SweepPlan.of(ALL, List.of("SKU-0001"), List.of(), "SKU-0400", 0);
        assertThat(plan.skus()).isEmpty();
        assertThat(plan.cursor()).isEqualTo("SKU-0400");
    }
}
