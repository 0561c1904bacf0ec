/**
 * Intents and outcomes: what was about to be written to another service, and what became of it. The once-keys live
 * here. Used by the flows.
 */
@NullMarked
package app.cartwright.ledger;

import org.jspecify.annotations.NullMarked;
