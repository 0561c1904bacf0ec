package app.cartwright.secrets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of the encrypted file: {@code CWKEYS}, version (1), PBKDF2 rounds (4), salt (16), nonce (12), AES-256-GCM
 * text with its tag, and a SHA-256 over all that. The checksum is no protection, the tag is: it only tells a damaged
 * file from a wrong passphrase.
 */
final class SealedKeys {
    private static final byte[] MAGIC = "CWKEYS".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int SUM = 32;
    private static final int HEAD = MAGIC.length + 1 + Integer.BYTES + SALT + NONCE;

    /** More than this would only make a forged file hang the program. */
    private static final int MOST_ROUNDS = 20_000_000;

    private SealedKeys() {}

    /** What opening gave. */
    sealed interface Opened {
        record Text(byte[] plain) implements Opened {}

        record WrongPassphrase() implements Opened {}

        record Damaged() implements Opened {}

        record Newer(int version) implements Opened {}
    }

    static byte[] seal(byte[] plain, char[] passphrase, int rounds, RandomGenerator random)
            throws GeneralSecurityException {
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(MAGIC)
                .put((byte) VERSION)
                .putInt(rounds)
                .put(salt)
                .put(nonce)
                .array();
        byte[] text = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, rounds, nonce, head)
                .doFinal(plain);
        byte[] body =
                ByteBuffer.allocate(HEAD + text.length).put(head).put(text).array();
        return ByteBuffer.allocate(body.length + SUM).put(body).put(sum(body)).array();
    }

    static Opened open(byte[] file, char[] passphrase) throws GeneralSecurityException {
        Opened unreadable = unreadable(file);
        if (unreadable != null) {
            return unreadable;
        }
        ByteBuffer in = ByteBuffer.wrap(file);
        byte[] salt = new byte[SALT];
        byte[] nonce = new byte[NONCE];
        int rounds = in.getInt(MAGIC.length + 1);
        in.get(MAGIC.length + 1 + Integer.BYTES, salt).get(MAGIC.length + 1 + Integer.BYTES + SALT, nonce);
        byte[] head = Arrays.copyOf(file, HEAD);
        try {
            return new Opened.Text(cipher(Cipher.DECRYPT_MODE, passphrase, salt, rounds, nonce, head)
                    .doFinal(file, HEAD, file.length - HEAD - SUM));
        } catch (AEADBadTagException e) {
            return new Opened.WrongPassphrase();
        }
    }

    /** Why no passphrase opens this file, or null where one may. */
    static @Nullable Opened unreadable(byte[] file) {
        if (file.length < HEAD + TAG + SUM || !Arrays.equals(Arrays.copyOf(file, MAGIC.length), MAGIC)) {
            return new Opened.Damaged();
        }
        byte[] body = Arrays.copyOf(file, file.length - SUM);
        byte[] sum = Arrays.copyOfRange(file, file.length - SUM, file.length);
        int version = file[MAGIC.length] & 0xff;
        if (version > VERSION) {
            return new Opened.Newer(version);
        }
        int rounds = ByteBuffer.wrap(file).getInt(MAGIC.length + 1);
        boolean sound =
                version == VERSION && rounds > 0 && rounds <= MOST_ROUNDS && MessageDigest.isEqual(sum, sum(body));
        return sound ? null : new Opened.Damaged();
    }

    private static Cipher cipher(int mode, char[] passphrase, byte[] salt, int rounds, byte[] nonce, byte[] head)
            throws GeneralSecurityException {
        // The same words typed on another system may be composed differently.
        char[] normal = Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC)
                .toCharArray();
        PBEKeySpec spec = new PBEKeySpec(normal, salt, rounds, 256);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(head);
            Arrays.fill(key, (byte) 0);
            return cipher;
        } finally {
            spec.clearPassword();
            Arrays.fill(normal, '\0');
        }
    }

    private static byte[] sum(byte[] body) throws IllegalStateException {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
