package app.cartwright.bridge;

import app.cartwright.troubleshoot.Explanation;
import java.util.Map;

/** Gathers what a troubleshooting guide needs, from the store and afresh from both services, and walks it. */
final class Explaining {
    private final Works works;

    Explaining(Works works) {
        this.works = works;
    }

    Explanation explain(Bridge.Question question, String subject, Map<String, String> told) {
        throw new IllegalStateException("not yet" + works + question + subject + told);
    }
}
