package app.cartwright.desktop.system;

import java.util.function.Consumer;

/** Runs the whole sync against simulated services on this computer, with faults thrown in. Blocks for as long as it takes. */
public interface SelfTest {
    /**
     * Runs it in a folder of its own that is deleted afterwards; the owner's accounts and data aren't touched.
     *
     * @param progress is told a sentence now and then, on the thread that runs it
     * @throws InterruptedException where the thread was interrupted before it was finished
     */
    Result run(Consumer<String> progress) throws Exception;

    /**
     * How it went.
     *
     * @param good nothing was lost, doubled or left wrong
     * @param sentence what happened, in one or two sentences
     */
    record Result(boolean good, String sentence) {}
}
