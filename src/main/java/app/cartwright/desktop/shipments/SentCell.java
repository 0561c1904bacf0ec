package app.cartwright.desktop.shipments;

import app.cartwright.desktop.shipments.ShipmentsModel.Lacking;
import app.cartwright.desktop.shipments.ShipmentsModel.Row;
import app.cartwright.desktop.shipments.ShipmentsModel.Sent;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.Nodes;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Carrier and tracking number of a shipment; what is missing or not known stands in amber. */
final class SentCell implements Column.Cell<Row> {
    private static final List<String> LOOKS = List.of("tone-warn", "muted");

    private final ShipmentsModel model;
    private final Label first = Nodes.label("");
    private final Label rest = Nodes.label("");
    private final HBox box = Nodes.row("sent-cell", first, rest);

    SentCell(ShipmentsModel model) {
        this.model = model;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Row row) {
        Sent sent = model.carrier(row);
        first.setText(sent.first());
        rest.setText(sent.rest());
        Nodes.show(rest, !sent.rest().isEmpty());
        Nodes.swapClass(first, LOOKS, sent.quiet() ? "muted" : sent.lacking() == Lacking.FIRST ? "tone-warn" : "");
        Nodes.swapClass(rest, LOOKS, sent.lacking() == Lacking.REST ? "tone-warn" : "");
        box.setAccessibleText(sent.text());
    }
}
