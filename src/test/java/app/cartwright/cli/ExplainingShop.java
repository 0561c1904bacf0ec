package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.sandbox.CartDesk;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.InflowWarehouse;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxClock;
import app.cartwright.troubleshoot.Answer;
import app.cartwright.troubleshoot.Guide;
import app.cartwright.troubleshoot.Guides;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** A practice shop whose owner asks where it is stuck, by the command line, at times of the test's choice. */
final class ExplainingShop implements AutoCloseable {
    static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private static final DateTimeFormatter ON_SCREEN = DateTimeFormatter.ofPattern("M/d/uuuu h:mm a", Locale.US);
    private static final Map<String, Guide> GUIDES =
            Map.of("order", Guides.ORDER, "stock", Guides.STOCK, "shipping", Guides.SHIPPING);

    private static final boolean ALOUD = Boolean.getBoolean("aloud");

    final SandboxClock clock;
    final ZoneId zone;
    final TrialShop trial;
    final Sandbox sandbox;
    /** The leaves that were reached, as {@code order/askRun}. */
    final Set<String> reached = new LinkedHashSet<>();

    ExplainingShop(Path folder, Instant now, ZoneId zone) throws IOException {
        this.clock = SandboxClock.standing(now);
        this.zone = zone;
        this.sandbox = new Sandbox(
                clock,
                1,
                InflowVariant.standard().perMinute(100_000).hourlyLimit(false),
                CartRoverVariant.standard().perMinute(100_000));
        this.trial = new TrialShop(folder, PracticeShop.open(sandbox, clock, 1), clock, zone);
        setup(file -> {});
        sync();
    }

    void setup(Consumer<ObjectNode> change) throws IOException {
        TrialShop.Ran ran = trial.setup(file -> {
            file.putObject("pullOrders").put("since", "2026-03-01");
            file.putObject("pushShipping").put("settleSeconds", 120);
            file.putObject("limits")
                    .put("inflowPerMinute", 100_000)
                    .put("inflowPerHour", 1_000_000)
                    .put("cartroverPerMinute", 100_000);
            change.accept(file);
        });
        assertThat(ran.code()).as(ran.out() + ran.err()).isLessThan(2);
    }

    CartDesk carts() {
        return sandbox.cartRover().carts();
    }

    InflowWarehouse warehouse() {
        return sandbox.inflow().warehouse();
    }

    Instant now() {
        return clock.instant();
    }

    Instant ago(int minutes) {
        return now().minus(Duration.ofMinutes(minutes));
    }

    void later(int minutes) {
        clock.advance(Duration.ofMinutes(minutes));
    }

    /** One cycle by hand. */
    void sync(String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "sync";
        all[1] = "--once";
        System.arraycopy(options, 0, all, 2, options.length);
        TrialShop.Ran ran = trial.run(all);
        assertThat(ran.code()).as(ran.out() + ran.err()).isLessThan(2);
    }

    String placed(String custRef) {
        return carts().place(NewOrder.of(custRef, TrialShop.CART).line("TEA-ASSAM-100", "2", "15.00"));
    }

    /** An order that is in inFlow. Gives its id there. */
    String pulled(String custRef) {
        placed(custRef);
        sync();
        return orderInInflow(custRef);
    }

    String orderInInflow(String custRef) {
        for (JsonNode order : trial.run("orders").json()) {
            if (order.path("custRef").asText().equals(custRef)) {
                return order.path("inflowOrderId").asText();
            }
        }
        throw new AssertionError("no order " + custRef);
    }

    /** An order whose shipment CartRover has got. */
    String shipped(String custRef) {
        String id = pulled(custRef);
        warehouse().fulfil(id, "UPS", "1Z" + custRef);
        sync();
        later(3);
        sync();
        assertThat(sandbox.cartRover().status(custRef)).isEqualTo("shipped");
        return id;
    }

    List<String> openErrors() {
        List<String> ids = new ArrayList<>();
        trial.run("errors").json().forEach(error -> ids.add(error.path("id").asText()));
        return ids;
    }

    /** A time as CartRover's pages show it. */
    String pacific(Instant at) {
        return ON_SCREEN.format(at.atZone(PACIFIC));
    }

    /** A time on the owner's clock. */
    String own(Instant at) {
        return ON_SCREEN.format(at.atZone(zone));
    }

    /** A question that was answered. */
    record Answered(String topic, String leaf, TrialShop.Ran ran) {
        String where() {
            return ran.json().at("/verdict/where").asText();
        }

        String sentence() {
            return ran.json().at("/verdict/sentence").asText();
        }

        String nextStep() {
            return ran.json().at("/verdict/nextStep").asText();
        }

        JsonNode lastStep() {
            return ran.json().path("steps").path(ran.json().path("steps").size() - 1);
        }

        /** Ended there, with this leg, this sentence and this exit code. */
        Answered ends(String wantedLeaf, String wantedWhere, String wantedSentence, int code) {
            assertThat(leaf).as(ran.out()).isEqualTo(wantedLeaf);
            assertThat(where()).isEqualTo(wantedWhere);
            assertThat(sentence()).isEqualTo(wantedSentence);
            assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(code);
            return this;
        }

        Answered next(String wanted) {
            assertThat(nextStep()).contains(wanted);
            return this;
        }
    }

    /** Asks, with facts as {@code NAME=VALUE}. */
    Answered explain(String topic, String subject, String... told) {
        List<String> args = new ArrayList<>(List.of("explain", topic, subject));
        for (String fact : told) {
            args.add("--told");
            args.add(fact);
        }
        TrialShop.Ran ran = trial.run(args.toArray(String[]::new));
        String leaf = leaf(topic, ran);
        shape(ran.json(), subject);
        reached.add(topic + "/" + leaf);
        if (ALOUD) {
            System.out.println(topic + "/" + leaf + "\n" + trial.text(args.toArray(String[]::new)));
        }
        return new Answered(topic, leaf, ran);
    }

    /** Every field of the contract is there, and says nothing that is not in it. */
    private static void shape(JsonNode answer, String subject) {
        assertThat(answer.path("question").asText()).isNotEmpty();
        assertThat(answer.path("subject").asText()).startsWith(subject);
        JsonNode verdict = answer.path("verdict");
        assertThat(verdict.path("where").asText())
                .isIn(
                        "cartToCartRover",
                        "cartRoverToInflow",
                        "inflowToCartRover",
                        "cartRoverToCart",
                        "noFault",
                        "unknown");
        assertThat(verdict.has("url")).isTrue();
        for (String text : List.of("sentence", "nextStep")) {
            assertThat(verdict.path(text).asText())
                    .matches("(?s)\\S.*[.?]")
                    .doesNotContain("{", "}", "..", "null", "  ");
        }
        assertThat(answer.path("steps")).isNotEmpty().allSatisfy(step -> {
            assertThat(step.path("answer").asText()).isIn("yes", "no", "unknown", "ask");
            assertThat(step.path("question").asText()).endsWith("?");
            assertThat(step.path("evidence").asText())
                    .matches("(?s)\\S.*[.?]")
                    .doesNotContain("{", "}", "..", "null", "  ");
            assertThat(step.path("source").asText()).isNotEmpty();
        });
    }

    /** Follows the guide from the last question that is shown; those that are not shown were not answered with yes. */
    private static String leaf(String topic, TrialShop.Ran ran) {
        Guide guide = Objects.requireNonNull(GUIDES.get(topic));
        JsonNode steps = ran.json().path("steps");
        assertThat(steps).as(ran.out() + ran.err()).isNotEmpty();
        JsonNode last = steps.path(steps.size() - 1);
        Guide.Step step = guide.steps().stream()
                .filter(one -> one.question().equals(last.path("question").asText()))
                .findFirst()
                .orElseThrow();
        String next =
                step.next().get(Answer.valueOf(last.path("answer").asText().toUpperCase(Locale.ROOT)));
        while (guide.step(next) != null) {
            Guide.Step hidden = Objects.requireNonNull(guide.step(next));
            assertThat(hidden.aside()).as(next).isTrue();
            next = hidden.next().get(Answer.NO);
        }
        return next;
    }

    @Override
    public void close() {
        trial.close();
    }
}
