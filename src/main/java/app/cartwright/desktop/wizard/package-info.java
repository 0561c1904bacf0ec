/**
 * The set-up, step by step.
 */
@NullMarked
package app.cartwright.desktop.wizard;

import org.jspecify.annotations.NullMarked;
