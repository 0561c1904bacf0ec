package app.cartwright.sandbox;

import app.cartwright.http.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that ever happened to a practice shop, a line of JSON each, so that the same shop can be opened again after
 * the program was closed: when it was opened, when its script went on, and each call that may have changed something.
 * Holds no key. The shop's script follows from its seed and is not written down.
 */
final class ShopMemory {
    /** A shop that has lived through more than this is not brought back: that would take seconds. */
    private static final int LONGEST = 30_000;

    private final Path file;

    ShopMemory(Path file) {
        this.file = file;
    }

    /** What happened. */
    enum Kind {
        /** The shop was opened, for the first time or again. */
        OPENED,
        /** Its script went on. */
        WENT_ON,
        /** A call came. */
        CALLED,
        /** The owner changed how many orders come. */
        PACE,
        /** The owner changed how fast the shop's script runs. */
        SPEED,
        /** A new key was made at CartRover. The key itself follows from the seed. */
        NEW_KEY,
        /** The owner let an order come. */
        PLACED,
        /** The owner let an order with an unknown SKU come. */
        UNKNOWN_SKU,
        /** The owner edited an order at its cart. */
        EDITED
    }

    /**
     * One line.
     *
     * @param number at the first opening how many orders there were before, else the orders in a minute or how many times as fast
     */
    record Line(Instant at, Kind kind, int number, SandboxRequest request) {}

    private static final SandboxRequest NO_CALL = new SandboxRequest(Api.INFLOW, "", "", "", Map.of(), "");

    /** Everything so far, oldest first; empty where nothing is known, or too much. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        try {
            if (!Files.exists(file)) {
                return List.of();
            }
            String all = Files.readString(file);
            if (!all.isEmpty() && !all.endsWith("\n")) {
                // The last line was cut off by a kill: what comes next gets a line of its own.
                Files.writeString(file, "\n", StandardOpenOption.APPEND);
            }
            for (String text : all.split("\n")) {
                Json.parse(text).map(ShopMemory::line).ifPresent(lines::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines.size() > LONGEST ? List.of() : lines;
    }

    /** Begins anew. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void note(Instant at, Kind kind, int number) {
        write(head(at, kind).put("number", number));
    }

    void note(Instant at, Kind kind) {
        write(head(at, kind));
    }

    void note(Instant at, SandboxRequest request) {
        write(head(at, Kind.CALLED)
                .put("api", request.api().name())
                .put("method", request.method())
                .put("path", request.rawPath())
                .put("query", request.rawQuery())
                .put("accept", request.header("accept"))
                .put("type", request.header("content-type"))
                .put("body", request.body()));
    }

    private static ObjectNode head(Instant at, Kind kind) {
        return Json.object().put("at", at.toString()).put("kind", kind.name());
    }

    private void write(ObjectNode line) {
        try {
            Files.write(
                    file,
                    (Json.text(line) + "\n").getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(JsonNode read) {
        Kind kind = Kind.valueOf(read.path("kind").asText());
        Instant at = Instant.parse(read.path("at").asText());
        SandboxRequest request = kind != Kind.CALLED
                ? NO_CALL
                : new SandboxRequest(
                        Api.valueOf(read.path("api").asText()),
                        read.path("method").asText(),
                        read.path("path").asText(),
                        read.path("query").asText(),
                        Map.of(
                                "accept",
                                read.path("accept").asText(),
                                "content-type",
                                read.path("type").asText()),
                        read.path("body").asText());
        return new Line(at, kind, read.path("number").asInt(), request);
    }
}
