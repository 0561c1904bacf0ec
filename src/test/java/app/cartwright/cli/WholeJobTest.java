package app.cartwright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.sandbox.NewOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program by its command line, over real HTTP and a real store. */
class WholeJobTest {
    @TempDir
    Path folder;

    private TrialShop trial;

    @BeforeEach
    void open() throws IOException {
        trial = new TrialShop(folder);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    @Tag("M1")
    @Tag("M63")
    @Tag("M57")
    void ordersStockAndShippingGoThroughInOneCycleEach() throws IOException {
        trial.order("LLT-1001");
        assertThat(trial.setup().code()).isZero();

        TrialShop.Ran first = trial.run("sync", "--once");
        assertThat(first.code()).as(first.out() + first.err()).isZero();
        assertThat(first.json().path("ordersPulled").asInt()).isEqualTo(1);
        assertThat(first.json().path("stockPushed").asInt()).isPositive();

        JsonNode order = trial.run("orders").json().get(0);
        assertThat(order.path("state").asText()).isEqualTo("pulled");
        assertThat(order.path("number").asText()).isEqualTo("SH:LLT-1001");
        assertThat(order.path("total").asText()).isEqualTo("30.00");
        String id = order.path("inflowOrderId").asText();
        assertThat(trial.sandbox.cartRover().status("LLT-1001")).isEqualTo("at_wms");

        trial.sandbox.inflow().warehouse().fulfil(id, "UPS", "1Z999");
        TrialShop.Ran second = trial.run("sync", "--once");
        assertThat(second.code()).as(second.out() + second.err()).isZero();
        assertThat(second.json().path("shipmentsPushed").asInt()).isEqualTo(1);
        assertThat(trial.sandbox.cartRover().status("LLT-1001")).isEqualTo("shipped");
        JsonNode shipment = trial.run("shipments").json().get(0);
        assertThat(shipment.path("state").asText()).isEqualTo("pushed");
        assertThat(shipment.at("/parcels/0/trackingNumber").asText()).isEqualTo("1Z999");

        TrialShop.Ran third = trial.run("sync", "--once");
        assertThat(third.json().path("ordersPulled").asInt()).isZero();
        assertThat(third.json().path("shipmentsPushed").asInt()).isZero();
        assertThat(trial.sandbox.cartRover().shipmentPushes()).hasSize(1);
        assertThat(trial.run("status").json().path("state").asText()).isEqualTo("inSync");
    }

    @Test
    void whatCannotBeDoneIsWrongUsageAndNamesEachFaultOnce() throws IOException {
        trial.setup();
        trial.run("sync", "--once");

        // Quantities are decimal strings, those that were sent too.
        JsonNode at = trial.run("stock", "TEA-ASSAM-100").json().at("/locations/0");
        assertThat(at.path("available").isTextual()).isTrue();
        assertThat(at.path("lastPushed").isTextual()).isTrue();
        assertThat(at.path("lastPushed").asText())
                .isEqualTo(at.path("available").asText());

        for (String location : List.of("MAIN", "NOWHERE")) {
            TrialShop.Ran zero = trial.run("push", "--zero", location, "--yes");
            assertThat(zero.code()).as(zero.out()).isEqualTo(2);
            assertThat(zero.json().at("/error/title").asText()).contains(location);
        }
        TrialShop.Ran push = trial.run("push", "TEA-ASSAM-100", "NOPE-1", "NOPE-2");
        assertThat(push.code()).isEqualTo(2);
        assertThat(push.json().at("/error/faults"))
                .extracting(fault -> fault.path("place").asText())
                .containsExactly("NOPE-1", "NOPE-2");
        TrialShop.Ran restore = trial.run("restore", folder.resolve("no.db").toString());
        assertThat(restore.code()).isEqualTo(2);
        assertThat(trial.run("dismiss", "998", "999").json().at("/error/faults"))
                .hasSize(2);
        assertThat(trial.run("sync", "--once").code()).isZero();
    }

    @Test
    @Tag("M107")
    @Tag("M109")
    void anUnknownSkuHoldsTheOrderUntilTheProductExists() throws IOException {
        trial.sandbox
                .cartRover()
                .carts()
                .place(NewOrder.of("LLT-7", TrialShop.CART).line("TEA-ASAM-100", "1", "15.00"));
        trial.order("LLT-8");
        trial.setup();
        TrialShop.Ran held = trial.run("sync", "--once");
        assertThat(held.code()).isEqualTo(1);
        assertThat(held.json().path("ordersPulled").asInt()).isEqualTo(1);
        assertThat(held.json().path("ordersHeld").asInt()).isEqualTo(1);
        JsonNode error = trial.run("errors").json().get(0);
        assertThat(error.path("code").asText()).isEqualTo("sku-missing");
        assertThat(error.path("cause").asText()).contains("TEA-ASSAM-100");
        assertThat(error.path("retryable").asBoolean()).isTrue();

        trial.sandbox.inflow().catalogue().addProduct("TEA-ASAM-100", "Assam, other", new BigDecimal("15.00"));
        TrialShop.Ran later = trial.run("sync", "--once");
        assertThat(later.code()).as(later.out() + later.err()).isZero();
        assertThat(later.json().path("errorsResolved").asInt()).isEqualTo(1);
        assertThat(trial.sandbox.inflow().ordersByExternalId("LLT-7")).hasSize(1);
    }

    @Test
    @Tag("M108")
    void dismissingAHeldOrderDeclinesIt() throws IOException {
        trial.sandbox
                .cartRover()
                .carts()
                .place(NewOrder.of("LLT-7", TrialShop.CART).line("NO-SUCH", "1", "15.00"));
        trial.setup();
        trial.run("sync", "--once");
        String id = trial.run("errors").json().get(0).path("id").asText();
        assertThat(trial.run("dismiss", id, "--reason", "typed by hand").code()).isZero();
        assertThat(trial.run("orders").json().get(0).path("state").asText()).isEqualTo("declined");
        assertThat(trial.run("sync", "--once").code()).isZero();
        assertThat(trial.sandbox.inflow().orders()).isEmpty();
    }

    @Test
    @Tag("M33")
    void aWrongKeyIsRefusedWithOneCallAndNothingIsStored() throws IOException {
        trial.environment.put("CARTWRIGHT_CARTROVER_API_KEY", "wrong");
        TrialShop.Ran refused = trial.setup();
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.json().at("/error/title").asText()).isNotBlank();
        assertThat(trial.run("status").code()).isEqualTo(3);
        assertThat(trial.run("status").json().path("state").asText()).isEqualTo("notSetUp");
    }

    @Test
    void everyFaultOfASetupFileIsListedAtOnce() throws IOException {
        TrialShop.Ran refused = trial.setup(file -> {
            file.put("surprise", 1);
            ((ObjectNode) file.get("pushShipping")).put("settleSeconds", -1);
            ((ObjectNode) file.get("pushInventory").get("locations").get(0)).put("source", "Nowhere");
        });
        assertThat(refused.code()).isEqualTo(2);
        List<String> places = refused.json().at("/error/faults").findValuesAsText("place");
        assertThat(places).anyMatch(p -> p.contains("surprise")).anyMatch(p -> p.contains("settleSeconds"));
    }

    @Test
    @Tag("M2")
    void theDryRunWritesNothing() throws IOException {
        trial.order("LLT-1");
        trial.setup();
        long before = trial.sandbox.history().writes().size();
        TrialShop.Ran plan = trial.run("sync", "--dry-run");
        assertThat(plan.code()).as(plan.out() + plan.err()).isZero();
        assertThat(plan.json().path("ordersToWrite")).hasSize(1);
        assertThat(plan.json().path("figures").size()).isPositive();
        assertThat(trial.sandbox.history().writes()).hasSize((int) before);
    }

    @Test
    void wrongUsageIsTwoAndSaysWhatIsWrong() {
        TrialShop.Ran refused = trial.run("retry");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.json().at("/error/title").asText()).isNotBlank();
        assertThat(trial.run("nonsense").code()).isEqualTo(2);
        assertThat(trial.run("orders").code()).isEqualTo(3);
    }

    @Test
    void checkShowsBothSides() throws IOException {
        trial.setup();
        JsonNode check = trial.run("check").json();
        assertThat(check.path("ok").asBoolean()).isTrue();
        assertThat(check.path("carts")).hasSize(4);
        assertThat(check.path("cartroverLocations").toString()).contains("MAIN").contains("SHOPFLOOR");
        assertThat(check.path("inflowLocations").toString()).contains("Main warehouse");
        assertThat(check.at("/skuMatch/matched").asInt()).isPositive();
        assertThat(check.at("/inflow/facts/0").isTextual()).isTrue();
        assertThat(check.at("/inflow/facts/0").asText()).startsWith("2 locations: ");
    }

    @Test
    void checkSettlesFactsByReadingAloneAndWritesNothing() throws IOException {
        trial.order("LLT-1001");
        trial.setup();

        JsonNode check = trial.run("check").json();

        Map<String, String> states = new HashMap<>();
        check.path("facts")
                .forEach(fact -> states.put(
                        fact.path("name").asText(), fact.path("state").asText()));
        assertThat(states)
                .containsEntry("summaryPath", "confirmed")
                .containsEntry("locationCount", "confirmed")
                .containsEntry("availableField", "confirmed")
                .containsEntry("orderPath", "confirmed")
                .containsEntry("orderStatusPath", "confirmed")
                .containsEntry("missingOrder", "confirmed")
                .containsEntry("shipMethodsPath", "confirmed")
                .containsEntry("inventoryWritePath", "assumed")
                .containsEntry("orderUpdatePath", "assumed");
        assertThat(trial.sandbox.cartRover().status("LLT-1001")).isEqualTo("new");
        assertThat(trial.sandbox.inflow().orders()).isEmpty();
    }

    @Test
    @Tag("P1")
    @Tag("M74")
    void aRestoredBackupBringsNoOrderTwice() throws IOException {
        trial.setup();
        Path backup = folder.resolve("copy.db");
        assertThat(trial.run("backup", backup.toString()).code()).isZero();
        trial.order("LLT-1");
        trial.run("sync", "--once");
        String id = trial.run("orders").json().get(0).path("inflowOrderId").asText();
        trial.sandbox.inflow().warehouse().fulfil(id, "UPS", "1Z1");
        trial.run("sync", "--once");
        assertThat(trial.sandbox.cartRover().shipmentPushes()).hasSize(1);

        assertThat(trial.run("restore", backup.toString()).code()).isZero();
        TrialShop.Ran after = trial.run("sync", "--once");
        assertThat(after.code()).as(after.out() + after.err()).isZero();
        assertThat(trial.sandbox.inflow().ordersByExternalId("LLT-1")).hasSize(1);
        assertThat(trial.sandbox.cartRover().shipmentPushes()).hasSize(1);
    }

    @Test
    void pauseAndResumeAreSeenInTheStatus() throws IOException {
        trial.setup();
        trial.run("sync", "--once");
        assertThat(trial.run("pause", "--for", "2h").code()).isZero();
        assertThat(trial.run("status").json().path("state").asText()).isEqualTo("paused");
        assertThat(trial.run("resume").code()).isZero();
        assertThat(trial.run("status").json().path("state").asText()).isEqualTo("inSync");
    }

    @Test
    @Tag("M33")
    void aKeyRefusedInTheMiddleIsThreeAndTheNewKeyGoesOn() throws IOException {
        trial.order("LLT-1");
        trial.setup();
        trial.sandbox.cartRover().account().rotateKey("another");
        TrialShop.Ran refused = trial.run("sync", "--once");
        assertThat(refused.code()).as(refused.out() + refused.err()).isEqualTo(3);
        assertThat(trial.run("errors").json().get(0).path("code").asText()).isEqualTo("key-refused");
        assertThat(trial.run("status").code()).isEqualTo(3);

        trial.environment.put("CARTWRIGHT_CARTROVER_API_KEY", "another");
        assertThat(trial.setup().code()).isZero();
        TrialShop.Ran after = trial.run("sync", "--once");
        assertThat(after.code()).as(after.out() + after.err()).isZero();
        assertThat(trial.sandbox.inflow().ordersByExternalId("LLT-1")).hasSize(1);
    }

    @Test
    void aServiceThatCannotBeReachedIsOneErrorThatEndsByItself() throws IOException {
        trial.setup();
        trial.sandbox.faults().offlineFor(app.cartwright.http.Api.CARTROVER, java.time.Duration.ofSeconds(2));
        TrialShop.Ran away = trial.run("sync", "--once");
        assertThat(away.code()).as(away.out() + away.err()).isEqualTo(1);
        assertThat(trial.run("errors").json().get(0).path("code").asText()).isEqualTo("unreachable");
        assertThat(trial.run("status").json().path("state").asText()).isEqualTo("offline");
        trial.sandbox.faults().calm();
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> assertThat(trial.run("sync", "--once").code()).isZero());
        assertThat(trial.run("errors").json()).isEmpty();
    }

    @Test
    @Tag("P6")
    void manyZeroesAtOnceAreHeldUntilTheOwnerAnswers() throws IOException {
        trial.setup();
        assertThat(trial.run("sync", "--once").code()).isZero();
        List<String> skus = trial.sandbox.inflow().catalogue().skus();
        skus.forEach(sku -> trial.sandbox.inflow().catalogue().setOnHand(sku, "Main warehouse", BigDecimal.ZERO));
        TrialShop.Ran held = trial.run("sync", "--once");
        assertThat(held.code()).as(held.out() + held.err()).isEqualTo(1);
        assertThat(trial.run("errors").json().get(0).path("code").asText()).isEqualTo("stock-held");
        TrialShop.Ran confirmed = trial.run("sync", "--once", "--confirm-zeroes");
        assertThat(confirmed.code()).as(confirmed.out() + confirmed.err()).isZero();
        assertThat(trial.sandbox.cartRover().figure("TEA-ASSAM-100", "MAIN").orElseThrow())
                .isEqualByComparingTo("0");
    }

    @Test
    @Tag("P12")
    void noKeyStandsInAnythingThatIsPrintedOrKept() throws IOException {
        trial.order("LLT-1");
        trial.setup();
        StringBuilder all = new StringBuilder();
        for (String[] command : List.of(
                new String[] {"sync", "--once", "--verbose"},
                new String[] {"check"},
                new String[] {"orders"},
                new String[] {"activity"},
                new String[] {"status"})) {
            TrialShop.Ran ran = trial.run(command);
            all.append(ran.out()).append(ran.err());
        }
        try (java.util.stream.Stream<Path> files = java.nio.file.Files.walk(folder.resolve("home"))) {
            for (Path file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                all.append(new String(
                        java.nio.file.Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(all.toString())
                .doesNotContain(trial.sandbox.credentials().inflowApiKey())
                .doesNotContain(trial.sandbox.credentials().cartRoverApiKey());
    }

    @Test
    @Tag("M53")
    @Tag("M89")
    @Tag("P8")
    void nothingButTheThreeFunctionsIsEverWritten() throws IOException {
        trial.order("LLT-1");
        trial.setup();
        trial.run("sync", "--once");
        String id = trial.run("orders").json().get(0).path("inflowOrderId").asText();
        trial.sandbox.inflow().warehouse().fulfil(id, "UPS", "1Z1");
        trial.run("sync", "--once");
        assertThat(trial.sandbox.history().writes())
                .extracting(call -> call.method() + " " + call.path().replaceAll("[0-9a-f-]{36}", "{id}"))
                .isNotEmpty()
                .allMatch(List.of(
                        "PUT /{id}/customers",
                        "PUT /{id}/sales-orders",
                        "POST /v1/merchant/orders/update",
                        "POST /v1/merchant/inventory")::contains);
        assertThat(new app.cartwright.sandbox.ShopAudit(trial.sandbox).alwaysWrong())
                .isEmpty();
    }
}
