package app.cartwright.bridge;

import app.cartwright.store.StoreProblem;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns trouble with the data folder into a failure that ends a command. */
final class Stores {
    private static final Pattern UTC_TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?Z");
    private static final DateTimeFormatter FOR_PEOPLE =
            DateTimeFormatter.ofPattern("HH:mm 'on' MMM d, uuuu", Locale.ENGLISH);

    private Stores() {}

    /** @param zone times in the sentences are told in it */
    static Failure failure(StoreProblem problem, ZoneId zone) {
        Failure.Kind kind =
                problem.kind() == StoreProblem.Kind.LOCKED ? Failure.Kind.HELD_BY_ANOTHER : Failure.Kind.STORE_UNUSABLE;
        return new Failure(new Failure.Report(
                kind,
                problem.code(),
                local(problem.what(), zone),
                local(problem.why(), zone),
                local(problem.next(), zone),
                List.of()));
    }

    /** The store writes times in UTC; people read them on their own clock. */
    private static String local(String sentence, ZoneId zone) {
        return UTC_TIME.matcher(sentence)
                .replaceAll(
                        found -> FOR_PEOPLE.format(Instant.parse(found.group()).atZone(zone)));
    }
}
