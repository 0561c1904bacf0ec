package app.cartwright.inflow;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from a name (RFC 4122, version 5, SHA-1), so that a record that is written twice hits the same row in
 * inFlow. The names are CartRover's {@code cust_ref} or the buyer's key, never a number that people see. Neither the
 * namespace nor the form of the names may ever change: a change would write every order again.
 */
public final class NameId {
    /** Cartwright's own namespace. */
    static final UUID NAMESPACE = UUID.fromString("6f0c2b9e-8d41-4c57-9a3e-2b7d5e1c4a90");

    private NameId() {}

    /** The id of the sales order of a {@code cust_ref}. */
    public static String order(String custRef) {
        return of("order:" + custRef);
    }

    /**
     * The id of one line of the sales order.
     *
     * @param lineNo CartRover's {@code line_no}
     * @param part 0 for a line that is written whole; 1, 2 … where one line had to be written as several
     */
    public static String line(String custRef, String lineNo, int part) {
        return of("order:" + custRef + ":line:" + lineNo + (part == 0 ? "" : ":" + part));
    }

    /**
     * The id of a buyer.
     *
     * @param key what tells buyers apart, as a rule the lower-case e-mail
     */
    public static String customer(String key) {
        return of("customer:" + key);
    }

    /** The id of the one address row of a buyer. */
    public static String customerAddress(String key) {
        return of("customer:" + key + ":address");
    }

    private static String of(String name) {
        return version5(NAMESPACE, name).toString();
    }

    /** The name-based id, version 5, of a name (as UTF-8) in a namespace. */
    static UUID version5(UUID namespace, String name) {
        byte[] hash = sha1().digest(ByteBuffer.allocate(16 + name.getBytes(StandardCharsets.UTF_8).length)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(name.getBytes(StandardCharsets.UTF_8))
                .array());
        hash[6] = (byte) (hash[6] & 0x0f | 0x50);
        hash[8] = (byte) (hash[8] & 0x3f | 0x80);
        ByteBuffer id = ByteBuffer.wrap(hash);
        return new UUID(id.getLong(), id.getLong());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
