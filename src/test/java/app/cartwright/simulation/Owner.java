package app.cartwright.simulation;

import app.cartwright.bridge.AlertView;
import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.LocalBridge;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks in now and then, and answers what was asked. */
final class Owner {
    private static final Duration EVERY = Duration.ofHours(2);

    private final Scene scene;
    private final Poison poison;
    private final Computers computers;
    private @Nullable String inflowKey;
    private Instant looksAt;
    private boolean calm;

    Owner(Scene scene, Poison poison, Computers computers) {
        this.scene = scene;
        this.poison = poison;
        this.computers = computers;
        this.looksAt = scene.plan().start().plus(EVERY);
    }

    /** inFlow's key was replaced: this is the one to give. */
    void knows(String newInflowKey) {
        inflowKey = newInflowKey;
    }

    /** The power was cut: the owner comes when it is back. */
    void comesTo(Computer computer) {
        looksAt = computer.offUntil().plus(Duration.ofMinutes(30));
    }

    /** From now on the owner looks in more often, with the keys that are right, and first in a while. */
    void calmDown() {
        calm = true;
        newKeys();
        looksAt = scene.time().now().plus(Duration.ofMinutes(20));
    }

    /** The owner looks in every two hours and answers what was asked. */
    void look() {
        if (scene.time().now().isBefore(looksAt)) {
            return;
        }
        looksAt = scene.time().now().plus(calm ? Duration.ofMinutes(45) : EVERY);
        if (!scene.till().on()) {
            return;
        }
        List<ErrorView> errors;
        try {
            triesToDismissAnAlert(scene.till().bridge());
            errors = scene.till().bridge().errors(false);
            for (ErrorView error : errors) {
                answer(error);
            }
        } catch (PowerCut cut) {
            scene.till().bury();
        }
    }

    /** Alerts belong to CartRover: what the owner tries here must change nothing. */
    private static void triesToDismissAnAlert(LocalBridge bridge) {
        List<AlertView> before = bridge.alerts();
        if (before.isEmpty()) {
            return;
        }
        boolean done = bridge.dismiss(List.of(before.getFirst().id()), "seen").done();
        if (done || !bridge.alerts().equals(before)) {
            throw new BrokenPromise("M101", "an alert of CartRover was dismissed here: " + before.getFirst());
        }
    }

    private void answer(ErrorView error) {
        if (!scene.till().on()) {
            return;
        }
        LocalBridge bridge = scene.till().bridge();
        switch (error.code()) {
            case "key-refused" -> newKeys();
            case "stock-held" -> {
                scene.story().tell(scene.time().now(), "owner confirms zeroes at " + error.subject());
                bridge.answerZeroes(error.subject(), true);
            }
            case "second-copy" -> {
                scene.story().tell(scene.time().now(), "owner stops the other copy");
                computers.stopOthers();
                bridge.retry(List.of(error.id()));
            }
            case "cancelled-late" -> cancelByHand();
            case "carrier-unknown" -> bridge.acceptCarrier(error.subject(), "UPS");
            case "already-there" -> {
                if (calm) {
                    bridge.retry(List.of(error.id()));
                }
            }
            default -> {
                if (scene.plan().poison() && scene.time().now().isBefore(poison.proofAt())) {
                    return;
                }
                if (error.retryable() && (calm || error.attempts() % 3 == 0)) {
                    bridge.retry(List.of(error.id()));
                }
            }
        }
    }

    /** What was begun when its shopper cancelled it is cancelled in inFlow by the owner, as the error says. */
    private void cancelByHand() {
        for (ObjectNode order : scene.shop().sandbox().inflow().orders()) {
            boolean cancelled = scene.shop()
                    .sandbox()
                    .cartRover()
                    .status(order.path("externalId").asText())
                    .equals("canceled");
            if (cancelled && !order.path("isCancelled").asBoolean()) {
                scene.shop()
                        .sandbox()
                        .inflow()
                        .warehouse()
                        .cancel(order.path("salesOrderId").asText());
            }
        }
    }

    private void newKeys() {
        scene.till()
                .environment
                .put(
                        "CARTWRIGHT_CARTROVER_API_KEY",
                        scene.shop().sandbox().cartRover().account().currentKey());
        String key = inflowKey;
        if (key != null) {
            scene.till().environment.put("CARTWRIGHT_INFLOW_API_KEY", key);
        }
        scene.story().tell(scene.time().now(), "owner gives the new keys");
        computers.quit(Duration.ofSeconds(20));
    }
}
