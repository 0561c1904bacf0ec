package app.cartwright.inflow;

/** A postal address; every part may be {@code ""}. */
public record Address(String address1, String address2, String city, String state, String postalCode, String country) {
    /** An address with nothing in it. */
    public static final Address NONE = new Address("", "", "", "", "", "");

    /** Whether nothing is filled in. */
    public boolean isBlank() {
        return (address1 + address2 + city + state + postalCode + country).isBlank();
    }
}
