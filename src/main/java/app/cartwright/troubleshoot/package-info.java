/**
 * The three troubleshooting guides as decision trees over evidence. Used by {@code bridge}.
 */
@NullMarked
package app.cartwright.troubleshoot;

import org.jspecify.annotations.NullMarked;
