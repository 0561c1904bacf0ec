package app.cartwright.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log line for each call, on the logger {@code calls}. */
public final class CallLog implements CallObserver {
    private final Logger log = LoggerFactory.getLogger("calls");

    @Override
    public void called(CallRecord record) {
        log.info("{}", line(record));
    }

    /** For example {@code CartRover POST /v1/merchant/orders/update: 200 done, 143 ms, process 7f21c0}. */
    static String line(CallRecord record) {
        StringBuilder line = new StringBuilder()
                .append(record.api().label())
                .append(' ')
                .append(record.method())
                .append(' ')
                .append(record.path())
                .append(": ")
                .append(record.status() == null ? "no answer" : record.status().toString())
                .append(' ')
                .append(record.outcome());
        if (record.reason() != null) {
            line.append(" (").append(record.reason()).append(')');
        }
        line.append(", ").append(record.duration().toMillis()).append(" ms");
        if (record.processId() != null) {
            line.append(", process ").append(record.processId());
        }
        return line.toString();
    }
}
