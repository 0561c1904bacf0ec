package app.cartwright.shipping;

import app.cartwright.inflow.SalesOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A short text that is equal as long as nothing changed that a shipment tells. The row version is left out on purpose:
 * a remark or a payment written to the order does not start the settle time again.
 */
final class Fingerprint {
    private Fingerprint() {}

    /** The fingerprint of an order whose three relations were read. */
    static String of(
            SalesOrder order,
            List<SalesOrder.Line> lines,
            List<SalesOrder.PackLine> packLines,
            List<SalesOrder.ShipLine> shipLines) {
        List<String> parts = new ArrayList<>();
        parts.add(order.inventoryStatus());
        parts.add(Boolean.toString(order.cancelled()));
        lines.stream()
                .map(l -> "line " + quote(l.productId()) + Packing.plain(l.quantity()) + " " + l.discarded())
                .sorted()
                .forEach(parts::add);
        packLines.stream()
                .map(l -> "pack " + quote(l.productId()) + quote(l.containerNumber()) + Packing.plain(l.quantity()))
                .sorted()
                .forEach(parts::add);
        shipLines.stream()
                .map(l -> "ship " + quote(l.shipLineId()) + quote(l.carrier()) + quote(l.trackingNumber())
                        + (l.shippedDate() == null ? "-" : l.shippedDate()) + " "
                        + l.containers().stream()
                                .sorted()
                                .map(Fingerprint::quote)
                                .toList())
                .sorted()
                .forEach(parts::add);
        return digest(String.join("\n", parts));
    }

    private static String quote(String text) {
        return text.length() + ":" + text + " ";
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
