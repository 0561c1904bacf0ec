package app.cartwright.inflow;

/**
 * A customer to be made. Existing customers are never written.
 *
 * @param customerId made by us, name-based, so that a repeat hits the same row
 * @param name the buyer's name, else company, else e-mail
 * @param addressId id of the one address row, made by us
 */
public record NewCustomer(
        String customerId,
        String name,
        String contactName,
        String email,
        String phone,
        String addressId,
        Address address) {}
