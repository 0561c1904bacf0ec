package app.cartwright.inflow;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Exchange;
import app.cartwright.http.Outcome;
import app.cartwright.http.Redactor;
import app.cartwright.sandbox.CallKind;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.ClosableGate;
import app.cartwright.sandbox.Fault;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxClock;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CatalogueReaderTest {
    private final SandboxClock clock = SandboxClock.standing(Instant.parse("2026-11-25T09:00:00Z"));
    private final Sandbox sandbox =
            new Sandbox(clock, 1, InflowVariant.standard().perMinute(1_000_000), CartRoverVariant.standard());
    private CatalogueReader reader;

    @BeforeEach
    void open() {
        var keys = sandbox.credentials();
        Exchange exchange = new Exchange(sandbox.transport(), new ClosableGate(), call -> {}, new Redactor(), clock);
        InflowClient inflow = new InflowClient(
                new InflowConnection(
                        URI.create("http://127.0.0.1:1"), keys.companyId(), "2025-06-24", keys.inflowApiKey()),
                new InflowContract(),
                exchange);
        reader = new CatalogueReader(inflow, clock, Duration.ofDays(1));
        add("TEA-ASSAM-100");
    }

    @Test
    void allPagesAreReadAndKeptForAWhile() {
        for (int i = 0; i < 230; i++) {
            add("SKU-" + i);
        }

        assertThat(reader.newest()).isSameAs(ProductCatalogue.EMPTY);
        reader.current();
        reader.current();

        assertThat(reader.newest().all()).hasSize(231);
        assertThat(sandbox.history().count(CallKind.INFLOW_PRODUCTS)).isEqualTo(3);
        clock.advance(Duration.ofHours(4));
        reader.current();
        assertThat(sandbox.history().count(CallKind.INFLOW_PRODUCTS)).isEqualTo(6);
    }

    @Test
    @Tag("P6")
    void aReadingThatBreaksOffChangesNothing() {
        reader.current();
        for (int i = 0; i < 230; i++) {
            add("SKU-" + i);
        }
        sandbox.faults().after(1, Fault.ERROR_500_BEFORE, CallKind.INFLOW_PRODUCTS, 1);

        assertThat(reader.refresh()).isInstanceOf(Outcome.Unknown.class);

        assertThat(reader.newest().all()).hasSize(1);
    }

    @Test
    void aProductThatIsNewerThanTheListingIsFoundByItsSku() {
        reader.current();
        add("TEA-NEW");
        assertThat(reader.newest().bySku("TEA-NEW")).isEmpty();

        reader.lookUp(List.of("TEA-NEW", "TEA-NOWHERE", " "));

        assertThat(reader.newest().bySku("TEA-NEW")).hasSize(1);
        assertThat(reader.newest().bySku("TEA-NOWHERE")).isEmpty();
        assertThat(sandbox.history().count(CallKind.INFLOW_PRODUCTS)).isEqualTo(3);
    }

    private void add(String sku) {
        sandbox.inflow().catalogue().addProduct(sku, "Product " + sku, BigDecimal.TEN);
    }
}
