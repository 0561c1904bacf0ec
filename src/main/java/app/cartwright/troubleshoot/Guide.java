package app.cartwright.troubleshoot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A troubleshooting guide as data: questions that lead to further questions, and verdicts in which they end. Texts hold
 * placeholders such as {@code {number}}.
 *
 * @param name the owner's question
 * @param steps in the order in which they may be asked; the first one starts
 * @param verdicts by name
 */
public record Guide(String name, List<Step> steps, Map<String, Ending> verdicts) {

    /**
     * One question and where each answer leads: to a step or to a verdict, by name.
     *
     * @param aside listed for the owner only where its answer is yes: a check that is nearly always no
     */
    public record Step(String id, String question, Fact fact, boolean aside, Map<Answer, String> next) {}

    /**
     * A verdict.
     *
     * @param where the leg, as in {@link Explanation.Verdict}
     * @param detail what was found, beside the sentence, or null
     * @param ways one by one, where there is a choice; the next step is made of them
     * @param url the page that helps, or null
     */
    public record Ending(
            String where,
            String sentence,
            @Nullable String detail,
            String nextStep,
            List<Explanation.Way> ways,
            @Nullable String url) {
        /** Two ways to choose from, and what follows. */
        static Ending choice(
                String where,
                String sentence,
                String detail,
                Explanation.Way either,
                Explanation.Way or,
                Explanation.Way then,
                @Nullable String url) {
            String nextStep = "Either " + either.text() + ", or " + or.text() + ". Then " + then.text() + ".";
            return new Ending(where, sentence, detail, nextStep, List.of(either, or, then), url);
        }
    }

    /** The step of this name, or null where it names a verdict. */
    public @Nullable Step step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElse(null);
    }

    static Draft named(String name) {
        return new Draft(name);
    }

    /** A guide that is being written down. */
    static final class Draft {
        private final String name;
        private final Map<String, Step> steps = new LinkedHashMap<>();
        private final Map<String, Ending> verdicts = new LinkedHashMap<>();

        private Draft(String name) {
            this.name = name;
        }

        /** A question that is shown whatever the answer. Unknown and ask lead to the same place. */
        Draft step(String id, String question, Fact fact, String yes, String no, String open) {
            return add(id, question, fact, false, yes, no, open, open);
        }

        /** A question with a place of its own for an answer that only the owner can give. */
        Draft step(String id, String question, Fact fact, String yes, String no, String unknown, String ask) {
            return add(id, question, fact, false, yes, no, unknown, ask);
        }

        /** A question that is shown only where it is answered with yes; everything else goes on. */
        Draft aside(String id, String question, Fact fact, String yes, String otherwise) {
            return add(id, question, fact, true, yes, otherwise, otherwise, otherwise);
        }

        Draft verdict(String id, String where, String sentence, String nextStep, @Nullable String url) {
            return verdict(id, new Ending(where, sentence, null, nextStep, List.of(), url));
        }

        Draft verdict(String id, Ending ending) {
            verdicts.put(id, ending);
            return this;
        }

        private Draft add(
                String id,
                String question,
                Fact fact,
                boolean aside,
                String yes,
                String no,
                String unknown,
                String ask) {
            Map<Answer, String> next = Map.of(Answer.YES, yes, Answer.NO, no, Answer.UNKNOWN, unknown, Answer.ASK, ask);
            steps.put(id, new Step(id, question, fact, aside, next));
            return this;
        }

        Guide done() {
            return new Guide(name, List.copyOf(steps.values()), Map.copyOf(verdicts));
        }
    }
}
