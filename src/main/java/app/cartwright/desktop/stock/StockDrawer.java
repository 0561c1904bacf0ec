package app.cartwright.desktop.stock;

import app.cartwright.bridge.JourneyStep;
import app.cartwright.bridge.StockDetail;
import app.cartwright.bridge.StockView;
import app.cartwright.bridge.StockView.LocationView;
import app.cartwright.desktop.ui.Badge;
import app.cartwright.desktop.ui.Banner;
import app.cartwright.desktop.ui.Card;
import app.cartwright.desktop.ui.Desk;
import app.cartwright.desktop.ui.Drawer;
import app.cartwright.desktop.ui.Mark;
import app.cartwright.desktop.ui.Navigator.Page;
import app.cartwright.desktop.ui.Nodes;
import app.cartwright.desktop.ui.TimeLabel;
import app.cartwright.desktop.ui.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Why this number: the sum of one SKU for each location, what combined carts see, and the last changes. */
final class StockDrawer {
    private final Desk desk;
    private final Drawer drawer;

    StockDrawer(Desk desk, Runnable onClose) {
        this.desk = desk;
        this.drawer = new Drawer(desk.texts(), onClose);
        drawer.setId("stock-drawer");
    }

    Node node() {
        return drawer;
    }

    void show(StockDetail detail) {
        var texts = desk.texts();
        StockView stock = detail.stock();
        String product = stock.product() == null ? stock.sku() : stock.sku() + " · " + stock.product();
        drawer.head(Nodes.label(product, "small", "muted"), Nodes.label(texts.of("why.title"), "detail-title"));
        List<Node> parts = new ArrayList<>();
        if (!stock.match().equals("matched")) {
            parts.add(noMatch(stock));
        }
        for (StockDetail.Sum sum : detail.sums()) {
            if (!parts.isEmpty()) {
                parts.add(Nodes.line());
            }
            parts.add(sum(sum, location(stock, sum.cartroverLocation())));
        }
        if (detail.sums().size() > 1) {
            parts.add(combined(detail));
        }
        if (!detail.journey().isEmpty()) {
            parts.add(Nodes.label(texts.of("why.changes"), "strong"));
            parts.add(changes(detail.journey()));
        }
        drawer.content(parts.toArray(Node[]::new));
        drawer.footer(
                Nodes.button(texts.of("why.pushAgain"), Feather.SEND, () -> pushAgain(stock.sku()), "small-control"),
                Nodes.button(
                        texts.of("why.cartDiffers"),
                        Feather.LIFE_BUOY,
                        () -> desk.navigator().open(Page.TROUBLESHOOT_STOCK, stock.sku()),
                        "small-control"));
    }

    private Node noMatch(StockView stock) {
        var texts = desk.texts();
        String nearest = stock.nearest();
        String sentence = nearest == null
                ? texts.of("why.noMatch." + stock.match(), stock.sku())
                : texts.of("why.noMatch.nearest", stock.sku(), nearest);
        return new Banner(Tone.WARN, Feather.ALERT_TRIANGLE, sentence, texts.of("why.noMatch.next"));
    }

    private static @Nullable LocationView location(StockView stock, String name) {
        return stock.locations().stream()
                .filter(l -> l.cartroverLocation().equals(name))
                .findFirst()
                .orElse(null);
    }

    private Node sum(StockDetail.Sum sum, @Nullable LocationView location) {
        var texts = desk.texts();
        var times = desk.times();
        String source = sum.source().equals("ALL") ? texts.of("why.fromAll") : texts.of("why.from", sum.source());
        VBox box = Nodes.column(
                "why-sum",
                Nodes.row(
                        "section-head",
                        Nodes.label(sum.cartroverLocation(), "strong"),
                        Nodes.label(source, "small", "muted"),
                        Nodes.spacer(),
                        Nodes.label(times.number(sum.sent()), "detail-title")));
        for (StockDetail.Part part : sum.parts()) {
            BigDecimal reserved = part.reserved();
            if (reserved != null && reserved.signum() == 0) {
                box.getChildren()
                        .add(line(texts.of("why.onHandFree", part.inflowLocation()), times.number(part.onHand())));
            } else {
                box.getChildren().add(line(texts.of("why.onHand", part.inflowLocation()), times.number(part.onHand())));
                box.getChildren()
                        .add(line(
                                texts.of("why.reserved"),
                                reserved == null ? times.number(reserved) : "− " + times.number(reserved)));
            }
        }
        if (sum.parts().size() != 1 || box.getChildren().size() > 2) {
            box.getChildren().add(Nodes.line());
            box.getChildren()
                    .add(Nodes.row(
                            "why-line",
                            Nodes.label(texts.of("why.available")),
                            Nodes.spacer(),
                            Nodes.label(times.number(sum.sum()), "strong")));
            // Nothing of it is held back: the figure that is sent is this one, rounded down and not below 0.
            box.getChildren().add(line(texts.of("why.buffer"), texts.of("why.buffer.none")));
        }
        for (String note : sum.notes()) {
            box.getChildren().add(Nodes.wrapped(note, "small", "muted"));
        }
        if (location != null) {
            figures(box, location);
        }
        return box;
    }

    private void figures(VBox box, LocationView location) {
        var texts = desk.texts();
        var times = desk.times();
        if (location.lastPushedAt() != null) {
            TimeLabel at = new TimeLabel(times, "muted");
            at.show(location.lastPushedAt(), texts.of("why.sentAt", times.exactly(location.lastPushedAt())));
            box.getChildren()
                    .add(Nodes.row("why-line", at, Nodes.spacer(), Nodes.label(times.number(location.lastPushed()))));
        }
        BigDecimal own = location.cartroverFigure();
        TimeLabel at = new TimeLabel(times, "muted");
        at.show(
                location.cartroverReadAt(),
                location.cartroverReadAt() == null
                        ? texts.of("why.notReadBack")
                        : texts.of("why.readBackAt", times.exactly(location.cartroverReadAt())));
        Long sent = location.lastPushed();
        boolean same = own != null && sent != null && own.compareTo(BigDecimal.valueOf(sent)) == 0;
        Node figure = Nodes.label(times.number(own));
        Node sign = own == null
                ? Nodes.icon(Feather.HELP_CIRCLE, "muted")
                : Nodes.icon(same ? Feather.CHECK : Feather.ALERT_TRIANGLE, same ? "tone-ok" : "tone-warn");
        box.getChildren().add(Nodes.row("why-line", at, Nodes.spacer(), figure, sign));
    }

    private static Node line(String name, String value) {
        return Nodes.row("why-line", Nodes.label(name, "muted"), Nodes.spacer(), Nodes.label(value));
    }

    private Node combined(StockDetail detail) {
        var texts = desk.texts();
        boolean known = detail.sums().stream().allMatch(s -> s.sent() != null);
        long all = detail.sums().stream()
                .map(StockDetail.Sum::sent)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        return new Card(
                        Nodes.row(
                                "section-head",
                                Nodes.label(texts.of("why.combined")),
                                Nodes.spacer(),
                                Nodes.label(desk.times().number(known ? (Long) all : null), "detail-title")),
                        Nodes.wrapped(texts.of("why.combined.sentence"), "small", "muted"))
                .quiet()
                .styled("tight");
    }

    private Node changes(List<JourneyStep> journey) {
        var texts = desk.texts();
        VBox list = Nodes.column("why-changes");
        for (JourneyStep step : journey) {
            TimeLabel at = new TimeLabel(desk.times(), "small", "muted", "change-time");
            at.show(step.at(), desk.times().exactly(step.at()));
            Mark mark = switch (step.step()) {
                case "sent", "done", "pushed", "readBack" -> Mark.of(Tone.OK, word(step));
                case "superseded" -> new Mark(Tone.NEUTRAL, Feather.CHEVRONS_RIGHT, word(step));
                case "refused", "failed" -> Mark.of(Tone.BAD, word(step));
                default -> new Mark(Tone.NEUTRAL, Feather.INFO, word(step));
            };
            list.getChildren()
                    .add(Nodes.row("cell-row", at, new Badge(mark), Nodes.wrapped(step.detail(), "small", "muted")));
        }
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(Nodes.label(texts.of("why.noChanges"), "muted"));
        }
        return list;
    }

    private String word(JourneyStep step) {
        String key = "change." + step.step();
        return desk.texts().has(key) ? desk.texts().of(key) : step.step();
    }

    private void pushAgain(String sku) {
        var texts = desk.texts();
        desk.tasks().run(() -> desk.bridge().push(List.of(sku)), result -> {
            desk.notes().outcome(texts.of("why.pushAgain"), result);
            desk.live().changed();
        });
    }
}
