/**
 * The settings, by group; changes apply at once and can be undone.
 */
@NullMarked
package app.cartwright.desktop.settings;

import org.jspecify.annotations.NullMarked;
