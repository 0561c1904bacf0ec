package app.cartwright.http;

import org.slf4j.LoggerFactory;

/** Is told when an answer settles something that was only assumed about a service. */
@FunctionalInterface
public interface ContractEvidence {
    /** Tells nobody. */
    ContractEvidence NONE = (api, entry, finding, seen) -> {};

    /**
     * An answer spoke for or against an entry. Called each time, so the same finding may come often.
     *
     * @param entry the entry's name in the contract description
     * @param seen what was seen, a sentence without secrets and without customers' data
     */
    void seen(Api api, String entry, Finding finding, String seen);

    /** The same listener, whose own trouble never changes the outcome of a call. */
    default ContractEvidence safe() {
        return (api, entry, finding, seen) -> {
            try {
                seen(api, entry, finding, seen);
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(ContractEvidence.class)
                        .warn("What {} showed about {} could not be noted: {}", api.label(), entry, e.getMessage());
            }
        };
    }

    /** What an answer says about an assumption. */
    enum Finding {
        CONFIRMED,
        CONTRADICTED
    }
}
