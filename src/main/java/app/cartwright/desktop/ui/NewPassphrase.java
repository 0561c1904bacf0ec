package app.cartwright.desktop.ui;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A passphrase that was typed twice, since nothing brings a mistyped one back. Never shown, kept or logged. */
public final class NewPassphrase {
    private final String typed;
    private final String again;

    /** As it stands in the two fields. */
    public NewPassphrase(@Nullable String typed, @Nullable String again) {
        this.typed = Objects.requireNonNullElse(typed, "");
        this.again = Objects.requireNonNullElse(again, "");
    }

    /** Key of the text that says what is wrong with it, or null where nothing is. */
    public @Nullable String fault() {
        return typed.isEmpty() ? "wizard.keeping.empty" : typed.equals(again) ? null : "wizard.keeping.differs";
    }

    /** The passphrase itself. */
    public String typed() {
        return typed;
    }
}
