package app.cartwright.orders;

import app.cartwright.cartrover.Order;
import app.cartwright.inflow.Product;
import app.cartwright.inflow.ProductCatalogue;
import app.cartwright.inflow.SalesOrder;
import app.cartwright.ledger.Activity;
import app.cartwright.ledger.IntentKind;
import app.cartwright.ledger.Ledger;
import app.cartwright.store.OrderRow;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes over orders that inFlow has under our id although this store did not write them. */
final class Adoption {
    private final Ledger ledger;
    private final OrderBook book;
    private final InstantSource clock;

    Adoption(Ledger ledger, OrderBook book, InstantSource clock) {
        this.ledger = ledger;
        this.book = book;
        this.clock = clock;
    }

    /**
     * The order is in inFlow: it is never written again.
     *
     * @param evidence a sentence
     */
    void adopt(String custRef, SalesOrder found, String evidence) {
        Instant now = clock.instant();
        book.together(() -> {
            ledger.adopt(IntentKind.CREATE_ORDER, custRef, evidence);
            OffsetDateTime day = found.orderDate();
            Instant ordered = day == null ? null : day.toInstant();
            book.rows()
                    .addFromInflow(
                            custRef,
                            found.poNumber().isBlank() ? null : found.poNumber(),
                            day == null ? null : day.toLocalDate(),
                            ordered == null
                                    ? null
                                    : ordered.atOffset(ZoneOffset.UTC).toInstant(),
                            found.total());
            OrderRow row = book.row(custRef).orElseThrow();
            book.end(row, List.of());
            book.rows().inInflow(custRef, found.orderNumber(), found.salesOrderId(), found.customerId(), true, now);
            book.step(custRef, "found", evidence, null);
            if (found.cancelled()) {
                book.rows().cancelled(custRef, "Cancelled in inFlow.", now);
            }
            book.note(
                    Activity.Direction.CARTROVER_TO_INFLOW, found.orderNumber(), evidence, Activity.Result.NOTED, null);
        });
    }

    /** What CartRover says of an adopted order, so that its lines and products are known. */
    void complete(Order order, ProductCatalogue catalogue) {
        book.together(() -> {
            @Nullable OrderRow row = book.row(order.custRef()).orElse(null);
            book.offer(order, row, order.orderSource());
            book.rows().products(order.custRef(), products(order, catalogue));
        });
    }

    private static Map<String, String> products(Order order, ProductCatalogue catalogue) {
        Map<String, String> products = new HashMap<>();
        for (Order.Line line : order.lines()) {
            List<Product> found = catalogue.bySku(line.sku());
            if (found.size() == 1) {
                products.put(line.lineNo(), found.getFirst().productId());
            }
        }
        return products;
    }
}
