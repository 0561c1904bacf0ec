package app.cartwright.setup;

import java.util.function.Consumer;

/** How far proving a connection is. */
public enum ConnectStep {
    /** The key is looked at: as it was typed or, where it is kept already, as its place gives it. */
    KEY("key"),
    /** The one call that proves it. */
    ACCOUNT("account"),
    /** What the account holds is read, and the key is kept. */
    CONTENTS("contents");

    /** Nobody listens. */
    public static final Consumer<ConnectStep> UNHEARD = step -> {};

    private final String word;

    ConnectStep(String word) {
        this.word = word;
    }

    /** The stable word. */
    public String word() {
        return word;
    }

    /** From 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** How many there are. */
    public static int count() {
        return values().length;
    }
}
