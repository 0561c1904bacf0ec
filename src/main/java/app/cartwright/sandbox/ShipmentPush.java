package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * One push of shipments for one order that reached the simulated CartRover.
 *
 * @param parcels as they were sent
 * @param accepted whether they were stored
 * @param answer what CartRover said, {@code ""} where it said yes
 * @param fulfilledThen whether inFlow showed the order as entirely fulfilled, and not cancelled, at that moment
 */
public record ShipmentPush(
        Instant at, String custRef, List<ObjectNode> parcels, boolean accepted, String answer, boolean fulfilledThen) {}
