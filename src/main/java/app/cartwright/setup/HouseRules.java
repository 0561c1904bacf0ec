package app.cartwright.setup;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is set about this computer's own housekeeping and not about the three services. Kept apart from {@link Settings},
 * so that a set-up file changes none of it.
 *
 * @param addressDays after so many days the addresses of orders that are done with are deleted here; null: they are kept
 *     as long as the order
 * @param nightlyReport whether both sides are compared every night
 * @param nightlyAt when, in the computer's zone
 */
public record HouseRules(@Nullable Integer addressDays, boolean nightlyReport, LocalTime nightlyAt) {
    /** What holds until something else is set. */
    public static final HouseRules DEFAULT = new HouseRules(30, true, LocalTime.of(3, 0));

    private static final int LONGEST = 400;

    /** With another time for addresses; null keeps them. */
    public HouseRules withAddressDays(@Nullable Integer days) {
        return new HouseRules(days, nightlyReport, nightlyAt);
    }

    /** What can't be so; empty where all can. */
    public List<SetupFault> faults() {
        List<SetupFault> faults = new ArrayList<>();
        if (addressDays != null && (addressDays < 1 || addressDays > LONGEST)) {
            faults.add(new SetupFault("addressDays", "Addresses can be kept from 1 to " + LONGEST + " days."));
        }
        return faults;
    }
}
