package app.cartwright.inflow;

import app.cartwright.http.Api;
import app.cartwright.http.ContractEvidence;
import app.cartwright.http.ContractEvidence.Finding;
import app.cartwright.http.Fields;
import app.cartwright.http.Outcome;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says which assumptions an answer of inFlow has settled. */
final class InflowEvidence {
    private final ContractEvidence listener;

    InflowEvidence(ContractEvidence listener) {
        this.listener = listener.safe();
    }

    void paging(boolean readOn) {
        tell(InflowContract.PAGING, readOn, readOn ? "The next page of a list came." : "The same page came again.");
    }

    void page(boolean later, int rows, int asked) {
        if (later && rows > 0) {
            paging(true);
        }
        if (asked == 100 && rows >= asked) {
            tell(InflowContract.PAGE_SIZE, rows == asked, rows + " rows came in one page.");
        }
    }

    void locationCount(boolean fits, int rows, long count) {
        tell(
                InflowContract.LOCATION_COUNT,
                fits,
                fits
                        ? "As many came as inFlow says."
                        : "inFlow says that it has " + count + " locations and sent " + rows + ".");
    }

    void activeFilter(List<Product> products) {
        long inactive = products.stream().filter(product -> !product.active()).count();
        if (inactive > 0) {
            tell(InflowContract.ACTIVE_FILTER, false, inactive + " inactive products came all the same.");
        } else if (!products.isEmpty()) {
            tell(InflowContract.ACTIVE_FILTER, true, "Only active products came.");
        }
    }

    void summary(Outcome<List<StockFigure>> outcome, int asked) {
        switch (outcome) {
            case Outcome.Done<List<StockFigure>>(List<StockFigure> figures, String ignored) -> {
                if (figures.isEmpty()) {
                    return;
                }
                tell(InflowContract.SUMMARY_PATH, true, "Stock figures came.");
                boolean known = figures.stream().anyMatch(figure -> figure.available() != null);
                tell(
                        InflowContract.AVAILABLE_FIELD,
                        known,
                        known ? "The rows hold the figure." : "No row holds a readable figure.");
                if (asked == 100) {
                    tell(InflowContract.SUMMARY_SIZE, true, "100 pairs in one call were answered.");
                }
                if (figures.size() < asked) {
                    tell(InflowContract.MISSING_SUMMARY, true, "A pair was left out of the answer.");
                }
            }
            // A 404 may be about the path or about one product that is gone, so it settles nothing.
            case Outcome.Refused<List<StockFigure>> refused -> {}
            case Outcome.Unknown<List<StockFigure>> unknown -> {}
        }
    }

    void orderFilters(SalesOrderQuery query, List<SalesOrder> orders) {
        if (query.inventoryStatuses().size() > 1 && !orders.isEmpty()) {
            Set<String> wanted = new HashSet<>();
            query.inventoryStatuses().forEach(status -> wanted.add(status.toLowerCase(java.util.Locale.ROOT)));
            boolean fits =
                    orders.stream().allMatch(order -> order.cancelled() || wanted.contains(order.inventoryStatus()));
            tell(
                    InflowContract.MULTI_FILTER,
                    fits,
                    fits ? "Only orders in the states that were asked for came." : "Orders in other states came too.");
        }
        if (query.orderDateFrom() != null && !orders.isEmpty()) {
            var day = query.orderDateFrom().minusDays(1);
            boolean fits = orders.stream()
                    .allMatch(order -> order.orderDate() == null
                            || !order.orderDate().toLocalDate().isBefore(day));
            tell(
                    InflowContract.DATE_FILTER,
                    fits,
                    fits ? "Only orders from that day on came." : "Orders of earlier days came too.");
        }
    }

    void written(NewSalesOrder sent, @Nullable SalesOrder written, Fields reply, boolean include) {
        BigDecimal tax = reply.decimal("tax1");
        if (tax != null && sent.tax1().signum() != 0) {
            boolean kept = tax.compareTo(sent.tax1()) == 0;
            tell(
                    InflowContract.HEADER_TAX,
                    kept,
                    kept
                            ? "inFlow kept the amount."
                            : "inFlow made " + tax.toPlainString() + " of "
                                    + sent.tax1().toPlainString() + ".");
        }
        if (written == null) {
            return;
        }
        boolean kept = written.orderNumber().equals(sent.orderNumber());
        tell(InflowContract.ORDER_NUMBER, kept, kept ? "The number was kept." : "inFlow gave a number of its own.");
        if (!written.inventoryStatus().isEmpty()) {
            boolean confirmed = !written.inventoryStatus().equals("unconfirmed");
            tell(InflowContract.UNCONFIRMED_ORDERS, confirmed, "A written order is " + written.inventoryStatus() + ".");
        }
        if (include) {
            tell(
                    InflowContract.PUT_INCLUDE,
                    written.lines() != null,
                    written.lines() != null ? "The lines came back." : "The lines did not come back.");
        }
    }

    void quickCancel(int status) {
        if (status >= 200 && status < 300) {
            tell(InflowContract.QUICK_CANCEL_PATH, true, "inFlow took it.");
        } else if (status == 404 || status == 405) {
            tell(InflowContract.QUICK_CANCEL_PATH, false, "inFlow does not know it (HTTP " + status + ").");
        }
    }

    void guardedWrite(Outcome<SalesOrder> outcome) {
        if (outcome instanceof Outcome.Refused<SalesOrder>(Outcome.Refusal refusal)
                && refusal.kind() == Outcome.RefusalKind.CONFLICT) {
            tell(InflowContract.STALE_STATUS, true, "A late write was refused with HTTP " + refusal.status() + ".");
        }
    }

    private void tell(String entry, boolean confirmed, String seen) {
        listener.seen(Api.INFLOW, entry, confirmed ? Finding.CONFIRMED : Finding.CONTRADICTED, seen);
    }
}
