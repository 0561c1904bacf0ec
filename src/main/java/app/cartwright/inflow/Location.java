package app.cartwright.inflow;

/**
 * A place that holds stock.
 *
 * @param locationId inFlow's id
 * @param name the name people see
 * @param active false once it was deactivated; it keeps its stock
 * @param isDefault true for exactly one location of the account
 */
public record Location(String locationId, String name, boolean active, boolean isDefault) {}
