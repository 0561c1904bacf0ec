package app.cartwright.desktop.stock;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.FullCheck;
import app.cartwright.bridge.StockDetail;
import app.cartwright.bridge.StockView;
import app.cartwright.desktop.stock.StockModel.Group;
import app.cartwright.desktop.stock.StockModel.Row;
import app.cartwright.desktop.ui.Cells;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Dialogs;
import app.cartwright.desktop.ui.DrawerHost;
import app.cartwright.desktop.ui.Explained;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Segments;
import app.cartwright.desktop.ui.TableScreen;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.desktop.ui.WrapRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The stock list: available, sent and CartRover's own figure, and the arithmetic behind one of them. */
public final class StockScreen extends TableScreen<StockScreen.Facts, Row, StockDetail> {
    /**
     * What is read.
     *
     * @param firstRead whether stock was never read to the end yet: of the status no more, because its ages change with each
     *     look, and the whole table would be drawn again for them
     */
    record Facts(List<StockView> stock, @Nullable FullCheck check, boolean firstRead) {
        static Facts read(Bridge bridge) {
            return new Facts(bridge.stock(), bridge.lastFullCheck(), StockModel.isFirstRead(bridge.status()));
        }
    }

    /** Long enough for what the owner wants to do first, short enough to be forgotten. */
    private static final Duration STOPPED_FOR = Duration.ofHours(1);

    private final StockModel model;
    private final Label subtitle = Nodes.label("", "muted");
    private final Label check = Nodes.label("");
    private final Segments<Group> groups = new Segments<>(Group.ALL);
    private final FirstReadCard firstRead;
    private final StockDrawer drawer;
    private final DrawerHost host;
    private List<Row> rows = List.of();

    /** The page. */
    public StockScreen(Desk desk) {
        StockModel rules = new StockModel(desk.texts(), desk.times());
        super(
                desk,
                new Words(
                        "stock.search",
                        Feather.BOX,
                        "stock.none",
                        "stock.hidden",
                        "stock.hidden.sentence",
                        "stock.file"),
                "stock",
                Row::sku,
                columns(desk, rules));
        this.model = rules;
        var texts = desk.texts();
        HBox.setHgrow(search, Priority.ALWAYS);
        for (Group group : Group.values()) {
            groups.add(group, texts.of("stock.group." + group));
        }
        table().footer(Nodes.label(texts.of("stock.footer")), check);
        groups.selectedProperty().subscribe(this::filterSoon);
        this.firstRead = new FirstReadCard(texts, desk.times(), this::stopReading);
        this.drawer = new StockDrawer(desk, this::escape);
        this.host = new DrawerHost(
                page(
                        Nodes.row(
                                "page-header",
                                Nodes.label(texts.of("page.STOCK"), "page-title"),
                                subtitle,
                                new Explained(texts, texts.of("page.STOCK"), texts.of("stock.why")),
                                Nodes.spacer(),
                                Nodes.button(texts.of("stock.pushAll"), Feather.SEND, this::pushAll)),
                        new WrapRow("filter-row", search, groups),
                        firstRead.node(),
                        Nodes.grow(table())),
                drawer.node());
    }

    private static List<Column<Row>> columns(Desk desk, StockModel model) {
        var texts = desk.texts();
        return List.of(
                Column.of(texts.of("stock.column.sku"), 152, Row::sku).styled("strong"),
                Column.of(texts.of("stock.column.product"), 220, StockScreen::product)
                        .styled("quiet")
                        .yielding(),
                figure(texts.of("stock.column.available"), 74, r -> desk.times().number(r.available()), Row::available),
                figure(texts.of("stock.column.sent"), 74, model::sent, Row::sent),
                figure(texts.of("stock.column.own"), 84, model::own, Row::own),
                Column.<Row>of(
                                texts.of("orders.column.state"),
                                150,
                                r -> model.mark(r).word())
                        .drawn(Cells.ageingState(texts, desk.live().nowProperty(), model::mark))
                        .growing());
    }

    private static String product(Row row) {
        String product = row.stock().product();
        return product == null ? "" : product;
    }

    private static Column<Row> figure(
            String title, double width, Function<Row, String> text, Function<Row, @Nullable BigDecimal> value) {
        return Column.of(title, width, text)
                .by(Comparator.comparing(value, Comparator.nullsFirst(BigDecimal::compareTo)))
                .number();
    }

    @Override
    public Node node() {
        return host;
    }

    @Override
    protected Facts read(Bridge bridge) {
        return Facts.read(bridge);
    }

    @Override
    protected List<Row> taken(Facts facts) {
        rows = model.rows(facts.stock());
        subtitle.setText(desk.texts().count("stock.count", rows.size()));
        check.setText(model.check(facts.check()));
        firstRead.show(model.firstRead(rows, facts.firstRead()));
        for (Group group : Group.values()) {
            if (group != Group.ALL) {
                groups.count(group, model.count(rows, group));
            }
        }
        return rows;
    }

    @Override
    protected Optional<StockDetail> readDetail(Bridge bridge, String key) {
        return Optional.ofNullable(bridge.stockOf(key));
    }

    @Override
    protected void showDetail(StockDetail detail) {
        drawer.show(detail);
        host.open(true);
        table().narrow(true);
    }

    @Override
    protected boolean hideDetail() {
        boolean was = host.isOpen();
        host.open(false);
        table().narrow(false);
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

    private void stopReading() {
        var texts = desk.texts();
        desk.tasks().run(() -> desk.bridge().pause(STOPPED_FOR), result -> {
            if (result.done()) {
                desk.notes().say(Tone.NEUTRAL, texts.of("stock.reading.stopped"), texts.of("stock.reading.goesOn"));
            } else {
                desk.notes().outcome(texts.of("stock.reading.stop"), result);
            }
            desk.live().changed();
        });
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
