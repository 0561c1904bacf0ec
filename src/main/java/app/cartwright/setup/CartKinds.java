package app.cartwright.setup;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of order sources that are known by name, shops and other sources alike. An unknown kind is no fault: it gets
 * a letter tile and a prefix like any other.
 */
public final class CartKinds {
    private static final List<CartKind> ALL = List.of(
            kind("3dcart", "3dcart", "shift4shop"),
            kind("acumatica", "Acumatica"),
            kind("amazon", "Amazon", "amazonsellercentral", "amz"),
            kind("amazonvendor", "Amazon Vendor Central", "amazonvendorcentral", "amazonvendorcentralapi"),
            kind("apiaccess", "API Access", "cartapi", "customapi"),
            kind("bestbuy", "Best Buy"),
            kind("bigcartel", "Big Cartel"),
            kind("bigcommerce", "BigCommerce"),
            kind("bonanza", "Bonanza"),
            kind("brightpearl", "Brightpearl"),
            kind("bluefly", "Bluefly"),
            kind("channeladvisor", "ChannelAdvisor", "rithum"),
            kind("commercehub", "CommerceHub"),
            kind("cratejoy", "Cratejoy"),
            kind("csv", "CSV", "csvfile", "csvupload", "flatfile"),
            kind("ebay", "eBay"),
            kind("ecwid", "Ecwid", "lightspeedecom"),
            kind("edi", "EDI", "spscommerce"),
            kind("etsy", "Etsy"),
            kind("faire", "Faire"),
            kind("groupon", "Groupon"),
            kind("houzz", "Houzz"),
            kind("jet", "Jet"),
            kind("lightspeed", "Lightspeed"),
            kind("magento", "Magento", "adobecommerce"),
            kind("miva", "Miva"),
            kind("neto", "Neto", "maropost"),
            kind("netsuite", "NetSuite"),
            kind("newegg", "Newegg"),
            kind("opencart", "OpenCart"),
            kind("overstock", "Overstock"),
            new CartKind(
                    "paypal",
                    "PayPal",
                    List.of("paypal"),
                    "Payments are neither taken nor pushed: only orders born in PayPal come in."),
            kind("pinterest", "Pinterest"),
            kind("prestashop", "PrestaShop"),
            kind("quickbooks", "QuickBooks"),
            new CartKind(
                    "salesforce",
                    "Salesforce",
                    List.of("salesforce"),
                    "Customer records aren't synced: only orders born in Salesforce come in."),
            kind("sears", "Sears"),
            new CartKind(
                    "shipstation",
                    "ShipStation",
                    List.of("shipstation"),
                    "Labels can't be bought here: only orders born in ShipStation come in."),
            kind("shopify", "Shopify"),
            kind("shopifyplus", "Shopify Plus"),
            kind("square", "Square"),
            kind("squarespace", "Squarespace"),
            kind("target", "Target", "targetplus"),
            kind("tiktok", "TikTok Shop", "tiktokshop"),
            kind("volusion", "Volusion"),
            kind("walmart", "Walmart", "walmartmarketplace"),
            kind("wayfair", "Wayfair"),
            kind("wish", "Wish"),
            kind("wix", "Wix"),
            kind("woocommerce", "WooCommerce", "woo", "wordpress"),
            kind("zulily", "Zulily"));

    private CartKinds() {}

    /** All known kinds, by name. */
    public static List<CartKind> all() {
        return ALL;
    }

    /** The kind that CartRover's own word means, whatever its case and punctuation. */
    public static Optional<CartKind> ofWord(@Nullable String word) {
        String folded = fold(word);
        return folded.isEmpty()
                ? Optional.empty()
                : ALL.stream().filter(k -> k.keyWords().contains(folded)).findFirst();
    }

    /**
     * The kind by CartRover's word or, where it gives none that is known, by a guess from the order source's name: good
     * enough for a logo, never for a prefix.
     *
     * @param word CartRover's word for the kind, or null
     * @param orderSource the cart's Order Source name, such as {@code Amazon_US2}
     */
    public static Optional<CartKind> recognise(@Nullable String word, String orderSource) {
        Optional<CartKind> told = ofWord(word);
        if (told.isPresent()) {
            return told;
        }
        Optional<CartKind> byWord = longest(word == null ? "" : word);
        return byWord.isPresent() ? byWord : longest(orderSource);
    }

    /** What people call a kind that CartRover gave as a word: its name where known, else the word itself. */
    public static String nameOf(String word) {
        return ofWord(word).map(CartKind::name).orElse(word);
    }

    /** A made-up order number in the form that carts of a kind give theirs. */
    public static String madeUpNumber(@Nullable String kind) {
        return switch (ofWord(kind).map(CartKind::word).orElse("")) {
            case "amazon" -> "113-4482917-0917846";
            case "ebay" -> "14-09113-20451";
            default -> "1042";
        };
    }

    private static Optional<CartKind> longest(String text) {
        String whole = fold(text);
        List<String> words = Stream.of(text.split("[^\\p{L}\\p{N}]+"))
                .map(word -> fold(word).replaceAll("[0-9]+$", ""))
                .toList();
        CartKind best = null;
        int length = 0;
        for (CartKind kind : ALL) {
            for (String key : kind.keyWords()) {
                // Short words such as "wix" or "jet" stand inside others, so they count as words of their own only.
                boolean found = key.length() > 5 ? whole.contains(key) : words.contains(key);
                if (found && key.length() > length) {
                    best = kind;
                    length = key.length();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static String fold(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT);
    }

    private static CartKind kind(String word, String name, String... otherWords) {
        List<String> keyWords = Stream.concat(Stream.of(word, fold(name)), Stream.of(otherWords))
                .distinct()
                .toList();
        return new CartKind(word, name, keyWords, "");
    }
}
