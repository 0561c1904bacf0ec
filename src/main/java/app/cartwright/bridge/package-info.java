/**
 * The composition root and the one object that both faces talk to. Used by {@code cli} and {@code desktop}.
 */
@NullMarked
package app.cartwright.bridge;

import org.jspecify.annotations.NullMarked;
