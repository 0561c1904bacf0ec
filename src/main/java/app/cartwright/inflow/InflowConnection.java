package app.cartwright.inflow;

import java.net.URI;

/**
 * Where and as whom inFlow is called.
 *
 * @param companyId first path segment of every call
 * @param apiVersion a date, sent with every call
 * @param apiKey secret; never logged
 */
public record InflowConnection(URI baseUrl, String companyId, String apiVersion, String apiKey) {
    @Override
    public String toString() {
        return "InflowConnection[" + baseUrl + ", " + companyId + ", " + apiVersion + ", key hidden]";
    }
}
