package app.cartwright.simulation;

import app.cartwright.bridge.SimulatedProgram;
import app.cartwright.http.Api;
import app.cartwright.http.HttpCall;
import app.cartwright.ledger.Intent;
import app.cartwright.ledger.IntentKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The intent is on disk before its call leaves: where the power went right after a write, the next start finds it. */
final class IntentOnDisk {
    private static final Pattern EXTERNAL_ID = Pattern.compile("\"externalId\":\"([^\"\\\\]+)\"");
    private static final Pattern CUSTOMER_ID = Pattern.compile("\"customerId\":\"([^\"\\\\]+)\"");
    private static final Pattern CUST_REF = Pattern.compile("\"cust_ref\":\"([^\"\\\\]+)\"");

    private IntentOnDisk() {}

    /** Throws where the store that was just opened does not know of the write before the cut. */
    static void check(HttpCall call, SimulatedProgram program) {
        String body = call.body() == null ? "" : call.body();
        if (call.api() == Api.CARTROVER && body.contains("qty_available")) {
            missing(program.ledger().unsettled(IntentKind.PUSH_STOCK).isEmpty(), call);
        } else if (call.api() == Api.CARTROVER) {
            IntentKind kind = body.contains("\"shipped\"") ? IntentKind.PUSH_SHIPPING : IntentKind.ACKNOWLEDGE;
            check(kind, CUST_REF, body, call, program);
        } else if (call.uri().getPath().endsWith("/sales-orders") && !body.contains("\"isCancelled\":true")) {
            check(IntentKind.CREATE_ORDER, EXTERNAL_ID, body, call, program);
        } else if (call.uri().getPath().endsWith("/customers")) {
            check(IntentKind.CREATE_CUSTOMER, CUSTOMER_ID, body, call, program);
        }
    }

    private static void check(IntentKind kind, Pattern key, String body, HttpCall call, SimulatedProgram program) {
        Matcher found = key.matcher(body);
        if (found.find()) {
            missing(
                    program.ledger()
                            .newest(kind, found.group(1))
                            .filter(intent -> intent.state() != Intent.State.REFUSED)
                            .isEmpty(),
                    call);
        }
    }

    private static void missing(boolean unknown, HttpCall call) {
        if (unknown) {
            throw new BrokenPromise(
                    "P14",
                    "the power went right after " + call.method() + " "
                            + call.uri().getPath() + ", and the ledger on disk knows of no such intent");
        }
    }
}
