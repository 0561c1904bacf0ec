package app.cartwright.troubleshoot;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a cart's last run of Order Download, Inventory Upload or Shipment Upload. */
final class RunEvidence {
    private final Told told;
    private final Instant now;

    RunEvidence(Told told, Instant now) {
        this.told = told;
        this.now = now;
    }

    /**
     * Whether the run was at or after something.
     *
     * @param name the told fact
     * @param label as CartRover's page calls it
     * @param seen the run as CartRover itself told it, or null
     * @param what what it should come after, for the sentence
     */
    Finding since(String name, String label, @Nullable Instant seen, String what, Moment than) {
        return since(name, label, seen, what, than, name);
    }

    /** @param thanName the told fact that {@code than} comes from */
    Finding since(String name, String label, @Nullable Instant seen, String what, Moment than, String thanName) {
        if (told.text(name).isPresent() && told.cartRoverTime(name).isEmpty()) {
            return Finding.ask(
                    name,
                    "“" + told.text(name).orElse("") + "” isn't a time that can be read. Give it as 2026-03-11 11:05.");
        }
        Optional<Moment> run = told.cartRoverTime(name);
        boolean fromOwner = run.isPresent();
        if (run.isEmpty() && seen != null) {
            run = Optional.of(Moment.at(seen));
        }
        if (run.isEmpty()) {
            return Finding.ask(name, "Only CartRover's page shows it: Carts › the cart › " + label + ".");
        }
        Answer answer = run.get().notBefore(than);
        String source = fromOwner ? Finding.YOU : Finding.CARTROVER;
        String ran = label + " "
                + (fromOwner
                        ? Words.both(run.get(), told.cartRoverZone(), told.ownZone(), now)
                        : Words.time(run.get().earliest(), told.ownZone(), now) + " your time")
                + ".";
        return switch (answer) {
            case YES -> Finding.yes(source, "Yes. " + what + " " + ran);
            case NO -> Finding.no(source, "No. " + what + " " + ran);
            case UNKNOWN, ASK ->
                Finding.ask(
                        run.get().exact() ? thanName : name,
                        what + " " + ran + " Which of the two it was decides; give the time with its offset, as"
                                + " 2026-11-01T01:30-05:00.");
        };
    }

    /** Whether the run was a success. */
    Finding good(String name, String label) {
        Optional<Boolean> good = told.good(name);
        if (good.isEmpty()) {
            String said = told.text(name)
                    .map(text -> "“" + text + "” is neither success nor failed. ")
                    .orElse("");
            return Finding.ask(name, said + "Only CartRover's page shows it, beside " + label + ".");
        }
        return good.get()
                ? Finding.yes(Finding.YOU, "Yes. So there is no CartRover alert to look for.")
                : Finding.no(Finding.YOU, "No. It failed; CartRover's Alerts say why.");
    }
}
