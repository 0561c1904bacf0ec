package app.cartwright.cli;

import app.cartwright.http.Api;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxCredentials;
import app.cartwright.sandbox.SandboxServer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A practice shop over real HTTP that stands still, a data folder, and the command line over both. */
final class TrialShop implements AutoCloseable {
    static final String CART = PracticeShop.ORDER_SOURCES.getFirst();

    final ObjectMapper json = new ObjectMapper();
    final PracticeShop shop;
    final Sandbox sandbox;
    final SandboxServer server;
    final Path folder;
    final Map<String, String> environment = new HashMap<>();
    String input = "";
    private final InstantSource clock;
    private final ZoneId zone;

    TrialShop(Path folder) throws IOException {
        this(
                folder,
                PracticeShop.open(InstantSource.system(), 1),
                InstantSource.system(),
                ZoneId.of("America/New_York"));
    }

    /**
     * A shop of its own kind.
     *
     * @param clock the commands' clock
     * @param zone the owner's
     */
    TrialShop(Path folder, PracticeShop shop, InstantSource clock, ZoneId zone) throws IOException {
        this.folder = folder;
        this.shop = shop;
        this.clock = clock;
        this.zone = zone;
        this.sandbox = shop.sandbox();
        this.server = sandbox.serve(0, 0);
        SandboxCredentials keys = sandbox.credentials();
        environment.put("CARTWRIGHT_SECRETS", "env");
        environment.put("CARTWRIGHT_INFLOW_API_KEY", keys.inflowApiKey());
        environment.put("CARTWRIGHT_CARTROVER_API_USER", keys.cartRoverApiUser());
        environment.put("CARTWRIGHT_CARTROVER_API_KEY", keys.cartRoverApiKey());
    }

    /** What a command printed, and how it ended. */
    record Ran(int code, String out, String err, JsonNode json) {}

    Ran run(String... args) {
        return run(true, args);
    }

    /** As people run it, without {@code --json}. */
    String text(String... args) {
        return run(false, args).out();
    }

    private Ran run(boolean asJson, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                environment,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                clock,
                zone);
        int before = asJson ? 3 : 2;
        String[] all = new String[args.length + before];
        all[0] = "--home";
        all[1] = folder.resolve("home").toString();
        if (asJson) {
            all[2] = "--json";
        }
        System.arraycopy(args, 0, all, before, args.length);
        int code = CartwrightCli.run(surroundings, all);
        String text = out.toString(StandardCharsets.UTF_8);
        return new Ran(code, text, err.toString(StandardCharsets.UTF_8), asJson ? parse(text) : json.nullNode());
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text.isBlank() ? "null" : text);
        } catch (IOException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /** Sets up with the standard file, changed as wanted. */
    Ran setup(Consumer<ObjectNode> change, String... options) throws IOException {
        ObjectNode file = json.createObjectNode();
        file.putObject("inflow")
                .put("companyId", sandbox.credentials().companyId())
                .put("baseUrl", server.baseUrl(Api.INFLOW).toString());
        file.putObject("cartrover").put("baseUrl", server.baseUrl(Api.CARTROVER).toString());
        ObjectNode inventory = file.putObject("pushInventory").put("enabled", true);
        inventory
                .putArray("locations")
                .addObject()
                .put("cartroverLocation", "MAIN")
                .put("enabled", true)
                .put("source", "Main warehouse");
        ((com.fasterxml.jackson.databind.node.ArrayNode) inventory.get("locations"))
                .addObject()
                .put("cartroverLocation", "SHOPFLOOR")
                .put("enabled", true)
                .put("source", "Shop floor");
        file.putObject("pullOrders").put("since", "2026-01-01");
        file.putObject("pushShipping").put("settleSeconds", 0);
        change.accept(file);
        Path path = folder.resolve("setup.json");
        Files.writeString(path, json.writeValueAsString(file));
        String[] all = new String[options.length + 3];
        all[0] = "setup";
        all[1] = "--from";
        all[2] = path.toString();
        System.arraycopy(options, 0, all, 3, options.length);
        return run(all);
    }

    Ran setup() throws IOException {
        return setup(file -> {});
    }

    /** A plain order of one SKU. */
    String order(String custRef) {
        return sandbox.cartRover().carts().place(NewOrder.of(custRef, CART).line("TEA-ASSAM-100", "2", "15.00"));
    }

    @Override
    public void close() {
        server.close();
    }
}
