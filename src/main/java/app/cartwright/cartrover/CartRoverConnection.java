package app.cartwright.cartrover;

import java.net.URI;

/**
 * Where and as whom CartRover is called.
 *
 * @param apiUser secret; never logged
 * @param apiKey secret; never logged
 */
public record CartRoverConnection(URI baseUrl, String apiUser, String apiKey) {
    @Override
    public String toString() {
        return "CartRoverConnection[" + baseUrl + ", key hidden]";
    }
}
