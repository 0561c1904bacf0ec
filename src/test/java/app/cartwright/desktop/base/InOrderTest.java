package app.cartwright.desktop.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final HeldTasks tasks = new HeldTasks();
    private final InOrder order = new InOrder(tasks);
    private final List<String> happened = new ArrayList<>();

    private void run(String name) {
        order.run(
                () -> {
                    happened.add(name + " done");
                    if (name.equals("bad")) {
                        throw new IllegalStateException(name);
                    }
                    return name;
                },
                result -> happened.add(result + " told"),
                e -> happened.add(e.getMessage() + " failed"));
    }

    @Test
    void whatIsAskedForNextWaitsForWhatCameOfTheOneBefore() {
        run("on");
        run("off");
        assertThat(happened).containsExactly("on done");
        tasks.arrives(0);
        tasks.arrives(1);
        assertThat(happened).startsWith("on done").endsWith("off told").contains("on told", "off done");
    }

    @Test
    void oneThatFailsHoldsNoneUp() {
        run("bad");
        run("good");
        tasks.arrives(0);
        assertThat(happened).contains("bad failed", "good done");
        tasks.arrives(1);
        run("later");
        assertThat(happened).endsWith("later done");
    }
}
