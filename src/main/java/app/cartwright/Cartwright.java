package app.cartwright;

/** Entry point of the program. */
public final class Cartwright {
    private Cartwright() {}

    /**
     * Starts the command line.
     *
     * @param args the arguments as typed
     */
    public static void main(String[] args) {
        System.out.println("Cartwright");
    }
}
