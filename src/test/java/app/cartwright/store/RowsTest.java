package app.cartwright.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("M139")
class RowsTest {
    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-11-28T14:06:00.123Z");
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("cartwright.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void note(Service service, String subject, String what, Activity.Result result) {
        new Activity(store, () -> now)
                .note(service, Activity.Direction.CARTROVER_TO_INFLOW, subject, what, result, "p-" + subject);
    }

    @Test
    void activityIsReadNewestFirstInPages() {
        for (int i = 1; i <= 5; i++) {
            note(Service.PULL_ORDERS, "SH:100" + i, "Written", Activity.Result.DONE);
        }
        ActivityRows rows = new ActivityRows(store);
        List<ActivityRows.Entry> first = rows.page(ActivityRows.Filter.NONE, null, 2);
        List<ActivityRows.Entry> second =
                rows.page(ActivityRows.Filter.NONE, first.getLast().id(), 2);
        assertThat(first).extracting(ActivityRows.Entry::subject).containsExactly("SH:1005", "SH:1004");
        assertThat(second).extracting(ActivityRows.Entry::subject).containsExactly("SH:1003", "SH:1002");
        assertThat(first.getFirst())
                .isEqualTo(new ActivityRows.Entry(
                        first.getFirst().id(),
                        now,
                        "pullOrders",
                        "CartRover → inFlow",
                        "SH:1005",
                        "Written",
                        "done",
                        "p-SH:1005"));
    }

    @Test
    void activityIsFilteredByTextServiceResultAndTime() {
        note(Service.PULL_ORDERS, "SH:1001", "Written, 100% whole", Activity.Result.DONE);
        now = now.plusSeconds(60);
        note(Service.PUSH_SHIPPING, "SH:1001", "Held", Activity.Result.HELD);
        ActivityRows rows = new ActivityRows(store);

        assertThat(rows.page(ActivityRows.Filter.text("sh:10"), null, 9)).hasSize(2);
        assertThat(rows.page(ActivityRows.Filter.text("100% WHOLE"), null, 9)).hasSize(1);
        assertThat(rows.page(ActivityRows.Filter.text("100_"), null, 9)).isEmpty();
        assertThat(rows.page(ActivityRows.Filter.text("' OR 1=1 --"), null, 9)).isEmpty();
        assertThat(rows.page(
                        new ActivityRows.Filter(
                                "", "pushShipping", "CartRover → inFlow", "held", now, now.plusMillis(1)),
                        null,
                        9))
                .hasSize(1);
        assertThat(rows.page(new ActivityRows.Filter(null, null, null, null, null, now), null, 9))
                .hasSize(1);
    }

    @Test
    void aDocumentAndAPauseAreTheLastOnesStored() {
        SettingsRows settings = new SettingsRows(store);
        settings.save("settings", "{\"a\":1}", now);
        settings.save("settings", "{\"a\":2}", now);
        assertThat(settings.document("settings")).hasValue("{\"a\":2}");
        settings.delete("settings");
        assertThat(settings.document("settings")).isEmpty();

        ServiceRows services = new ServiceRows(store);
        services.pause(new ServiceRows.Pause(now, now.plusSeconds(60)));
        services.pause(new ServiceRows.Pause(now, null));
        assertThat(services.pause()).hasValue(new ServiceRows.Pause(now, null));
        services.resume();
        assertThat(services.pause()).isEmpty();
    }

    @Test
    void howAServiceStandsIsReplacedWhole() {
        ServiceRows rows = new ServiceRows(store);
        rows.save(new ServiceRows.Run("pullOrders", "running", now, now, now, now, 2, "2 written"));
        ServiceRows.Run idle = new ServiceRows.Run("pullOrders", "idle", now, null, null, null, 0, null);
        rows.save(idle);
        assertThat(rows.run("pullOrders")).hasValue(idle);
        assertThat(rows.run("pushShipping")).isEmpty();
    }

    @Test
    void whatWasToldAndWhatWasSeenOfAFactIsTheLastOfIt() {
        ToldRows told = new ToldRows(store);
        told.put("order", "1001", new ToldRows.Told("inCart", "no", now));
        told.put("order", "1001", new ToldRows.Told("inCart", "yes", now));
        told.put("order", "1002", new ToldRows.Told("inCart", "no", now));
        assertThat(told.of("order", "1001")).containsExactly(new ToldRows.Told("inCart", "yes", now));

        ContractFactRows facts = new ContractFactRows(store);
        facts.put(new ContractFactRows.Fact("cartrover", "inventoryWrite", "/v1", "contradicted", null, now));
        ContractFactRows.Fact confirmed =
                new ContractFactRows.Fact("cartrover", "inventoryWrite", "/v1", "confirmed", "PUT", now);
        facts.put(confirmed);
        assertThat(facts.all()).containsExactly(confirmed);
    }

    @Test
    void aRequestIsTakenOnceInOrderAndAnswered() {
        RequestRows rows = new RequestRows(store);
        long first = rows.add("pause", "{}", now);
        long second = rows.add("resume", "{}", now);
        assertThat(rows.take(now)).map(RequestRows.Request::id).hasValue(first);
        assertThat(rows.take(now)).map(RequestRows.Request::id).hasValue(second);
        assertThat(rows.take(now)).isEmpty();
        rows.answer(first, "{\"done\":true}", now.plusSeconds(1));
        assertThat(rows.find(first).orElseThrow().answer()).isEqualTo("{\"done\":true}");
        assertThat(rows.find(second).orElseThrow().answeredAt()).isNull();
    }

    @Test
    @Tag("P13")
    void housekeepingKeepsThirteenMonthsAndDeletesALimitedNumberAtATime() {
        for (int i = 0; i < 5; i++) {
            note(Service.PULL_ORDERS, "old " + i, "Written", Activity.Result.DONE);
        }
        new RequestRows(store).add("retry", "[]", now);
        now = now.plus(Duration.ofDays(390));
        note(Service.PULL_ORDERS, "new", "Written", Activity.Result.DONE);
        Housekeeping housekeeping = new Housekeeping(store, () -> now);

        assertThat(housekeeping.run(2)).isEqualTo(1);
        now = now.plus(Duration.ofDays(10));
        assertThat(housekeeping.run(2)).isEqualTo(2);
        assertThat(housekeeping.run(2)).isEqualTo(2);
        assertThat(housekeeping.run(2)).isEqualTo(1);
        assertThat(housekeeping.run(2)).isZero();
        assertThat(new ActivityRows(store).page(ActivityRows.Filter.NONE, null, 9))
                .extracting(ActivityRows.Entry::subject)
                .containsExactly("new");
    }

    @Test
    void storeFactsNameTheVersions() {
        StoreFacts facts = StoreFacts.of(store);
        assertThat(facts.sqliteVersion()).startsWith("3.");
        assertThat(facts.version()).isEqualTo(Migrations.newest());
        assertThat(facts.bytes()).isGreaterThan(4_096);
    }
}
