package app.cartwright.inflow;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of sales orders to be listed, newest order date first. inFlow's own matching may be wider than asked;
 * callers compare exactly.
 *
 * @param inventoryStatuses only these, or empty for all
 * @param orderDateFrom only from this day, or null
 * @param orderNumber only about this number, or null
 * @param poNumber only about this customer's number, or null
 * @param withLines whether lines, pack lines and ship lines are wanted
 * @param after id of the last row of the page before, or null for the first page
 */
public record SalesOrderQuery(
        List<String> inventoryStatuses,
        @Nullable LocalDate orderDateFrom,
        @Nullable String orderNumber,
        @Nullable String poNumber,
        boolean withLines,
        @Nullable String after) {}
