package app.cartwright.inflow;

/** One product at one location, the key of a stock figure. */
public record StockKey(String productId, String locationId) {}
