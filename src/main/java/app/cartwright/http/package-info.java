/**
 * One call to another company's service: transport, deadline, call budget, redaction, and the three outcomes. Knows
 * neither service. Used by {@code inflow}, {@code cartrover} and {@code schedule}.
 */
@NullMarked
package app.cartwright.http;

import org.jspecify.annotations.NullMarked;
