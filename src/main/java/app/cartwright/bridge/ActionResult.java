package app.cartwright.bridge;

import java.util.List;

/**
 * What became of something the owner asked for.
 *
 * @param done whether it was carried out, or handed to the running Cartwright
 * @param sentence for people
 * @param refused ids that were refused, each with the reason; if there is one, nothing was changed
 */
public record ActionResult(boolean done, String sentence, List<Refused> refused) {
    /** An id and why nothing was done with it. */
    public record Refused(String id, String why) {}

    /** Carried out. */
    public static ActionResult ok(String sentence) {
        return new ActionResult(true, sentence, List.of());
    }

    /** Not carried out. */
    public static ActionResult no(String sentence) {
        return new ActionResult(false, sentence, List.of());
    }
}
