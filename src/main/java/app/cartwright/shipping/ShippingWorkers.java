package app.cartwright.shipping;

/** Who does the work of a cycle; they live longer than one. */
record ShippingWorkers(
        PushShipping.Parts parts,
        ShipmentNotes notes,
        InflowWatch watch,
        ListedProducts products,
        ShipMethods methods,
        Pushing pushing,
        PushSettling settling,
        FirstPush firstPush,
        CartWatch carts,
        ComparedOrders compared) {

    static ShippingWorkers of(PushShipping.Parts parts) {
        ShipmentNotes notes =
                new ShipmentNotes(parts.store(), parts.rows(), parts.problems(), parts.events(), parts.clock());
        CartOutcomes outcomes = new CartOutcomes(notes, parts.orders(), parts.clock());
        PushSettling settling = new PushSettling(parts.cartrover(), parts.ledger(), notes, outcomes, parts.clock());
        return new ShippingWorkers(
                parts,
                notes,
                new InflowWatch(parts.inflow(), parts.clock()),
                new ListedProducts(parts.inflow(), parts.catalogue(), parts.clock()),
                new ShipMethods(parts.cartrover(), parts.clock()),
                new Pushing(parts.cartrover(), parts.ledger(), notes, outcomes, settling),
                settling,
                new FirstPush(parts.cartrover(), parts.rows(), parts.problems(), parts.clock(), parts.supervised()),
                new CartWatch(parts.cartrover(), parts.rows(), notes, parts.clock()),
                new ComparedOrders());
    }
}
