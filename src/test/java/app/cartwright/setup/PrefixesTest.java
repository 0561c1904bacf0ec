package app.cartwright.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.setup.Prefixes.Named;
import app.cartwright.setup.Settings.CartPrefix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixesTest {

    static Stream<CartKind> kinds() {
        return CartKinds.all().stream();
    }

    @Tag("M66")
    @ParameterizedTest
    @MethodSource("kinds")
    void everyKnownCartAloneGetsTheFirstTwoLettersOfItsKindAndAColon(CartKind kind) {
        String letters = kind.name().replace(" ", "").substring(0, 2).toUpperCase(Locale.ROOT);

        assertThat(Prefixes.propose(new Named("Larkspur Lane Teas", kind.word()), List.of()))
                .isEqualTo(letters + ":");
        assertThat(Prefixes.propose(new Named("Larkspur Lane Teas", kind.name()), List.of()))
                .isEqualTo(letters + ":");
    }

    @Tag("M65")
    @Tag("M66")
    @ParameterizedTest
    @CsvSource({
        "bigcommerce, BI:",
        "BigCommerce, BI:",
        "big_commerce, BI:",
        "shopify, SH:",
        "WooCommerce, WO:",
        "ebay, EB:",
        "amazon, AM:",
        "3dcart, 3D:",
        "API Access, AP:",
        "PayPal, PA:",
        "salesforce, SA:",
        "shipstation, SH:",
        "frobnicart, FR:",
        "x, X:"
    })
    void theDefaultPrefixIsTwoLettersOfTheKind(String kind, String prefix) {
        assertThat(Prefixes.propose(new Named("Larkspur Lane Teas", kind), List.of()))
                .isEqualTo(prefix);
    }

    @Tag("M66")
    @ParameterizedTest
    @CsvSource({
        "Larkspur Lane Teas, LA:",
        "' t-shirts', TS:",
        "Thé & Café, TH:",
        "Éclair, EC:",
        "7 Seas, 7S:",
        "茶屋, 茶屋:",
        "'!!!', CA:"
    })
    void aCartOfUnknownKindTakesItsOrderSourcesLetters(String orderSource, String prefix) {
        assertThat(Prefixes.propose(new Named(orderSource, null), List.of())).isEqualTo(prefix);
    }

    @Test
    @Tag("M67")
    void twoKindsWithTheSameTwoLettersGiveThreeLettersToTheSecond() {
        List<CartPrefix> assigned =
                Prefixes.assign(List.of(), List.of(new Named("Shop", "bigcommerce"), new Named("Stall", "Big Cartel")));

        assertThat(assigned).extracting(CartPrefix::prefix).containsExactly("BI:", "BIG:");
    }

    @Test
    @Tag("M67")
    @Tag("M99")
    void shopifyThenShipStationThenMoreShopsFollowTheRuleInTheOrderThatCartRoverListsThem() {
        List<CartPrefix> assigned = Prefixes.assign(
                List.of(),
                List.of(
                        new Named("Teas", "shopify"),
                        new Named("Labels", "shipstation"),
                        new Named("Tins", "shopify"),
                        new Named("Gifts", "shopify"),
                        new Named("Samples", "shopify")));

        assertThat(assigned).extracting(CartPrefix::prefix).containsExactly("SH:", "SHI:", "SHO:", "SHO2:", "SHO3:");
        assertThat(assigned).noneMatch(CartPrefix::chosen);
    }

    @Test
    @Tag("M68")
    void thirtyCartsOfOneKindStayApart() {
        List<Named> carts = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            carts.add(new Named("Shop " + i, "shopify"));
        }

        List<String> prefixes = Prefixes.assign(List.of(), carts).stream()
                .map(CartPrefix::prefix)
                .toList();

        assertThat(prefixes).contains("SHO29:");
        assertUnmistakable(prefixes);
    }

    @Test
    @Tag("M69")
    void anAssignedPrefixNeverMovesByItself() {
        List<CartPrefix> before = List.of(
                new CartPrefix("Tins", "shopify", "SHO:", false), new CartPrefix("Old stall", "etsy", "ET:", false));

        List<CartPrefix> after = Prefixes.assign(
                before, List.of(new Named("Teas", "shopify"), new Named("Tins", "shopify"), new Named("New", "etsy")));

        assertThat(after.subList(0, 2)).isEqualTo(before);
        assertThat(after).extracting(CartPrefix::prefix).containsExactly("SHO:", "ET:", "SH:", "ETS:");
    }

    @Test
    @Tag("M68")
    void aChosenSingleLetterLeavesTheOthersAPrefixThatItDoesNotBegin() {
        List<CartPrefix> chosen = List.of(new CartPrefix("Teas", "shopify", "S", true));

        List<CartPrefix> all = Prefixes.assign(chosen, List.of(new Named("Tins", "shopify")));

        assertThat(all.getLast().prefix()).isEqualTo("2SHO:");
        assertUnmistakable(all.stream().map(CartPrefix::prefix).toList());
    }

    @Test
    @Tag("M68")
    void aPrefixIsFoundEvenWhereEveryDigitAndTheLetterAreTaken() {
        List<CartPrefix> chosen = new ArrayList<>();
        for (String taken : "S 1 2 3 4 5 6 7 8 9 A B".split(" ")) {
            chosen.add(new CartPrefix("Cart " + taken, null, taken, true));
        }

        assertThat(Prefixes.assign(chosen, List.of(new Named("Tins", "shopify")))
                        .getLast()
                        .prefix())
                .isEqualTo("C:");
    }

    @Tag("M70")
    @ParameterizedTest
    @ValueSource(strings = {"SH:", "sh:", " SH: ", "S H:", "s\u00a0h:", "\tSH:"})
    void aDuplicateIsRefusedWithoutRegardToCaseAndBlanks(String typed) {
        List<CartPrefix> others = List.of(new CartPrefix("Larkspur Lane Teas", "shopify", "SH:", false));

        assertThat(Prefixes.check(new Named("Tea Shed", "woocommerce"), typed, others))
                .hasValue(new Prefixes.Fault("Already used by Shopify", "WO:"));
    }

    @Tag("M70")
    @ParameterizedTest
    @CsvSource({
        "S, SH: of Shopify begins with it",
        "SH, SH: of Shopify begins with it",
        "sh:2, 'Begins with SH:, which Shopify uses'",
        "'', A prefix can't be empty",
        "' \t', A prefix can't be empty",
        "ABCDEFGH:, Longer than 8 characters"
    })
    void aPrefixThatBeginsAnotherOrHasTheWrongLengthIsRefused(String typed, String message) {
        List<CartPrefix> others = List.of(new CartPrefix("Larkspur Lane Teas", "shopify", "SH:", false));

        assertThat(Prefixes.check(new Named("Tea Shed", "woocommerce"), typed, others))
                .map(Prefixes.Fault::message)
                .hasValue(message);
    }

    @Tag("M69")
    @ParameterizedTest
    @ValueSource(strings = {"T", "TEA-", "12345678", "WO:", "🫖🫖🫖🫖🫖🫖🫖🫖", "SH"})
    void anyOtherPrefixOfOneToEightCharactersMayBeChosen(String typed) {
        List<CartPrefix> others = List.of(
                new CartPrefix("Larkspur Lane Teas", "shopify", "ET:", false),
                new CartPrefix("Tea Shed", "woocommerce", "WO:", false));

        assertThat(Prefixes.check(new Named("Tea Shed", "woocommerce"), typed, others))
                .isEmpty();
    }

    @Test
    @Tag("M70")
    void anInvisibleCharacterCannotMakeADuplicateLookUnique() {
        List<CartPrefix> others = List.of(new CartPrefix("Larkspur Lane Teas", "shopify", "SH:", false));

        assertThat(Prefixes.check(new Named("Tea Shed", "woocommerce"), "S\u200bH:", others))
                .isPresent();
    }

    @Test
    @Tag("M68")
    void whateverIsChosenAndListedTheCartCanBeToldFromTheNumber() {
        Random random = new Random(20_260_310);
        List<CartKind> kinds = CartKinds.all();
        for (int round = 0; round < 300; round++) {
            List<CartPrefix> all = new ArrayList<>();
            List<Named> listed = new ArrayList<>();
            int carts = 1 + random.nextInt(12);
            for (int i = 0; i < carts; i++) {
                CartKind kind = kinds.get(random.nextInt(kinds.size()));
                Named cart = new Named("Cart " + i, random.nextInt(4) == 0 ? null : kind.word());
                String typed = "SHBIsh:2 ".substring(random.nextInt(5), 5 + random.nextInt(5));
                if (random.nextBoolean() && Prefixes.check(cart, typed, all).isEmpty()) {
                    all.add(new CartPrefix(cart.orderSource(), cart.kind(), Prefixes.clean(typed), true));
                }
                listed.add(cart);
            }
            Collections.shuffle(listed, random);

            List<CartPrefix> assigned = Prefixes.assign(all, listed);

            assertThat(assigned).hasSize(carts);
            assertUnmistakable(assigned.stream().map(CartPrefix::prefix).toList());
        }
    }

    @Test
    @Tag("M99")
    void sourcesThatAreNoShopsAreKnownKindsWithANote() {
        assertThat(List.of("PayPal", "Salesforce", "ShipStation"))
                .allSatisfy(name -> assertThat(CartKinds.ofWord(name))
                        .hasValueSatisfying(k -> assertThat(k.note()).isNotBlank()));
    }

    @Tag("M43")
    @ParameterizedTest
    @CsvSource({
        "woocommerce, Larkspur Lane Teas, woocommerce",
        ", Amazon_US2, amazon",
        ", Shopify, shopify",
        ", Larkspur Etsy, etsy",
        ", eBay - tins, ebay",
        "Amazon Seller Central, x, amazon",
        "magento2, x, magento",
        "walmart_marketplace_us, x, walmart"
    })
    void aKindIsRecognisedByWordOrByOrderSourceForItsLogo(String word, String orderSource, String kind) {
        assertThat(CartKinds.recognise(word, orderSource)).map(CartKind::word).hasValue(kind);
    }

    @Test
    @Tag("M43")
    void aKindThatNobodyKnowsIsNoFault() {
        assertThat(CartKinds.recognise("frobnicart", "Larkspur Lane Teas")).isEmpty();
        assertThat(CartKinds.nameOf("frobnicart")).isEqualTo("frobnicart");
    }

    private static void assertUnmistakable(List<String> prefixes) {
        List<String> folded = prefixes.stream().map(Prefixes::folded).toList();
        for (int i = 0; i < folded.size(); i++) {
            assertThat(prefixes.get(i)).isNotBlank();
            assertThat(prefixes.get(i).codePointCount(0, prefixes.get(i).length()))
                    .isLessThanOrEqualTo(8);
            for (int j = 0; j < folded.size(); j++) {
                if (i != j) {
                    assertThat(folded.get(j)).as("%s", prefixes).doesNotStartWith(folded.get(i));
                }
            }
        }
    }
}
