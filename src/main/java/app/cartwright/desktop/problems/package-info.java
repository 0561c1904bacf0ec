/**
 * Errors between inFlow and CartRover, and alerts between CartRover and the carts.
 */
@NullMarked
package app.cartwright.desktop.problems;

import org.jspecify.annotations.NullMarked;
