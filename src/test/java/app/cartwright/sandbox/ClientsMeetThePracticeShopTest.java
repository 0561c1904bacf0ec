package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.cartrover.Cart;
import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.CartRoverConnection;
import app.cartwright.cartrover.CartRoverContract;
import app.cartwright.cartrover.InventoryPage;
import app.cartwright.cartrover.Order;
import app.cartwright.cartrover.OrderQuery;
import app.cartwright.cartrover.OrderState;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.cartrover.Parcel;
import app.cartwright.cartrover.StockNumber;
import app.cartwright.http.CallObserver;
import app.cartwright.http.Exchange;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.http.RecordingGate;
import app.cartwright.http.Redactor;
import app.cartwright.inflow.Address;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.InflowConnection;
import app.cartwright.inflow.InflowContract;
import app.cartwright.inflow.Location;
import app.cartwright.inflow.NameId;
import app.cartwright.inflow.NewCustomer;
import app.cartwright.inflow.NewSalesOrder;
import app.cartwright.inflow.Pages;
import app.cartwright.inflow.Product;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.inflow.SalesOrderQuery;
import app.cartwright.inflow.StockFigure;
import app.cartwright.inflow.StockKey;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both clients do the whole job against the simulated services, in every variant that the references leave open. */
class ClientsMeetThePracticeShopTest {
    private static final String REF = "LLT/58 120#+%";
    private final SandboxClock clock = SandboxClock.standing(Instant.parse("2026-11-25T09:00:00Z"));

    static Stream<Arguments> cartRovers() {
        CartRoverVariant standard = CartRoverVariant.standard();
        return Stream.of(
                Arguments.of("standard", standard, Map.of()),
                Arguments.of("errors as 400", standard.errors400(true), Map.of()),
                Arguments.of("unknown order as 404", standard.unknownOrder404(true), Map.of()),
                Arguments.of("no total", standard.totalRecords(false), Map.of()),
                Arguments.of("number quantities", standard.numberQuantities(true), Map.of()),
                Arguments.of("status in the single read", standard.singleHasStatus(true), Map.of()),
                Arguments.of("carts as a map", standard.carts(CartRoverVariant.Carts.MAP), Map.of()),
                Arguments.of("carts as names", standard.carts(CartRoverVariant.Carts.NAMES), Map.of()),
                Arguments.of("carts with other keys", standard.carts(CartRoverVariant.Carts.OTHER_KEYS), Map.of()),
                Arguments.of("empty maps as maps", standard.emptyMapAsArray(false), Map.of()),
                Arguments.of("plain answers", standard.answerForm(CartRoverVariant.AnswerForm.PLAIN), Map.of()),
                Arguments.of("named answers", standard.answerForm(CartRoverVariant.AnswerForm.NAMED), Map.of()),
                Arguments.of(
                        "answers by position", standard.answerForm(CartRoverVariant.AnswerForm.BY_POSITION), Map.of()),
                Arguments.of(
                        "answers by position to arrays",
                        standard.answerForm(CartRoverVariant.AnswerForm.BY_POSITION),
                        Map.of("orderUpdateBody", "array")),
                Arguments.of("one object a figure", standard, Map.of("inventoryWriteBody", "object")),
                Arguments.of(
                        "other paths",
                        standard.updatePath("/v1/merchant/orders/update/{cust_ref}")
                                .inventoryPath("/v1/merchant/stock/update"),
                        Map.of(
                                "orderUpdatePath", "/v1/merchant/orders/update/{cust_ref}",
                                "inventoryWritePath", "/v1/merchant/stock/update")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cartRovers")
    @Tag("M31")
    @Tag("M42")
    @Tag("M47")
    void cartRoverIsReadAcknowledgedShippedAndGivenStock(
            String name, CartRoverVariant variant, Map<String, String> overrides) {
        Sandbox sandbox = new Sandbox(clock, 1, InflowVariant.standard(), variant);
        PracticeShop.open(sandbox, clock, 1);
        sandbox.cartRover()
                .carts()
                .place(NewOrder.of(REF, "Larkspur Lane Teas")
                        .line("TEA-ASSAM-100", "2", "15.00")
                        .line("TIN-SMALL", "1", "10.00")
                        .tax("2.34")
                        .shipping("5.50"));
        SandboxCredentials keys = sandbox.credentials();
        CartRoverClient client = new CartRoverClient(
                new CartRoverConnection(
                        URI.create("http://127.0.0.1:1"), keys.cartRoverApiUser(), keys.cartRoverApiKey()),
                new CartRoverContract(overrides),
                exchange(sandbox));

        done(client.probe());
        assertThat(done(client.carts())).extracting(Cart::orderSource).contains("Larkspur Lane Teas");
        done(client.shipMethods());
        Order listed = done(
                        client.orders(new OrderQuery(OrderStatus.NEW, Instant.parse("2026-11-20T00:00:00Z"), 1, false)))
                .orders()
                .stream()
                .filter(order -> order.custRef().equals(REF))
                .findFirst()
                .orElseThrow();
        assertThat(listed.grandTotal()).isEqualByComparingTo("47.84");
        assertThat(listed.lines()).extracting(Order.Line::sku).containsExactly("TEA-ASSAM-100", "TIN-SMALL");
        assertThat(listed.lines().getFirst().quantity()).isEqualByComparingTo("2");
        assertThat(done(client.order(REF, true)).lines()).isEqualTo(listed.lines());

        assertThat(done(client.acknowledge(REF)).failed()).isEmpty();
        OrderState acknowledged = done(client.orderState(REF));
        assertThat(acknowledged.status()).isEqualTo("at_wms");
        assertThat(acknowledged.shipments()).isEmpty();

        Parcel parcel = new Parcel(
                "UPS",
                null,
                "1Z-001",
                OffsetDateTime.parse("2026-11-25T10:00:00+01:00"),
                List.of(
                        new Parcel.Item("TEA-ASSAM-100", new BigDecimal("2.0000")),
                        new Parcel.Item("TIN-SMALL", BigDecimal.ONE)));
        assertThat(done(client.ship(REF, List.of(parcel))).failed()).isEmpty();
        OrderState shipped = done(client.orderState(REF));
        assertThat(shipped.status()).isEqualTo("shipped");
        assertThat(shipped.shipments()).singleElement().satisfies(shipment -> {
            assertThat(shipment.trackingNo()).isEqualTo("1Z-001");
            assertThat(shipment.items()).hasSize(2);
        });
        assertThat(sandbox.cartRover().shipmentPushes(REF)).hasSize(1);

        assertThat(done(client.pushInventory(List.of(
                                new StockNumber("TIN-SMALL", "MAIN", 17, null, Instant.parse("2026-11-25T08:00:00Z")))))
                        .failed())
                .isEmpty();
        assertThat(sandbox.cartRover().figure("TIN-SMALL", "MAIN"))
                .hasValueSatisfying(figure -> assertThat(figure).isEqualByComparingTo("17"));
        InventoryPage page = done(client.inventory(1));
        assertThat(page.unreadable()).isZero();
        assertThat(page.records()).anySatisfy(record -> {
            assertThat(record.sku()).isEqualTo("TIN-SMALL");
            assertThat(record.warehouses())
                    .anySatisfy(figure -> assertThat(figure.warehouse()).isEqualTo("MAIN"));
        });
        assertThat(done(client.inventoryOf("TIN-SMALL")).available()).isNotNull();

        for (Outcome<?> none :
                List.of(client.order("NO-SUCH", false), client.orderState("NO-SUCH"), client.inventoryOf("NO-SUCH"))) {
            assertThat(none)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.refusal().kind()).isEqualTo(RefusalKind.NOT_FOUND));
        }
        Outcome<?> unknownOrder = client.acknowledge("NO-SUCH");
        boolean failed = unknownOrder instanceof Outcome.Refused<?>
                || unknownOrder instanceof Outcome.Done<?>(app.cartwright.cartrover.WriteReply reply, String ignored)
                        && reply.failed().size() == 1
                        && "NO-SUCH".equals(reply.failed().getFirst().key());
        assertThat(failed).as("%s", unknownOrder).isTrue();
    }

    static Stream<Arguments> inflows() {
        InflowVariant standard = InflowVariant.standard();
        return Stream.of(
                Arguments.of("standard", standard, "2025-06-24", Map.of()),
                Arguments.of("summary as numbers", standard.summaryNumbers(true), "2025-06-24", Map.of()),
                Arguments.of(
                        "refusals as text", standard.errorBody(InflowVariant.ErrorBody.TEXT), "2025-06-24", Map.of()),
                Arguments.of(
                        "refusals empty", standard.errorBody(InflowVariant.ErrorBody.EMPTY), "2025-06-24", Map.of()),
                Arguments.of("stale as 412", standard.staleStatus(412), "2025-06-24", Map.of()),
                Arguments.of("stale as 422", standard.staleStatus(422), "2025-06-24", Map.of()),
                Arguments.of("filters as JSON", standard, "2025-06-24", Map.of("multiValueFilter", "jsonArray")),
                Arguments.of("quick-cancel", standard.quickCancel(true), "2026-09-29", Map.of()),
                Arguments.of("newer without quick-cancel", standard, "2026-09-29", Map.of()),
                Arguments.of(
                        "newer without quick-cancel, 405", standard.quickCancelAbsent(405), "2026-09-29", Map.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inflows")
    @Tag("M56")
    @Tag("M63")
    @Tag("M73")
    void inflowIsReadWrittenShippedAndCancelled(
            String name, InflowVariant variant, String version, Map<String, String> overrides) {
        Sandbox sandbox = new Sandbox(clock, 1, variant, CartRoverVariant.standard());
        PracticeShop.open(sandbox, clock, 1);
        SandboxCredentials keys = sandbox.credentials();
        InflowClient client = new InflowClient(
                new InflowConnection(URI.create("http://127.0.0.1:1"), keys.companyId(), version, keys.inflowApiKey()),
                new InflowContract(overrides),
                exchange(sandbox));

        assertThat(done(client.probe())).hasSize(1);
        List<Location> locations = done(Pages.locations(client));
        Location main =
                locations.stream().filter(Location::isDefault).findFirst().orElseThrow();
        List<Product> products = done(Pages.products(client));
        assertThat(products).extracting(Product::sku).contains("TEA-ASSAM-100", "TIN-SMALL");
        String assam = sandbox.inflow().catalogue().productId("TEA-ASSAM-100").orElseThrow();
        assertThat(done(client.productsLike("TEA-ASSAM-100")))
                .extracting(Product::productId)
                .contains(assam);
        done(client.currencies());

        String customer = NameId.customer("odile@shop.example");
        Address address = new Address("18 Quarry Row", "", "Millbrook", "VT", "05999", "United States");
        done(client.createCustomer(new NewCustomer(
                customer,
                "Odile Farrow",
                "Odile Farrow",
                "odile@shop.example",
                "",
                NameId.customerAddress("odile@shop.example"),
                address)));
        assertThat(done(client.customersByEmail("odile@shop.example"))).hasSize(1);
        assertThat(done(client.customer(customer)).email()).isEqualTo("odile@shop.example");

        StockKey key = new StockKey(assam, main.locationId());
        BigDecimal before = figure(client, key);
        SalesOrder written = done(client.createSalesOrder(order("A-1", customer, assam, main, address)));
        assertThat(written.orderNumber()).isEqualTo("SH:A-1");
        assertThat(written.total()).isEqualByComparingTo("37.84");
        assertThat(written.lines()).hasSize(1);
        assertThat(figure(client, key)).isEqualByComparingTo(before.subtract(BigDecimal.TWO));
        done(client.createSalesOrder(order("A-2", customer, assam, main, address)));

        sandbox.inflow().warehouse().fulfil(NameId.order("A-1"), "UPS", "1Z-001");
        SalesOrder fulfilled = done(client.salesOrder(NameId.order("A-1")));
        assertThat(fulfilled.inventoryStatus()).isEqualTo("fulfilled");
        assertThat(fulfilled.shipLines()).singleElement().satisfies(ship -> {
            assertThat(ship.trackingNumber()).isEqualTo("1Z-001");
            assertThat(ship.shippedDate()).isNotNull();
            assertThat(ship.containers()).isNotEmpty();
        });
        assertThat(fulfilled.packLines()).isNotEmpty();
        SalesOrderQuery working =
                new SalesOrderQuery(List.of("started", "fulfilled"), LocalDate.of(2026, 11, 1), null, null, true, null);
        assertThat(done(client.salesOrders(working)).rows())
                .extracting(SalesOrder::salesOrderId)
                .containsExactly(NameId.order("A-1"));
        assertThat(done(client.salesOrders(new SalesOrderQuery(List.of(), null, "SH:A-2", null, false, null)))
                        .rows())
                .extracting(SalesOrder::externalId)
                .containsExactly("A-2");

        SalesOrder asRead = done(client.salesOrder(NameId.order("A-2")));
        sandbox.inflow().warehouse().setHeader(NameId.order("A-2"), "pickRemarks", "top shelf");
        Outcome<SalesOrder> stale = client.cancelByWrite(asRead);
        assertThat(stale)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(RefusalKind.CONFLICT));
        SalesOrder fresh = done(client.salesOrder(NameId.order("A-2")));
        Outcome<SalesOrder> cancelled = client.cancelSalesOrder(fresh);
        if (cancelled instanceof Outcome.Refused<SalesOrder>(Outcome.Refusal refusal)) {
            assertThat(refusal.kind()).isEqualTo(RefusalKind.NOT_FOUND);
            cancelled = client.cancelByWrite(fresh);
        }
        assertThat(done(cancelled).cancelled()).isTrue();
        assertThat(done(client.salesOrder(NameId.order("A-2"))).lines()).hasSize(1);

        assertThat(client.salesOrder(NameId.order("NO-SUCH")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(RefusalKind.NOT_FOUND));
    }

    @Test
    void whatTheClientSendsFitsInflowsOwnDescription() throws Exception {
        OpenApi description = OpenApi.find().orElse(null);
        org.junit.jupiter.api.Assumptions.assumeTrue(description != null, "inFlow's OpenAPI file is not at hand");
        Sandbox sandbox = new Sandbox(clock, 1);
        TreeSet<String> faults = new TreeSet<>();
        Exchange exchange = new Exchange(
                call -> {
                    if (call.method().equals("PUT")) {
                        String path = call.uri().getPath().replaceFirst("^/[^/]+", "/{companyId}");
                        JsonNode body = json(call.body());
                        faults.addAll(description.requestFaults("PUT", path, body));
                    }
                    return sandbox.transport().send(call);
                },
                new RecordingGate(),
                CallObserver.NONE,
                new Redactor(),
                clock);
        InflowClient client = new InflowClient(
                new InflowConnection(
                        URI.create("http://127.0.0.1:1"),
                        sandbox.credentials().companyId(),
                        "2025-06-24",
                        sandbox.credentials().inflowApiKey()),
                new InflowContract(),
                exchange);
        Address address = new Address("18 Quarry Row", "", "Millbrook", "VT", "05999", "United States");
        String customer = NameId.customer("a");
        client.createCustomer(
                new NewCustomer(customer, "A", "A", "a@shop.example", "", NameId.customerAddress("a"), address));
        client.createSalesOrder(
                order("A-1", customer, NameId.order("p"), new Location(NameId.order("l"), "", true, true), address));
        client.cancelByWrite(new SalesOrder(
                NameId.order("A-1"),
                customer,
                "",
                "",
                "",
                "Cartwright",
                null,
                "",
                false,
                true,
                null,
                "00000000000C0011",
                null,
                null,
                null));
        assertThat(faults).isEmpty();
    }

    private static JsonNode json(String body) {
        try {
            return Calls.MAPPER.readTree(body);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static NewSalesOrder order(
            String custRef, String customer, String product, Location location, Address address) {
        return new NewSalesOrder(
                NameId.order(custRef),
                customer,
                "SH:" + custRef,
                custRef,
                custRef,
                "Cartwright",
                LocalDate.of(2026, 11, 25),
                LocalDate.of(2026, 11, 28),
                location.locationId(),
                null,
                "Odile Farrow",
                "odile@shop.example",
                "",
                "Odile Farrow",
                address,
                address,
                new BigDecimal("2.34"),
                new BigDecimal("5.50"),
                "Larkspur Lane Teas",
                List.of(new NewSalesOrder.Line(
                        NameId.line(custRef, "1", 0), product, "Assam", BigDecimal.TWO, new BigDecimal("15"))));
    }

    private static BigDecimal figure(InflowClient client, StockKey key) {
        StockFigure figure = done(client.stockFigures(List.of(key))).getFirst();
        assertThat(figure.available()).isNotNull();
        return java.util.Objects.requireNonNull(figure.available());
    }

    private Exchange exchange(Sandbox sandbox) {
        return new Exchange(sandbox.transport(), new RecordingGate(), CallObserver.NONE, new Redactor(), clock);
    }

    private static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T value, String ignored)) {
            return value;
        }
        throw new AssertionError("not done: " + outcome);
    }
}
