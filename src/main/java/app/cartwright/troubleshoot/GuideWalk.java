package app.cartwright.troubleshoot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Walks a guide from its first question to a verdict. */
final class GuideWalk {
    private GuideWalk() {}

    /**
     * A guide that was walked.
     *
     * @param ending name of the verdict in the guide
     */
    record Walked(String ending, Explanation explanation) {}

    static Walked walk(Guide guide, String subject, Evidence evidence) {
        Map<String, String> words = new LinkedHashMap<>(evidence.words());
        List<Explanation.Step> steps = new ArrayList<>();
        Guide.Step step = guide.steps().getFirst();
        while (true) {
            Finding found = evidence.find(step.fact());
            words.putAll(found.words());
            if (!step.aside() || found.answer() == Answer.YES) {
                steps.add(new Explanation.Step(
                        filled(step.question(), words),
                        found.answer().word(),
                        found.evidence(),
                        found.source(),
                        found.asks()));
            }
            String next = Objects.requireNonNull(step.next().get(found.answer()));
            Guide.Ending ending = guide.verdicts().get(next);
            if (ending != null) {
                Explanation.Verdict verdict = new Explanation.Verdict(
                        ending.where(),
                        filled(ending.sentence(), words),
                        ending.detail() == null ? null : filled(ending.detail(), words),
                        filled(ending.nextStep(), words),
                        ending.ways().stream()
                                .map(way -> new Explanation.Way(way.part(), filled(way.text(), words), way.at()))
                                .toList(),
                        ending.url());
                return new Walked(next, new Explanation(guide.name(), subject, verdict, List.copyOf(steps)));
            }
            step = Objects.requireNonNull(guide.step(next), next);
        }
    }

    private static String filled(String text, Map<String, String> words) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace("{" + word.getKey() + "}", word.getValue());
        }
        return filled;
    }
}
