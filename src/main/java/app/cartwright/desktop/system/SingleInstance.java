package app.cartwright.desktop.system;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One window for each data folder: the first holds a lock beside the store and listens on a socket; a second start says
 * "show yourself" there and ends. The lock goes with the process, also when it is killed; a socket that was left behind
 * is replaced.
 */
public final class SingleInstance implements AutoCloseable {
    /** Paths of sockets may be no longer than this on all systems. */
    private static final int LONGEST_SOCKET_PATH = 100;

    private final FileChannel channel;
    private final FileLock lock;
    private final Path socket;
    private final @Nullable ServerSocketChannel server;

    private SingleInstance(FileChannel channel, FileLock lock, Path socket, @Nullable ServerSocketChannel server) {
        this.channel = channel;
        this.lock = lock;
        this.socket = socket;
        this.server = server;
    }

    /**
     * Becomes the one instance of a folder.
     *
     * @param show is called on a thread of its own whenever a second one is started
     * @return empty where another one is running
     * @throws IOException the folder can't be written
     */
    public static Optional<SingleInstance> acquire(Path folder, Runnable show) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        Path socket = socket(folder);
        return Optional.of(new SingleInstance(channel, lock, socket, listen(socket, show)));
    }

    /** Asks the instance that is running to show its window. Returns whether it heard. */
    public static boolean callOther(Path folder) {
        try (SocketChannel call = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
            call.write(ByteBuffer.wrap(new byte[] {'s'}));
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static Path socket(Path folder) {
        Path beside = folder.toAbsolutePath().resolve("window.socket");
        if (beside.toString().length() <= LONGEST_SOCKET_PATH) {
            return beside;
        }
        String name = "cartwright-" + Integer.toHexString(beside.toString().hashCode()) + ".socket";
        return Path.of(System.getProperty("java.io.tmpdir"), name);
    }

    private static @Nullable ServerSocketChannel listen(Path socket, Runnable show) {
        try {
            Files.deleteIfExists(socket);
            ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            server.bind(UnixDomainSocketAddress.of(socket));
            Thread.ofVirtual().name("second-start").start(() -> accept(server, show));
            return server;
        } catch (IOException | UnsupportedOperationException e) {
            log().log(Level.WARNING, "A second start can''t be heard: {0}", e.getMessage());
            return null;
        }
    }

    private static void accept(ServerSocketChannel server, Runnable show) {
        while (server.isOpen()) {
            try (SocketChannel call = server.accept()) {
                if (call.read(ByteBuffer.allocate(1)) > 0) {
                    show.run();
                }
            } catch (IOException e) {
                if (server.isOpen()) {
                    log().log(Level.DEBUG, "A second start was cut off", e);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
            Files.deleteIfExists(socket);
        }
        lock.release();
        channel.close();
    }

    /** Asked for only when there is something to say: the first one reads the configuration of the log. */
    private static Logger log() {
        return System.getLogger(SingleInstance.class.getName());
    }
}
