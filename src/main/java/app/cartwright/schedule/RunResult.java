package app.cartwright.schedule;

import org.jspecify.annotations.Nullable;

/**
 * What one cycle did.
 *
 * @param written orders written, stock figures sent, or shipments pushed
 * @param held orders or shipments held, stock figures refused or held
 * @param cancelled orders cancelled (pull orders only)
 * @param waiting what is still to be done and only waits for its turn or for a budget
 * @param complete whether the other sides were read whole; only then is the run a success
 * @param sentence for people: {@code 2 written, 0 held}
 * @param trouble what stopped the run, or null
 */
public record RunResult(
        int written,
        int held,
        int cancelled,
        int waiting,
        boolean complete,
        String sentence,
        @Nullable Trouble trouble) {}
