package app.cartwright.sandbox;

/**
 * Who buys or receives, as a cart sends it. Parts that are {@code ""} are told as null.
 *
 * @param country three letters, as CartRover tells it
 */
public record Person(
        String company,
        String firstName,
        String lastName,
        String address1,
        String address2,
        String city,
        String state,
        String zip,
        String country,
        String phone,
        String email) {
    /** Nobody: an order may come without delivery address. */
    public static final Person NONE = new Person("", "", "", "", "", "", "", "", "", "", "");

    /** A private person in the United States. */
    public static Person of(String firstName, String lastName, String email) {
        return new Person(
                "", firstName, lastName, "18 Quarry Row", "", "Millbrook", "VT", "05999", "USA", "8025550144", email);
    }

    boolean nobody() {
        return equals(NONE);
    }
}
