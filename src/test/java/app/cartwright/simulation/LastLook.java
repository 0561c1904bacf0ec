package app.cartwright.simulation;

import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.OrderView;
import app.cartwright.sandbox.Fate;
import app.cartwright.sandbox.PlacedOrder;
import app.cartwright.sandbox.ShopAudit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What has to be true when a week is over and all is calm. */
record LastLook(Scene scene, World world, Poison poison, GrowthLimits growth, Path folder) {
    /** Breaks the promise that was not kept; several are told at once. */
    void look() {
        scene.oracles().audit();
        List<String> wrong = new ArrayList<>();
        List<PlacedOrder> placed = world.leftToTheProgram();
        undone("P2", placed, wrong);
        for (PlacedOrder order : placed) {
            boolean there = !scene.shop()
                    .sandbox()
                    .inflow()
                    .ordersByExternalId(order.custRef())
                    .isEmpty();
            if (there
                    && scene.shop()
                            .sandbox()
                            .cartRover()
                            .status(order.custRef())
                            .equals("new")) {
                wrong.add("P2: order " + order.custRef() + " is in inFlow and CartRover still offers it");
            }
        }
        List<ShopAudit.Mapping> mappings = world.mappings.inForce();
        for (String finding : scene.oracles().shopAudit().wrongFigures(mappings)) {
            wrong.add("P5: " + finding);
        }
        if (scene.plan().poison()) {
            late(placed, wrong);
            wrong.addAll(poison.late(scene.oracles().writtenAt()));
        }
        if (!scene.till().on()) {
            wrong.add("P14: the program does not run");
        } else {
            errors(wrong);
            folderIsClean(wrong);
        }
        if (!wrong.isEmpty()) {
            throw new BrokenPromise(
                    wrong.getFirst().substring(0, wrong.getFirst().indexOf(':')),
                    String.join(" | ", wrong.subList(0, Math.min(6, wrong.size()))) + " (" + wrong.size() + " in all)");
        }
    }

    private void undone(String promise, List<PlacedOrder> placed, List<String> wrong) {
        for (PlacedOrder order : placed) {
            for (String finding : scene.oracles().shopAudit().leftUndone(List.of(order))) {
                String said = !scene.till().on()
                        ? ""
                        : scene.till().bridge().orders().stream()
                                .filter(view -> view.custRef().equals(order.custRef()))
                                .map((OrderView view) -> view.state() + ", " + view.stateReason())
                                .findFirst()
                                .orElse("not listed");
                wrong.add(promise + ": " + finding + " The program says: " + said);
            }
        }
    }

    /** P10: beside orders that can't come in, each other one comes in with the next cycle or the one after. */
    private void late(List<PlacedOrder> placed, List<String> wrong) {
        Duration most = Duration.ofSeconds(2L * scene.plan().intervalSeconds() + 120);
        for (PlacedOrder order : placed) {
            Instant at = scene.oracles().writtenAt().get(order.custRef());
            boolean plain = (order.fate() == Fate.SHIPPED || order.fate() == Fate.REFUNDED)
                    && !poison.isPoison(order.custRef());
            if (plain && at != null && at.isAfter(order.at().plus(most))) {
                wrong.add("P10: order " + order.custRef() + " of " + order.at() + " came in at " + at);
            }
        }
    }

    private void errors(List<String> wrong) {
        for (ErrorView error : scene.till().bridge().errors(false)) {
            boolean known = switch (error.code()) {
                case "cancelled-late",
                        "shipped-elsewhere",
                        "contents-unclear",
                        "totals-differ",
                        "already-there",
                        "tracking-missing",
                        "sku-missing",
                        "carrier-unknown" -> true;
                default -> false;
            };
            if (!known) {
                wrong.add("P2: still open when all is calm: " + error.code() + " " + error.subject() + " "
                        + error.title() + " " + error.cause());
            }
        }
    }

    private void folderIsClean(List<String> wrong) {
        Path store = scene.till().program().storeFile();
        growth.log(scene.till().program());
        scene.till().quit();
        wrong.addAll(growth.tooMuch(
                store, scene.shop().placed().size(), scene.story().lines()));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                for (String secret : scene.oracles().secrets()) {
                    if (text.contains(secret)) {
                        wrong.add("P12: a key stands in " + file.getFileName());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
