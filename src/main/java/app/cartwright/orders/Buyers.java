package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.http.Json;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.RefusalKind;
import app.cartwright.inflow.Customer;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.NewCustomer;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.store.BuyerRows;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds or makes the inFlow customer of a buyer. One that inFlow has with exactly this e-mail is used as it is; no
 * existing customer is ever written.
 */
final class Buyers {
    private final InflowClient inflow;
    private final Ledger ledger;
    private final BuyerRows rows;
    private final Sending sending;
    private final FirstWrites firstWrites;
    private final OrderBook book;

    Buyers(
            InflowClient inflow,
            Ledger ledger,
            BuyerRows rows,
            Sending sending,
            FirstWrites firstWrites,
            OrderBook book) {
        this.inflow = inflow;
        this.ledger = ledger;
        this.rows = rows;
        this.sending = sending;
        this.firstWrites = firstWrites;
        this.book = book;
        firstWrites.readBack(
                IntentKind.CREATE_CUSTOMER,
                id -> absentIsFalse(inflow.customer(id).map(customer -> true)));
    }

    /** The customer, or the outcome of the call that failed and whether it is this order's fault. */
    sealed interface Found {
        /** The buyer is this customer. */
        record Known(String customerId) implements Found {}

        /** A call failed. */
        record Failed(Outcome<?> outcome) implements Found {}

        /** Nothing more may be written. */
        record Held(Act act) implements Found {}
    }

    /**
     * The customer of an order's buyer.
     *
     * @param look whether the ledger's word that nothing was sent is not enough
     */
    Found customerOf(Order order, boolean look) {
        Buyer buyer = Buyer.of(order);
        Optional<String> known = rows.customerOf(buyer.storedKey());
        if (known.isPresent()) {
            return new Found.Known(known.get());
        }
        String id = buyer.customerId();
        Optional<Intent> before = ledger.newest(IntentKind.CREATE_CUSTOMER, id);
        if (before.isPresent() && before.get().state() == Intent.State.DONE) {
            return remember(buyer, id);
        }
        if (before.isPresent() && before.get().unsettled()
                || look && buyer.email().isEmpty()) {
            Outcome<Customer> there = inflow.customer(id);
            if (there instanceof Outcome.Done<Customer>) {
                ledger.adopt(IntentKind.CREATE_CUSTOMER, id, "Found in inFlow by its id.");
                return remember(buyer, id);
            }
            if (!missing(there)) {
                return new Found.Failed(there);
            }
            before.filter(Intent::unsettled)
                    .ifPresent(open -> ledger.settle(open, false, "inFlow has no such customer."));
        }
        return buyer.email().isEmpty() ? create(order, buyer, buyer.name()) : byEmail(order, buyer);
    }

    /** Forgets a customer that inFlow no longer takes. */
    void forget(Order order) {
        rows.forget(Buyer.of(order).storedKey());
    }

    private Found byEmail(Order order, Buyer buyer) {
        Outcome<List<Customer>> answer = inflow.customersByEmail(buyer.email());
        if (!(answer instanceof Outcome.Done<List<Customer>>(List<Customer> found, String ignored))) {
            return new Found.Failed(answer);
        }
        // inFlow's own matching may be wider. Case makes no other address.
        Optional<Customer> same = found.stream()
                .filter(customer ->
                        customer.email().strip().toLowerCase(Locale.ROOT).equals(buyer.key()))
                .min(Comparator.comparing((Customer customer) -> !customer.active())
                        .thenComparing(customer -> !customer.email().equals(buyer.email()))
                        .thenComparing(Customer::customerId));
        return same.isPresent() ? remember(buyer, same.get().customerId()) : create(order, buyer, buyer.name());
    }

    private Found create(Order order, Buyer buyer, String name) {
        @Nullable Act held = firstWrites.before(IntentKind.CREATE_CUSTOMER);
        if (held != null) {
            return new Found.Held(held);
        }
        NewCustomer customer = buyer.newCustomer(order, name);
        String id = customer.customerId();
        Outcome<Customer> outcome = sending.sendAndGoOn(
                IntentKind.CREATE_CUSTOMER,
                id,
                Json.object().put("customerId", id).toString(),
                () -> inflow.createCustomer(customer),
                (intent, answer) -> {
                    if (answer instanceof Outcome.Done<Customer>) {
                        rows.remember(buyer.storedKey(), id);
                        book.note(
                                Activity.Direction.CARTROVER_TO_INFLOW,
                                order.custPoNo() == null ? order.custRef() : order.custPoNo(),
                                "Customer made for this order",
                                Activity.Result.DONE,
                                null);
                    }
                });
        if (outcome instanceof Outcome.Done<Customer>) {
            @Nullable Act first = firstWrites.after(IntentKind.CREATE_CUSTOMER, id);
            return first == null ? new Found.Known(id) : new Found.Held(first);
        }
        boolean nameTaken = outcome instanceof Outcome.Refused<Customer>(Outcome.Refusal refusal)
                && (refusal.kind() == RefusalKind.INVALID || refusal.kind() == RefusalKind.CONFLICT)
                && refusal.message().toLowerCase(Locale.ROOT).contains("name");
        String other = buyer.name() + " (" + Buyer.first(buyer.email(), order.custRef()) + ")";
        return nameTaken && !name.equals(other) ? create(order, buyer, other) : new Found.Failed(outcome);
    }

    private Found remember(Buyer buyer, String id) {
        sending.withTheNext(() -> rows.remember(buyer.storedKey(), id));
        return new Found.Known(id);
    }

    static boolean missing(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Outcome.Refusal refusal)
                && refusal.kind() == RefusalKind.NOT_FOUND;
    }

    static Outcome<Boolean> absentIsFalse(Outcome<Boolean> outcome) {
        return missing(outcome) ? new Outcome.Done<>(false, null) : outcome;
    }
}
