package app.cartwright.bridge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One issue between CartRover and a cart, seen from outside. View-only: it is fixed in CartRover. */
public record AlertView(String id, @Nullable String cart, String subject, String message, Instant since, String url) {}
