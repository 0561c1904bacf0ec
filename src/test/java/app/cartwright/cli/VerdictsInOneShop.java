package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.troubleshoot.Guide;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every leaf of one of the three trees, by the command line, over real HTTP and a real store, in one practice shop. Each
 * test says which leaves it reaches, and they are held against the tree.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class VerdictsInOneShop {
    static final String CART = "cartToCartRover";
    static final String PULL = "cartRoverToInflow";
    static final String PUSH = "inflowToCartRover";
    static final String CART_PUSH = "cartRoverToCart";
    static final String NO_FAULT = "noFault";
    static final String UNKNOWN = "unknown";
    static final String CANT_READ_INFLOW = "Can't tell yet: inFlow can't be read at the moment. The connection"
            + " to inFlow (127.0.0.1) broke before the answer was whole.";
    static final String CANT_READ_CARTROVER = CANT_READ_INFLOW.replace("inFlow", "CartRover");
    static final String SKU = "TEA-ASSAM-100";

    private final String topic;
    private final Guide guide;

    ExplainingShop shop;

    /** @param topic as on the command line: {@code order}, {@code stock} or {@code shipping} */
    VerdictsInOneShop(String topic, Guide guide) {
        this.topic = topic;
        this.guide = guide;
    }

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        // 14:06 in New York, 11:06 in Los Angeles.
        shop = new ExplainingShop(folder, Instant.parse("2026-03-11T18:06:00Z"), ZoneId.of("America/New_York"));
    }

    @AfterAll
    void close() {
        shop.close();
    }

    @BeforeEach
    void fresh() {
        shop.later(30);
        shop.sync();
        dismissAll();
        shop.reached.clear();
    }

    @AfterEach
    void reachesWhatItSays(TestInfo info) {
        shop.sandbox.faults().calm();
        shop.trial.run("resume");
        dismissAll();
        Set<String> said = said(info.getTestMethod().orElseThrow())
                .map(leaf -> topic + "/" + leaf)
                .collect(Collectors.toSet());
        assertThat(shop.reached).containsAll(said);
    }

    @Test
    void everyLeafOfTheTreeIsReached() {
        Set<String> said = new LinkedHashSet<>();
        Arrays.stream(getClass().getDeclaredMethods()).flatMap(this::said).forEach(said::add);

        assertThat(said).containsExactlyInAnyOrderElementsOf(guide.verdicts().keySet());
    }

    private void dismissAll() {
        shop.openErrors().forEach(id -> shop.trial.run("dismiss", id, "--reason", "seen"));
    }

    private Stream<String> said(Method method) {
        Reaches reaches = method.getAnnotation(Reaches.class);
        return reaches == null ? Stream.empty() : Arrays.stream(reaches.value());
    }

    /** What the command line says about a subject, with what the owner has told. */
    ExplainingShop.Answered explain(String subject, String... told) {
        return shop.explain(topic, subject, told);
    }
}
