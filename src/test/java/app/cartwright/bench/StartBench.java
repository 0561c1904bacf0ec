package app.cartwright.bench;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.http.Api;
import app.cartwright.http.JdkTransport;
import app.cartwright.sandbox.SandboxServer;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.schedule.ThreadWaiting;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * From the start of the process to its window on screen, against hello-world: the same command line but for the main class,
 * by turns, the median of several.
 */
final class StartBench implements Bench {
    static final String FIRST_PAGE = ".page-title";
    private static final int TURNS = 7;

    /** The medians of some starts, in milliseconds. */
    private record Times(long hello, long window, long page) {
        List<Figure> figures(String how) {
            return List.of(
                    Figure.told("hello-world window, " + how + ", ms", BigDecimal.valueOf(hello)),
                    Figure.atMost("time to first window / hello-world, " + how, ratio(window), "1.50"),
                    Figure.told("time to first page with its data / hello-world, " + how, ratio(page)));
        }

        private BigDecimal ratio(long ours) {
            return BigDecimal.valueOf(ours).divide(BigDecimal.valueOf(hello), 2, RoundingMode.HALF_UP);
        }
    }

    @Override
    public List<Figure> measure(Path folder) throws IOException {
        BenchShop shop = new BenchShop(InstantSource.system());
        Path home = folder.resolve("start");
        WindowProcesses processes = new WindowProcesses(folder.resolve("start-jars"));
        try (SandboxServer server = shop.sandbox.serve(0, 0)) {
            try (LocalBridge bridge = shop.open(
                    home,
                    BenchShop.base(server, Api.INFLOW),
                    BenchShop.base(server, Api.CARTROVER),
                    JdkTransport::new,
                    new ThreadWaiting(),
                    60)) {
                for (int i = 0; i < 20; i++) {
                    shop.shop.placeOne();
                }
                bridge.syncOnce(ZeroAnswer.ASK);
            }
            processes.train(home);
            List<Figure> figures = new ArrayList<>(times(processes, home, false).figures("warm"));
            figures.addAll(times(processes, home, true).figures("cold"));
            return figures;
        }
    }

    private static Times times(WindowProcesses processes, Path home, boolean cold) throws IOException {
        List<Long> hello = new ArrayList<>();
        List<Long> window = new ArrayList<>();
        List<Long> page = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            if (cold) {
                processes.forgetFiles();
            }
            WindowProcesses.Started bare = processes.hello();
            hello.add(bare.millisTo("window"));
            bare.end();
            if (cold) {
                processes.forgetFiles();
            }
            WindowProcesses.Started ours = processes.program(home, FIRST_PAGE);
            window.add(ours.millisTo("window"));
            page.add(ours.millisTo("page"));
            ours.end();
        }
        return new Times(median(hello), median(window), median(page));
    }

    static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
