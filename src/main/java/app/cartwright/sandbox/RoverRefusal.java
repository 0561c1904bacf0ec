package app.cartwright.sandbox;

/** CartRover says no to a whole call. */
final class RoverRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    private RoverRefusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    static RoverRefusal invalid(String message) {
        return new RoverRefusal(200, "Invalid", message);
    }

    static RoverRefusal failure(String message) {
        return new RoverRefusal(200, "Failure", message);
    }

    static RoverRefusal of(int status, String code, String message) {
        return new RoverRefusal(status, code, message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
