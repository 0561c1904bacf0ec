package app.cartwright.desktop.activity;

import app.cartwright.bridge.ActivityView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What happened, newest first. New rows do not push away what is being read: they wait until they are wanted. */
final class ActivityModel {
    /** A line of the list: something that happened, or the day above what happened on it. */
    sealed interface Line {
        /** Something that happened. */
        record Entry(ActivityView view) implements Line {}

        /** The day above its entries. */
        record Day(LocalDate date) implements Line {}

        /** What happened, or null for a day. */
        default @Nullable ActivityView happened() {
            return this instanceof Entry(ActivityView view) ? view : null;
        }
    }

    private final Texts texts;
    private final Times times;
    private List<ActivityView> all = List.of();
    private List<ActivityView> shown = List.of();

    ActivityModel(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
    }

    /**
     * Takes what was read.
     *
     * @param reading whether the owner has scrolled down or chosen a row, so that nothing may move
     * @return whether the rows shown have changed
     */
    boolean take(List<ActivityView> fresh, boolean reading) {
        all = fresh;
        if (reading && !shown.isEmpty()) {
            return false;
        }
        shown = fresh;
        return true;
    }

    /** Shows the new ones as well. */
    void showNew() {
        shown = all;
    }

    List<ActivityView> rows() {
        return shown;
    }

    List<Line> lines() {
        return shown.stream().<Line>map(Line.Entry::new).toList();
    }

    /** The day that stands above a line. */
    Line dayOf(Line line) {
        ActivityView a = line.happened();
        return a == null ? line : new Line.Day(times.dayOf(a.at()));
    }

    /** {@code Today, Wednesday, March 11, 2026}; days before yesterday without a word before them. */
    String heading(Line line) {
        return line instanceof Line.Day(LocalDate date) ? heading(date) : "";
    }

    private String heading(LocalDate day) {
        String date = times.longDay(day);
        LocalDate today = times.today();
        if (day.equals(today)) {
            return texts.of("activity.day.today", date);
        }
        return day.equals(today.minusDays(1)) ? texts.of("activity.day.yesterday", date) : date;
    }

    /** How many wait to be shown. */
    int waiting() {
        long newest = shown.stream().mapToLong(ActivityView::id).max().orElse(Long.MIN_VALUE);
        return (int) all.stream().filter(a -> a.id() > newest).count();
    }

    /**
     * Whether the filters let an entry through.
     *
     * @param services names of services, {@code here} for this computer; empty for all
     * @param results empty for all
     */
    boolean shows(
            ActivityView a, String wanted, Set<String> services, Set<String> results, boolean today, boolean changes) {
        String text = wanted.toLowerCase(Locale.ROOT);
        return (services.isEmpty() || services.contains(a.service() == null ? "here" : a.service()))
                && (results.isEmpty() || results.contains(a.result()))
                && (!today || times.dayOf(a.at()).equals(times.today()))
                && (!changes || !a.result().equals("noted"))
                && (text.isEmpty()
                        || (a.what() + " " + a.subject() + " " + Objects.requireNonNullElse(a.processId(), ""))
                                .toLowerCase(Locale.ROOT)
                                .contains(text));
    }

    /** Where from and to, in words. */
    String direction(ActivityView a) {
        return a.direction().equals("here") ? texts.of("activity.here") : a.direction();
    }

    @Nullable
    Mark result(ActivityView a) {
        return switch (a.result()) {
            case "done" -> Mark.of(Tone.OK, texts.of("activity.result.done"));
            case "held" -> new Mark(Tone.WARN, Feather.PAUSE, texts.of("activity.result.held"));
            case "refused" -> Mark.of(Tone.BAD, texts.of("activity.result.refused"));
            case "unknown" -> new Mark(Tone.WARN, Feather.HELP_CIRCLE, texts.of("activity.result.unknown"));
            default -> null;
        };
    }

    Ikon icon(ActivityView a) {
        return switch (a.service() == null ? "" : a.service()) {
            case "pullOrders" -> Feather.DOWNLOAD;
            case "pushInventory" -> a.direction().contains("→") ? Feather.UPLOAD : Feather.BOX;
            case "pushShipping" -> Feather.TRUCK;
            default -> Feather.USER;
        };
    }

    List<String> results() {
        return new ArrayList<>(List.of("done", "held", "refused", "unknown", "noted"));
    }

    /** How many entries are shown, and how many of them are of today. */
    String footer(List<ActivityView> visible) {
        int today = (int) visible.stream()
                .filter(a -> times.dayOf(a.at()).equals(times.today()))
                .count();
        if (today == visible.size()) {
            return texts.count("activity.entries.today", today);
        }
        String all = texts.count("activity.entries", visible.size());
        return today == 0 ? all : texts.of("activity.entries.both", all, times.number(today));
    }
}
