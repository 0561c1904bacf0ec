package app.cartwright.problems;

import java.util.List;

/**
 * What the catalogue knows of one code. Each list holds alternatives, the last of which needs no fact but the subject.
 *
 * @param subjectName the placeholder that the subject stands for
 * @param whyNot why it can't be retried or dismissed; empty where both are possible
 */
record CatalogueEntry(
        String subjectName,
        List<String> titles,
        List<String> causes,
        List<String> nextSteps,
        Retry retry,
        boolean dismissable,
        List<String> whyNot) {

    /** Whether the owner can retry. */
    enum Retry {
        YES,
        /** Only when named by itself: it answers a question, so "retry all" leaves it alone. */
        ASKS,
        NO
    }
}
