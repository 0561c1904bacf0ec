package app.cartwright.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A gate that is always open and keeps what it was told. */
public final class RecordingGate implements CallGate {
    public final List<String> events = new ArrayList<>();
    public final List<Instant> pauses = new ArrayList<>();
    public final List<Integer> remaining = new ArrayList<>();
    public int inside;

    @Override
    public void enter(Api api) {
        inside++;
        events.add("enter " + api);
    }

    @Override
    public void leave(Api api) {
        inside--;
        events.add("leave " + api);
    }

    @Override
    public void pauseUntil(Api api, Instant until) {
        pauses.add(until);
        events.add("pause " + api);
    }

    @Override
    public void remaining(Api api, int calls) {
        remaining.add(calls);
    }
}
