package app.cartwright.desktop.shipments;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.OrderDetail;
import app.cartwright.desktop.shipments.ShipmentsModel.Group;
import app.cartwright.desktop.shipments.ShipmentsModel.Row;
import app.cartwright.desktop.ui.Cells;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Explained;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Segments;
import app.cartwright.desktop.ui.TableScreen;
import app.cartwright.desktop.ui.WrapRow;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The shipments, and below them exactly what will be, or was, sent for the one that is chosen. */
public final class ShipmentsScreen extends TableScreen<List<Row>, Row, ShipmentsScreen.Parcels> {
    /** A shipment in detail: its row and, where it is known, its order. */
    record Parcels(Row row, @Nullable OrderDetail order) {}

    private final ShipmentsModel model;
    private final Segments<Group> groups = new Segments<>(Group.ALL);
    private final ParcelCard parcels;
    private final VBox page;

    /** The page. */
    public ShipmentsScreen(Desk desk) {
        ShipmentsModel rules = new ShipmentsModel(desk.texts(), desk.times());
        super(
                desk,
                new Words(
                        "shipments.search",
                        Feather.TRUCK,
                        "shipments.none",
                        "shipments.hidden",
                        "shipments.hidden.sentence",
                        "shipments.file"),
                "shipments",
                Row::key,
                columns(desk, rules));
        this.model = rules;
        this.parcels = new ParcelCard(desk, model);
        var texts = desk.texts();
        search.getStyleClass().add("short-search");
        for (Group group : Group.values()) {
            groups.add(group, texts.of("shipments.group." + group));
        }
        groups.selectedProperty().subscribe(this::filterSoon);
        Nodes.show(parcels.node(), false);
        page = page(
                Nodes.row(
                        "page-header",
                        Nodes.label(texts.of("page.SHIPMENTS"), "page-title"),
                        Nodes.label(texts.of("shipments.subtitle"), "muted"),
                        new Explained(texts, texts.of("page.SHIPMENTS"), texts.of("shipments.why")),
                        Nodes.spacer(),
                        Nodes.button(texts.of("button.export"), Feather.DOWNLOAD, this::export)),
                new WrapRow("filter-row", groups, Nodes.spacer(), search),
                Nodes.grow(table()),
                parcels.node());
    }

    private static List<Column<Row>> columns(Desk desk, ShipmentsModel model) {
        var texts = desk.texts();
        var actions = new ShipmentActions(desk);
        return List.of(
                Column.of(texts.of("orders.column.order"), 192, Row::number).styled("strong"),
                Column.of(texts.of("orders.column.cart"), 136, Row::cartName)
                        .drawn(Cells.cart(Row::kind, Row::cartName)),
                Column.<Row>of(texts.of("shipments.column.fulfilled"), 92, r -> model.fulfilled(r.shipment()))
                        .yielding(),
                Column.<Row>of(
                                texts.of("shipments.column.carrier"),
                                164,
                                r -> model.carrier(r).text())
                        .drawn(() -> new SentCell(model)),
                Column.<Row>of(
                                texts.of("orders.column.state"),
                                184,
                                r -> model.mark(r).word())
                        .drawn(Cells.ageingState(texts, desk.live().nowProperty(), model::mark)),
                Column.<Row>of("", 120, r -> "")
                        .drawn(Column.cells(
                                () -> Nodes.row("row-actions"),
                                (box, r) -> box.getChildren().setAll(actions.of(r))))
                        .styled("actions-cell")
                        .growing()
                        .notExported());
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    protected List<Row> read(Bridge bridge) {
        return model.rows(bridge.shipments(), bridge.orders(), bridge.errors(false));
    }

    @Override
    protected List<Row> taken(List<Row> facts) {
        for (Group group : Group.values()) {
            groups.count(group, model.count(facts, group));
        }
        return facts;
    }

    @Override
    protected Optional<Parcels> readDetail(Bridge bridge, String key) {
        return read(bridge).stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .map(r -> new Parcels(r, bridge.order(key).stream().findFirst().orElse(null)));
    }

    @Override
    protected void showDetail(Parcels detail) {
        parcels.show(detail.row(), detail.order());
        Nodes.show(parcels.node(), true);
    }

    @Override
    protected boolean hideDetail() {
        boolean was = parcels.node().isVisible();
        Nodes.show(parcels.node(), false);
        if (was) {
            table().view().getSelectionModel().clearSelection();
        }
        return was;
    }

    @Override
    protected void filter() {
        String wanted = search.wanted().getValue();
        Group group = groups.selectedProperty().get();
        table().filter(row -> model.shows(row, group, wanted));
    }

    @Override
    protected void clearFilters() {
        search.setText("");
        groups.selectedProperty().set(Group.ALL);
    }
}
