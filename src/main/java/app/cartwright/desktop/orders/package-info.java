/**
 * The orders list and one order's journey.
 */
@NullMarked
package app.cartwright.desktop.orders;

import org.jspecify.annotations.NullMarked;
