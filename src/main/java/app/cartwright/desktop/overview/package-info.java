/**
 * The first page: the three services, orders by day, problems, carts and call budgets.
 */
@NullMarked
package app.cartwright.desktop.overview;

import org.jspecify.annotations.NullMarked;
