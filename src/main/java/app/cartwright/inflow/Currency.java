package app.cartwright.inflow;

/** A currency of the account. */
public record Currency(String currencyId, String isoCode) {}
