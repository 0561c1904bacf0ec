package app.cartwright.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers have shown of the facts that no document proves. */
public final class ContractFactRows {
    private final Store store;

    public ContractFactRows(Store store) {
        this.store = store;
    }

    /**
     * One fact as an answer showed it.
     *
     * @param value the value that was in force when the answer came; the evidence counts for no other
     * @param state {@code confirmed} or {@code contradicted}
     * @param seen which answer showed it, or null
     */
    public record Fact(
            String api,
            String name,
            String value,
            String state,
            @Nullable String seen,
            Instant at) {}

    /** Stores what was seen, in place of what was known before. */
    public void put(Fact fact) {
        store.change(handle -> handle.createUpdate("""
            INSERT INTO contract_fact (api, name, value, state, seen, at)
            VALUES (:api, :name, :value, :state, :seen, :at)
            ON CONFLICT (api, name)
            DO UPDATE SET value = excluded.value, state = excluded.state, seen = excluded.seen, at = excluded.at\
            """)
                .bind("api", fact.api())
                .bind("name", fact.name())
                .bind("value", fact.value())
                .bind("state", fact.state())
                .bind("seen", fact.seen())
                .bind("at", Columns.millis(fact.at()))
                .execute());
    }

    /** All facts of which something was seen. */
    public List<Fact> all() {
        return store.read(handle -> handle.createQuery(
                        "SELECT api, name, value, state, seen, at FROM contract_fact ORDER BY api, name")
                .map((row, context) -> new Fact(
                        row.getString("api"),
                        row.getString("name"),
                        row.getString("value"),
                        row.getString("state"),
                        row.getString("seen"),
                        Columns.instant(row, "at")))
                .list());
    }
}
