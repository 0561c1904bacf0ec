package app.cartwright.fuzz;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.cartrover.CartRoverConnection;
import app.cartwright.cartrover.CartRoverContract;
import app.cartwright.cartrover.OrderQuery;
import app.cartwright.cartrover.OrderStatus;
import app.cartwright.cartrover.Parcel;
import app.cartwright.cartrover.StockNumber;
import app.cartwright.http.CallObserver;
import app.cartwright.http.Exchange;
import app.cartwright.http.HttpAnswer;
import app.cartwright.http.Outcome;
import app.cartwright.http.Redactor;
import app.cartwright.inflow.Address;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.InflowConnection;
import app.cartwright.inflow.InflowContract;
import app.cartwright.inflow.NewCustomer;
import app.cartwright.inflow.SalesOrderQuery;
import app.cartwright.inflow.StockKey;
import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.ClosableGate;
import app.cartwright.sandbox.InflowVariant;
import app.cartwright.sandbox.NewOrder;
import app.cartwright.sandbox.PracticeShop;
import app.cartwright.sandbox.Sandbox;
import app.cartwright.sandbox.SandboxTransport;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Calls of both clients whose answers are spoiled: each ends as an outcome, soon, and garbage is never a success. */
final class AnswerCases {
    private static final Instant NOW = Instant.parse("2026-11-02T15:00:00Z");
    private static final long SLOW = 3_000_000_000L;

    private final SandboxTransport services;
    private final List<Supplier<Outcome<?>>> calls;
    private AnswerSpoiler spoiler = new AnswerSpoiler(new SplittableRandom(0));
    private boolean mustNotSucceed;
    private String last = "";

    AnswerCases() {
        InstantSource clock = InstantSource.fixed(NOW);
        Sandbox sandbox = new Sandbox(
                clock,
                1,
                InflowVariant.standard().perMinute(1_000_000_000).hourlyLimit(false),
                CartRoverVariant.standard().perMinute(1_000_000_000));
        PracticeShop.open(sandbox, clock, 1);
        for (int i = 0; i < 3; i++) {
            sandbox.cartRover()
                    .carts()
                    .place(NewOrder.of("LLT-" + i, PracticeShop.ORDER_SOURCES.getFirst())
                            .line("TEA-ASSAM-100", "2", "15.00"));
        }
        this.services = sandbox.transport();
        Exchange exchange = new Exchange(this::answered, new ClosableGate(), CallObserver.NONE, new Redactor(), clock);
        InflowClient inflow = new InflowClient(
                new InflowConnection(
                        URI.create("https://inflow.example"),
                        sandbox.credentials().companyId(),
                        "2025-06-24",
                        sandbox.credentials().inflowApiKey()),
                new InflowContract(),
                exchange);
        CartRoverClient rover = new CartRoverClient(
                new CartRoverConnection(
                        URI.create("https://cartrover.example"),
                        sandbox.credentials().cartRoverApiUser(),
                        sandbox.credentials().cartRoverApiKey()),
                new CartRoverContract(),
                exchange);
        String product = sandbox.inflow().catalogue().productId("TEA-ASSAM-100").orElseThrow();
        String place = sandbox.inflow().catalogue().locationId("Main warehouse").orElseThrow();
        String order = sandbox.inflow()
                .warehouse()
                .typeOrder(
                        "SO-1",
                        "",
                        sandbox.inflow().catalogue().addCustomer("Odile Farrow", "odile@shop.example"),
                        "TEA-ASSAM-100",
                        BigDecimal.TWO);
        Parcel parcel = new Parcel(
                "UPS",
                null,
                "1Z1",
                OffsetDateTime.parse("2026-11-02T10:00:00-05:00"),
                List.of(new Parcel.Item("TEA-ASSAM-100", BigDecimal.TWO)));
        this.calls = List.of(
                () -> inflow.locations(null),
                () -> inflow.products(null),
                () -> inflow.productsLike("TEA"),
                () -> inflow.stockFigures(List.of(new StockKey(product, place))),
                () -> inflow.customersByEmail("odile@shop.example"),
                () -> inflow.createCustomer(new NewCustomer(
                        "11111111-1111-4111-8111-111111111111",
                        "Odile Farrow",
                        "",
                        "odile@shop.example",
                        "",
                        "11111111-1111-4111-8111-111111111112",
                        new Address("18 Quarry Row", "", "Millbrook", "VT", "05999", "United States"))),
                inflow::currencies,
                () -> inflow.salesOrder(order),
                () -> inflow.salesOrders(new SalesOrderQuery(List.of(), null, null, null, true, null)),
                rover::probe,
                () -> rover.orders(new OrderQuery(OrderStatus.NEW, null, 1, true)),
                () -> rover.order("LLT-1", true),
                () -> rover.orderState("LLT-1"),
                () -> rover.acknowledge("LLT-2"),
                () -> rover.ship("LLT-0", List.of(parcel)),
                () -> rover.inventory(1),
                () -> rover.inventoryOf("TEA-ASSAM-100"),
                () -> rover.pushInventory(List.of(new StockNumber("TEA-ASSAM-100", "MAIN", 7, null, NOW))),
                rover::carts,
                rover::shipMethods);
    }

    private HttpAnswer answered(app.cartwright.http.HttpCall call) {
        AnswerSpoiler.Spoiled spoiled = spoiler.spoil(services.send(call));
        mustNotSucceed = spoiled.provesNothing();
        last = call.method() + " " + call.uri().getPath() + " -> " + spoiled.answer();
        return spoiled.answer();
    }

    /** Runs one case; gives what is wrong, {@code ""} for nothing. */
    String run(SplittableRandom random) {
        spoiler = new AnswerSpoiler(random);
        mustNotSucceed = false;
        long start = System.nanoTime();
        try {
            Outcome<?> outcome = calls.get(random.nextInt(calls.size())).get();
            // The value must be usable, too: reading it must not hang on a number with a billion digits.
            if (outcome.toString().isEmpty()) {
                return "no outcome: " + shown();
            }
            if (mustNotSucceed && outcome instanceof Outcome.Done<?>) {
                return "garbage was taken for success: " + shown();
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return e.getClass().getName() + ": " + shown();
        }
        return System.nanoTime() - start > SLOW ? "took longer than 3 s: " + shown() : "";
    }

    private String shown() {
        return last.length() > 600 ? last.substring(0, 600) + " …" : last;
    }
}
