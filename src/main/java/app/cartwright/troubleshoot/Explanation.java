package app.cartwright.troubleshoot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guide, walked to its verdict.
 *
 * @param question the owner's question
 * @param subject the order's number or SKU
 * @param cart order source of the cart that it is about, or null where none is known
 * @param steps how it got there
 */
public record Explanation(
        String question, String subject, @Nullable String cart, Verdict verdict, List<Step> steps) {
    /** One that is about no cart, or not yet. */
    public Explanation(String question, String subject, Verdict verdict, List<Step> steps) {
        this(question, subject, null, verdict, steps);
    }

    /** The same, about this cart. */
    Explanation about(@Nullable String orderSource) {
        return new Explanation(question, subject, orderSource, verdict, steps);
    }

    /**
     * Where it is stuck.
     *
     * @param where {@code cartToCartRover}, {@code cartRoverToInflow}, {@code inflowToCartRover},
     *     {@code cartRoverToCart}, {@code noFault} or {@code unknown}
     * @param url the page that helps, or null
     */
    public record Verdict(
            String where,
            String sentence,
            String nextStep,
            @Nullable String url) {}

    /**
     * One step.
     *
     * @param answer {@code yes}, {@code no}, {@code unknown} or {@code ask}
     * @param evidence a sentence with the facts seen
     * @param source where they were seen: {@code inFlow}, {@code CartRover}, {@code here}, {@code you told us}
     * @param asks name of the fact that the owner is asked for, or null
     */
    public record Step(
            String question,
            String answer,
            String evidence,
            String source,
            @Nullable String asks) {}
}
