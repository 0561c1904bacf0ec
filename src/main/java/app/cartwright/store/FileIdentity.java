package app.cartwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a file from a copy of it that somebody put in its place: by its number on the disk, where the system gives one, and
 * by when it was made, because numbers are given again.
 *
 * @param number {@code ""} on Windows
 * @param made in milliseconds
 * @param madeIsKnown false where it equals the last change, which stands for it where a disk does not keep it
 */
record FileIdentity(String number, long made, boolean madeIsKnown) {
    private static final Pattern INODE = Pattern.compile("ino=(\\d+)");

    /** The identity of a file, empty where nothing can be said. */
    static Optional<FileIdentity> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            // The disk's own number, beside it in the key, may change with each start of the computer.
            Matcher inode = INODE.matcher(String.valueOf(attributes.fileKey()));
            return Optional.of(new FileIdentity(
                    inode.find() ? inode.group(1) : "",
                    attributes.creationTime().toMillis(),
                    !attributes.creationTime().equals(attributes.lastModifiedTime())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a file that was kept as this text may be this one. */
    boolean mayBe(String kept) {
        String[] parts = kept.split(" ", -1);
        return parts[0].equals(number) && (parts.length < 2 || parts[1].equals(Long.toString(made)));
    }

    /** As it is kept. */
    String text() {
        return madeIsKnown ? number + " " + made : number;
    }
}
