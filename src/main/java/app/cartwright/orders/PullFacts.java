package app.cartwright.orders;

import app.cartwright.inflow.ProductCatalogue;
import java.time.LocalDate;
import java.util.Map;

/**
 * What the planner has to know beside the orders.
 *
 * @param since first order date that is pulled
 * @param prefixes prefix by order source
 * @param currencies inFlow's currency id by ISO code in upper case
 * @param locationId where orders reserve stock
 */
record PullFacts(
        LocalDate since,
        Map<String, String> prefixes,
        ProductCatalogue catalogue,
        Map<String, String> currencies,
        String locationId) {}
