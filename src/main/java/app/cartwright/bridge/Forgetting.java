package app.cartwright.bridge;

import java.util.List;

/**
 * What “Forget” would do on this computer.
 *
 * @param title the question
 * @param phrase has to be typed exactly, but for case and blanks around it
 * @param deleted what is deleted here, a sentence each
 * @param means what that means for writing everything once, and what it doesn't touch, a sentence each
 */
public record Forgetting(String title, String phrase, List<String> deleted, List<String> means) {}
