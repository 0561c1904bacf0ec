package app.cartwright.bridge;

import app.cartwright.http.Api;
import app.cartwright.http.ContractEntry;
import app.cartwright.http.ContractEvidence;
import app.cartwright.http.ContractFile;
import app.cartwright.store.ContractFactRows;
import app.cartwright.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is assumed about both services, and which answer has confirmed or contradicted it. */
final class Facts implements ContractEvidence {
    private final Store store;
    private final ContractFactRows rows;
    private final ContractFile overrides;
    private final InstantSource clock;
    private final Map<String, Finding> told = new HashMap<>();

    Facts(Store store, ContractFile overrides, InstantSource clock) {
        this.store = store;
        this.rows = new ContractFactRows(store);
        this.overrides = overrides;
        this.clock = clock;
    }

    /** Stores a finding once; the same one again costs nothing. */
    @Override
    public void seen(Api api, String entry, Finding finding, String seen) {
        synchronized (told) {
            if (finding == told.put(api + entry, finding)) {
                return;
            }
        }
        if (store.writable()) {
            rows.put(new ContractFactRows.Fact(
                    word(api),
                    entry,
                    value(api, entry),
                    finding.name().toLowerCase(Locale.ROOT),
                    seen,
                    clock.instant()));
        }
    }

    List<FactView> list() {
        Map<String, ContractFactRows.Fact> known = new HashMap<>();
        rows.all().forEach(fact -> known.put(fact.api() + " " + fact.name(), fact));
        List<FactView> facts = new ArrayList<>();
        for (Api api : Api.values()) {
            for (ContractEntry entry : Clients.known(api)) {
                String value = value(api, entry.name());
                ContractFactRows.Fact fact = known.get(word(api) + " " + entry.name());
                if (fact != null && !fact.value().equals(value)) {
                    // Seen under another value than the one in force: it proves nothing of this one.
                    fact = null;
                }
                facts.add(new FactView(
                        word(api),
                        entry.name(),
                        value,
                        entry.confidence().name(),
                        entry.effect(),
                        entry.otherwise(),
                        state(api, entry, fact),
                        fact == null ? null : fact.seen(),
                        fact == null ? null : fact.at()));
            }
        }
        return facts;
    }

    private String state(Api api, ContractEntry entry, ContractFactRows.@Nullable Fact fact) {
        if (fact != null) {
            return fact.state();
        }
        return overrides.of(api).containsKey(entry.name()) ? "overridden" : "assumed";
    }

    private String value(Api api, String entry) {
        String override = overrides.of(api).get(entry);
        if (override != null) {
            return override;
        }
        return Clients.known(api).stream()
                .filter(known -> known.name().equals(entry))
                .map(ContractEntry::defaultValue)
                .findFirst()
                .orElse("");
    }

    private static String word(Api api) {
        return api.name().toLowerCase(Locale.ROOT);
    }
}
