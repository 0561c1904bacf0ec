/**
 * The stock list and the arithmetic behind a number.
 */
@NullMarked
package app.cartwright.desktop.stock;

import org.jspecify.annotations.NullMarked;
