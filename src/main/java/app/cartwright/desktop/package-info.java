/**
 * The window. No logic of its own: a view model for each screen over {@code bridge}.
 */
@NullMarked
package app.cartwright.desktop;

import org.jspecify.annotations.NullMarked;
