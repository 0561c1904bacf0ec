package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Api;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A practice shop over several starts of the program. */
class LastingShopTest {
    private static final int A_DAY = 400;

    @TempDir
    Path folder;

    private final SandboxClock clock = SandboxClock.standing(Instant.parse("2026-03-11T09:00:00Z"));

    private PracticeShop open() {
        return LastingShop.open(folder.resolve("practice.jsonl"), clock, 1, A_DAY, 0);
    }

    /** Lets the shop live for a while and be served as a program would. */
    private void morning(PracticeShop shop) {
        for (int i = 0; i < 90; i++) {
            clock.advance(Duration.ofMinutes(2));
            shop.step();
            if (i % 20 == 10) {
                acknowledge(shop, shop.placeOne());
                write(shop, "order " + i);
            }
        }
    }

    private static SandboxReply call(PracticeShop shop, Api api, String method, String path, String body) {
        SandboxCredentials keys = shop.sandbox().credentials();
        String pair = keys.cartRoverApiUser() + ":" + keys.cartRoverApiKey();
        String let = api == Api.INFLOW
                ? "Bearer " + keys.inflowApiKey()
                : "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return shop.sandbox()
                .serveNow(new SandboxRequest(
                        api,
                        method,
                        path,
                        "",
                        Map.of("authorization", let, "accept", "application/json;version=2026-02-24"),
                        body))
                .reply();
    }

    private static void acknowledge(PracticeShop shop, String custRef) {
        SandboxReply reply = call(shop, Api.CARTROVER, "POST", "/v1/merchant/orders/acknowledge/" + custRef, "{}");
        assertThat(reply.status()).isLessThan(500);
    }

    private static void write(PracticeShop shop, String name) {
        SandboxReply reply = call(
                shop,
                Api.INFLOW,
                "PUT",
                "/" + shop.sandbox().credentials().companyId() + "/customers",
                "{\"customerId\":\"00000000-0000-4000-8000-" + String.format("%012d", name.hashCode() & 0xffffff)
                        + "\",\"name\":\"" + name + "\"}");
        assertThat(reply.status()).isEqualTo(200);
    }

    private static List<Object> everything(PracticeShop shop) {
        Sandbox sandbox = shop.sandbox();
        return List.of(
                sandbox.cartRover().custRefs().stream()
                        .map(ref -> sandbox.cartRover().order(ref))
                        .toList(),
                sandbox.inflow().orders(),
                sandbox.inflow().customers(),
                sandbox.cartRover().inventoryWrites());
    }

    @Test
    @Tag("M139")
    void afterARestartTheShopIsTheSame() {
        PracticeShop first = open();
        morning(first);
        first.cause(PracticeFault.UNKNOWN_SKU);
        first.cause(PracticeFault.ORDER_EDITED);
        List<Object> before = everything(first);
        assertThat(first.placed()).hasSizeGreaterThan(20);

        clock.advance(Duration.ofDays(3));
        assertThat(everything(open())).isEqualTo(before);
    }

    @Test
    void whileItIsClosedNothingHappensAndThenItGoesOn() {
        PracticeShop first = open();
        morning(first);
        int before = first.placed().size();
        clock.advance(Duration.ofDays(30));

        PracticeShop second = open();
        second.step();
        assertThat(second.placed()).hasSize(before);
        morning(second);
        assertThat(second.placed().size()).isBetween(before + 10, before + 120);
        List<Object> later = everything(second);

        clock.advance(Duration.ofHours(1));
        assertThat(everything(open())).isEqualTo(later);
    }

    @Test
    void aLineThatWasCutOffByAKillIsLeftOut() throws Exception {
        PracticeShop first = open();
        morning(first);
        List<Object> before = everything(first);
        Files.writeString(folder.resolve("practice.jsonl"), "{\"at\":\"2026-03-11T1", StandardOpenOption.APPEND);
        PracticeShop second = open();
        assertThat(everything(second)).isEqualTo(before);
        write(second, "the first after the kill");
        assertThat(everything(open())).isEqualTo(everything(second)).isNotEqualTo(before);
    }

    @Test
    @Tag("P12")
    void noKeyIsNoted() throws Exception {
        PracticeShop shop = open();
        morning(shop);
        SandboxCredentials keys = shop.sandbox().credentials();
        assertThat(Files.readString(folder.resolve("practice.jsonl")))
                .contains("CALLED")
                .doesNotContain(keys.inflowApiKey(), keys.cartRoverApiKey(), "Basic ", "Bearer ");
    }
}
