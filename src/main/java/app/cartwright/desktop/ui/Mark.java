package app.cartwright.desktop.ui;

import org.kordamp.ikonli.Ikon;

/**
 * What a badge says: icon and word, in a tone.
 *
 * @param word for people
 */
public record Mark(Tone tone, Ikon icon, String word) {
    /** With the tone's own icon. */
    public static Mark of(Tone tone, String word) {
        return new Mark(tone, tone.icon(), word);
    }
}
