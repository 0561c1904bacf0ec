package app.cartwright.inflow;

/** What is assumed about inFlow's API and not proven yet, as data. */
public record InflowContract() {}
