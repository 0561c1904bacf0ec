package app.cartwright.secrets;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

/** Opens the system's keyring: the seam at which tests put one that is absent, locked or slow. */
@FunctionalInterface
interface KeyringDoor {

    /**
     * Opens it.
     *
     * @throws Exception where there is none; the library also throws unchecked ones
     */
    Room open() throws Exception;

    /** An open keyring. Its methods throw whatever the library throws, which is not only its own exceptions. */
    interface Room extends AutoCloseable {
        /** One entry, or throws {@link Missing}. */
        String get(String service, String account) throws Exception;

        void set(String service, String account, String value) throws Exception;

        /** Removes one entry, or throws {@link Missing}. */
        void delete(String service, String account) throws Exception;

        /** Must be called: on Linux its threads would keep the program from ending. */
        @Override
        void close() throws Exception;
    }

    /** The keyring says that it has no such entry, or doesn't give it: the library can't tell which. */
    final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        Missing() {
            super("no such entry", null, false, false);
        }
    }

    /** The keyring of the operating system. */
    static KeyringDoor ofSystem() {
        return () -> new SystemRoom(Keyring.create());
    }

    /** The library's keyring. */
    record SystemRoom(Keyring keyring) implements Room {
        @Override
        public String get(String service, String account) throws Exception {
            try {
                return keyring.getPassword(service, account);
            } catch (PasswordAccessException e) {
                throw new Missing();
            }
        }

        @Override
        public void set(String service, String account, String value) throws Exception {
            keyring.setPassword(service, account, value);
        }

        @Override
        public void delete(String service, String account) throws Exception {
            try {
                keyring.deletePassword(service, account);
            } catch (PasswordAccessException e) {
                throw new Missing();
            }
        }

        @Override
        public void close() throws Exception {
            keyring.close();
        }
    }
}
