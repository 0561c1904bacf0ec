/**
 * The proof of the promises: the whole engine against both simulated services, in one thread, in simulated time, from one
 * seed. See docs/reliability.md.
 */
@NullMarked
package app.cartwright.simulation;

import org.jspecify.annotations.NullMarked;
