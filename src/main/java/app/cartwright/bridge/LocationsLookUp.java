package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.inflow.InflowClient;
import app.cartwright.inflow.Location;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.setup.SetupReader;
import app.cartwright.setup.SetupResolution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A set-up without the proof names locations that nobody has looked up; that is done before anything else. */
final class LocationsLookUp {
    private final LocalParts local;

    LocationsLookUp(LocalParts local) {
        this.local = local;
    }

    /** inFlow could not be asked: nothing was found out, and it is worth trying again. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Trouble trouble;
        private final transient Failure failure;

        Unanswered(Trouble trouble, Failure failure) {
            super(failure.getMessage(), null, false, false);
            this.trouble = trouble;
            this.failure = failure;
        }

        /** What stood in the way. */
        Trouble trouble() {
            return trouble;
        }

        /** The same for a command that ends with it. */
        Failure failure() {
            return failure;
        }
    }

    /**
     * Looks up what is not known yet, and keeps it in the settings.
     *
     * @throws Unanswered where inFlow could not be asked
     * @throws Failure where inFlow does not have such a location
     */
    void lookUp(InflowClient inflow) {
        Settings settings = local.settings().current();
        if (!SetupResolution.needsLookUp(settings)) {
            return;
        }
        Outcome<List<Location>> read = new SetupReader(local.clock()).inflowLocations(inflow);
        List<Location> locations = read.valueOrNull();
        if (locations == null) {
            throw unanswered(read);
        }
        SetupResolution.Resolved resolved = SetupResolution.lookUp(settings, locations);
        Settings found = resolved.settings();
        if (found == null) {
            throw new Failure(new Failure.Report(
                    Failure.Kind.WRONG_USAGE,
                    "setup-faulty",
                    "The set-up names a location that inFlow doesn't have",
                    "",
                    "Correct the set-up file and run: cartwright setup --from FILE",
                    resolved.faults().stream()
                            .map(fault -> new Failure.Fault(fault.place(), fault.message()))
                            .toList()));
        }
        local.settings().change("Locations were looked up in inFlow", s -> found);
    }

    private static Unanswered unanswered(Outcome<List<Location>> read) {
        @Nullable Trouble trouble = Trouble.of(Api.INFLOW, read);
        String why = SetupReader.why(Api.INFLOW, read);
        return new Unanswered(
                trouble == null
                        ? new Trouble.NoAnswer(Api.INFLOW, Outcome.UnknownCause.ODD_ANSWER, why, null)
                        : trouble,
                new Failure(new Failure.Report(
                        Failure.Kind.NOT_SET_UP,
                        "unreachable",
                        "inFlow's locations could not be read",
                        "The set-up names locations that were never looked up. " + why,
                        "Check the connection and run it again.",
                        List.of())));
    }
}
