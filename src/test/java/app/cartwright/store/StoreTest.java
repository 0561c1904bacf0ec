package app.cartwright.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("M139")
class StoreTest {
    @TempDir
    Path folder;

    private Path file;
    private Store store;

    @BeforeEach
    void open() {
        file = folder.resolve("a folder? with #odd% name;x").resolve("cartwright.db");
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        store = Store.open(file);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String pragma(String name) {
        return store.write(handle ->
                handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
    }

    @Test
    void theFileIsWhereItWasAskedForWhateverItsFolderIsCalled() {
        assertThat(file).exists();
    }

    @Test
    @Tag("P14")
    void aCommitSurvivesPowerLoss() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).isEqualTo("2");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
        assertThat(pragma("busy_timeout")).isEqualTo("5000");
    }

    @Test
    void aFailedWriteLeavesNothingBehindAndTheNextOneWorks() {
        MetaRows meta = new MetaRows(store);
        assertThatThrownBy(() -> store.together(() -> {
                    meta.put("a", "1");
                    throw new IllegalArgumentException("stop");
                }))
                .hasMessage("stop");
        assertThat(meta.get("a")).isEmpty();
        meta.put("a", "2");
        assertThat(meta.get("a")).hasValue("2");
    }

    @Test
    void severalWritesTogetherAreOneCommitAndReadsInsideSeeThem() {
        MetaRows meta = new MetaRows(store);
        AtomicInteger commits = new AtomicInteger();
        store.onCommit(commits::incrementAndGet);
        try (Store other = Store.openReading(file)) {
            store.together(() -> {
                meta.put("a", "1");
                assertThat(meta.get("a")).hasValue("1");
                assertThat(new MetaRows(other).get("a")).isEmpty();
                meta.put("b", "2");
            });
            assertThat(commits).hasValue(1);
            assertThat(new MetaRows(other).get("b")).hasValue("2");
        }
    }

    @Test
    void aReadOfSeveralQueriesSeesOneStateOfTheFile() throws InterruptedException {
        MetaRows meta = new MetaRows(store);
        meta.put("a", "1");
        String both = store.read(handle -> {
            String first = meta.get("a").orElseThrow();
            Thread writer = Thread.ofPlatform().start(() -> meta.put("a", "2"));
            try {
                writer.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return first + meta.get("a").orElseThrow();
        });
        assertThat(both).isEqualTo("11");
        assertThat(meta.get("a")).hasValue("2");
    }

    @Test
    void aStoreOpenedToReadSeesCommitsOfTheWriterAndRefusesToWrite() {
        new MetaRows(store).put("a", "1");
        try (Store reading = Store.openReading(file)) {
            long before = reading.version();
            new MetaRows(store).put("a", "2");
            assertThat(reading.version()).isNotEqualTo(before);
            assertThat(new MetaRows(reading).get("a")).hasValue("2");
            assertThat(reading.writable()).isFalse();
            assertThatThrownBy(() -> new MetaRows(reading).put("a", "3")).isInstanceOf(IllegalStateException.class);
        }
        assertThat(new MetaRows(store).get("a")).hasValue("2");
    }

    @Test
    void anotherProcessMayLeaveARequestBesideTheRunningOne() {
        try (Store beside = Store.openBeside(file)) {
            new RequestRows(beside).add("retry", "[\"E1\"]", java.time.Instant.EPOCH);
        }
        assertThat(new RequestRows(store).take(java.time.Instant.EPOCH))
                .hasValueSatisfying(request -> assertThat(request.arguments()).isEqualTo("[\"E1\"]"));
        assertThat(new RequestRows(store).take(java.time.Instant.EPOCH)).isEmpty();
    }

    @Test
    void aDocumentThatAnotherProcessChangesIsReadAnew() {
        SettingsRows settings = new SettingsRows(store);
        settings.save("settings", "{\"a\":1}", java.time.Instant.EPOCH);
        assertThat(settings.document("settings")).hasValue("{\"a\":1}");
        try (Store beside = Store.openBeside(file)) {
            new SettingsRows(beside).save("settings", "{\"a\":2}", java.time.Instant.EPOCH);
        }
        assertThat(settings.document("settings")).hasValue("{\"a\":2}");
    }

    /** Between every two looks of one, the other changes the same table, its own, or none. */
    @Test
    void whatTwoProcessesChangeInTurnIsNeverRememberedWrongly() {
        whatTwoProcessesChangeInTurn(false);
        whatTwoProcessesChangeInTurn(true);
    }

    private void whatTwoProcessesChangeInTurn(boolean driven) {
        java.util.random.RandomGenerator random = new java.util.SplittableRandom(7);
        try (Store beside = Store.openBeside(file)) {
            List<Store> both = List.of(store, beside);
            String last = "0";
            new MetaRows(store).put("a", last);
            for (int i = 1; i < 400; i++) {
                Store one = both.get(random.nextInt(2));
                int what = random.nextInt(4);
                if (what == 0) {
                    last = Integer.toString(i);
                    new MetaRows(one).put("a", last);
                } else if (what == 1) {
                    new StockMemory(one).text("b", "unlike " + i);
                }
                if (driven) {
                    store.readHereWhereIsWritten();
                }
                assertThat(new MetaRows(both.get(random.nextInt(2))).get("a")).hasValue(last);
            }
        }
    }

    @Test
    void aChangeOfOneTableLeavesWhatIsRememberedOfAnother() {
        store.readHereWhereIsWritten();
        int[] asked = {0};
        Remembered<Integer> remembered = new Remembered<>(store, Set.of("document"), handle -> ++asked[0]);
        assertThat(remembered.get()).isEqualTo(1);
        new MetaRows(store).put("a", "1");
        assertThat(remembered.get()).isEqualTo(1);
        new SettingsRows(store).save("settings", "{}", java.time.Instant.EPOCH);
        assertThat(remembered.get()).isEqualTo(2);
        store.change(handle -> handle.execute("WITH w AS (SELECT 1) INSERT INTO meta SELECT 'w', 'x'"));
        assertThat(remembered.get())
                .as("what is not understood counts for all tables")
                .isEqualTo(3);
    }

    @Test
    void aWriteInTheMiddleOfAReadOnTheSameConnectionIsACommitOfItsOwn() {
        store.readHereWhereIsWritten();
        MetaRows meta = new MetaRows(store);
        meta.put("a", "1");
        meta.put("b", "1");
        int[] commits = {0};
        store.onCommit(() -> commits[0]++);
        String seen = store.read(handle -> {
            StringBuilder names = new StringBuilder();
            handle.createQuery("SELECT name FROM meta ORDER BY name")
                    .mapTo(String.class)
                    .forEach(name -> {
                        meta.put(name, "2");
                        try (Store beside = Store.openReading(file)) {
                            names.append(name)
                                    .append(new MetaRows(beside).get(name).orElseThrow());
                        }
                    });
            assertThatThrownBy(() -> store.change(h -> {
                        h.execute("DELETE FROM meta");
                        throw new IllegalArgumentException("stop");
                    }))
                    .hasMessage("stop");
            return names + meta.get("a").orElseThrow();
        });
        assertThat(seen).isEqualTo("a2b22");
        assertThat(commits[0]).isEqualTo(2);
        assertThat(meta.get("b")).hasValue("2");
    }

    @Test
    void whatIsReadInTheMiddleOfALongerReadIsNotRemembered() {
        MetaRows meta = new MetaRows(store);
        meta.put("a", "1");
        store.read(handle -> {
            handle.createQuery("SELECT name FROM meta").mapTo(String.class).list();
            Thread writer = new Thread(() -> new MetaRows(store).put("a", "2"));
            writer.start();
            try {
                writer.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return new MetaRows(store).get("a");
        });
        assertThat(meta.get("a")).hasValue("2");
    }

    @Test
    void aWriteThatIsTakenBackLeavesNoTraceInWhatIsRemembered() {
        SettingsRows settings = new SettingsRows(store);
        settings.save("settings", "{\"a\":1}", java.time.Instant.EPOCH);
        assertThatThrownBy(() -> store.together(() -> {
                    settings.save("settings", "{\"a\":2}", java.time.Instant.EPOCH);
                    assertThat(settings.document("settings")).hasValue("{\"a\":2}");
                    throw new IllegalArgumentException("stop");
                }))
                .hasMessage("stop");
        assertThat(settings.document("settings")).hasValue("{\"a\":1}");
    }

    @Test
    void aQueryInsideAnotherWithTheSameTextHasItsOwnRows() {
        MetaRows meta = new MetaRows(store);
        meta.put("a", "1");
        meta.put("b", "2");
        List<String> pairs = store.read(handle -> {
            String sql = "SELECT name FROM meta WHERE name IN (<names>) AND name >= :from ORDER BY name";
            List<String> seen = new ArrayList<>();
            handle.createQuery(sql)
                    .bindList("names", List.of("a", "b"))
                    .bind("from", "a")
                    .mapTo(String.class)
                    .forEach(outer -> handle.createQuery(sql)
                            .bindList("names", List.of("a", "b"))
                            .bind("from", outer)
                            .mapTo(String.class)
                            .forEach(inner -> seen.add(outer + inner)));
            return seen;
        });
        assertThat(pairs).containsExactly("aa", "ab", "bb");
    }

    @Test
    @Tag("P14")
    void aFullDiskIsSaidInWordsAndNothingIsHalfChanged() {
        MetaRows meta = new MetaRows(store);
        meta.put("kept", "1");
        String pages = pragma("page_count");
        pragma("max_page_count = " + pages);

        assertThatThrownBy(() -> store.together(() -> {
                    meta.put("small", "1");
                    meta.put("big", "x".repeat(100_000));
                }))
                .asInstanceOf(type(StoreProblem.class))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(StoreProblem.Kind.FULL);
                    assertThat(problem.what()).isEqualTo("The disk is full.");
                    assertThat(problem.next()).contains("Free some space");
                });

        assertThat(meta.get("small")).isEmpty();
        assertThat(meta.get("kept")).hasValue("1");
        pragma("max_page_count = 1000000");
        meta.put("big", "x".repeat(100_000));
        assertThat(meta.get("big")).isPresent();
    }

    @Test
    void aWriterThatIsBusyForTooLongIsNamedAsLocked() {
        store.change(handle -> handle.execute("PRAGMA busy_timeout = 50"));
        try (Store other = Store.openBeside(file)) {
            other.write(handle -> {
                store.write(h -> 0);
                return 0;
            });
        } catch (StoreProblem problem) {
            assertThat(problem.kind()).isEqualTo(StoreProblem.Kind.LOCKED);
            assertThat(problem.what()).isEqualTo("The data file is in use.");
            return;
        }
        throw new AssertionError("two writers at once");
    }

    @Test
    void aClosedStoreSaysSo() {
        store.close();
        assertThatThrownBy(() -> new MetaRows(store).get("a")).hasMessage("the store is closed");
        assertThatThrownBy(() -> new MetaRows(store).put("a", "1")).hasMessage("the store is closed");
    }

    @Test
    @Tag("P14")
    void aFileOfANewerVersionIsLeftAlone() {
        int newer = Migrations.newest() + 1;
        store.change(handle -> handle.execute("PRAGMA user_version = " + newer));
        store.close();

        assertThatThrownBy(() -> Store.open(file))
                .asInstanceOf(type(StoreProblem.class))
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(StoreProblem.Kind.NEWER_VERSION);
                    assertThat(problem.getMessage())
                            .contains("newer Cartwright")
                            .contains("version " + newer);
                });
        assertThatThrownBy(() -> Store.openReading(file)).isInstanceOf(StoreProblem.class);
    }

    @Test
    void eachMigrationCanBeAppliedToAFileOfTheVersionBefore() {
        for (int version = 0; version < Migrations.newest(); version++) {
            Path old = folder.resolve("v" + version + ".db");
            int last = version;
            try (var handle = Connections.writing(old).open()) {
                Migrations.apply(handle, last);
                assertThat(Migrations.version(handle)).isEqualTo(last);
            }
            assertThatThrownBy(() -> Store.openReading(old)).isInstanceOf(StoreProblem.class);
            try (Store upgraded = Store.open(old)) {
                assertThat(upgraded.read(Migrations::version)).isEqualTo(Migrations.newest());
            }
        }
    }

    @Test
    @Tag("P13")
    void noStatementThatIsKeptHoldsTheLogBesideTheStore() throws IOException {
        MetaRows meta = new MetaRows(store);
        meta.put("a", "1");
        meta.put("b", "2");
        store.write(handle -> handle.createQuery("SELECT name FROM meta ORDER BY name")
                .mapTo(String.class)
                .findFirst());
        store.read(handle -> handle.createQuery("SELECT name FROM meta ORDER BY name")
                .mapTo(String.class)
                .findFirst());

        store.compact();

        assertThat(Files.size(file.resolveSibling(file.getFileName() + "-wal"))).isZero();
    }
}
