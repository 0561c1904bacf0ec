package app.cartwright.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Outcome;
import app.cartwright.http.Redactor;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Service;
import app.cartwright.ledger.StoredLedger;
import app.cartwright.problems.Problem;
import app.cartwright.problems.ProblemCode;
import app.cartwright.problems.StoredProblems;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsJson;
import app.cartwright.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("P12")
class SupportBundleTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-28T14:06:00Z"));
    private static final String KEY = "canary-7f3a9c-key";
    private static final Settings SETTINGS = SettingsJson.read("""
        {"inflow": {"companyId": "5e0c7a10-0001-4a00-9000-0000000000ff"}, "pullOrders": {"since": "2026-11-01"}}\
        """);

    @TempDir
    Path temp;

    private Store store;
    private SupportBundle bundle;

    @BeforeEach
    void open() {
        store = Store.open(temp.resolve("cartwright.db"));
        bundle = new SupportBundle(store, Map.of("Cartwright", "0.1.0"), new Redactor(List.of(KEY))::redact, CLOCK);
        new Activity(store, CLOCK)
                .note(
                        Service.PULL_ORDERS,
                        Activity.Direction.CARTROVER_TO_INFLOW,
                        "SH:1001",
                        "Written for Ada Quill, 12 Mill Lane",
                        Activity.Result.DONE,
                        "p-2024-abc");
        StoredLedger ledger = new StoredLedger(store, CLOCK);
        ledger.finish(
                ledger.begin(IntentKind.CREATE_ORDER, "ref-1001", "{\"name\":\"Ada Quill\"}"),
                new Outcome.Done<>("ok", "p-9"));
        ledger.begin(IntentKind.CREATE_CUSTOMER, "id-of-ada@example.com", "{\"email\":\"ada@example.com\"}");
        new StoredProblems(store, CLOCK)
                .raise(new Problem(
                        ProblemCode.INFLOW_REFUSED,
                        Service.PULL_ORDERS,
                        "SH:1002 " + KEY,
                        Map.of("answer", "Ada Quill has no tax scheme"),
                        List.of(new Problem.Item("ref-1002", "1002", "Ada Quill")),
                        null,
                        "{\"name\":\"Ada Quill\"}"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Map<String, String> unzip(Path file) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void whatIsShownBeforeIsExactlyWhatIsSaved() throws IOException {
        Path file = temp.resolve("bundle.zip");
        Map<String, String> preview = bundle.preview(SETTINGS);

        assertThat(bundle.save(file, SETTINGS).done()).isTrue();
        assertThat(unzip(file)).isEqualTo(preview);
        assertThat(preview.keySet())
                .containsExactly(
                        "README.txt",
                        "about.txt",
                        "settings.json",
                        "services.txt",
                        "errors.txt",
                        "events.txt",
                        "writes.txt",
                        "facts.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void itHoldsWhatSupportNeeds() {
        Map<String, String> files = bundle.preview(SETTINGS);
        assertThat(files.get("about.txt")).contains("Cartwright\t0.1.0", "SQLite\t3.", "Store version");
        assertThat(files.get("events.txt")).contains("SH:1001\tdone\tp-2024-abc");
        assertThat(files.get("writes.txt")).contains("CREATE_ORDER\tref-1001\tDONE", "p-9");
        assertThat(files.get("errors.txt")).contains("E1\tinflow-refused\topen\tpullOrders\tSH:1002");
        assertThat(files.get("services.txt")).contains("inFlow\tlast minute\t0");
        assertThat(files.get("settings.json")).contains("00ff");
    }

    @Test
    void itHoldsNoKeyAndNoCustomerDataWhereverTheyStood() {
        String all = String.join("\n", bundle.preview(SETTINGS).values());
        assertThat(all)
                .doesNotContain(KEY)
                .doesNotContain("Ada", "Quill", "Mill Lane", "example.com", "tax scheme", "5e0c7a10");
    }

    @Test
    void withoutASetUpItCanBeMadeToo() {
        assertThat(bundle.preview(null).get("settings.json")).isEqualTo("{}\n");
    }

    @Test
    void aFileThatIsNoZipIsNotReplacedAndAFolderThatIsMissingIsSaid() throws IOException {
        Path letter = Files.writeString(temp.resolve("letter.txt"), "Dear Mara");
        assertThat(bundle.save(letter, SETTINGS).done()).isFalse();
        assertThat(letter).hasContent("Dear Mara");
        assertThat(bundle.save(temp, SETTINGS).done()).isFalse();
        assertThat(bundle.save(temp.resolve("no/where.zip"), SETTINGS).sentence())
                .contains("can't be written");
        Path file = temp.resolve("bundle.zip");
        assertThat(bundle.save(file, null).done()).isTrue();
        assertThat(bundle.save(file, SETTINGS).done()).isTrue();
        assertThat(unzip(file).get("settings.json")).contains("00ff");
    }
}
