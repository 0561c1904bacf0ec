/**
 * When things run, how often and in which order: lanes, back-off, pauses, wake after sleep, the dead-man alarm. Used by
 * {@code bridge}.
 */
@NullMarked
package app.cartwright.schedule;

import org.jspecify.annotations.NullMarked;
