/**
 * Everything that happened.
 */
@NullMarked
package app.cartwright.desktop.activity;

import org.jspecify.annotations.NullMarked;
