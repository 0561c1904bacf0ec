package app.cartwright.desktop.stock;

import app.cartwright.bridge.FullCheck;
import app.cartwright.bridge.StockDetail;
import app.cartwright.bridge.StockView;
import app.cartwright.desktop.base.LiveData.Subscription;
import app.cartwright.desktop.stock.StockModel.Group;
import app.cartwright.desktop.stock.StockModel.Row;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.DataTable;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.DrawerHost;
import app.cartwright.desktop.ui.EmptyState;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Screen;
import app.cartwright.desktop.ui.SearchField;
import app.cartwright.desktop.ui.Segments;
import app.cartwright.desktop.ui.Tone;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The stock list: available, sent and CartRover's own figure, and the arithmetic behind one of them. */
public final class StockScreen implements Screen {
    private record Facts(List<StockView> stock, @Nullable FullCheck check) {}

    private final Desk desk;
    private final StockModel model;
    private final Label subtitle = Nodes.label("", "muted");
    private final Label check = Nodes.label("");
    private final SearchField search;
    private final Segments<Group> groups = new Segments<>(Group.ALL);
    private final DataTable<Row> table;
    private final StockDrawer drawer;
    private final DrawerHost host;
    private List<Row> rows = List.of();
    private @Nullable Subscription list;
    private @Nullable Subscription detail;
    private @Nullable String open;

    /** The page. */
    public StockScreen(Desk desk) {
        this.desk = desk;
        var texts = desk.texts();
        this.model = new StockModel(texts, desk.times());
        this.search = new SearchField(texts.of("stock.search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        for (Group group : Group.values()) {
            groups.add(group, texts.of("stock.group." + group));
        }
        this.table = new DataTable<>(desk, Row::sku, columns());
        table.onOpen(row -> open(row.sku()));
        table.whenEmpty(
                () -> new EmptyState(
                        Feather.BOX, Tone.NEUTRAL, texts.of("stock.none"), texts.of("stock.none.sentence")),
                () -> new EmptyState(
                        Feather.FILTER,
                        Tone.NEUTRAL,
                        texts.of("stock.hidden"),
                        texts.count("stock.hidden.sentence", rows.size()),
                        Nodes.button(texts.of("filter.clear"), this::clearFilters)));
        table.footer(Nodes.label(texts.of("stock.footer")), check);
        table.view().setId("stock-table");
        search.wanted().subscribe(this::filter);
        groups.selectedProperty().subscribe(this::filter);
        this.drawer = new StockDrawer(desk, this::closeDrawer);
        VBox page = Nodes.column(
                "page",
                Nodes.row(
                        "page-header",
                        Nodes.label(texts.of("page.STOCK"), "page-title"),
                        subtitle,
                        Nodes.spacer(),
                        Nodes.button(texts.of("stock.pushAll"), Feather.SEND, this::pushAll)),
                Nodes.grow(Nodes.column("page-body", Nodes.row("filter-row", search, groups), Nodes.grow(table))));
        this.host = new DrawerHost(page, drawer.node());
    }

    private List<Column<Row>> columns() {
        var texts = desk.texts();
        var times = desk.times();
        return List.of(
                Column.of(texts.of("stock.column.sku"), 152, Row::sku).styled("strong"),
                Column.<Row>of(
                                texts.of("stock.column.product"),
                                220,
                                r -> r.stock().product() == null
                                        ? ""
                                        : r.stock().product())
                        .styled("quiet")
                        .yielding(),
                figure("stock.column.available", r -> times.number(r.available()), Row::available),
                figure("stock.column.sent", model::sent, Row::sent),
                figure("stock.column.own", model::own, Row::own),
                Column.<Row>of(
                                texts.of("orders.column.state"),
                                150,
                                r -> r.mark().word())
                        .drawn(Column.cells(Badge::new, (badge, r) -> {
                            badge.say(r.mark());
                            badge.readOutAs(texts.of("badge.state", r.mark().word()));
                        }))
                        .growing());
    }

    private Column<Row> figure(
            String title,
            java.util.function.Function<Row, String> text,
            java.util.function.Function<Row, @Nullable BigDecimal> value) {
        return Column.of(desk.texts().of(title), title.endsWith("own") ? 84 : 74, text)
                .by(Comparator.comparing(value, Comparator.nullsFirst(BigDecimal::compareTo)))
                .number();
    }

    @Override
    public Node node() {
        return host;
    }

    @Override
    public Node searchField() {
        return search;
    }

    @Override
    public void opened() {
        list = desk.live().subscribe(b -> new Facts(b.stock(), b.lastFullCheck()), facts -> {
            rows = model.rows(facts.stock());
            table.show(rows);
            subtitle.setText(desk.texts().count("stock.count", rows.size()));
            check.setText(model.check(facts.check()));
            for (Group group : Group.values()) {
                if (group != Group.ALL) {
                    groups.count(group, model.count(rows, group));
                }
            }
            filter();
            if (open != null) {
                table.select(open);
            }
        });
        watch();
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
        table.export(desk.texts().of("stock.file"));
    }

    @Override
    public boolean escape() {
        boolean was = host.isOpen();
        closeDrawer();
        return was;
    }

    private void open(String sku) {
        open = sku;
        watch();
    }

    private void watch() {
        if (detail != null) {
            detail.stop();
        }
        String sku = open;
        if (sku != null) {
            detail = desk.live()
                    .subscribe(
                            b -> Optional.ofNullable(b.stockOf(sku)),
                            (Optional<StockDetail> found) -> found.ifPresent(d -> {
                                drawer.show(d);
                                host.open(true);
                                table.narrow(true);
                            }));
        }
    }

    private void closeDrawer() {
        open = null;
        if (detail != null) {
            detail.stop();
            detail = null;
        }
        if (host.isOpen()) {
            host.open(false);
            table.narrow(false);
            table.view().requestFocus();
        }
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

    private void pushAll() {
        var texts = desk.texts();
        long count = rows.stream().filter(Row::applies).count();
        desk.dialogs()
                .ask(Dialogs.Question.of(
                        Feather.SEND,
                        Tone.NEUTRAL,
                        texts.count("stock.pushAll.title", count),
                        texts.of("stock.pushAll.sentence"),
                        texts.of("dialog.cancel"),
                        Dialogs.Act.plain(
                                texts.of("stock.pushAll"),
                                () -> desk.tasks().run(() -> desk.bridge().push(List.of()), result -> {
                                    desk.notes().outcome(texts.of("stock.pushAll"), result);
                                    desk.live().changed();
                                }))));
    }
}
