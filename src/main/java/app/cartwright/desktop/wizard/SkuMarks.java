package app.cartwright.desktop.wizard;

import java.util.ArrayList;
import java.util.List;

/** Where two SKUs differ, to be marked in the text. Blanks are shown as {@code ␣}. */
final class SkuMarks {
    private SkuMarks() {}

    /**
     * A piece of a SKU.
     *
     * @param differs whether the other SKU has something else here
     */
    record Piece(String text, boolean differs) {}

    /** The SKU in pieces, as compared with the other one. */
    static List<Piece> of(String sku, String other) {
        List<Piece> pieces = new ArrayList<>();
        int there = 0;
        int from = 0;
        boolean differing = false;
        for (int here = 0; here < sku.length(); here++) {
            char c = sku.charAt(here);
            boolean same = there < other.length() && other.charAt(there) == c;
            boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!same && !blank) {
                there = skipBlanks(other, there);
                same = there < other.length() && other.charAt(there) == c;
            }
            if (same || !blank) {
                there++;
            }
            if (same == differing && here > from) {
                pieces.add(piece(sku, from, here, differing));
                from = here;
            }
            differing = !same;
        }
        if (sku.length() > from) {
            pieces.add(piece(sku, from, sku.length(), differing));
        }
        return pieces;
    }

    /** As it is read out: a blank that differs is called so. */
    static String spoken(String sku, String other, String blank) {
        StringBuilder text = new StringBuilder();
        of(sku, other).forEach(p -> text.append(p.differs() ? p.text().replace("␣", " " + blank + " ") : p.text()));
        return text.toString().strip();
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static Piece piece(String sku, int from, int to, boolean differs) {
        String text = sku.substring(from, to);
        return new Piece(differs ? text.replace(' ', '␣').replace('\t', '␣').replace('\u00a0', '␣') : text, differs);
    }
}
