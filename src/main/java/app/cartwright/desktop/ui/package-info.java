/**
 * The pieces that screens are built from.
 */
@NullMarked
package app.cartwright.desktop.ui;

import org.jspecify.annotations.NullMarked;
