package app.cartwright.stock;

import java.util.ArrayList;
import java.util.List;

/** What one run did, in one sentence for people. */
final class StockSentence {
    private StockSentence() {}

    static String of(int sent, int refused, int held, int waiting, int unknown) {
        List<String> said = new ArrayList<>();
        said.add(sent + " sent");
        add(said, refused, "refused");
        add(said, held, "held");
        add(said, waiting, "waiting");
        add(said, unknown, "unknown in inFlow");
        return String.join(", ", said);
    }

    private static void add(List<String> said, int count, String what) {
        if (count > 0) {
            said.add(count + " " + what);
        }
    }
}
