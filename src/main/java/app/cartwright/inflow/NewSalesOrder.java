package app.cartwright.inflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales order to be written, complete. Amounts in the order's currency.
 *
 * @param salesOrderId made by us, name-based
 * @param orderNumber prefix and number
 * @param externalId CartRover's {@code cust_ref}
 * @param poNumber the shop's number, or {@code ""}
 * @param source always {@code Cartwright}
 * @param locationId where it reserves stock
 * @param currencyId null: the account's own
 * @param tax1 the whole tax, as an amount; {@code tax2} goes as 0, prices are not tax-inclusive
 * @param orderFreight shipping charged to the customer
 */
public record NewSalesOrder(
        String salesOrderId,
        String customerId,
        String orderNumber,
        String externalId,
        String poNumber,
        String source,
        @Nullable LocalDate orderDate,
        @Nullable LocalDate requestedShipDate,
        String locationId,
        @Nullable String currencyId,
        String contactName,
        String email,
        String phone,
        String shipToCompanyName,
        Address billingAddress,
        Address shippingAddress,
        BigDecimal tax1,
        BigDecimal orderFreight,
        String orderRemarks,
        List<Line> lines) {

    /**
     * One line. Quantity times unit price is a whole number of cents.
     *
     * @param lineId made by us, name-based
     * @param quantity in the product's standard unit
     * @param unitPrice per unit, at most five decimals, discounts already taken off
     */
    public record Line(
            String lineId, String productId, String description, BigDecimal quantity, BigDecimal unitPrice) {}
}
