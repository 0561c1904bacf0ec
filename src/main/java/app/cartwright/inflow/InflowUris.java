package app.cartwright.inflow;

import app.cartwright.http.Percent;
import java.net.URI;
import java.util.List;

/** Addresses of inFlow's calls: company id first, query names and values percent-encoded, brackets included. */
final class InflowUris {
    private final String root;
    private final InflowContract contract;

    InflowUris(InflowConnection connection, InflowContract contract) {
        String base = connection.baseUrl().toString();
        this.root = (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + "/"
                + Percent.segment(connection.companyId());
        this.contract = contract;
    }

    /** A path that stands fixed, without query. */
    URI path(String path) {
        return URI.create(root + path);
    }

    /** One record of a collection. */
    URI record(String collection, String id, String include) {
        return URI.create(root + collection + "/" + Percent.segment(id)
                + (include.isEmpty() ? "" : "?include=" + Percent.encode(include)));
    }

    /** Where a quick-cancel goes. */
    URI quickCancel(String salesOrderId) {
        return URI.create(root
                + contract.get(InflowContract.QUICK_CANCEL_PATH)
                        .replace("{salesOrderId}", Percent.segment(salesOrderId)));
    }

    /** A list with these names and values, taken in pairs; a pair with an empty value is left out. */
    URI list(String collection, List<String> namesAndValues) {
        StringBuilder uri = new StringBuilder(root).append(collection);
        char joint = '?';
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            String value = namesAndValues.get(i + 1);
            if (!value.isEmpty()) {
                uri.append(joint)
                        .append(Percent.encode(namesAndValues.get(i)))
                        .append('=')
                        .append(Percent.encode(value));
                joint = '&';
            }
        }
        return URI.create(uri.toString());
    }
}
