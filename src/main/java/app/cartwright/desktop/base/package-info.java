/**
 * What every screen stands on and no node is needed for: texts, times, the way off the JavaFX thread and back, live data.
 */
@NullMarked
package app.cartwright.desktop.base;

import org.jspecify.annotations.NullMarked;
