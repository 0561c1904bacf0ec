package app.cartwright.cartrover;

/** Who buys or receives: every part may be {@code ""}, never null. */
public record Party(
        String company,
        String firstName,
        String lastName,
        String address1,
        String address2,
        String address3,
        String city,
        String state,
        String zip,
        String country,
        String phone,
        String email) {
    /** Nobody. */
    public static final Party NONE = new Party("", "", "", "", "", "", "", "", "", "", "", "");

    /** Whether nothing is filled in. */
    public boolean isBlank() {
        return (company + firstName + lastName + address1 + address2 + address3 + city + state + zip + country + phone
                        + email)
                .isBlank();
    }

    /** First and last name, blank-separated, {@code ""} where there is none. */
    public String fullName() {
        return (firstName + " " + lastName).strip();
    }
}
