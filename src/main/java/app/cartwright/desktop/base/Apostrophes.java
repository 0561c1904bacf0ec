package app.cartwright.desktop.base;

import java.util.regex.Pattern;

/**
 * The apostrophe of the window. Sentences of the engine are the command line's too and have the typewriter's; beside the
 * window's own words they get the printer's. Only short endings after a small letter, as in {@code isn't} and
 * {@code cart's}, are touched, so that a SKU stays what it is.
 */
public final class Apostrophes {
    private static final Pattern IN_A_WORD = Pattern.compile("(?<=\\p{Ll})'(?=(?:s|t|d|m|ll|re|ve)\\b)");

    private Apostrophes() {}

    /** The sentence as the window writes it. */
    public static String printed(String sentence) {
        return sentence.indexOf('\'') < 0
                ? sentence
                : IN_A_WORD.matcher(sentence).replaceAll("’");
    }
}
