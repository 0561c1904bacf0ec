/**
 * Push shipping: parcels of entirely fulfilled orders from inFlow to CartRover, once each. Used by {@code bridge}.
 */
@NullMarked
package app.cartwright.shipping;

import org.jspecify.annotations.NullMarked;
