package app.cartwright.desktop.shipments;

import app.cartwright.bridge.OrderDetail;
import app.cartwright.bridge.ShipmentView;
import app.cartwright.bridge.ShipmentView.ParcelView;
import app.cartwright.desktop.base.Times;
import app.cartwright.desktop.shipments.ShipmentsModel.Row;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.CartLogo;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.GridTable;
import app.cartwright.desktop.ui.Nodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Exactly what is sent once: dates, carriers, tracking numbers, contents, and the sum against the order. */
final class ParcelCard {
    private final Desk desk;
    private final ShipmentsModel model;
    private final Card card = new Card().styled("parcel-card");

    ParcelCard(Desk desk, ShipmentsModel model) {
        this.desk = desk;
        this.model = model;
        card.setId("parcels");
    }

    Node node() {
        return card;
    }

    void show(Row row, @Nullable OrderDetail order) {
        var texts = desk.texts();
        ShipmentView s = row.shipment();
        boolean sent = s.pushedAt() != null;
        Label title = Nodes.label(texts.of(sent ? "parcels.sent" : "parcels.willBeSent", row.number()), "card-title");
        title.setMinWidth(Label.USE_PREF_SIZE); // Where room is short the note beside it gives way.
        HBox head = Nodes.row(
                "card-head",
                new CartLogo(CartLogo.Size.SMALL, row.kind(), row.cartName()),
                title,
                new Badge(model.mark(row)),
                Nodes.spacer(),
                Nodes.label(texts.of(sent ? "parcels.note.sent" : "parcels.note", row.cartName()), "small", "muted"));
        HBox tables = new HBox(parcels(s.parcels()), contents(s.parcels(), order));
        tables.getStyleClass().add("parcel-tables");
        tables.getChildren().forEach(t -> HBox.setHgrow(t, Priority.ALWAYS));
        card.getChildren().setAll(head, tables);
    }

    private Node parcels(List<ParcelView> parcels) {
        var texts = desk.texts();
        GridTable table = new GridTable(
                List.of(
                        texts.of("parcels.parcel"),
                        texts.of("parcels.date"),
                        texts.of("parcels.carrier"),
                        texts.of("parcels.tracking")),
                3,
                0);
        for (int i = 0; i < parcels.size(); i++) {
            ParcelView p = parcels.get(i);
            table.row(List.of(
                    Nodes.label(desk.times().number(i + 1)),
                    Nodes.label(
                            p.shippedAt() == null
                                    ? Times.UNKNOWN
                                    : desk.times().fullDay(desk.times().dayOf(p.shippedAt()))),
                    Nodes.label(p.carrier() == null ? Times.UNKNOWN : p.carrier()),
                    Nodes.label(p.trackingNumber() == null ? texts.of("parcels.noTracking") : p.trackingNumber())));
        }
        if (parcels.isEmpty()) {
            table.row(List.of(Nodes.label(texts.of("shipments.noParcel"), "muted")));
        }
        return table;
    }

    private Node contents(List<ParcelView> parcels, @Nullable OrderDetail order) {
        var texts = desk.texts();
        List<String> heads = new ArrayList<>();
        heads.add(texts.of("parcels.contents"));
        for (int i = 0; i < parcels.size(); i++) {
            heads.add(texts.of("parcels.number", i + 1));
        }
        heads.add(texts.of("parcels.ordered"));
        GridTable table = new GridTable(heads, 0, heads.size() - 1);
        Map<String, BigDecimal[]> bySku = new LinkedHashMap<>();
        for (int i = 0; i < parcels.size(); i++) {
            for (ShipmentView.Item item : parcels.get(i).items()) {
                BigDecimal[] counts = bySku.computeIfAbsent(item.sku(), k -> new BigDecimal[parcels.size()]);
                counts[i] = counts[i] == null ? item.quantity() : counts[i].add(item.quantity());
            }
        }
        bySku.forEach((sku, counts) -> {
            List<Node> cells = new ArrayList<>();
            cells.add(Nodes.label(sku));
            BigDecimal sum = BigDecimal.ZERO;
            for (BigDecimal count : counts) {
                cells.add(Nodes.label(count == null ? Times.NONE : desk.times().number(count)));
                sum = sum.add(count == null ? BigDecimal.ZERO : count);
            }
            cells.add(ordered(sku, sum, order));
            table.row(cells);
        });
        return table;
    }

    private Node ordered(String sku, BigDecimal sum, @Nullable OrderDetail order) {
        BigDecimal ordered = order == null ? null : orderedOf(order, sku);
        if (ordered == null) {
            return Nodes.row(
                    "cell-end", Nodes.label(desk.times().number(sum)), Nodes.icon(Feather.HELP_CIRCLE, "muted"));
        }
        boolean same = ordered.compareTo(sum) == 0;
        return Nodes.row(
                "cell-end",
                Nodes.label(desk.times().number(ordered)),
                Nodes.icon(same ? Feather.CHECK : Feather.ALERT_TRIANGLE, same ? "tone-ok" : "tone-warn"));
    }

    private static @Nullable BigDecimal orderedOf(OrderDetail order, String sku) {
        BigDecimal sum = null;
        for (OrderDetail.Line line : order.lines()) {
            BigDecimal quantity = line.quantity();
            if (line.sku().equals(sku) && quantity != null) {
                sum = sum == null ? quantity : sum.add(quantity);
            }
        }
        return sum;
    }
}
