package app.cartwright.http;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, which knows whether anybody has asked for it: it is asked for only once the connection stands
 * and the head is on its way, so a write whose body was never asked for cannot have been carried out.
 */
final class SentBody {
    private final @Nullable String text;
    private final AtomicBoolean asked = new AtomicBoolean();

    SentBody(@Nullable String text) {
        this.text = text;
        asked.set(text == null);
    }

    /** Whether the request may have reached the service; a request without a body always may. */
    boolean mayHaveLeft() {
        return asked.get();
    }

    BodyPublisher publisher() {
        if (text == null) {
            return BodyPublishers.noBody();
        }
        BodyPublisher whole = BodyPublishers.ofString(text);
        return new BodyPublisher() {
            @Override
            public long contentLength() {
                return whole.contentLength();
            }

            @Override
            public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
                asked.set(true);
                whole.subscribe(subscriber);
            }
        };
    }
}
