package app.cartwright.desktop.problems;

import app.cartwright.bridge.AlertView;
import app.cartwright.bridge.AlertsReading;
import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.OverviewView;
import app.cartwright.desktop.base.Links;
import app.cartwright.desktop.base.LiveData.Subscription;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.CartNames;
import app.cartwright.desktop.ui.Cells;
import app.cartwright.desktop.ui.Column;
import app.cartwright.desktop.ui.DataTable;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.EmptyState;
import app.cartwright.desktop.ui.LegPicture;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.SearchField;
import app.cartwright.desktop.ui.Tone;
import app.cartwright.desktop.ui.Unreadable;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The alerts: for reading only. Each opens CartRover's alerts page in the browser; it is fixed and dismissed there. */
final class AlertsTab {
    /** An alert with its cart's kind. */
    record Row(AlertView alert, @Nullable String kind, String cart) {
        boolean active() {
            return alert.resolvedAt() == null;
        }
    }

    private record Facts(List<Row> rows, @Nullable AlertsReading reading) {
        static Facts read(Bridge bridge) {
            Map<String, String> kinds = new HashMap<>();
            for (OverviewView.CartCard c : bridge.overview().carts()) {
                if (c.kind() != null) {
                    kinds.put(c.orderSource(), c.kind());
                }
            }
            List<Row> rows = bridge.alerts().stream()
                    .map(a -> {
                        String kind = a.cart() == null ? null : kinds.get(a.cart());
                        return new Row(a, kind, CartNames.of(kind, a.cart()));
                    })
                    .sorted(Comparator.comparing((Row r) -> !r.active()))
                    .toList();
            return new Facts(rows, bridge.alertsReading());
        }
    }

    private final Desk desk;
    private final DataTable<Row> table;
    private final SearchField search;
    private final Label left = Nodes.label("");
    private final Label right = Nodes.label("");
    private final StackPane picture = new StackPane();
    private final VBox content;
    private final Node node;
    private boolean readable = true;
    private boolean looked = true;
    private @Nullable Subscription subscription;

    AlertsTab(Desk desk) {
        this.desk = desk;
        var texts = desk.texts();
        table = new DataTable<>(desk, r -> r.alert().id(), columns());
        search = new SearchField(texts.of("alerts.search"));
        search.setId("alerts-search");
        search.getStyleClass().add("short-search");
        search.wanted().subscribe(this::filter);
        table.view().setId("alerts-table");
        table.view().setAccessibleText(texts.of("problems.alerts"));
        table.view().getStyleClass().add("three-lines");
        table.getStyleClass().add("alerts-card");
        table.onOpen(row -> desk.links().open(row.alert().url()));
        table.whenEmpty(this::none, this::allHidden);
        table.footer(left, right);
        VBox after = new Card(
                Nodes.label(texts.of("alerts.after"), "strong"),
                Nodes.wrapped(texts.of("alerts.after.sentence"), "muted"));
        VBox who = new Card(
                Nodes.label(texts.of("alerts.who"), "strong"),
                who(Feather.BELL, texts.of("alerts.who.alerts")),
                who(Feather.ALERT_CIRCLE, texts.of("alerts.who.errors")));
        HBox cards = Nodes.row("half-cards", who, after);
        cards.setFillHeight(true);
        cards.getChildren().forEach(c -> HBox.setHgrow(c, Priority.ALWAYS));
        content = Nodes.column(
                "alerts-content",
                new Banner(Tone.NEUTRAL, Feather.INFO, texts.of("alerts.head"), texts.of("alerts.head.sentence"))
                        .stacked(),
                picture,
                table,
                cards);
        content.setId("alerts");
        node = Nodes.scroll(content);
    }

    private static Node who(Feather icon, String text) {
        var words = Nodes.rich(text);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Nodes.row("who-row", Nodes.icon(icon, "muted"), words);
        row.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        return row;
    }

    private List<Column<Row>> columns() {
        var texts = desk.texts();
        var times = desk.times();
        return List.of(
                Column.<Row>of(texts.of("orders.column.state"), 104, r -> mark(r).word())
                        .drawn(Cells.state(texts, this::mark)),
                Column.of(texts.of("orders.column.cart"), 116, Row::cart).drawn(Cells.cart(Row::kind, Row::cart)),
                Column.<Row>of(
                                texts.of("alerts.column.says"),
                                300,
                                r -> r.alert().subject() + ". " + r.alert().message())
                        .drawn(() -> new Column.Cell<>() {
                            private final Label subject = Nodes.label("");
                            private final Label message = Nodes.wrapped("", "small", "muted");
                            private final VBox box = Nodes.column("alert-words", subject, message);

                            @Override
                            public Node node() {
                                return box;
                            }

                            @Override
                            public void show(Row row) {
                                subject.setText(row.alert().subject());
                                message.setText(row.alert().message());
                                Nodes.swapClass(subject, List.of("muted"), row.active() ? "" : "muted");
                            }
                        })
                        .growing(),
                Column.<Row>of(
                                texts.of("alerts.column.since"),
                                88,
                                r -> times.shortly(r.alert().since()))
                        .by(Comparator.comparing(r -> r.alert().since()))
                        .drawn(Cells.time(times, r -> r.alert().since())),
                Column.<Row>of(texts.of("alerts.column.age"), 112, this::age).yielding(),
                Column.<Row>of("", 152, r -> r.alert().url())
                        .drawn(Column.cells(
                                () -> Nodes.browserLink(texts.of("button.openCartRover"), () -> {}),
                                (link, r) -> link.setOnAction(
                                        e -> desk.links().open(r.alert().url()))))
                        .styled("actions-cell")
                        .notExported());
    }

    private Mark mark(Row row) {
        return row.active()
                ? Mark.of(Tone.BAD, desk.texts().of("alerts.active"))
                : new Mark(Tone.NEUTRAL, Feather.CHECK, desk.texts().of("alerts.resolved"));
    }

    private String age(Row row) {
        Instant end = row.alert().resolvedAt();
        Instant since = row.alert().since();
        return end == null
                ? desk.times().since(since)
                : desk.texts().of("alerts.lasted", desk.times().age(Duration.between(since, end)));
    }

    Node node() {
        return node;
    }

    Node first() {
        return table.view();
    }

    Node searchField() {
        return search;
    }

    private void filter() {
        String wanted = search.wanted().getValue().toLowerCase(Locale.ROOT);
        table.filter(
                r -> (r.cart() + " " + r.alert().subject() + " " + r.alert().message())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted));
    }

    private Node allHidden() {
        var texts = desk.texts();
        return new EmptyState(
                Feather.FILTER,
                Tone.NEUTRAL,
                texts.of("alerts.hidden"),
                texts.count("alerts.hidden.sentence", table.size()),
                Nodes.button(texts.of("filter.clear"), () -> search.setText("")));
    }

    void export() {
        table.export(desk.texts().of("alerts.file"));
    }

    void opened() {
        subscription = desk.live().subscribe(Facts::read, this::show, e -> table.showFailure(Unreadable.state(desk)));
    }

    void closed() {
        if (subscription != null) {
            subscription.stop();
            subscription = null;
        }
    }

    private void show(Facts facts) {
        var texts = desk.texts();
        AlertsReading reading = facts.reading();
        readable = reading == null || reading.readable();
        looked = reading == null || reading.lookedAt() != null;
        table.show(facts.rows());
        long active = facts.rows().stream().filter(Row::active).count();
        left.setText(
                !looked
                        ? ""
                        : readable
                                ? texts.of(
                                        "alerts.footer",
                                        desk.times().number((int) active),
                                        desk.times().number(facts.rows().size() - (int) active))
                                : texts.of("alerts.footer.unreadable"));
        right.setText(
                reading == null || reading.lookedAt() == null
                        ? ""
                        : reading.nextAt() == null
                                ? texts.of("alerts.looked", desk.times().shortly(reading.lookedAt()))
                                : texts.of(
                                        "alerts.lookedNext",
                                        desk.times().shortly(reading.lookedAt()),
                                        desk.times().shortly(reading.nextAt())));
        List<LegPicture.Cart> carts = facts.rows().stream()
                .filter(Row::active)
                .map(r -> new LegPicture.Cart(r.kind(), r.cart()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        picture.getChildren().setAll(new LegPicture(texts, carts, leg(active), LegPicture.Leg.PLAIN));
        table.view().setPrefHeight(Math.clamp(facts.rows().size(), 3, 6) * ROW + HEAD);
    }

    /** What can't be read is neither well nor a fault. */
    private LegPicture.Leg leg(long active) {
        if (active > 0) {
            return LegPicture.Leg.FAULT;
        }
        return readable && looked ? LegPicture.Leg.GOOD : LegPicture.Leg.PLAIN;
    }

    private static final double ROW = 64;
    private static final double HEAD = 34;

    private Node none() {
        var texts = desk.texts();
        if (!looked) {
            return new EmptyState(
                    Feather.CLOCK, Tone.NEUTRAL, texts.of("alerts.notYet"), texts.of("alerts.notYet.sentence"));
        }
        return readable
                ? new EmptyState(
                        Feather.CHECK_CIRCLE, Tone.OK, texts.of("alerts.none"), texts.of("alerts.none.sentence"))
                : new EmptyState(
                        Feather.BELL_OFF,
                        Tone.NEUTRAL,
                        texts.of("alerts.unreadable"),
                        texts.of("alerts.unreadable.sentence"),
                        Nodes.browserButton(
                                texts.of("alerts.open"), () -> desk.links().open(Links.CARTROVER_ALERTS)));
    }
}
