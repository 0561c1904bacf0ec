package app.cartwright.setup;

import app.cartwright.setup.Settings.CartPrefix;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which a cart gets the prefix of its order numbers, and the check of one that the owner chose. From an
 * order number alone the cart can be told, so no two prefixes are alike and none begins another, without regard to case
 * and blanks.
 */
public final class Prefixes {
    /** The longest prefix, in characters. */
    public static final int LONGEST = 8;

    private Prefixes() {}

    /**
     * A cart that needs a prefix.
     *
     * @param orderSource its Order Source name
     * @param kind its kind in CartRover's word or in people's, or null where it is not known
     */
    public record Named(String orderSource, @Nullable String kind) {}

    /** What is wrong with a prefix, as a sentence for people, and one that would do. */
    public record Fault(String message, String useInstead) {}

    /**
     * Gives every cart a prefix. Those that have one keep it; the others are served in the given order, which is the
     * order that CartRover lists them in.
     *
     * @param assigned carts with their prefixes, carts that are gone included: their numbers are still about
     * @param listed carts as listed
     * @return the assigned ones unchanged, then the new ones
     */
    public static List<CartPrefix> assign(List<CartPrefix> assigned, List<Named> listed) {
        List<CartPrefix> all = new ArrayList<>(assigned);
        for (Named cart : listed) {
            if (all.stream().noneMatch(known -> known.orderSource().equals(cart.orderSource()))) {
                List<String> taken = all.stream().map(CartPrefix::prefix).toList();
                all.add(new CartPrefix(cart.orderSource(), cart.kind(), propose(cart, taken), false));
            }
        }
        return List.copyOf(all);
    }

    /**
     * The default prefix: two letters of the kind (of the order source's name where the kind is not known) and a colon;
     * three letters where that clashes; then the three letters and a digit from 2 up.
     *
     * @param taken prefixes of all other carts
     */
    public static String propose(Named cart, Collection<String> taken) {
        String letters = letters(cart);
        for (int length = 2; length <= 3; length++) {
            String candidate = first(letters, length) + ":";
            if (free(candidate, taken)) {
                return candidate;
            }
        }
        String three = first(letters, 3);
        if (!begun(three, taken)) {
            for (int number = 2; three.length() + digits(number) < LONGEST; number++) {
                String candidate = three + number + ":";
                if (free(candidate, taken)) {
                    return candidate;
                }
            }
        }
        return lastResort(three, taken);
    }

    /** Only where the owner chose prefixes that begin all of the rule's, such as "S" alone for another cart. */
    private static String lastResort(String three, Collection<String> taken) {
        for (int number = 2; number < 1_000; number++) {
            String candidate = number + three + ":";
            if (free(candidate, taken)) {
                return candidate;
            }
        }
        for (int letter = 'A'; ; letter++) {
            String candidate = Character.toString(letter) + ":";
            if (Character.isLetter(letter) && free(candidate, taken)) {
                return candidate;
            }
        }
    }

    /** A prefix as it is stored: without blanks around it. */
    public static String clean(String typed) {
        return typed.strip();
    }

    /**
     * Checks a prefix that is to be used for a cart.
     *
     * @param cart the cart that it is for
     * @param prefix as typed
     * @param others all other carts
     * @return what is wrong, or empty where it may be used
     */
    public static Optional<Fault> check(Named cart, String prefix, List<CartPrefix> others) {
        String clean = clean(prefix);
        String message = shape(clean);
        for (int i = 0; message == null && i < others.size(); i++) {
            CartPrefix other = others.get(i);
            if (!other.orderSource().equals(cart.orderSource())) {
                message = clash(clean, other.prefix(), label(other));
            }
        }
        if (message == null) {
            return Optional.empty();
        }
        List<String> taken = others.stream()
                .filter(other -> !other.orderSource().equals(cart.orderSource()))
                .map(CartPrefix::prefix)
                .toList();
        return Optional.of(new Fault(message, propose(cart, taken)));
    }

    /** What is wrong with a prefix by itself, or null. */
    static @Nullable String shape(String prefix) {
        if (folded(prefix).isEmpty()) {
            return "A prefix can't be empty";
        }
        if (prefix.codePointCount(0, prefix.length()) > LONGEST) {
            return "Longer than " + LONGEST + " characters";
        }
        if (prefix.codePoints().anyMatch(Prefixes::unprintable)) {
            return "Holds a character that can't be printed";
        }
        return null;
    }

    /** Why one prefix can't stand beside another cart's, or null where it can. */
    static @Nullable String clash(String prefix, String other, String otherName) {
        String mine = folded(prefix);
        String theirs = folded(other);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return null;
        }
        if (mine.equals(theirs)) {
            return "Already used by " + otherName;
        }
        if (theirs.startsWith(mine)) {
            return other + " of " + otherName + " begins with it";
        }
        return mine.startsWith(theirs) ? "Begins with " + other + ", which " + otherName + " uses" : null;
    }

    /** The form in which prefixes are compared: no blanks, one case. */
    static String folded(String prefix) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(prefix, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !unprintable(c))
                .forEach(kept::appendCodePoint);
        return kept.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean unprintable(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED;
    }

    private static String label(CartPrefix cart) {
        return cart.kind() == null || cart.kind().isBlank() ? cart.orderSource() : CartKinds.nameOf(cart.kind());
    }

    private static boolean free(String candidate, Collection<String> taken) {
        return taken.stream().allMatch(other -> clash(candidate, other, "") == null);
    }

    private static boolean begun(String three, Collection<String> taken) {
        String start = folded(three);
        return taken.stream().map(Prefixes::folded).anyMatch(t -> !t.isEmpty() && start.startsWith(t));
    }

    private static String letters(Named cart) {
        String kind = cart.kind() == null ? "" : lettersOf(CartKinds.nameOf(cart.kind()));
        String letters = kind.isEmpty() ? lettersOf(cart.orderSource()) : kind;
        return letters.isEmpty() ? "CART" : letters;
    }

    private static String lettersOf(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static String first(String letters, int count) {
        int end = Math.min(count, letters.codePointCount(0, letters.length()));
        return letters.substring(0, letters.offsetByCodePoints(0, end));
    }

    private static int digits(int number) {
        return Integer.toString(number).length();
    }
}
