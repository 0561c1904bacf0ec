/**
 * Push stock: quantity available from inFlow to the mapped CartRover locations. Used by {@code bridge}.
 */
@NullMarked
package app.cartwright.stock;

import org.jspecify.annotations.NullMarked;
