package app.cartwright.troubleshoot;

/** An error that is open, in its own words. Title and cause without a full stop at the end. */
public record OpenError(String title, String cause, String nextStep) {
    Finding finding() {
        return Finding.yes(Finding.HERE, "Yes. " + title + ". " + cause)
                .with("title", title)
                .with("errorNext", nextStep);
    }
}
