package app.cartwright.troubleshoot;

import java.util.Map;

/** Where a guide gets its answers: what was looked up on both sides and here, and what the owner told. */
public interface Evidence {
    /** The answer to one question. */
    Finding find(Fact fact);

    /** Values for the placeholders of the guide's texts: {@code number}, {@code cart}, {@code sku} … */
    Map<String, String> words();
}
