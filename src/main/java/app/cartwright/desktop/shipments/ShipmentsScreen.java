package app.cartwright.desktop.shipments;

import app.cartwright.bridge.OrderDetail;
import app.cartwright.desktop.base.LiveData.Subscription;
import app.cartwright.desktop.shipments.ShipmentsModel.Group;
import app.cartwright.desktop.shipments.ShipmentsModel.Row;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.CartLogo;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.DataTable;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.EmptyState;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Screen;
import app.cartwright.desktop.ui.SearchField;
import app.cartwright.desktop.ui.Segments;
import app.cartwright.desktop.ui.Tone;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The shipments, and below them exactly what will be, or was, sent for the one that is chosen. */
public final class ShipmentsScreen implements Screen {
    private record Facts(List<Row> rows) {}

    private final Desk desk;
    private final ShipmentsModel model;
    private final ShipmentActions actions;
    private final SearchField search;
    private final Segments<Group> groups = new Segments<>(Group.ALL);
    private final DataTable<Row> table;
    private final ParcelCard parcels;
    private final VBox page;
    private @Nullable Subscription list;
    private @Nullable Subscription detail;
    private @Nullable String open;
    private List<Row> rows = List.of();

    /** The page. */
    public ShipmentsScreen(Desk desk) {
        this.desk = desk;
        var texts = desk.texts();
        this.model = new ShipmentsModel(texts, desk.times());
        this.actions = new ShipmentActions(desk);
        this.parcels = new ParcelCard(desk, model);
        this.search = new SearchField(texts.of("shipments.search"));
        search.getStyleClass().add("short-search");
        for (Group group : Group.values()) {
            groups.add(group, texts.of("shipments.group." + group));
        }
        this.table = new DataTable<>(desk, Row::key, columns());
        table.onOpen(row -> open(row.key()));
        table.whenEmpty(
                () -> new EmptyState(
                        Feather.TRUCK, Tone.NEUTRAL, texts.of("shipments.none"), texts.of("shipments.none.sentence")),
                () -> new EmptyState(
                        Feather.FILTER,
                        Tone.NEUTRAL,
                        texts.of("shipments.hidden"),
                        texts.count("shipments.hidden.sentence", rows.size()),
                        Nodes.button(texts.of("filter.clear"), this::clearFilters)));
        table.view().setId("shipments-table");
        search.wanted().subscribe(this::filter);
        groups.selectedProperty().subscribe(this::filter);
        Nodes.show(parcels.node(), false);
        page = Nodes.column(
                "page",
                Nodes.row(
                        "page-header",
                        Nodes.label(texts.of("page.SHIPMENTS"), "page-title"),
                        Nodes.label(texts.of("shipments.subtitle"), "muted"),
                        Nodes.spacer(),
                        Nodes.button(texts.of("button.export"), Feather.DOWNLOAD, this::export)),
                Nodes.grow(Nodes.column(
                        "page-body",
                        Nodes.row("filter-row", groups, Nodes.spacer(), search),
                        Nodes.grow(table),
                        parcels.node())));
    }

    private List<Column<Row>> columns() {
        var texts = desk.texts();
        return List.of(
                Column.of(texts.of("orders.column.order"), 192, Row::number).styled("strong"),
                Column.of(texts.of("orders.column.cart"), 136, Row::cartName).drawn(() -> new Column.Cell<>() {
                    private final CartLogo logo = new CartLogo(CartLogo.Size.SMALL);
                    private final Label name = Nodes.label("");
                    private final HBox box = Nodes.row("cell-row", logo, name);

                    @Override
                    public Node node() {
                        return box;
                    }

                    @Override
                    public void show(Row row) {
                        logo.show(row.kind(), row.cartName());
                        name.setText(row.cartName());
                    }
                }),
                Column.of(texts.of("shipments.column.fulfilled"), 92, r -> model.fulfilled(r.shipment())),
                Column.of(texts.of("shipments.column.carrier"), 164, r -> model.carrier(r.shipment())),
                Column.<Row>of(
                                texts.of("orders.column.state"),
                                184,
                                r -> model.mark(r).word())
                        .drawn(Column.cells(Badge::new, (badge, r) -> {
                            badge.say(model.mark(r));
                            badge.readOutAs(
                                    texts.of("badge.state", model.mark(r).word()));
                        })),
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
    public Node searchField() {
        return search;
    }

    @Override
    public void opened() {
        list = desk.live().subscribe(b -> new Facts(model.rows(b.shipments(), b.orders(), b.errors(false))), facts -> {
            rows = facts.rows();
            table.show(rows);
            for (Group group : Group.values()) {
                groups.count(group, model.count(rows, group));
            }
            filter();
            if (open != null) {
                table.select(open);
                watch();
            }
        });
    }

    @Override
    public void closed() {
        if (list != null) {
            list.stop();
        }
        if (detail != null) {
            detail.stop();
        }
    }

    @Override
    public void show(@Nullable String target) {
        if (target != null) {
            open(target);
            table.select(target);
        }
    }

    @Override
    public void export() {
        table.export(desk.texts().of("shipments.file"));
    }

    @Override
    public boolean escape() {
        boolean was = open != null;
        open = null;
        Nodes.show(parcels.node(), false);
        table.view().getSelectionModel().clearSelection();
        return was;
    }

    private void open(String custRef) {
        open = custRef;
        watch();
    }

    private void watch() {
        if (detail != null) {
            detail.stop();
        }
        String wanted = open;
        Row row = rows.stream().filter(r -> r.key().equals(wanted)).findFirst().orElse(null);
        if (wanted == null || row == null) {
            return;
        }
        detail = desk.live().subscribe(b -> b.order(wanted).stream().findFirst(), (Optional<OrderDetail> order) -> {
            parcels.show(row, order.orElse(null));
            Nodes.show(parcels.node(), true);
        });
    }

    private void filter() {
        String wanted = search.wanted().getValue();
        Group group = groups.selectedProperty().get();
        table.filter(row -> model.shows(row, group, wanted));
    }

    private void clearFilters() {
        search.setText("");
        groups.selectedProperty().set(Group.ALL);
    }
}
