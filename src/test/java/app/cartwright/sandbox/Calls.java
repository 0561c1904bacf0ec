package app.cartwright.sandbox;

import app.cartwright.http.Api;
import app.cartwright.http.HttpAnswer;
import app.cartwright.http.HttpCall;
import app.cartwright.http.Transport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bare calls to both services with the practice keys, so that tests of the simulators need no client. */
final class Calls {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private final Transport transport;
    private final SandboxCredentials keys;
    private String inflowBase = "http://inflow.invalid";
    private String roverBase = "http://rover.invalid";

    Calls(Sandbox sandbox) {
        this(sandbox.transport(), sandbox.credentials());
    }

    Calls(Transport transport, SandboxCredentials keys) {
        this.transport = transport;
        this.keys = keys;
    }

    Calls at(SandboxServer server) {
        inflowBase = server.baseUrl(Api.INFLOW).toString();
        roverBase = server.baseUrl(Api.CARTROVER).toString();
        return this;
    }

    static JsonNode json(HttpAnswer answer) {
        try {
            return MAPPER.readTree(((HttpAnswer.Received) answer).body());
        } catch (java.io.IOException e) {
            throw new AssertionError(answer.toString(), e);
        }
    }

    static int status(HttpAnswer answer) {
        return ((HttpAnswer.Received) answer).status();
    }

    HttpAnswer.Received inflow(String method, String path, @Nullable String body) {
        return (HttpAnswer.Received) inflowAnswer(method, path, body, Map.of());
    }

    HttpAnswer inflowAnswer(String method, String path, @Nullable String body, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + keys.inflowApiKey());
        headers.put("Accept", "application/json;version=2025-06-24");
        headers.put("Content-Type", "application/json");
        headers.putAll(more);
        return send(Api.INFLOW, method, inflowBase + "/" + keys.companyId() + path, headers, body);
    }

    HttpAnswer.Received get(String path) {
        return inflow("GET", path, null);
    }

    HttpAnswer.Received put(String path, String body) {
        return inflow("PUT", path, body.replace('\'', '"'));
    }

    HttpAnswer.Received rover(String method, String path, @Nullable String body) {
        return (HttpAnswer.Received) roverAnswer(method, path, body);
    }

    HttpAnswer roverAnswer(String method, String path, @Nullable String body) {
        return roverAs(keys.cartRoverApiUser(), keys.cartRoverApiKey(), method, path, body);
    }

    HttpAnswer roverAs(String user, String key, String method, String path, @Nullable String body) {
        Map<String, String> headers = new LinkedHashMap<>();
        String pair = user + ":" + key;
        headers.put(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        return send(
                Api.CARTROVER,
                method,
                roverBase + "/v1/" + path,
                headers,
                body == null || body.contains("\"") ? body : body.replace('\'', '"'));
    }

    private HttpAnswer send(
            Api api, String method, String address, Map<String, String> headers, @Nullable String body) {
        return transport.send(new HttpCall(api, method, URI.create(address), headers, body, Duration.ofSeconds(30)));
    }
}
