/**
 * The practice shop: inFlow and CartRover simulated as state machines with an HTTP front on loopback. Knows nothing of
 * the flows. Used by the demo, the tests and owners who want to try.
 *
 * <p>Everything is deterministic: time comes from one {@link java.time.InstantSource}, chance from seeded generators.
 * One lock guards both machines, so that the HTTP front may serve from several threads.
 */
@NullMarked
package app.cartwright.sandbox;

import org.jspecify.annotations.NullMarked;
