package app.cartwright.inflow;

/** A customer as read: enough to find one by e-mail. */
public record Customer(String customerId, String name, String email, boolean active) {}
