package app.cartwright.sandbox;

import app.cartwright.http.Api;
import app.cartwright.http.CallGate;
import java.time.Instant;

/** Lets calls through until it is closed. */
public final class ClosableGate implements CallGate {
    private int left = Integer.MAX_VALUE;

    /** Closes after so many more calls. */
    public void closeAfter(int calls) {
        left = calls;
    }

    /** Lets everything through again. */
    public void open() {
        left = Integer.MAX_VALUE;
    }

    @Override
    public void enter(Api api) {
        if (left-- <= 0) {
            throw new Closed();
        }
    }

    @Override
    public void leave(Api api) {}

    @Override
    public void pauseUntil(Api api, Instant until) {}

    @Override
    public void remaining(Api api, int calls) {}
}
