package app.cartwright.bridge;

import app.cartwright.ledger.Activity;
import app.cartwright.ledger.Ledger;
import app.cartwright.ledger.StoredLedger;
import app.cartwright.problems.Alerts;
import app.cartwright.problems.Problems;
import app.cartwright.problems.StoredProblems;
import app.cartwright.setup.HouseBook;
import app.cartwright.setup.SettingsShelf;
import app.cartwright.setup.StoreShelf;
import app.cartwright.setup.StoredSettingsBook;
import app.cartwright.store.MetaRows;
import app.cartwright.store.OrderEvents;
import app.cartwright.store.OrderLists;
import app.cartwright.store.OrderRows;
import app.cartwright.store.RequestRows;
import app.cartwright.store.ServiceRows;
import app.cartwright.store.ShipmentRows;
import app.cartwright.store.Store;
import java.time.InstantSource;
import java.time.ZoneId;

/** Everything that works on the local store alone, without keys and without network. */
record LocalParts(
        Store store,
        InstantSource clock,
        ZoneId zone,
        Activity activity,
        Ledger ledger,
        Problems problems,
        Alerts alerts,
        SettingsShelf shelf,
        StoredSettingsBook settings,
        HouseBook house,
        MetaRows meta,
        ServiceRows services,
        RequestRows requests,
        OrderRows orders,
        OrderLists orderLists,
        OrderEvents events,
        ShipmentRows shipments) {

    static LocalParts over(Store store, InstantSource clock, ZoneId zone) {
        Activity activity = new Activity(store, clock);
        SettingsShelf shelf = new StoreShelf(store, clock);
        return new LocalParts(
                store,
                clock,
                zone,
                activity,
                new StoredLedger(store, clock),
                new StoredProblems(store, clock),
                new Alerts(store),
                shelf,
                new StoredSettingsBook(shelf, what -> activity.noteHere(null, "Settings", what)),
                new HouseBook(shelf, what -> activity.noteHere(null, "Settings", what)),
                new MetaRows(store),
                new ServiceRows(store),
                new RequestRows(store),
                new OrderRows(store),
                new OrderLists(store),
                new OrderEvents(store),
                new ShipmentRows(store));
    }
}
