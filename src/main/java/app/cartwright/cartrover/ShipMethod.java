package app.cartwright.cartrover;

/** A ship method of the WMS; {@code carrier} may be {@code ""}. */
public record ShipMethod(String carrier, String code, String description) {}
