package app.cartwright.desktop.wizard;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.SetupDesk;
import app.cartwright.desktop.base.Tasks;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.setup.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was answered so far, as the window shows it. An answer shows at once and is stored in the background, in the order
 * in which answers were given; whatever is asked of the services is asked after all of them were stored.
 */
final class AnswerSheet {
    private final Bridge bridge;
    private final Tasks tasks;
    private final Texts texts;
    private final Times times;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, Long> edited = new HashMap<>();
    private final AtomicLong edits = new AtomicLong();
    private final AtomicLong readings = new AtomicLong();
    private final Queue<Map.Entry<String, String>> unsent = new ConcurrentLinkedQueue<>();
    private final ReentrantLock sending = new ReentrantLock();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private String step = "";
    private @Nullable Settings draft;
    private SetupDesk.@Nullable Connection inflow;
    private SetupDesk.@Nullable Connection cartrover;
    private @Nullable String failure;
    private long shown;

    AnswerSheet(Bridge bridge, Tasks tasks, Texts texts, Times times) {
        this.bridge = bridge;
        this.tasks = tasks;
        this.texts = texts;
        this.times = times;
    }

    Texts texts() {
        return texts;
    }

    Times times() {
        return times;
    }

    /** Is told on the JavaFX thread of every change. */
    void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }

    /** An answer; {@code ""} where there is none. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** Whether a tick is set; {@code otherwise} where nobody answered. */
    boolean tick(String name, boolean otherwise) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? otherwise : value.equals("true");
    }

    /** The settings as they would be stored, or null before inFlow's company id is known. */
    @Nullable
    Settings draft() {
        return draft;
    }

    SetupDesk.@Nullable Connection inflow() {
        return inflow;
    }

    SetupDesk.@Nullable Connection cartrover() {
        return cartrover;
    }

    /** The word of the step that was open last. */
    String step() {
        return step;
    }

    /** Why the last thing that was asked could not be done, or null. */
    @Nullable
    String failure() {
        return failure;
    }

    /** Answers, and stores it in the background. */
    void put(String name, String value) {
        String before = values.put(name, value);
        if (value.equals(before)) {
            return;
        }
        edited.put(name, edits.incrementAndGet());
        unsent.add(Map.entry(name, value));
        changed();
        ask(desk -> true, stored -> {});
    }

    void put(String name, boolean value) {
        put(name, Boolean.toString(value));
    }

    /** Says something on the JavaFX thread, from any thread. */
    void tell(Runnable news) {
        later(Duration.ZERO, news);
    }

    /** Runs something on the JavaFX thread after a while. */
    void later(Duration wait, Runnable then) {
        tasks.later(wait, then);
    }

    /** Asks the desk in the background, after every answer was stored. */
    <T> Tasks.Work ask(Function<SetupDesk, T> work, Consumer<? super T> done) {
        return ask(work, done, why -> {});
    }

    /** The same; what went wrong is said in one sentence. */
    <T> Tasks.Work ask(Function<SetupDesk, T> work, Consumer<? super T> done, Consumer<String> failed) {
        record Answered<R>(R result, SetupDesk.Answers answers, long upTo, long reading) {}
        return tasks.run(
                () -> {
                    SetupDesk desk = bridge.setupDesk();
                    send(desk);
                    T result = work.apply(desk);
                    long upTo = edits.get();
                    send(desk);
                    long reading = readings.incrementAndGet();
                    return new Answered<>(result, desk.answers(), upTo, reading);
                },
                answered -> {
                    failure = null;
                    if (answered.reading() > shown) {
                        shown = answered.reading();
                        take(answered.answers(), answered.upTo());
                    }
                    done.accept(answered.result());
                    changed();
                },
                e -> {
                    String said = e.getMessage();
                    String why = texts.of(
                            "wizard.failed", said == null ? e.getClass().getSimpleName() : said);
                    failure = why;
                    failed.accept(why);
                    changed();
                });
    }

    private void send(SetupDesk desk) {
        sending.lock();
        try {
            Map<String, String> batch = new LinkedHashMap<>();
            for (Map.Entry<String, String> next = unsent.poll(); next != null; next = unsent.poll()) {
                batch.put(next.getKey(), next.getValue());
            }
            if (!batch.isEmpty()) {
                desk.answer(batch);
            }
        } finally {
            sending.unlock();
        }
    }

    /**
     * What was answered meanwhile is newer than what was read. A reading that began before the one on show is not taken:
     * answers are read side by side, and the one that was slow would take back what the other has shown.
     */
    private void take(SetupDesk.Answers read, long upTo) {
        read.values().forEach((name, value) -> {
            if (edited.getOrDefault(name, 0L) <= upTo) {
                values.put(name, value);
            }
        });
        step = read.step();
        draft = read.draft();
        inflow = read.inflow();
        cartrover = read.cartrover();
    }
}
