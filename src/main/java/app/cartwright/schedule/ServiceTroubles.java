package app.cartwright.schedule;

import app.cartwright.http.Api;
import app.cartwright.ledger.Service;
import java.time.Instant;

/** Tells the owner about trouble that concerns a whole service, and takes it back when it is over. */
public interface ServiceTroubles {
    /** Trouble stopped a run. {@code lasting}: it is worth an error, not only a wait. */
    void stopped(Trouble trouble, boolean lasting);

    /** The service answered as it should after trouble. */
    void answered(Api api);

    /** A service has had no successful run for longer than its limit. */
    void late(Service service, Instant lastSuccess);

    /** A service that was late ran well again, was switched off, or is paused. */
    void inTime(Service service);
}
