package app.cartwright.fuzz;

import app.cartwright.kills.CommandLineInProcess;
import app.cartwright.setup.SetupFileFuzz;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Command lines and whole set-ups by file: no bug, no hang, and where one is refused nothing has changed. */
final class CommandCases {
    private static final String[] COMMANDS = {
        "status",
        "orders",
        "stock",
        "shipments",
        "errors",
        "alerts",
        "activity",
        "retry",
        "dismiss",
        "push",
        "pause",
        "resume",
        "check",
        "sync --once",
        "sync --dry-run",
        "sync --once --confirm-zeroes --skip-zeroes"
    };
    private static final String[] WITH_FILE = {"backup", "restore", "support-bundle", "setup --no-check --from"};
    private static final String[] TOKENS = {
        "--all",
        "--json",
        "--verbose",
        "--for",
        "2h",
        "--for=-1h",
        "--for=99999999999999d",
        "--for=PT",
        "--reason",
        "x",
        "",
        " ",
        "--",
        "-",
        "--yes",
        "--zero",
        "MAIN",
        "LLT-1",
        "1001",
        "SH:1001",
        "TEA-ASSAM-100",
        "\u0000",
        "🫖",
        "%s%n",
        "'; DROP",
        "../../x",
        "--unknown",
        "-x",
        "@nofile",
        "--seed=abc",
        "null",
        "-1",
        "9999999999999999999999",
        "--told",
        "A=B",
        "y".repeat(3_000)
    };

    private final CommandLineInProcess commands;
    private final Path folder;
    private final Path home;

    CommandCases(Path folder) throws IOException {
        this.folder = folder;
        this.home = folder.resolve("home");
        this.commands = new CommandLineInProcess(
                Map.of(
                        "CARTWRIGHT_SECRETS", "env",
                        "CARTWRIGHT_INFLOW_API_KEY", "a",
                        "CARTWRIGHT_CARTROVER_API_USER", "b",
                        "CARTWRIGHT_CARTROVER_API_KEY", "c"),
                InstantSource.fixed(Instant.parse("2026-11-02T15:00:00Z")));
        write("first.json", SETUP.getBytes(StandardCharsets.UTF_8));
        run(List.of(
                "setup", "--no-check", "--from", folder.resolve("first.json").toString()));
    }

    /** Both services are ports that nobody listens on. */
    private static final String SETUP = """
        {"inflow":{"companyId":"5e0c7a10-0001-4a00-9000-0000000000ff","baseUrl":"http://127.0.0.1:9"},
         "cartrover":{"baseUrl":"http://127.0.0.1:9"}}\
        """;

    private Path write(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CommandLineInProcess.Ended run(List<String> args) {
        List<String> all = new ArrayList<>(List.of("--home", home.toString()));
        all.addAll(args);
        return commands.run(all.toArray(String[]::new));
    }

    /** The settings as the support bundle and every command see them. */
    private String settings() {
        try (var bridge = new app.cartwright.bridge.Opening(
                        Map.of(), InstantSource.system(), java.time.ZoneOffset.UTC, null)
                .toRead(home)) {
            return String.valueOf(bridge.settings());
        }
    }

    /** A set-up file by the command line; gives what is wrong, {@code ""} for nothing. */
    String setup(long seed) {
        SetupFileFuzz fuzz = new SetupFileFuzz(seed);
        byte[] file = switch ((int) (seed % 3)) {
            case 0 -> fuzz.hostile();
            case 1 -> fuzz.nearValid().getBytes(StandardCharsets.UTF_8);
            default -> fuzz.valid().getBytes(StandardCharsets.UTF_8);
        };
        String before = settings();
        CommandLineInProcess.Ended ended = run(List.of(
                "--json",
                "setup",
                "--no-check",
                "--from",
                write("case.json", file).toString()));
        String wrong = wrong(ended, true);
        if (!wrong.isEmpty()) {
            return "set-up file " + seed + ": " + wrong;
        }
        if (ended.code() > 1) {
            if (!settings().equals(before)) {
                return "set-up file " + seed + " was refused, and the settings changed";
            }
            JsonNode faults = ended.json().at("/error/faults");
            if (ended.code() == 2 && faults.isEmpty()) {
                return "set-up file " + seed + " was refused without a fault: " + ended.out();
            }
            for (JsonNode fault : faults) {
                if (fault.path("place").asText().isBlank()
                        || fault.path("message").asText().isBlank()) {
                    return "set-up file " + seed + " has a fault without a place: " + ended.out();
                }
            }
        }
        return "";
    }

    /** One command line; gives what is wrong, {@code ""} for nothing. */
    String command(SplittableRandom random) {
        List<String> args = new ArrayList<>();
        boolean withFile = random.nextInt(4) == 0;
        String[] from = withFile ? WITH_FILE : COMMANDS;
        args.addAll(List.of(from[random.nextInt(from.length)].split(" ")));
        if (withFile && random.nextInt(5) > 0) {
            args.add(file(random));
        }
        for (int i = withFile ? 2 : random.nextInt(5); i < 5 && !withFile; i++) {
            args.add(random.nextInt(args.size() + 1), TOKENS[random.nextInt(TOKENS.length)]);
        }
        boolean maySetUp = args.contains("setup") || args.contains("restore");
        String before = settings();
        CommandLineInProcess.Ended ended = run(args);
        String wrong = wrong(ended, args.contains("--json"));
        if (wrong.isEmpty() && (!maySetUp || ended.code() > 1) && !settings().equals(before)) {
            wrong = "the settings changed, though it ended with " + ended.code();
        }
        return wrong.isEmpty() ? "" : shown(args) + ": " + wrong;
    }

    private static String shown(List<String> args) {
        String text = args.toString().replace("\u0000", "\\0");
        return text.length() > 300 ? text.substring(0, 300) + " …" : text;
    }

    private String file(SplittableRandom random) {
        return switch (random.nextInt(7)) {
            case 0 -> folder.resolve("no/such/folder/file").toString();
            case 1 -> folder.toString();
            case 2 -> folder.resolve("bad") + "\u0000name";
            case 3 -> folder.resolve("copy-" + random.nextInt(3) + ".db").toString();
            case 4 -> home.resolve("cartwright.db").toString();
            case 5 -> folder.resolve("n".repeat(300)).toString();
            default -> folder.resolve("case.json").toString();
        };
    }

    private static String wrong(CommandLineInProcess.Ended ended, boolean json) {
        if (ended.code() < 0 || ended.code() > 5) {
            return "ended with " + ended.code() + ": " + ended.out() + ended.err();
        }
        if (ended.err().contains("\tat ") || ended.out().contains("\tat ")) {
            return "a stack trace is shown: " + ended.err();
        }
        if (ended.code() > 1 && (ended.out() + ended.err()).isBlank()) {
            return "ended with " + ended.code() + " and said nothing";
        }
        if (json && !ended.out().isBlank() && !ended.out().startsWith("Usage")) {
            try {
                new ObjectMapper().readTree(ended.out());
            } catch (IOException e) {
                return "not JSON: " + ended.out();
            }
        }
        return "";
    }
}
