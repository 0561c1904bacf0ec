package app.cartwright.setup;

import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The settings of a shop in a test, which holds them itself. */
public record LentSettings(Supplier<Settings> settings, Consumer<Settings> changed) implements SettingsBook {
    @Override
    public Settings current() {
        return settings.get();
    }

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public void change(String what, UnaryOperator<Settings> change) {
        changed.accept(change.apply(current()));
    }
}
