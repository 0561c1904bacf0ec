package app.cartwright.problems;

import java.util.List;

/** What a flow does when the owner acts on an error that it reported. */
public interface ErrorActions {
    /** The owner wants these items tried again: they are due at once. */
    void retry(ProblemCode code, String subject, List<String> itemKeys);

    /** The owner dismissed the error: for a held order this declines it. */
    void dismissed(ProblemCode code, String subject, List<String> itemKeys);

    /** The owner took the dismissal back. */
    void undismissed(ProblemCode code, String subject, List<String> itemKeys);
}
