package app.cartwright.desktop.ui;

import app.cartwright.desktop.base.Times;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A day as every field of one shows it, with its year: {@code Jan 5, 2026}. */
public final class Days extends StringConverter<LocalDate> {
    private static final List<String> PATTERNS = List.of("MMM d, uuuu", "uuuu-MM-dd", "M/d/uuuu");

    private final Times times;

    /** Days in the words of these times. */
    public Days(Times times) {
        this.times = times;
    }

    @Override
    public String toString(@Nullable LocalDate day) {
        return day == null ? "" : times.fullDay(day);
    }

    /** A day as it is shown, or as {@code 2026-01-05}; null where it is none. */
    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        for (String pattern : PATTERNS) {
            try {
                return LocalDate.parse(text.strip(), DateTimeFormatter.ofPattern(pattern, Locale.getDefault()));
            } catch (DateTimeException e) {
                continue;
            }
        }
        return null;
    }
}
