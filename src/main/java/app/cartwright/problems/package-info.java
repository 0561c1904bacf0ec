/**
 * The catalogue of error codes, the open errors and the alerts. Used by the flows and {@code bridge}.
 */
@NullMarked
package app.cartwright.problems;

import org.jspecify.annotations.NullMarked;
