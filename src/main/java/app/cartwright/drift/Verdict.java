package app.cartwright.drift;

import app.cartwright.store.DriftRows;

/** What a comparison ends with for one subject. */
public enum Verdict {
    /** Both sides say the same. */
    EQUAL(DriftRows.EQUAL),
    /** They differed, and it was put right: stock that was sent again. */
    REPAIRED("repaired"),
    /** They differ, and that is as it should be. */
    EXPLAINED("explained"),
    /** They differ, and a person has to look. */
    OPEN("open");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word in the store and in lists. */
    public String word() {
        return word;
    }
}
