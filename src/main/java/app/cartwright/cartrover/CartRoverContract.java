package app.cartwright.cartrover;

/** What is assumed about CartRover's API and not proven yet, as data. */
public record CartRoverContract() {}
