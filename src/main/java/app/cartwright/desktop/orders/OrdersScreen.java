package app.cartwright.desktop.orders;

import app.cartwright.bridge.OrderDetail;
import app.cartwright.bridge.OrderView;
import app.cartwright.desktop.base.LiveData.Subscription;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.CartLogo;
import app.cartwright.desktop.ui.CartNames;
import app.cartwright.desktop.ui.Choice;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.DataTable;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.DrawerHost;
import app.cartwright.desktop.ui.EmptyState;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.Screen;
import app.cartwright.desktop.ui.SearchField;
import app.cartwright.desktop.ui.TimeLabel;
import app.cartwright.desktop.ui.Tone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
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

/** The orders, and the journey of the one that is open. */
public final class OrdersScreen implements Screen {
    private record Facts(List<OrderView> orders, boolean practice) {}

    private final Desk desk;
    private final OrdersModel model;
    private final Label subtitle = Nodes.label("", "muted");
    private final Label footer = Nodes.label("");
    private final SearchField search;
    private final Choice<Optional<OrdersModel.Cart>> carts;
    private final Choice<Optional<String>> states;
    private final Choice<OrdersModel.Period> periods;
    private final DataTable<OrderView> table;
    private final OrderDrawer drawer;
    private final DrawerHost host;
    private @Nullable Subscription list;
    private @Nullable Subscription detail;
    private @Nullable String open;
    private boolean practice;

    /** The page. */
    public OrdersScreen(Desk desk) {
        this.desk = desk;
        var texts = desk.texts();
        this.model = new OrdersModel(texts, desk.times());
        this.search = new SearchField(texts.of("orders.search"));
        search.setId("orders-search");
        HBox.setHgrow(search, Priority.ALWAYS);
        this.carts = new Choice<>(
                texts.of("orders.carts"),
                List.of(Optional.empty()),
                c -> c.map(OrdersModel.Cart::name).orElse(texts.of("orders.carts.all")));
        List<Optional<String>> allStates = new ArrayList<>();
        allStates.add(Optional.empty());
        OrderStates.ALL.forEach(s -> allStates.add(Optional.of(s)));
        this.states = new Choice<>(
                texts.of("orders.states"),
                allStates,
                s -> s.map(name -> texts.of("order.state." + name)).orElse(texts.of("orders.states.all")));
        this.periods = new Choice<>(
                texts.of("orders.period"), List.of(OrdersModel.Period.values()), p -> texts.of("orders.period." + p));
        this.table = new DataTable<>(desk, OrderView::custRef, columns());
        table.onOpen(row -> open(row.custRef()));
        table.whenEmpty(this::noOrders, this::allHidden);
        table.footer(footer, Nodes.row("cell-row", Nodes.icon(Feather.CLOCK), Nodes.label(texts.of("orders.zones"))));
        table.view().setId("orders-table");
        search.wanted().subscribe(this::filter);
        carts.valueProperty().subscribe(this::filter);
        states.valueProperty().subscribe(this::filter);
        periods.valueProperty().subscribe(this::filter);
        this.drawer = new OrderDrawer(desk, this::closeDrawer);
        VBox page = Nodes.column(
                "page",
                Nodes.row(
                        "page-header",
                        Nodes.label(texts.of("page.ORDERS"), "page-title"),
                        subtitle,
                        Nodes.spacer(),
                        Nodes.button(texts.of("button.export"), Feather.DOWNLOAD, this::export)),
                Nodes.column("page-body", Nodes.row("filter-row", search, carts, states, periods), Nodes.grow(table)));
        Nodes.grow(page.getChildren().getLast());
        this.host = new DrawerHost(page, drawer.node());
    }

    private List<Column<OrderView>> columns() {
        var texts = desk.texts();
        var times = desk.times();
        return List.of(
                Column.<OrderView>of(texts.of("orders.column.order"), 188, this::number)
                        .styled("strong"),
                Column.<OrderView>of(texts.of("orders.column.cart"), 44, o -> CartNames.of(o.cartKind(), o.cart()))
                        .drawn(Column.cells(
                                () -> new CartLogo(CartLogo.Size.SMALL),
                                (logo, o) -> logo.show(o.cartKind(), CartNames.of(o.cartKind(), o.cart())))),
                Column.<OrderView>of(texts.of("orders.column.cartName"), 140, o -> CartNames.of(o.cartKind(), o.cart()))
                        .yielding(),
                Column.<OrderView>of(texts.of("orders.column.placed"), 80, o -> times.shortly(o.orderedAt()))
                        .by(Comparator.comparing(OrderView::orderedAt, Comparator.nullsLast(Instant::compareTo)))
                        .drawn(Column.cells(() -> new TimeLabel(times), (label, o) -> label.shortly(o.orderedAt()))),
                Column.<OrderView>of(texts.of("orders.column.total"), 80, o -> times.money(o.total(), o.currency()))
                        .by(Comparator.comparing(OrderView::total, Comparator.nullsLast(BigDecimal::compareTo)))
                        .number(),
                Column.<OrderView>of(
                                texts.of("orders.column.state"),
                                136,
                                o -> OrderStates.mark(texts, o).word())
                        .drawn(Column.cells(Badge::new, (badge, o) -> {
                            badge.say(OrderStates.mark(texts, o));
                            badge.readOutAs(texts.of(
                                    "badge.state", OrderStates.mark(texts, o).word()));
                        }))
                        .growing());
    }

    private String number(OrderView order) {
        return order.number() == null ? order.custRef() : order.number();
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
        list = desk.live().subscribe(b -> new Facts(b.orders(), b.status().practiceShop()), facts -> {
            practice = facts.practice();
            model.orders(facts.orders());
            List<Optional<OrdersModel.Cart>> offered = new ArrayList<>();
            offered.add(Optional.empty());
            model.carts().forEach(c -> offered.add(Optional.of(c)));
            carts.offer(offered);
            table.show(facts.orders());
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
            periods.setValue(OrdersModel.Period.ALL);
            open(target);
            table.select(target);
        }
    }

    @Override
    public void export() {
        table.export(desk.texts().of("orders.file"));
    }

    @Override
    public boolean escape() {
        boolean was = host.isOpen();
        closeDrawer();
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
        if (wanted == null) {
            return;
        }
        detail = desk.live()
                .subscribe(
                        b -> b.order(wanted).stream().findFirst(),
                        (Optional<OrderDetail> found) -> found.ifPresent(d -> {
                            drawer.show(d);
                            host.open(true);
                            table.narrow(true);
                        }));
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
        model.wanted(search.wanted().getValue());
        model.cart(Optional.ofNullable(carts.getValue())
                .flatMap(c -> c.map(OrdersModel.Cart::orderSource))
                .orElse(null));
        model.state(Optional.ofNullable(states.getValue()).flatMap(s -> s).orElse(null));
        model.period(periods.getValue());
        table.filter(model::shows);
        subtitle.setText(model.subtitle(practice));
        footer.setText(model.footer(table.visibleRows()));
    }

    private Node noOrders() {
        var texts = desk.texts();
        return new EmptyState(
                Feather.SHOPPING_BAG,
                Tone.NEUTRAL,
                texts.of("orders.none"),
                texts.of("orders.none.sentence"),
                Nodes.button(
                        texts.of("orders.none.look"),
                        () -> desk.tasks()
                                .run(desk.bridge()::syncNow, done -> desk.live().changed())));
    }

    private Node allHidden() {
        var texts = desk.texts();
        return new EmptyState(
                Feather.FILTER,
                Tone.NEUTRAL,
                texts.of("orders.hidden.title"),
                model.hidden(),
                Nodes.button(texts.of("filter.clear"), this::clearFilters));
    }

    private void clearFilters() {
        search.setText("");
        carts.setValue(Optional.empty());
        states.setValue(Optional.empty());
        periods.setValue(OrdersModel.Period.ALL);
    }
}
