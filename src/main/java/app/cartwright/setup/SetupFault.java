package app.cartwright.setup;

/**
 * Something that is wrong in a set-up file.
 *
 * @param place where: {@code pushInventory.locations[0].source}, {@code line 3, column 14} or {@code file}
 * @param message what is wrong and what would be right, one sentence
 */
public record SetupFault(String place, String message) {}
