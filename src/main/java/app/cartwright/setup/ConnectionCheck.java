package app.cartwright.setup;

import app.cartwright.cartrover.CartRoverClient;
import app.cartwright.http.Api;
import app.cartwright.http.Outcome;
import app.cartwright.http.Outcome.Refusal;
import app.cartwright.inflow.InflowClient;
import app.cartwright.setup.Proof.Answer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Proves a connection with exactly one call and says in plain words what came of it. A refused key is not tried a second
 * time, and nothing else is read with it. Neither service says why it refuses: where two causes can't be told apart, both
 * are named. CartRover's own words only colour the sentence, they never decide whether a key is good.
 */
public final class ConnectionCheck {
    private static final String COPY_AGAIN = "Copy both again from WMS Setup and press Connect.";

    private final InstantSource clock;

    public ConnectionCheck(InstantSource clock) {
        this.clock = clock;
    }

    /** Proves company id and key: one read of the list of locations. */
    public Proof inflow(InflowClient client) {
        return ofInflow(client.probe(), clock.instant());
    }

    /** Proves the merchant pair: one read that a cart's key can't make. */
    public Proof cartrover(CartRoverClient client) {
        return ofCartRover(client.probe(), clock.instant());
    }

    static Proof ofInflow(Outcome<?> probe, Instant now) {
        return switch (probe) {
            case Outcome.Done<?> done -> connected("inFlow", done.processId(), now);
            case Outcome.Unknown<?> unknown -> unknown(Api.INFLOW, unknown);
            case Outcome.Refused<?> refused ->
                switch (refused.refusal().kind()) {
                    case RATE -> slowDown(Api.INFLOW, refused.refusal());
                    case FORBIDDEN ->
                        refused(
                                Answer.NO_ACCESS,
                                refused.refusal(),
                                "Your inFlow plan has no API access",
                                "inFlow knows the key but doesn't let it in. A company ID that the key doesn't belong"
                                        + " to can look the same.",
                                "Add API access in inFlow, or start its trial; else copy both again from Options ›"
                                        + " Integrations.");
                    case KEY, NOT_FOUND, CONFLICT, INVALID ->
                        refused(
                                Answer.WRONG_PAIR,
                                refused.refusal(),
                                "inFlow didn't accept this company ID and key",
                                "One of the two doesn't fit; inFlow doesn't say which.",
                                "Copy both again from Options › Integrations.");
                };
        };
    }

    static Proof ofCartRover(Outcome<?> probe, Instant now) {
        return switch (probe) {
            case Outcome.Done<?> done -> connected("CartRover", done.processId(), now);
            case Outcome.Unknown<?> unknown -> unknown(Api.CARTROVER, unknown);
            case Outcome.Refused<?> refused ->
                switch (refused.refusal().kind()) {
                    case RATE -> slowDown(Api.CARTROVER, refused.refusal());
                    case NOT_FOUND -> notTheService(Api.CARTROVER, refused.refusal());
                    case KEY, FORBIDDEN, CONFLICT, INVALID -> keyRefused(refused.refusal());
                };
        };
    }

    /**
     * A refused key. 401 means a wrong pair, unless the text says outright that it is of another level. 403, and the 200
     * with an error in it that CartRover may give instead, come from several causes.
     */
    private static Proof keyRefused(Refusal refusal) {
        String said = refusal.message().toLowerCase(Locale.ROOT);
        boolean forbidden = refusal.kind() == Outcome.RefusalKind.FORBIDDEN || refusal.status() == 403;
        boolean pairDoubted = refusal.kind() == Outcome.RefusalKind.KEY && !forbidden;
        if (said.contains("not a merchant")) {
            return wrongLevel(refusal, "It was made under Carts or as a warehouse key.");
        }
        if (!pairDoubted && (said.contains("3pl") || said.contains("merchant-pk") || said.contains("merchant id"))) {
            return refused(
                    Answer.ACCOUNT_KIND,
                    refusal,
                    "This is a fulfilment (3PL) account",
                    "Only Single Merchant and EDI Merchant accounts can be connected. A warehouse key of another"
                            + " account looks the same.",
                    "Sign up as “Single Merchant”, or ask CartRover to change your account.");
        }
        if (!pairDoubted && said.contains("wms")) {
            return refused(
                    Answer.NOT_SAVED,
                    refusal,
                    "The key works, but the WMS set-up isn't saved",
                    "CartRover still shows another WMS for this merchant.",
                    "Click Save on CartRover's WMS Setup page, then Connect again.");
        }
        if (forbidden) {
            return wrongLevel(
                    refusal,
                    "It was made under Carts or as a warehouse key. A WMS set-up that isn't saved and a fulfilment"
                            + " (3PL) account look the same.");
        }
        String pair = "The two don't belong together, or a newer key was made: a new key switches the old one off at"
                + " once.";
        return refused(
                Answer.WRONG_PAIR,
                refusal,
                "CartRover didn't accept this user and key",
                pairDoubted ? pair : pair + " A key made under Carts can look the same.",
                COPY_AGAIN);
    }

    private static Proof wrongLevel(Refusal refusal, String cause) {
        return refused(
                Answer.WRONG_LEVEL,
                refusal,
                "This key opens one cart, not your merchant account",
                cause,
                "Make the key in WMS Setup with Test WMS Connection (steps 1 to 3).");
    }

    private static Proof connected(String service, @Nullable String processId, Instant now) {
        return new Proof(Answer.CONNECTED, "Connected to " + service, "", "", now, List.of(), processId, null);
    }

    private static Proof unknown(Api api, Outcome.Unknown<?> unknown) {
        return switch (unknown.cause()) {
            case UNREACHABLE ->
                unproven(
                        Answer.NO_NETWORK,
                        unknown,
                        "This computer can't reach the internet",
                        "Nothing was sent, so the key is neither right nor wrong. It may also be " + api.label()
                                + " alone that can't be reached.",
                        "Check the network, VPN or proxy, then press Connect.");
            case TIMEOUT, BROKEN, SERVICE_DOWN ->
                unproven(
                        Answer.SERVICE_DOWN,
                        unknown,
                        api.label() + " isn't answering right now",
                        unknown.detail().strip() + " Your key was not judged.",
                        "Wait a few minutes and press Connect. Your entries are kept.");
            case TLS ->
                unproven(
                        Answer.NOT_THE_SERVICE,
                        unknown,
                        between(api),
                        "The certificate of the answer isn't one that this computer trusts. Your key was not sent.",
                        "Open a web page to log in to the network, or ask who runs the proxy.");
            case NOT_THE_SERVICE ->
                unproven(
                        Answer.NOT_THE_SERVICE,
                        unknown,
                        between(api),
                        "What came back is a web page, not an answer of " + api.label() + ".",
                        "Open a web page to log in to the network, or ask who runs the proxy.");
            case ODD_ANSWER ->
                unproven(
                        Answer.NOT_THE_SERVICE,
                        unknown,
                        api.label() + " answered in a form that Cartwright doesn't know",
                        "The key is neither proven right nor wrong.",
                        "Check the web address, then send the answer to support: it is shown below.");
        };
    }

    private static String between(Api api) {
        return "Something between this computer and " + api.label() + " answered instead (a login page or proxy)";
    }

    private static Proof notTheService(Api api, Refusal refusal) {
        return refused(
                Answer.NOT_THE_SERVICE,
                refusal,
                "What answered doesn't know " + api.label() + "'s calls",
                "The web address leads elsewhere, or " + api.label() + " has changed. Your key was not judged.",
                "Check the web address in the settings.");
    }

    private static Proof slowDown(Api api, Refusal refusal) {
        return refused(
                Answer.SERVICE_DOWN,
                refusal,
                api.label() + " isn't answering right now",
                "It takes no more calls for a moment, because many came at once. Your key was not judged.",
                "Wait a few minutes and press Connect. Your entries are kept.");
    }

    private static Proof refused(Answer answer, Refusal refusal, String title, String cause, String next) {
        return new Proof(answer, title, cause, next, null, List.of(), refusal.processId(), refusal.rawAnswer());
    }

    private static Proof unproven(Answer answer, Outcome.Unknown<?> unknown, String title, String cause, String next) {
        return new Proof(answer, title, cause, next, null, List.of(), unknown.processId(), unknown.rawAnswer());
    }
}
