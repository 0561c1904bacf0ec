package app.cartwright.bench;

import app.cartwright.bridge.LocalBridge;
import app.cartwright.http.Api;
import app.cartwright.http.JdkTransport;
import app.cartwright.kills.Program;
import app.cartwright.sandbox.SandboxServer;
import app.cartwright.schedule.RunRequest.ZeroAnswer;
import app.cartwright.schedule.ThreadWaiting;
import app.cartwright.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The program with a heap of 256 MB over a store with 100,000 orders: every command ends as it should. */
final class MemoryBench implements Bench {
    private static final int ORDERS = 100_000;

    @Override
    public List<Figure> measure(Path folder) throws IOException {
        List<String> failed = failures(folder);
        String told = failed.isEmpty() ? "0" : failed.size() + ": " + String.join("; ", failed);
        return List.of(
                new Figure("commands that fail with 100,000 orders and a 256 MB heap", told, "<= 0", failed.isEmpty()));
    }

    /** The commands that failed, each with its exit code. */
    private static List<String> failures(Path folder) throws IOException {
        BenchShop shop = new BenchShop(InstantSource.system());
        Path home = folder.resolve("many");
        try (SandboxServer server = shop.sandbox.serve(0, 0)) {
            try (LocalBridge bridge = shop.open(
                    home,
                    BenchShop.base(server, Api.INFLOW),
                    BenchShop.base(server, Api.CARTROVER),
                    JdkTransport::new,
                    new ThreadWaiting(),
                    60)) {
                for (int i = 0; i < 10; i++) {
                    shop.shop.placeOne();
                }
                bridge.syncOnce(ZeroAnswer.ASK);
            }
            multiply(home.resolve("cartwright.db"));
            shop.shop.placeOne();
            Path printed = Files.createDirectories(folder.resolve("printed"));
            Program program = new Program(printed, home)
                    .with("CARTWRIGHT_SECRETS", "env")
                    .with(
                            "CARTWRIGHT_INFLOW_API_KEY",
                            shop.sandbox.credentials().inflowApiKey())
                    .with(
                            "CARTWRIGHT_CARTROVER_API_USER",
                            shop.sandbox.credentials().cartRoverApiUser())
                    .with(
                            "CARTWRIGHT_CARTROVER_API_KEY",
                            shop.sandbox.credentials().cartRoverApiKey());
            List<String> failed = new ArrayList<>();
            for (String command : new String[] {"sync --once", "status", "orders", "shipments", "stock", "activity"}) {
                Program.Running ended = program.run(command.split(" "));
                if (ended.code() > 1 || ended.said().contains("OutOfMemory")) {
                    failed.add(command + " ended with " + ended.code());
                }
            }
            return failed;
        }
    }

    /** Copies the orders in the store until there are enough. */
    private static void multiply(Path file) {
        try (Store store = Store.open(file)) {
            store.change(h -> {
                for (String table : new String[] {"shop_order", "order_line"}) {
                    String columns = String.join(
                            ", ",
                            h.createQuery("SELECT name FROM pragma_table_info('" + table + "')")
                                    .mapTo(String.class)
                                    .list());
                    String copied = columns.replaceFirst("\\bcust_ref\\b", "cust_ref || '-' || n")
                            .replaceFirst("\\binflow_id\\b", "inflow_id || '-' || n");
                    h.execute("INSERT INTO " + table + " (" + columns + ") WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL"
                            + " SELECT n + 1 FROM c WHERE n < " + ORDERS / 10 + ") SELECT " + copied + " FROM c, "
                            + table);
                }
            });
        }
    }
}
