package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.http.Redactor;
import app.cartwright.ledger.IntentKind;
import app.cartwright.schedule.CallBudget;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SettingsJson;
import app.cartwright.store.ActivityRows;
import app.cartwright.store.ContractFactRows;
import app.cartwright.store.ErrorRows;
import app.cartwright.store.IntentRows;
import app.cartwright.store.OwnerOnly;
import app.cartwright.store.ServiceRows;
import app.cartwright.store.Store;
import app.cartwright.store.StoreFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * What is given to support: versions, settings, how the services stand, the last events with CartRover's process ids.
 * Only what is listed here goes in: no names, addresses, e-mails, contents of orders or answers. Keys are taken out once
 * more by their values. Everything can be read before it is saved.
 */
public final class SupportBundle {
    private static final int EVENTS = 500;
    private static final int WRITES = 300;
    private static final int ERRORS = 300;
    private static final String READ_ME = """
        What is in this file
        about.txt      versions of the program, Java, the system and the store
        settings.json  the settings, without keys; inFlow's company id is shortened
        services.txt   how the three services stand, and the calls used
        errors.txt     the errors, without the answers
        events.txt     what happened last, without the sentences
        writes.txt     what was written to the services last, without the contents
        facts.txt      which facts about the services are confirmed
        Not in it: keys, customers' names, addresses or e-mails, what orders contain, what the services answered.
        """;

    private final Store store;
    private final Map<String, String> versions;
    private final UnaryOperator<String> redactor;
    private final InstantSource clock;

    /**
     * A bundle.
     *
     * @param versions name to version, such as {@code Cartwright}, {@code Java}, {@code System}
     * @param redactor takes secrets out of a text
     */
    public SupportBundle(
            Store store, Map<String, String> versions, UnaryOperator<String> redactor, InstantSource clock) {
        this.store = store;
        this.versions = new LinkedHashMap<>(versions);
        this.redactor = redactor;
        this.clock = clock;
    }

    /** The bundle of a data folder, for the program and the computer that it is saved on. */
    static SupportBundle of(LocalParts local, Place place, Redactor redactor) {
        Map<String, String> versions = new LinkedHashMap<>();
        String version = SupportBundle.class.getPackage().getImplementationVersion();
        versions.put("Cartwright", version == null ? "development" : version);
        versions.put("Java", System.getProperty("java.version", "?"));
        versions.put("System", System.getProperty("os.name", "?") + " " + System.getProperty("os.version", ""));
        place.environment().forEach((name, value) -> {
            if (name.startsWith("CARTWRIGHT_") && (name.endsWith("_KEY") || name.endsWith("_USER"))) {
                redactor.add(value);
            }
        });
        return new SupportBundle(local.store(), versions, redactor::redact, local.clock());
    }

    /**
     * Names and contents of the files in it, exactly as they would be saved.
     *
     * @param settings null where nothing is set up
     */
    public Map<String, String> preview(@Nullable Settings settings) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.txt", READ_ME);
        files.put("about.txt", about());
        files.put("settings.json", settings == null ? "{}\n" : SettingsJson.setupFile(shortened(settings)));
        files.put("services.txt", services());
        files.put("errors.txt", errors());
        files.put("events.txt", events());
        files.put("writes.txt", writes());
        files.put("facts.txt", facts());
        files.replaceAll((name, text) -> redactor.apply(text));
        return files;
    }

    /** Saves it as a zip that only its owner can read. A file that isn't a zip is never replaced. */
    public ActionResult save(Path file, @Nullable Settings settings) {
        Path target = file.toAbsolutePath().normalize();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (Files.exists(target) && !isZip(target)) {
                return ActionResult.no("The bundle was not saved: " + target + " is there already and is no zip file.");
            }
            Files.deleteIfExists(part);
            OwnerOnly.createFile(part);
            write(part, preview(settings));
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return ActionResult.ok("Saved " + target + ". Look through it before you send it.");
        } catch (IOException e) {
            return ActionResult.no("The bundle was not saved: " + target
                    + " can't be written. Check that the folder is there and has room, or name another file.");
        } finally {
            discard(part);
        }
    }

    private static void write(Path part, Map<String, String> files) throws IOException {
        try (OutputStream out = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    private static boolean isZip(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            return; // It holds no secret and only its owner can read it.
        }
    }

    private String about() {
        StoreFacts facts = StoreFacts.of(store);
        StringBuilder text = new StringBuilder("Made\t" + clock.instant() + "\n");
        versions.forEach((name, version) ->
                text.append(cell(name)).append('\t').append(cell(version)).append('\n'));
        return text.append("SQLite\t" + facts.sqliteVersion() + "\n")
                .append("Store version\t" + facts.version() + "\n")
                .append("Store bytes\t" + facts.bytes() + "\n")
                .toString();
    }

    private static Settings shortened(Settings settings) {
        String id = settings.inflow().companyId();
        String end = id.length() <= 8 ? "" : id.substring(id.length() - 4);
        return new Settings(
                new Settings.Inflow(
                        "…" + end,
                        settings.inflow().baseUrl(),
                        settings.inflow().apiVersion()),
                settings.cartrover(),
                settings.pushInventory(),
                settings.pullOrders(),
                settings.pushShipping(),
                settings.limits(),
                settings.intervals());
    }

    private String services() {
        ServiceRows rows = new ServiceRows(store);
        Lines lines = new Lines("service", "state", "lastRun", "lastSuccess", "nextRun", "waitingSince", "failures");
        rows.all()
                .forEach(run -> lines.add(
                        run.service(),
                        run.state(),
                        run.lastRunAt(),
                        run.lastSuccessAt(),
                        run.nextRunAt(),
                        run.waitingSince(),
                        run.failures()));
        rows.pause().ifPresent(pause -> lines.add("paused", "since", pause.since(), "until", pause.until()));
        for (Api api : Api.values()) {
            CallBudget.Used used = CallBudget.used(store, api, clock.instant());
            lines.add("calls", api.label(), "last minute", used.lastMinute(), "last hour", used.lastHour());
        }
        return lines.toString();
    }

    private String errors() {
        Lines lines = new Lines(
                "id", "code", "state", "service", "subject", "firstSeen", "lastSeen", "attempts", "items", "processId");
        List<ErrorRows.Row> all = new ErrorRows(store).all();
        all.subList(Math.max(0, all.size() - ERRORS), all.size())
                .forEach(error -> lines.add(
                        "E" + error.id(),
                        error.code(),
                        error.state(),
                        error.service(),
                        error.subject(),
                        error.firstSeenAt(),
                        error.lastSeenAt(),
                        error.attempts(),
                        error.items().size(),
                        error.processId()));
        return lines.toString();
    }

    private String events() {
        Lines lines = new Lines("at", "service", "direction", "subject", "result", "processId");
        new ActivityRows(store)
                .page(ActivityRows.Filter.NONE, null, EVENTS)
                .forEach(event -> lines.add(
                        event.at(),
                        event.service(),
                        event.direction(),
                        event.subject(),
                        event.result(),
                        event.processId()));
        return lines.toString();
    }

    private String writes() {
        Lines lines = new Lines("begun", "kind", "key", "state", "settled", "processId");
        new IntentRows(store)
                .newest(WRITES)
                .forEach(write -> lines.add(
                        write.at(),
                        write.kind(),
                        // the key of a customer follows from the e-mail
                        write.kind().equals(IntentKind.CREATE_CUSTOMER.name()) ? "" : write.key(),
                        write.state(),
                        write.settledAt(),
                        write.processId()));
        return lines.toString();
    }

    private String facts() {
        Lines lines = new Lines("api", "fact", "state", "at");
        new ContractFactRows(store).all().forEach(fact -> lines.add(fact.api(), fact.name(), fact.state(), fact.at()));
        return lines.toString();
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString().replaceAll("\\s+", " ").strip();
    }

    /** Lines of cells with tabs between. */
    private static final class Lines {
        private final StringBuilder text = new StringBuilder();

        Lines(String... head) {
            add((Object[]) head);
        }

        void add(@Nullable Object... cells) {
            StringJoiner line = new StringJoiner("\t");
            for (Object cell : cells) {
                line.add(cell(cell));
            }
            text.append(line).append('\n');
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
