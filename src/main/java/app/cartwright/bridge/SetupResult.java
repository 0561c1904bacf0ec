package app.cartwright.bridge;

import app.cartwright.setup.Settings;
import java.util.List;

/**
 * What a set-up without the wizard gave.
 *
 * @param sentence one line for people
 * @param notes what is not confirmed yet, default prefixes that were taken, warnings
 * @param prefixes each cart's prefix
 */
public record SetupResult(
        boolean proved, String sentence, List<String> notes, List<Settings.CartPrefix> prefixes, String keysIn) {}
