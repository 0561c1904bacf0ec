package app.cartwright.bench;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.OrderView;
import app.cartwright.desktop.Larkspur;
import app.cartwright.desktop.StubBridge;
import app.cartwright.desktop.ToolkitStart;
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
 * time that the JavaFX thread or the one that draws, whichever had more to do, was at work: what other programs on the
 * computer take does not count.
 */
final class RowsBench implements Bench {
    private static final int ROWS = 50_000;
    private static final int FRAMES = 120;

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
        ToolkitStart.asTheProgramDraws();
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
                    e.between(),
                    e.checkedEverySeconds(),
                    e.nextLookAt()));
        }
        bridge.errors = many;
        return measure(bridge, Page.ERRORS, "#errors-list", "#errors-search", "SH:4999");
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
            int before = rows.getCellCount();
            TimedWindow.afterNextFrame(rows.getScene(), () -> {
                if (rows.getCellCount() == before) {
                    took.completeExceptionally(new IllegalStateException("\"" + text + "\" changed no rows"));
                }
                took.complete(busy.millis());
            });
            field.setText(text);
        });
        return took.get(30, TimeUnit.SECONDS);
    }

    /** Scrolls as a wheel does, four rows with each frame, and now and then far down; the longest frame. */
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
            return ended.get(180, TimeUnit.SECONDS);
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
            rows.scrollPixels(frames % 20 == 0 ? 200_000 : 120);
        }
    }

    /** How long the thread that makes a frame and the one that draws it were at work; they work side by side. */
    private static final class Busy {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final long[] drawing = Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("JavaFX Application Thread")
                        || t.getName().startsWith("QuantumRenderer"))
                .mapToLong(Thread::threadId)
                .toArray();
        private final long[] before =
                Arrays.stream(drawing).map(threads::getThreadCpuTime).toArray();

        /** Since it was last asked: of the one that had more to do. */
        long millis() {
            long most = 0;
            for (int i = 0; i < drawing.length; i++) {
                long now = threads.getThreadCpuTime(drawing[i]);
                most = Math.max(most, now - before[i]);
                before[i] = now;
            }
            return most / 1_000_000;
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
