package app.cartwright.bridge;

/** Marks a data folder as one that was set up against the practice shop. */
final class PracticeRun {
    /** Name of the mark in the store. */
    static final String MARK = "practiceShop";

    private PracticeRun() {}
}
