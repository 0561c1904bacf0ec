package app.cartwright.bench;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.OrderView;
import app.cartwright.desktop.Larkspur;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.Window;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Theme;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/**
 * The window over lists of 50,000 rows: the longest frame while they scroll, and how long a filter takes. Counted is the
 * time that the JavaFX thread and the one that draws were busy, so that other programs on the computer do not count.
 */
final class RowsBench implements Bench {
    private static final int ROWS = 50_000;
    private static final int FRAMES = 240;

    /** What was measured, in milliseconds. */
    private record Times(BigDecimal worstFrame, BigDecimal filter) {
        List<Figure> figures(String page) {
            return List.of(
                    Figure.atMost("worst frame, scrolling 50,000 rows of " + page + ", ms", worstFrame, "50"),
                    Figure.atMost("filtering 50,000 rows of " + page + ", ms", filter, "150"));
        }
    }

    @Override
    public List<Figure> measure(Path folder) throws Exception {
        List<Figure> figures = new ArrayList<>(orders().figures("Orders"));
        figures.addAll(errors().figures("Errors"));
        return figures;
    }

    private static Times orders() throws Exception {
        StubBridge bridge = new StubBridge();
        List<OrderView> some = bridge.orders;
        List<OrderView> many = new ArrayList<>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            OrderView o = some.get(i % some.size());
            many.add(new OrderView(
                    o.cart(),
                    o.cartKind(),
                    o.custRef() + "-" + i,
                    "SH:" + i,
                    String.valueOf(i),
                    o.inflowOrderId(),
                    o.state(),
                    o.stateReason(),
                    Larkspur.NOW.minus(Duration.ofMinutes(i % 10_000)),
                    o.pulledAt(),
                    o.shippingPushedAt(),
                    o.total(),
                    o.currency(),
                    o.customer(),
                    o.cartStatus(),
                    o.laterEdit(),
                    o.skus()));
        }
        bridge.orders = many;
        return measure(bridge, Page.ORDERS, "#orders-table", "#orders-search", "4999");
    }

    private static Times errors() throws Exception {
        StubBridge bridge = new StubBridge();
        List<ErrorView> some = bridge.errors.stream()
                .filter(e -> !e.code().equals("totals-differ"))
                .toList();
        List<ErrorView> many = new ArrayList<>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            ErrorView e = some.get(i % some.size());
            many.add(new ErrorView(
                    "E" + (i + 1),
                    e.code(),
                    e.service(),
                    "SH:" + i,
                    e.title(),
                    e.cause(),
                    e.nextStep(),
                    e.retryable(),
                    e.dismissable(),
                    e.whyNot(),
                    e.firstSeenAt(),
                    e.lastSeenAt(),
                    e.attempts(),
                    e.processId(),
                    e.rawAnswer(),
                    e.state(),
                    e.items(),
                    e.between()));
        }
        bridge.errors = many;
        return measure(bridge, Page.ERRORS, "#errors-list", ".search-field", "SH:4999");
    }

    private static Times measure(StubBridge bridge, Page page, String list, String search, String wanted)
            throws Exception {
        FxToolkit.registerPrimaryStage();
        Window window = onFx(() -> new Window(new Stage(), bridge, Theme.Choice.LIGHT, 1180, 760));
        try {
            onFx(() -> {
                window.main.open(page, null);
                return page;
            });
            VirtualFlow<?> rows = await(() -> onFx(() -> {
                Node found = window.scene.lookup(list + " .virtual-flow");
                return found instanceof VirtualFlow<?> flow && flow.getCellCount() > ROWS / 4 ? flow : null;
            }));
            new Scrolling(rows).run(); // the code is compiled in the first one
            BigDecimal worst = new Scrolling(rows).run();
            TextField field = (TextField) onFx(() -> window.scene.lookup(search));
            filter(field, rows, "zzzz");
            filter(field, rows, "");
            List<Long> filters = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                filters.add(filter(field, rows, wanted + i));
                filter(field, rows, "");
            }
            return new Times(worst, BigDecimal.valueOf(StartBench.median(filters)));
        } finally {
            onFx(() -> {
                window.scene.getWindow().hide();
                window.close();
                return page;
            });
        }
    }

    /** From the letter typed to the frame that shows the result. */
    private static long filter(TextField field, VirtualFlow<?> rows, String text) throws Exception {
        CompletableFuture<Long> took = new CompletableFuture<>();
        Platform.runLater(() -> {
            Busy busy = new Busy();
            TimedWindow.afterNextFrame(rows.getScene(), () -> took.complete(busy.millis()));
            field.setText(text);
        });
        return took.get(30, TimeUnit.SECONDS);
    }

    /** Scrolls through the list, a screenful and a bit with each frame; the longest time from one frame to the next. */
    private static final class Scrolling extends AnimationTimer {
        private final VirtualFlow<?> rows;
        private final CompletableFuture<BigDecimal> ended = new CompletableFuture<>();
        private final Busy busy = new Busy();
        private long worst;
        private int frames;

        Scrolling(VirtualFlow<?> rows) {
            this.rows = rows;
        }

        BigDecimal run() throws Exception {
            Platform.runLater(this::start);
            return ended.get(60, TimeUnit.SECONDS);
        }

        @Override
        public void handle(long now) {
            long spent = busy.millis();
            if (frames > 1) {
                worst = Math.max(worst, spent);
            }
            if (frames++ == FRAMES) {
                stop();
                rows.scrollTo(0);
                ended.complete(BigDecimal.valueOf(worst));
                return;
            }
            rows.scrollPixels(frames % 60 == 0 ? 200_000 : 700);
        }
    }

    /** How long the threads that make a frame were at work since it was last asked. */
    private static final class Busy {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final long[] drawing = Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("JavaFX Application Thread")
                        || t.getName().startsWith("QuantumRenderer"))
                .mapToLong(Thread::threadId)
                .toArray();
        private long before = nanos();

        long millis() {
            long now = nanos();
            long spent = now - before;
            before = now;
            return spent / 1_000_000;
        }

        private long nanos() {
            return Arrays.stream(drawing).map(threads::getThreadCpuTime).sum();
        }
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(60, TimeUnit.SECONDS);
    }

    private static <T> T await(Callable<T> look) throws Exception {
        for (int i = 0; i < 600; i++) {
            T found = look.call();
            if (found != null) {
                return found;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("the rows did not come");
    }
}
