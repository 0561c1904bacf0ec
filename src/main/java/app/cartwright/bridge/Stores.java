package app.cartwright.bridge;

import app.cartwright.store.StoreProblem;
import java.util.List;

/** Turns trouble with the data folder into a failure that ends a command. */
final class Stores {
    private Stores() {}

    static Failure failure(StoreProblem problem) {
        Failure.Kind kind =
                problem.kind() == StoreProblem.Kind.LOCKED ? Failure.Kind.HELD_BY_ANOTHER : Failure.Kind.STORE_UNUSABLE;
        return new Failure(
                new Failure.Report(kind, problem.code(), problem.what(), problem.why(), problem.next(), List.of()));
    }
}
