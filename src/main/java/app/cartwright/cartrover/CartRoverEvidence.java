package app.cartwright.cartrover;

import app.cartwright.http.Api;
import app.cartwright.http.ContractEvidence;
import app.cartwright.http.ContractEvidence.Finding;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.RefusalKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which assumptions an answer of CartRover has settled. */
final class CartRoverEvidence {
    private final ContractEvidence listener;

    CartRoverEvidence(ContractEvidence listener) {
        this.listener = listener.safe();
    }

    /** A read at a path: an answer in the right form confirms it, "not found" speaks against it. */
    void path(String entry, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Done<?>) {
            tell(entry, true, "CartRover answered in the expected form.");
        } else if (outcome instanceof Outcome.Refused<?>(Outcome.Refusal refusal)
                && refusal.kind() == RefusalKind.NOT_FOUND) {
            tell(entry, false, "CartRover answered that there is nothing here: " + refusal.message());
        }
    }

    void orders(OrderQuery query, int limit, OrderPage page) {
        int size = page.orders().size() + page.unreadable().size();
        Integer total = page.totalRecords();
        if (limit > 20 && size == limit) {
            tell(CartRoverContract.PAGE_LIMIT, true, limit + " records came in one page.");
        } else if (query.page() == 1 && total != null && total > size && size < limit) {
            tell(
                    CartRoverContract.PAGE_LIMIT,
                    false,
                    "Of " + total + " orders only " + size + " came, though " + limit + " were asked for.");
        }
        if (!query.filteredItems()
                && page.orders().stream()
                        .flatMap(order -> order.lines().stream())
                        .anyMatch(Order.Line::filtered)) {
            tell(CartRoverContract.FILTERED_ITEMS, false, "A filtered line came though it was not asked for.");
        }
        if (query.from() != null && size > 0) {
            tell(CartRoverContract.DATE_BOUND, true, "A list with an earliest date was answered.");
        }
    }

    /** A read of one record that may not be there. */
    void single(String pathEntry, Outcome<?> outcome) {
        if (outcome instanceof Outcome.Done<?>) {
            tell(pathEntry, true, "CartRover answered in the expected form.");
        } else if (outcome instanceof Outcome.Refused<?>(Outcome.Refusal refusal)
                && refusal.kind() == RefusalKind.NOT_FOUND) {
            tell(
                    CartRoverContract.MISSING_ORDER,
                    true,
                    "A record that is not there was told by HTTP " + refusal.status() + ", code " + refusal.code()
                            + ".");
        }
    }

    void write(List<String> entries, String pathEntry, Outcome<WriteReply> outcome) {
        switch (outcome) {
            case Outcome.Done<WriteReply>(WriteReply reply, String ignored) -> {
                if (reply.failed().isEmpty()) {
                    tell(pathEntry, true, "CartRover took the write.");
                    entries.forEach(entry -> tell(entry, true, "CartRover took a write of this form."));
                }
            }
            case Outcome.Refused<WriteReply>(Outcome.Refusal refusal) -> {
                // An order update may also be refused because the order is gone, which says nothing about the path.
                boolean pathAlone = pathEntry.equals(CartRoverContract.INVENTORY_WRITE_PATH);
                if (refusal.kind() == RefusalKind.NOT_FOUND && pathAlone) {
                    tell(pathEntry, false, "CartRover answered that there is nothing here: " + refusal.message());
                }
            }
            case Outcome.Unknown<WriteReply> unknown -> {}
        }
    }

    void carts(@Nullable String shape, String expected) {
        if (shape != null) {
            boolean fits = expected.equals("any") || expected.equals(shape);
            tell(CartRoverContract.CARTS_SHAPE, fits, "The carts came as " + shape + ".");
        }
    }

    private void tell(String entry, boolean confirmed, String seen) {
        listener.seen(Api.CARTROVER, entry, confirmed ? Finding.CONFIRMED : Finding.CONTRADICTED, seen);
    }
}
