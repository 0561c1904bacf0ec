/**
 * The three questions and their verdicts.
 */
@NullMarked
package app.cartwright.desktop.troubleshoot;

import org.jspecify.annotations.NullMarked;
