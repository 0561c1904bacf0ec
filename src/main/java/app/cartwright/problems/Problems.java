package app.cartwright.problems;

import java.util.List;

/**
 * The open errors. Flows report and resolve; the owner retries and dismisses through {@code bridge}.
 */
public interface Problems {
    /**
     * Opens an error, or counts it once more where the same one is open. A dismissed one stays dismissed for the items
     * it had; a new item opens it again.
     */
    void raise(Problem problem);

    /** This order or SKU has no such problem any more; an error whose last item goes is resolved. */
    void resolveItem(ProblemCode code, String itemKey);

    /** This order or SKU has none of the given problems any more. */
    default void resolveItem(List<ProblemCode> codes, String itemKey) {
        codes.forEach(code -> resolveItem(code, itemKey));
    }

    /** The error with this subject is over, with all its items. */
    void resolve(ProblemCode code, String subject);

    /** Whether an error of this code that is open names the item. */
    boolean isOpen(ProblemCode code, String itemKey);
}
