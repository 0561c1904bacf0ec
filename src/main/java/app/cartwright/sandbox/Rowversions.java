package app.cartwright.sandbox;

/** The account-wide counter that stamps every changed row. */
final class Rowversions {
    private long last = 0x00000000000A1F00L;

    String next() {
        return String.format("%016X", ++last);
    }
}
