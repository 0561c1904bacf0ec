/**
 * Pull orders: from CartRover into inFlow, once each, with a prefix for each cart. Used by {@code bridge}.
 */
@NullMarked
package app.cartwright.orders;

import org.jspecify.annotations.NullMarked;
