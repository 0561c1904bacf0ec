/**
 * The strip and the controls of the practice shop.
 */
@NullMarked
package app.cartwright.desktop.practice;

import org.jspecify.annotations.NullMarked;
