package app.cartwright.stock;

import app.cartwright.schedule.RunResult;
import app.cartwright.schedule.Trouble;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one run of push stock has done so far, and what stopped it. */
final class StockTally {
    final Set<String> refusedNow = new HashSet<>();
    final Set<String> heldNow = new HashSet<>();

    @Nullable
    String processId;

    @Nullable
    Trouble trouble;
    /** Nothing more leaves in this run. */
    boolean sendNoMore;

    boolean incomplete;
    int written;
    int waiting;
    int unknown;
    int inflowCalls;

    private String sentence = "";

    /** Keeps the first trouble; whether there was one now. */
    boolean stop(@Nullable Trouble why) {
        if (trouble == null) {
            trouble = why;
        }
        return why != null;
    }

    /** Ends without having read anything. */
    void ends(String why) {
        sentence = why;
    }

    /** Nothing can be sent yet. */
    void waits(String why) {
        sentence = why;
        incomplete = true;
        waiting = 1;
    }

    /** What the run did. */
    RunResult result() {
        int held = refusedNow.size() + heldNow.size();
        String said = sentence.isEmpty()
                ? StockSentence.of(written, refusedNow.size(), heldNow.size(), waiting, unknown)
                : sentence;
        return new RunResult(written, held, 0, waiting, trouble == null && !incomplete, said, trouble);
    }
}
