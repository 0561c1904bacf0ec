package app.cartwright.troubleshoot;

import java.time.Duration;

/**
 * Whether one of the three services is at work.
 *
 * @param why why it is not, without a full stop: {@code Pull orders is switched off}
 * @param whyNext what to do about it
 * @param interval how often it runs
 */
public record ServiceState(boolean runs, String why, String whyNext, Duration interval) {
    /** At work. */
    public static ServiceState running(Duration interval) {
        return new ServiceState(true, "", "", interval);
    }

    /** Not at work. */
    public static ServiceState not(String why, String whyNext, Duration interval) {
        return new ServiceState(false, why, whyNext, interval);
    }

    Finding finding() {
        return runs
                ? Finding.yes(Finding.HERE, "Yes. It runs every " + Words.age(interval) + ".")
                : Finding.no(Finding.HERE, "No. " + Words.capital(why) + ".")
                        .with("why", why)
                        .with("whyNext", whyNext);
    }
}
