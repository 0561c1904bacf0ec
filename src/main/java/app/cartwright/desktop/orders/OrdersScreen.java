package app.cartwright.desktop.orders;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.OrderDetail;
import app.cartwright.bridge.OrderView;
import app.cartwright.bridge.StatusView;
import app.cartwright.bridge.StatusView.ServiceView;
import app.cartwright.desktop.ui.Choice;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.DrawerHost;
import app.cartwright.desktop.ui.EmptyState;
import app.cartwright.desktop.ui.MultiChoice;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.TableScreen;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.desktop.ui.WrapRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The orders, and the journey of the one that is open. */
public final class OrdersScreen extends TableScreen<OrdersScreen.Facts, OrderView, OrderDetail> {
    /** What is read. */
    record Facts(
            List<OrderView> orders,
            boolean practice,
            @Nullable ServiceView pulling) {
        static Facts of(List<OrderView> orders, StatusView status) {
            return new Facts(
                    orders,
                    status.practiceShop(),
                    status.services().stream()
                            .filter(s -> s.service().equals("pullOrders"))
                            .findFirst()
                            .orElse(null));
        }
    }

    private final OrdersModel model;
    private final Label subtitle = Nodes.label("", "muted");
    private final Label footer = Nodes.label("");
    private final MultiChoice<OrdersModel.Cart> carts;
    private final MultiChoice<String> states;
    private final Choice<OrdersModel.Period> periods;
    private final OrderDrawer drawer;
    private final DrawerHost host;
    private boolean practice;
    private @Nullable ServiceView pulling;

    /** The page. */
    public OrdersScreen(Desk desk) {
        super(
                desk,
                new Words(
                        "orders.search",
                        Feather.SHOPPING_BAG,
                        "orders.none",
                        "orders.hidden.title",
                        "orders.hidden",
                        "orders.file"),
                "orders",
                OrderView::custRef,
                OrderColumns.of(desk));
        var texts = desk.texts();
        this.model = new OrdersModel(texts, desk.times());
        HBox.setHgrow(search, Priority.ALWAYS);
        this.carts = new MultiChoice<>(
                texts.of("orders.carts"),
                texts.of("orders.carts.all"),
                List.of(),
                OrdersModel.Cart::name,
                many -> texts.of("orders.carts.some", many));
        carts.setId("orders-carts");
        this.states = new MultiChoice<>(
                texts.of("orders.states"),
                texts.of("orders.states.all"),
                OrderStates.ALL,
                state -> texts.of("order.state." + state),
                many -> texts.of("orders.states.some", many));
        states.setId("orders-states");
        this.periods = new Choice<>(
                texts.of("orders.period"), List.of(OrdersModel.Period.values()), p -> texts.of("orders.period." + p));
        table().footer(footer, Nodes.row("cell-row", Nodes.icon(Feather.CLOCK), Nodes.label(texts.of("orders.zones"))));
        carts.onChange(this::filterSoon);
        states.onChange(this::filterSoon);
        periods.valueProperty().subscribe(this::filterSoon);
        this.drawer = new OrderDrawer(desk, this::escape);
        this.host = new DrawerHost(
                page(
                        Nodes.row(
                                "page-header",
                                Nodes.label(texts.of("page.ORDERS"), "page-title"),
                                subtitle,
                                Nodes.spacer(),
                                Nodes.button(texts.of("button.export"), Feather.DOWNLOAD, this::export)),
                        new WrapRow("filter-row", search, carts, states, periods),
                        Nodes.grow(table())),
                drawer.node());
    }

    @Override
    public Node node() {
        return host;
    }

    @Override
    protected Facts read(Bridge bridge) {
        return Facts.of(bridge.orders(), bridge.status());
    }

    @Override
    protected List<OrderView> taken(Facts facts) {
        practice = facts.practice();
        pulling = facts.pulling();
        model.orders(facts.orders());
        carts.offer(model.carts());
        return facts.orders();
    }

    @Override
    protected Optional<OrderDetail> readDetail(Bridge bridge, String key) {
        return bridge.order(key).stream().findFirst();
    }

    @Override
    protected void showDetail(OrderDetail detail) {
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
    public void show(@Nullable String target) {
        if (target != null) {
            periods.setValue(OrdersModel.Period.ALL);
        }
        super.show(target);
    }

    @Override
    protected void filter() {
        model.wanted(search.wanted().getValue());
        model.carts(carts.chosen().stream().map(OrdersModel.Cart::orderSource).collect(Collectors.toSet()));
        model.states(states.chosen());
        model.period(periods.getValue());
        table().filter(model::shows);
        subtitle.setText(model.subtitle(practice));
        footer.setText(model.footer(table().visibleRows()));
    }

    @Override
    protected Node nothing() {
        var texts = desk.texts();
        return new EmptyState(
                Feather.SHOPPING_BAG,
                Tone.NEUTRAL,
                texts.of("orders.none"),
                model.nothing(pulling),
                Nodes.button(
                        texts.of("orders.none.look"),
                        () -> desk.tasks()
                                .run(desk.bridge()::syncNow, done -> desk.live().changed())));
    }

    @Override
    protected String hiddenSentence() {
        return model.hidden();
    }

    @Override
    protected void clearFilters() {
        search.setText("");
        carts.clear();
        states.clear();
        periods.setValue(OrdersModel.Period.ALL);
    }
}
