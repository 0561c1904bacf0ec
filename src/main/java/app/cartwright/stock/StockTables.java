package app.cartwright.stock;

import app.cartwright.store.CartRoverSightings;
import app.cartwright.store.StockMarks;
import app.cartwright.store.StockMemory;
import app.cartwright.store.StockPriorities;
import app.cartwright.store.StockPushes;
import app.cartwright.store.StockRows;
import app.cartwright.store.StockSightings;
import app.cartwright.store.Store;

/** Everything that push stock keeps in the store. */
public record StockTables(
        Store store,
        StockRows rows,
        StockPushes pushes,
        StockMarks marks,
        StockPriorities priorities,
        StockSightings sightings,
        CartRoverSightings cartRover,
        StockMemory memory) {
    /** All of it, over one store. */
    public static StockTables of(Store store) {
        return new StockTables(
                store,
                new StockRows(store),
                new StockPushes(store),
                new StockMarks(store),
                new StockPriorities(store),
                new StockSightings(store),
                new CartRoverSightings(store),
                new StockMemory(store));
    }
}
