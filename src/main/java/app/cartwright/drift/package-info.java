/**
 * The nightly report: compares what inFlow, CartRover and the ledger say of orders, totals, stock and shipments, with few
 * calls beside the services. Reads only; stock that differs is sent again by push stock itself, orders and shipments are
 * only reported.
 */
@NullMarked
package app.cartwright.drift;

import org.jspecify.annotations.NullMarked;
