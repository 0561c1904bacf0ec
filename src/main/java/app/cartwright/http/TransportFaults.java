package app.cartwright.http;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Tells apart why a call brought no answer. */
final class TransportFaults {
    private TransportFaults() {}

    /**
     * Names the trouble.
     *
     * @param left whether the request may have left this computer, as far as is known without the trouble itself
     */
    static HttpAnswer.Missing missing(HttpCall call, String host, Throwable trouble, boolean left) {
        String service = call.api().label() + " (" + host + ")";
        if (has(trouble, LimitedBody.TooLarge.class)) {
            return new HttpAnswer.Missing(
                    HttpAnswer.Reason.TOO_LARGE,
                    true,
                    service + " sent an answer that is larger than Cartwright reads.");
        }
        if (has(trouble, UnknownHostException.class) || has(trouble, UnresolvedAddressException.class)) {
            return new HttpAnswer.Missing(
                    HttpAnswer.Reason.UNREACHABLE,
                    false,
                    service + " could not be reached: there is no network, or nobody knows the name " + host + ".");
        }
        if (has(trouble, HttpConnectTimeoutException.class)
                || has(trouble, ConnectException.class)
                || has(trouble, NoRouteToHostException.class)) {
            return new HttpAnswer.Missing(
                    HttpAnswer.Reason.UNREACHABLE,
                    false,
                    service + " could not be reached: the connection was not accepted.");
        }
        if (handshake(trouble)) {
            return new HttpAnswer.Missing(
                    HttpAnswer.Reason.TLS,
                    false,
                    service + " could not be trusted: its certificate does not prove that it is " + host
                            + ". Something between this computer and the service may be reading along.");
        }
        if (has(trouble, HttpTimeoutException.class)) {
            return new HttpAnswer.Missing(HttpAnswer.Reason.TIMEOUT, left, service + " gave no whole answer in time.");
        }
        return new HttpAnswer.Missing(
                HttpAnswer.Reason.BROKEN, left, "The connection to " + service + " broke before the answer was whole.");
    }

    private static boolean handshake(Throwable trouble) {
        if (has(trouble, SSLHandshakeException.class)
                || has(trouble, SSLPeerUnverifiedException.class)
                || has(trouble, CertificateException.class)) {
            return true;
        }
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException
                    && String.valueOf(cause.getMessage()).contains("SSL message")) {
                return true; // the other end does not speak TLS at all
            }
        }
        return false;
    }

    private static boolean has(Throwable trouble, Class<? extends Throwable> kind) {
        int depth = 0;
        for (Throwable cause = trouble; cause != null && depth < 20; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return true;
            }
            depth++;
        }
        return false;
    }
}
