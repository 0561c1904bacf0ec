package app.cartwright.setup;

import app.cartwright.setup.SetupFacts.CartList;
import app.cartwright.setup.WizardAnswers.Name;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether Next is ready at each step, and if not, why. Pure. */
public final class WizardGates {
    private WizardGates() {}

    /**
     * Whether a step can be left.
     *
     * @param ready whether Next goes on
     * @param reason why it waits; {@code ""} where it doesn't
     * @param question what is asked once before it goes on, or null
     */
    public record Gate(
            boolean ready, String reason, @Nullable String question) {
        static final Gate OPEN = new Gate(true, "", null);

        static Gate waits(String reason) {
            return new Gate(false, reason, null);
        }
    }

    /**
     * What the last steps show beside the answers.
     *
     * @param doubleCount whether the mapping counts stock twice
     * @param dryRun whether a dry run of the first sync has ended well
     * @param zeroes how many SKUs would become 0, where that is more than the guard's limit; else 0
     * @param zeroesAnswered whether the owner has confirmed those or leaves them out
     */
    public record Sight(boolean doubleCount, boolean dryRun, int zeroes, boolean zeroesAnswered) {
        /** Nothing was looked at yet. */
        public static final Sight NONE = new Sight(false, false, 0, false);
    }

    /** Whether Next is ready. */
    public static Gate canGoNext(WizardStep step, WizardAnswers answers, Sight sight) {
        return switch (step) {
            case WELCOME -> Gate.OPEN;
            case CONNECT_INFLOW -> badge(answers.inflow());
            case CARTROVER_ACCOUNT -> account(answers);
            case API_KEY -> apiKey(answers);
            case CARTS -> carts(answers);
            case PRODUCTS -> products(answers);
            case LOCATIONS -> locations(answers, sight);
            case ORDERS -> orders(answers);
            case SHIPPING -> shipping(answers);
            case REVIEW -> review(sight);
        };
    }

    /** Whether a step can be opened: every step before it can be left. */
    public static boolean reachable(WizardStep step, WizardAnswers answers, Sight sight) {
        for (WizardStep before : WizardStep.values()) {
            if (before == step) {
                return true;
            }
            if (!canGoNext(before, answers, sight).ready()) {
                return false;
            }
        }
        return true;
    }

    private static Gate badge(@Nullable Proof proof) {
        return proof != null && proof.connected()
                ? Gate.OPEN
                : Gate.waits("Next is ready when the badge says Connected");
    }

    private static Gate account(WizardAnswers answers) {
        if (answers.value(Name.HAS_ACCOUNT).isEmpty()) {
            return Gate.waits("Choose one of the two");
        }
        return answers.tick(Name.HAS_ACCOUNT, false)
                ? Gate.OPEN
                : Gate.waits("Sign up first, then choose “I have an account”");
    }

    private static Gate apiKey(WizardAnswers answers) {
        Gate badge = badge(answers.cartrover());
        boolean ask = !answers.tick(Name.SAVED, false) && !answers.tick(Name.SAVED_ASKED, false);
        return badge.ready() && ask
                ? new Gate(true, "", "Did you click Save on CartRover's page? Without it no order arrives here.")
                : badge;
    }

    private static Gate carts(WizardAnswers answers) {
        boolean connected = answers.carts().stream().anyMatch(WizardAnswers.SeenCart::connected);
        if (connected || answers.cartList() == CartList.NOT_GIVEN) {
            return Gate.OPEN;
        }
        return Gate.waits(
                answers.cartList() == CartList.NOT_READ
                        ? "Check for carts first"
                        : "No cart is connected in CartRover yet");
    }

    private static Gate products(WizardAnswers answers) {
        if (answers.tick(Name.SKIP_PRODUCTS, false)) {
            return Gate.OPEN;
        }
        SkuCounts skus = answers.skus();
        if (skus == null) {
            return Gate.waits("Compare the products first");
        }
        return skus.toFix() == 0
                ? Gate.OPEN
                : Gate.waits("Mend them, or tick “Go on with the " + skus.matched() + " that match”");
    }

    private static Gate locations(WizardAnswers answers, Sight sight) {
        if (!answers.tick(Name.PUSH_INVENTORY, true)) {
            return Gate.OPEN;
        }
        if (!answers.locationsRead()) {
            return Gate.waits("The locations weren't read yet");
        }
        return sight.doubleCount() && !answers.tick(Name.ACCEPT_DOUBLE_COUNT, false)
                ? Gate.waits("Settle the double count first")
                : Gate.OPEN;
    }

    private static Gate orders(WizardAnswers answers) {
        if (!answers.prefixFaults().isEmpty()) {
            return Gate.waits("Each cart needs its own prefix");
        }
        return answers.value(Name.SINCE).isPresent()
                        && WizardDraft.since(answers).isEmpty()
                ? Gate.waits("Choose the first day")
                : Gate.OPEN;
    }

    private static Gate shipping(WizardAnswers answers) {
        if (wrong(answers, Name.SETTLE_SECONDS, SettingsDefaults.SETTLE)) {
            return Gate.waits("The settle time is from 0 to 60 minutes");
        }
        return wrong(answers, Name.TRACKING_WAIT_HOURS, SettingsDefaults.TRACKING_WAIT)
                ? Gate.waits("The wait for a tracking number is from 1 to 720 hours")
                : Gate.OPEN;
    }

    private static Gate review(Sight sight) {
        if (!sight.dryRun()) {
            return Gate.waits("Go live waits for the dry run");
        }
        return sight.zeroes() > 0 && !sight.zeroesAnswered()
                ? Gate.waits(String.format(
                        Locale.ROOT,
                        "Settle the %,d %s first. Go live then starts all three services.",
                        sight.zeroes(),
                        sight.zeroes() == 1 ? "zero" : "zeros"))
                : Gate.OPEN;
    }

    private static boolean wrong(WizardAnswers answers, String name, SettingsDefaults.Range range) {
        return answers.value(name).isPresent()
                && WizardDraft.whole(answers, name, range).isEmpty();
    }
}
