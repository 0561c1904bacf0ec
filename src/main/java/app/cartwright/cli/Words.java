package app.cartwright.cli;

/** The words of the contract, as people read them. */
final class Words {
    private Words() {}

    static String status(String state) {
        return switch (state) {
            case "inSync" -> "In sync";
            case "syncing" -> "Syncing";
            case "paused" -> "Paused";
            case "offline" -> "Offline";
            case "needsAttention" -> "Needs attention";
            case "notSetUp" -> "Not set up";
            default -> state;
        };
    }
}
