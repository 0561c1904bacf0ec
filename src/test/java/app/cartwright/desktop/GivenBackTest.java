package app.cartwright.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class GivenBackTest {
    private static final long MB = 1L << 20;

    private final AtomicLong heap = new AtomicLong(90 * MB);
    private final AtomicInteger collections = new AtomicInteger();
    private final GivenBack memory = new GivenBack(heap::get, () -> {
        collections.incrementAndGet();
        heap.set(70 * MB);
    });

    @Test
    void whatTheStartAndABurstOfWorkHaveTakenIsGivenBack() {
        memory.look();
        assertThat(collections).hasValue(1);
        heap.set(73 * MB);
        memory.look();
        assertThat(collections).hasValue(2);
    }

    @Test
    void aProgramThatWaitsIsCollectedFourTimesAnHour() {
        memory.look();
        for (int minute = 1; minute < 15; minute++) {
            memory.look();
        }
        assertThat(collections).hasValue(1);
        memory.look();
        assertThat(collections).hasValue(2);
    }
}
