/**
 * The practice shop: inFlow and CartRover simulated as state machines with an HTTP front on loopback. Knows nothing of
 * the flows. Used by the demo, the tests and owners who want to try.
 */
@NullMarked
package app.cartwright.sandbox;

import org.jspecify.annotations.NullMarked;
