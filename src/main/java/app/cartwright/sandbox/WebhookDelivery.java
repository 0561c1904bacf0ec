package app.cartwright.sandbox;

import java.time.Instant;

/**
 * One webhook call that the simulated inFlow would make. It is not sent by itself: who plays the receiver takes it from
 * {@link SimulatedInflow#webhookDeliveries} and may post it once, twice or late.
 *
 * @param body the JSON text that the signature is made over
 * @param signature value of {@code x-inflow-hmac-sha256}: Base64 of the HMAC-SHA256 under the subscription's secret
 */
public record WebhookDelivery(Instant at, String url, String body, String signature) {}
