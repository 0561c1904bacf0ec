/**
 * The inFlow Cloud API as records and one method a call. Every method makes at most one HTTP call, never retries and
 * never decides. Used by the flows, {@code setup} and {@code troubleshoot}.
 */
@NullMarked
package app.cartwright.inflow;

import org.jspecify.annotations.NullMarked;
