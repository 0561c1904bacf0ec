package app.cartwright.kills;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CallRecord;
import app.cartwright.sandbox.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Keys that stand out, looked for in everything that the real program writes, prints and calls. */
@Tag("P12")
@Tag("M99")
@Timeout(120)
@DisabledOnOs(OS.WINDOWS)
class CanaryTest {
    private static final String INFLOW_KEY = "cnry/InflowKey+7~x=Qz";
    private static final String ROVER_KEY = "cnry/RoverKey+8~y=Wv";
    private static final String PASSPHRASE = "cnry passphrase/9+z";

    @TempDir
    Path folder;

    private BusyShop shop;
    private Program program;
    private final Map<String, byte[]> canaries = new LinkedHashMap<>();

    @BeforeEach
    void open() throws IOException {
        shop = new BusyShop(new SplittableRandom(3));
        shop.sandbox.inflow().rotateKey(INFLOW_KEY);
        shop.sandbox.cartRover().account().rotateKey(ROVER_KEY);
        program = shop.program(Files.createDirectories(folder.resolve("printed")), folder.resolve("home"))
                .with("CARTWRIGHT_INFLOW_API_KEY", INFLOW_KEY)
                .with("CARTWRIGHT_CARTROVER_API_KEY", ROVER_KEY)
                .with("CARTWRIGHT_PASSPHRASE", PASSPHRASE);
        String user = shop.sandbox.credentials().cartRoverApiUser();
        for (String secret : List.of(INFLOW_KEY, ROVER_KEY, PASSPHRASE)) {
            canaries.put(secret + " plain", bytes(secret));
            canaries.put(secret + " URL-encoded", bytes(URLEncoder.encode(secret, StandardCharsets.UTF_8)));
            canaries.put(secret + " in UTF-16", secret.getBytes(StandardCharsets.UTF_16LE));
            canaries.put(secret + " Base64", base64(secret));
        }
        canaries.put("Basic header", base64(user + ":" + ROVER_KEY));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without its last block, which depends on what comes after. */
    private static byte[] base64(String text) {
        String whole = Base64.getEncoder().encodeToString(bytes(text));
        return bytes(whole.substring(0, whole.length() - 4));
    }

    private void aDayWithTrouble() throws IOException {
        Path file = shop.setupFile(folder.resolve("setup.json"), 1_000_000);
        assertThat(program.run("--verbose", "setup", "--from", file.toString()).code())
                .isZero();
        for (int i = 0; i < 5; i++) {
            shop.place();
        }
        shop.sandbox.faults().next(Fault.ODD_ANSWER, CallKind.INFLOW_ORDER_WRITE, 1);
        shop.sandbox.faults().next(Fault.CAPTIVE_PORTAL, CallKind.ROVER_ACKNOWLEDGE, 1);
        program.run("--verbose", "sync", "--once");
        shop.sandbox.faults().next(Fault.UNAUTHORIZED, Api.CARTROVER, 1);
        program.run("--verbose", "sync", "--once");
        shop.sandbox.faults().next(Fault.UNAUTHORIZED, Api.INFLOW, 1);
        Program.Running killed = program.start("--verbose", "sync");
        killed.endsWithin(java.time.Duration.ofSeconds(2));
        killed.kill();
        for (String list : List.of("status", "orders", "stock", "errors", "activity", "check")) {
            program.run("--verbose", list);
        }
        assertThat(program.run(
                                "--verbose",
                                "support-bundle",
                                folder.resolve("bundle.zip").toString())
                        .code())
                .isLessThan(2);
        assertThat(program.run("backup", folder.resolve("copy.db").toString()).code())
                .isLessThan(2);
    }

    private Set<String> found() throws IOException {
        Set<String> found = new TreeSet<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                look(file.getFileName().toString(), Files.readAllBytes(file), found);
            }
        }
        try (ZipFile bundle = new ZipFile(folder.resolve("bundle.zip").toFile())) {
            for (var entry : java.util.Collections.list(bundle.entries())) {
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                bundle.getInputStream(entry).transferTo(content);
                look("bundle: " + entry.getName(), content.toByteArray(), found);
            }
        }
        for (CallRecord call : shop.sandbox.history().calls()) {
            look("URL " + call.path(), bytes(call.path() + "?" + call.query()), found);
            look("body of " + call.path(), bytes(call.body()), found);
        }
        return found;
    }

    private void look(String where, byte[] content, Set<String> found) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        canaries.forEach((name, canary) -> {
            if (text.contains(new String(canary, StandardCharsets.ISO_8859_1))) {
                found.add(name + " in " + where);
            }
        });
    }

    @Test
    void noKeyIsInAnyFileLogBundleBackupUrlOrAnswerAndTheFolderIsItsOwnersAlone() throws IOException {
        aDayWithTrouble();
        assertThat(program.printed()).hasSizeGreaterThan(10);
        assertThat(found()).isEmpty();
        assertOwnersAlone();
    }

    @Test
    void keysInTheEncryptedFileAreNotReadableEither() throws IOException {
        program.with("CARTWRIGHT_SECRETS", "file");
        aDayWithTrouble();
        assertThat(shop.sandbox.inflow().orders()).isNotEmpty();
        assertThat(found()).isEmpty();
    }

    private void assertOwnersAlone() throws IOException {
        try (var files = Files.walk(program.home())) {
            for (Path file : files.toList()) {
                assertThat(Files.getPosixFilePermissions(file))
                        .as(file.toString())
                        .isSubsetOf(
                                PosixFilePermission.OWNER_READ,
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.OWNER_EXECUTE);
            }
        }
    }

    @Test
    void theRunningProgramListensOnNoPort() throws IOException {
        Path file = shop.setupFile(folder.resolve("setup.json"), 1_000_000);
        program.run("setup", "--from", file.toString());
        shop.place();
        Program.Running running = program.start("sync");
        try {
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(30))
                    .until(() -> !shop.sandbox.inflow().orders().isEmpty());
            assertThat(listening(running.process().pid())).isEmpty();
        } finally {
            running.kill();
        }
    }

    /** The sockets of a process that listen; empty also where the system does not tell (no /proc). */
    private static List<String> listening(long pid) throws IOException {
        Path sockets = Path.of("/proc", String.valueOf(pid), "fd");
        if (!Files.isDirectory(sockets)) {
            return List.of();
        }
        Set<String> own = new TreeSet<>();
        try (var links = Files.list(sockets)) {
            for (Path link : links.toList()) {
                if (Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    own.add(link(link));
                }
            }
        }
        List<String> open = new java.util.ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc", String.valueOf(pid), "net", table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns.length > 9 && columns[3].equals("0A") && own.contains("socket:[" + columns[9] + "]")) {
                    open.add(line);
                }
            }
        }
        return open;
    }

    private static String link(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            // Closed in the meantime.
            return "";
        }
    }
}
