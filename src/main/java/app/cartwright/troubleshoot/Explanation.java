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
     * @param detail what was found, beside the sentence, or null
     * @param nextStep all that can be done, in one text
     * @param ways the same one by one, where there is a choice; else empty
     * @param url the page that helps, or null
     */
    public record Verdict(
            String where,
            String sentence,
            @Nullable String detail,
            String nextStep,
            List<Way> ways,
            @Nullable String url) {
        /** One without a choice. */
        public Verdict(String where, String sentence, String nextStep, @Nullable String url) {
            this(where, sentence, null, nextStep, List.of(), url);
        }
    }

    /**
     * One of several ways out.
     *
     * @param part {@code either}, {@code or}, or {@code then} for what follows both
     * @param text without that word and without the full stop
     * @param at where it is done: {@code cart}, {@code cartRover} or {@code here}
     */
    public record Way(String part, String text, String at) {
        /** Before the other one. */
        public static final String EITHER = "either";
        /** Instead of the first. */
        public static final String OR = "or";
        /** After one of them. */
        public static final String THEN = "then";
        /** On the cart's own pages. */
        public static final String AT_CART = "cart";
        /** On CartRover's pages. */
        public static final String AT_CARTROVER = "cartRover";
        /** By Cartwright itself. */
        public static final String HERE = "here";
    }

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
