/**
 * The set-up as data: settings, their validation, the set-up file, the wizard's steps without a screen. Used by
 * {@code bridge}.
 */
@NullMarked
package app.cartwright.setup;

import org.jspecify.annotations.NullMarked;
