package app.cartwright.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A bare socket on loopback that misbehaves as told once a request's head has come. */
final class RawService implements AutoCloseable {
    private final ServerSocket server;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    final CountDownLatch stop = new CountDownLatch(1);

    interface Script {
        void answer(Socket socket, OutputStream out) throws Exception;
    }

    RawService(Script script) {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    open.add(socket);
                    Thread.ofVirtual().start(() -> serve(socket, script));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    /** Sends this and closes. */
    static RawService sending(byte[] answer) {
        return new RawService((socket, out) -> out.write(answer));
    }

    static RawService sending(String answer) {
        return sending(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1/x");
    }

    /** The first line of each request that came. */
    List<String> heads() {
        return List.copyOf(heads);
    }

    private void serve(Socket socket, Script script) {
        try (socket) {
            String head = head(socket.getInputStream());
            if (!head.isEmpty()) {
                heads.add(head);
                script.answer(socket, socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (Exception e) {
            // The other end went away, which is what these tests provoke.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        stop.countDown();
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
