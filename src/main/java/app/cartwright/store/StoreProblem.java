package app.cartwright.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Trouble with the data folder or its file, in words for people. Nothing was half changed. */
public final class StoreProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of trouble. */
    public enum Kind {
        /** Another process holds the folder or the file. */
        LOCKED,
        /** The disk, or a quota on it, is used up. */
        FULL,
        /** The folder or the file may not be written. */
        READ_ONLY,
        /** The file is not whole any more. */
        DAMAGED,
        /** A newer version of the program wrote the file. */
        NEWER_VERSION,
        /** Anything else that keeps the file from being used. */
        UNUSABLE
    }

    private final Kind kind;
    private final String what;
    private final String why;
    private final String next;

    /**
     * A problem in words.
     *
     * @param what what happened, one sentence
     * @param why the likely reason, one or two sentences
     * @param next what the owner does next
     */
    public StoreProblem(Kind kind, String what, String why, String next, @Nullable Throwable cause) {
        super(what + " " + why + " " + next, cause);
        this.kind = kind;
        this.what = what;
        this.why = why;
        this.next = next;
    }

    public StoreProblem(Kind kind, String what, String why, String next) {
        this(kind, what, why, next, null);
    }

    /** What kind of trouble. */
    public Kind kind() {
        return kind;
    }

    /** A stable word such as {@code store-full}. */
    public String code() {
        return switch (kind) {
            case LOCKED -> "store-locked";
            case FULL -> "store-full";
            case READ_ONLY -> "store-read-only";
            case DAMAGED -> "store-damaged";
            case NEWER_VERSION -> "store-newer-version";
            case UNUSABLE -> "store-unusable";
        };
    }

    /** What happened. */
    public String what() {
        return what;
    }

    /** The likely reason. */
    public String why() {
        return why;
    }

    /** What to do next. */
    public String next() {
        return next;
    }

    /** What SQLite says, turned into a problem; null where it isn't about the file (a broken constraint, a bug). */
    static @Nullable StoreProblem of(Throwable thrown, Path file) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof StoreProblem problem) {
                return problem;
            }
            if (t instanceof SQLiteException e) {
                return of(e, file);
            }
            if (t instanceof NativeLibraryNotFoundException) {
                return new StoreProblem(
                        Kind.UNUSABLE,
                        "The database can't be started.",
                        "Its library could not be unpacked into the folder "
                                + System.getProperty(NativeLibrary.PLACE, System.getProperty("java.io.tmpdir"))
                                + ": that disk may be full, or programs there may not be run.",
                        "Free some space there, or name another folder with the environment variable"
                                + " JAVA_TOOL_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER.",
                        thrown);
            }
        }
        return null;
    }

    /** The problem that was thrown, or what was thrown itself where it isn't about the file. */
    static RuntimeException translated(RuntimeException thrown, Path file) {
        StoreProblem problem = of(thrown, file);
        return problem == null ? thrown : problem;
    }

    private static @Nullable StoreProblem of(SQLiteException e, Path file) {
        SQLiteErrorCode code = e.getResultCode();
        return switch (code.code & 0xff) {
            case 5, 6 ->
                new StoreProblem(
                        Kind.LOCKED,
                        "The data file is in use.",
                        "Another program holds " + file + ": another Cartwright, a backup or a virus scanner.",
                        "Wait a moment and try again.",
                        e);
            case 8 -> readOnly(file, e);
            case 10 -> ioError(code, file, e);
            case 11, 26 -> damaged(file, "SQLite says: “" + code.message + "”.", e);
            case 13 -> full(file, e);
            case 14 ->
                new StoreProblem(
                        Kind.UNUSABLE,
                        "The data file can't be opened.",
                        file + " can't be opened or made.",
                        "Check that the folder is there and that you may write to it.",
                        e);
            default -> null;
        };
    }

    private static StoreProblem ioError(SQLiteErrorCode code, Path file, SQLiteException e) {
        if (code == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ
                || code == SQLiteErrorCode.SQLITE_IOERR_DATA
                || code == SQLiteErrorCode.SQLITE_IOERR_CORRUPTFS) {
            return damaged(file, "The file is shorter than it should be.", e);
        }
        return new StoreProblem(
                Kind.UNUSABLE,
                "The disk refused to read or write the data file.",
                "It may be full, over a quota, unplugged or failing (" + file + "; " + code.name() + ").",
                "Check the disk and its free space. Nothing was half changed.",
                e);
    }

    /** What the file system says, in words. */
    static StoreProblem of(IOException e, Path file) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (message.contains("no space left")
                || message.contains("not enough space")
                || message.contains("quota")
                || message.contains("file too large")) {
            return full(file, e);
        }
        if (e instanceof AccessDeniedException
                || message.contains("read-only")
                || message.contains("operation not permitted")
                || message.contains("permission denied")) {
            return readOnly(file, e);
        }
        return new StoreProblem(
                Kind.UNUSABLE,
                "The data folder can't be used.",
                file + ": " + reason(e) + ".",
                "Check that the path is right and its disk is there, or choose another folder with --home.",
                e);
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "it isn't there";
            case NotDirectoryException notFolder -> "it is not a folder";
            case FileAlreadyExistsException file -> "a file of that name is in the way";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    static StoreProblem full(Path file, @Nullable Throwable cause) {
        return new StoreProblem(
                Kind.FULL,
                "The disk is full.",
                "There was no room left to write " + file + ".",
                "Free some space, then go on. Nothing was half changed.",
                cause);
    }

    static StoreProblem readOnly(Path file, @Nullable Throwable cause) {
        return new StoreProblem(
                Kind.READ_ONLY,
                "The data folder can't be written.",
                "This account may not write " + file + ", or its disk is read-only.",
                "Give this account write access, or choose another folder with --home.",
                cause);
    }

    static StoreProblem damaged(Path file, String detail, @Nullable Throwable cause) {
        return new StoreProblem(
                Kind.DAMAGED,
                "The data file is damaged.",
                file + " is not whole any more. " + detail,
                "Restore a backup: cartwright restore FILE. Orders are looked up again, none comes twice.",
                cause);
    }

    /** Something in the store can't be understood, though SQLite finds nothing wrong: the disk has changed its bytes. */
    public static StoreProblem unreadable(String what, Throwable cause) {
        return new StoreProblem(
                Kind.DAMAGED,
                "The data file is damaged.",
                "What it holds of " + what + " can't be understood any more.",
                "Restore a backup: cartwright restore FILE. Orders are looked up again, none comes twice.",
                cause);
    }

    /** Whether a row held a value that this program never writes. */
    static boolean isUnreadableValue(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof DateTimeException
                    || t instanceof NumberFormatException
                    || t instanceof IllegalArgumentException
                            && String.valueOf(t.getMessage()).startsWith("No enum constant")) {
                return true;
            }
        }
        return false;
    }

    static StoreProblem newer(Path file, int found, int known) {
        return new StoreProblem(
                Kind.NEWER_VERSION,
                "The data file was written by a newer Cartwright.",
                file + " has version " + found + "; this program knows versions up to " + known + ".",
                "Install the newer Cartwright again. Nothing was changed.");
    }
}
