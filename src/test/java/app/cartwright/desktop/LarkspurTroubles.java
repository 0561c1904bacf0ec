package app.cartwright.desktop;

import static app.cartwright.desktop.Larkspur.NOW;
import static app.cartwright.desktop.Larkspur.SHOPIFY;

import app.cartwright.bridge.WatchView;
import app.cartwright.troubleshoot.Explanation;
import java.util.List;

/** A verdict on an order that Larkspur Lane Teas misses. */
public final class LarkspurTroubles {
    private static final List<Explanation.Way> WAYS = List.of(
            new Explanation.Way("either", "change the order’s status at Shopify to Awaiting fulfillment", "cart"),
            new Explanation.Way("or", "add On hold to the cart’s settings: Carts › Shopify › Edit Setup", "cartRover"),
            new Explanation.Way("then", "wait for the next Order Download, at most 5 minutes", "here"));
    private static final String WAYS_OUT = """
        Either change the order’s status at Shopify to Awaiting fulfillment, or add On hold to the cart’s settings: \
        Carts › Shopify › Edit Setup. Then wait for the next Order Download, at most 5 minutes.\
        """;

    private LarkspurTroubles() {}

    public static Explanation explanation() {
        return new Explanation(
                "ORDER",
                "1047",
                SHOPIFY,
                new Explanation.Verdict(
                        "cartToCartRover",
                        "It’s stuck between Shopify and CartRover: the order’s status isn’t one that CartRover pulls",
                        "CartRover pulls Shopify orders with status Awaiting fulfillment. Order 1047 is On hold. It"
                                + " never reached Cartwright or inFlow.",
                        WAYS_OUT,
                        WAYS,
                        "https://app.cartrover.com/carts"),
                List.of(
                        new Explanation.Step(
                                "Did the order reach CartRover?",
                                "no",
                                "No. CartRover has no order 1047 under Shopify, searched 14:06:11. So inFlow can’t have"
                                        + " it.",
                                "CartRover",
                                null),
                        new Explanation.Step(
                                "Has Order Download run since the order was made?",
                                "yes",
                                "Yes. Order made 13:41 your time. Last Order Run 11:05 Pacific = 14:05 your time.",
                                "you told us",
                                null),
                        new Explanation.Step(
                                "Was that run a success?",
                                "yes",
                                "Yes. So there’s no CartRover alert to look for.",
                                "you told us",
                                null),
                        new Explanation.Step(
                                "Is the order’s status one the cart pulls?",
                                "no",
                                "No. On hold isn’t in the filter. This is the usual cause.",
                                "you told us",
                                null),
                        new Explanation.Step(
                                "Does the cart’s Earliest Order Date lie before this order?",
                                "ask",
                                "Not needed yet. Answer it if 1047 is still missing after the next run.",
                                "",
                                "earliestOrderDate")));
    }

    /** Two things that the owner waits for, one of which has happened. */
    public static List<WatchView> watches() {
        return List.of(
                new WatchView("order", "1047", NOW, null, null),
                new WatchView(
                        "shipping", "SH:1022", NOW, NOW, "The shipping of SH:1022 was sent, and CartRover has it."));
    }
}
