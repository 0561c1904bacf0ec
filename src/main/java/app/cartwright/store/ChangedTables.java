package app.cartwright.store;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often each table may have changed, so that what was read from a few tables is read again only after a change of them.
 * Told of every statement of the connection that writes; what it does not understand counts as a change of all tables.
 */
final class ChangedTables {
    private static final Pattern WRITES = Pattern.compile(
            "(?:INSERT(?:\\s+OR\\s+\\w+)?\\s+INTO|REPLACE\\s+INTO|UPDATE(?:\\s+OR\\s+\\w+)?|DELETE\\s+FROM)\\s+(\\w+)",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, Long> changes = new ConcurrentHashMap<>();
    private final AtomicLong ofAll = new AtomicLong();
    /** In the transaction under way; only the thread that writes comes here. */
    private final Set<String> underWay = new HashSet<>();

    private boolean allUnderWay;

    /** A statement is about to be run in the transaction under way. */
    void statement(String sql) {
        String text = sql.stripLeading();
        if (text.regionMatches(true, 0, "SELECT", 0, 6)) {
            return;
        }
        Matcher writes = WRITES.matcher(text);
        if (writes.lookingAt()) {
            underWay.add(writes.group(1).toLowerCase(Locale.ROOT));
        } else {
            unknownStatement();
        }
    }

    /** A statement of which nothing is known is about to be run. */
    void unknownStatement() {
        allUnderWay = true;
    }

    /** The transaction is over, one way or the other. */
    void ended() {
        underWay.forEach(table -> changes.merge(table, 1L, Long::sum));
        underWay.clear();
        if (allUnderWay) {
            allUnderWay = false;
            all();
        }
    }

    /** Somebody else changed the file. */
    void all() {
        ofAll.incrementAndGet();
    }

    /** A number that grows with each change of one of these tables. */
    long version(Set<String> tables) {
        long version = ofAll.get();
        for (String table : tables) {
            version += changes.getOrDefault(table, 0L);
        }
        return version;
    }
}
