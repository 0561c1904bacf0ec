package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.HttpCall;
import app.cartwright.inflow.NameId;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.StoredLedger;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.Person;
import app.cartwright.sandbox.PowerCut;
import app.cartwright.store.OrderRow;
import app.cartwright.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order pull killed at every single moment: before a call, after its effect, after a commit. */
class PullKillTest {
    private static final int MOST_MOMENTS = 200;

    @TempDir
    Path folder;

    /** What a disk would hold if the power went now; a kill runs nothing that a program does on its way out. */
    private static void copy(Path store, Path to) {
        try {
            Files.copy(store, to);
            Path log = store.resolveSibling(store.getFileName() + "-wal");
            if (Files.exists(log)) {
                Files.copy(log, to.resolveSibling(to.getFileName() + "-wal"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void placeThree(PullShop shop) {
        shop.place("0");
        shop.run();
        shop.place(shop.order("1").buyer(Person.of("Ned", "Vale", "ned@shop.example")));
        shop.place(shop.order("2").buyer(Person.of("Ned", "Vale", "ned@shop.example")));
        shop.place(shop.order("3").buyer(Person.of("Ida", "Moss", "ida@shop.example")));
    }

    /** Runs a cycle that is killed at this moment; false where it ended before. */
    private static boolean killedAt(int moment, PullShop shop, Path left) throws Exception {
        AtomicInteger now = new AtomicInteger();
        Runnable tick = () -> {
            if (now.incrementAndGet() == moment) {
                copy(shop.file, left);
            }
        };
        // The first thing that others would see of a dead program is its next call.
        Predicate<HttpCall> dead = call -> {
            tick.run();
            return now.get() >= moment;
        };
        shop.powerCut(dead, dead);
        try (AutoCloseable listening = shop.store.onCommit(tick)) {
            shop.run();
        } catch (PowerCut killed) {
            return true;
        }
        return now.get() >= moment;
    }

    @Test
    @Tag("P1")
    @Tag("P14")
    @Tag("M7")
    @Tag("M74")
    void killedAtAnyMomentNothingIsLostAndNothingDoubled() throws Exception {
        int moment = 1;
        for (boolean killed = true; killed && moment < MOST_MOMENTS; moment++) {
            try (PullShop shop = new PullShop(folder.resolve("a" + moment + ".db"))) {
                placeThree(shop);
                Path left = folder.resolve("b" + moment + ".db");
                killed = killedAt(moment, shop, left);
                if (killed) {
                    shop.file = left;
                }
                shop.powerBack();
                shop.run();
                shop.run();

                assertThat(shop.sandbox.inflow().orders())
                        .as("moment %s", moment)
                        .hasSize(4);
                assertThat(shop.sandbox.inflow().customers())
                        .as("moment %s", moment)
                        .hasSize(3);
                assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE))
                        .as("moment %s", moment)
                        .isEqualTo(4);
                for (String ref : List.of("0", "1", "2", "3")) {
                    assertThat(shop.row(ref).state()).isEqualTo(OrderRow.State.PULLED);
                    assertThat(shop.row(ref).acknowledgedAt())
                            .as("moment %s", moment)
                            .isNotNull();
                    assertThat(shop.status(ref)).isEqualTo("at_wms");
                }
                assertThat(shop.errors()).as("moment %s", moment).isEmpty();
                for (IntentKind kind : IntentKind.values()) {
                    assertThat(shop.ledger.unsettled(kind))
                            .as("moment %s", moment)
                            .isEmpty();
                }
            }
        }
        assertThat(moment).isBetween(30, MOST_MOMENTS - 1);
    }

    @Test
    @Tag("P1")
    void eachWriteHasItsIntentOnDiskBeforeItLeaves() {
        try (PullShop shop = new PullShop(folder.resolve("store.db"))) {
            placeThree(shop);
            List<String> open = new ArrayList<>();
            shop.powerCut(call -> looked(call, shop.file, open), call -> false);
            shop.run();

            assertThat(open)
                    .containsExactlyInAnyOrder(
                            "customers 1",
                            "customers 1",
                            "sales-orders 1",
                            "sales-orders 1",
                            "sales-orders 1",
                            "update 1",
                            "update 1",
                            "update 1");
        }
    }

    /** Notes how many intents are on disk for a write that is about to leave. */
    private boolean looked(HttpCall call, Path store, List<String> open) {
        if (call.method().equals("GET")) {
            return false;
        }
        Path copy = folder.resolve("look" + open.size() + ".db");
        copy(store, copy);
        String body = String.valueOf(call.body());
        try (Store disk = Store.open(copy)) {
            StoredLedger ledger = new StoredLedger(disk, () -> PullShop.MORNING);
            long found = List.of(IntentKind.CREATE_CUSTOMER, IntentKind.CREATE_ORDER, IntentKind.ACKNOWLEDGE).stream()
                    .flatMap(kind -> ledger.unsettled(kind).stream())
                    .filter(intent -> body.contains(key(intent.kind(), intent.key())))
                    .filter(intent -> call.uri().getPath().endsWith(path(intent.kind())))
                    .count();
            open.add(call.uri().getPath().replaceAll(".*/", "") + " " + found);
        }
        return false;
    }

    private static String key(IntentKind kind, String key) {
        return kind == IntentKind.CREATE_ORDER ? NameId.order(key) : "\"" + key + "\"";
    }

    private static String path(IntentKind kind) {
        return switch (kind) {
            case CREATE_CUSTOMER -> "customers";
            case CREATE_ORDER -> "sales-orders";
            default -> "update";
        };
    }

    @Test
    void anOrderOfANewBuyerCostsThreeCommits() throws Exception {
        try (PullShop shop = new PullShop(folder.resolve("store.db"))) {
            shop.place("0");
            shop.run();
            for (int i = 1; i <= 10; i++) {
                shop.place(shop.order("1" + i).buyer(Person.of("Ned", "Vale", "ned" + i + "@shop.example")));
            }
            AtomicInteger commits = new AtomicInteger();
            try (AutoCloseable listening = shop.store.onCommit(commits::incrementAndGet)) {
                assertThat(shop.run().written()).isEqualTo(10);
            }
            assertThat(commits.get()).isLessThanOrEqualTo(3 * 10 + 5);
        }
    }
}
