package app.cartwright.stock;

/** What push stock keeps from run to run, besides the store: readers with a short memory of their own. */
final class StockWorkers {
    private final SettleStock settle;
    private final BothSides sides;
    private final InflowStock stock;
    private final FirstWrite first;
    private boolean startedListing;

    StockWorkers(PushStock.Parts parts) {
        this.settle = new SettleStock(parts.tables(), parts.ledger(), parts.clock());
        this.sides = new BothSides(parts.inflow(), parts.catalogue(), parts.tables(), parts.activity(), parts.clock());
        this.stock = new InflowStock(parts.inflow(), parts.clock());
        this.first = new FirstWrite(parts.tables(), parts.problems(), parts.supervised());
    }

    SettleStock settle() {
        return settle;
    }

    BothSides sides() {
        return sides;
    }

    InflowStock stock() {
        return stock;
    }

    FirstWrite first() {
        return first;
    }

    /** Whether CartRover's inventory was listed since the program started. */
    boolean startedListing() {
        return startedListing;
    }

    void listingStarted() {
        startedListing = true;
    }
}
