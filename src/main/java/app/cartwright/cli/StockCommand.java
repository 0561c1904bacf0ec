package app.cartwright.cli;

import app.cartwright.bridge.Failure;
import app.cartwright.bridge.JourneyStep;
import app.cartwright.bridge.LocalBridge;
import app.cartwright.bridge.StockDetail;
import app.cartwright.bridge.StockView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cartwright stock} and {@code cartwright stock SKU}. */
@Command(name = "stock", description = "The stock figures, or the journey of one SKU.")
final class StockCommand extends Session {
    @Parameters(arity = "0..1", paramLabel = "SKU", description = "One SKU, exactly as inFlow and CartRover have it.")
    private @Nullable String sku;

    @Override
    public Integer call() {
        return reading(bridge -> sku == null ? list(bridge) : one(bridge, sku));
    }

    private int list(LocalBridge bridge) {
        bridge.requireSetUp();
        List<StockView> stock = bridge.stock();
        console().result(stock, stock.isEmpty() ? "No stock figures yet." : table(stock));
        return code(bridge);
    }

    private String table(List<StockView> stock) {
        Table table = new Table("SKU", "MATCH", "LOCATION", "SOURCE", "AVAILABLE", "SENT", "SENT AT", "STATE")
                .words("STATE", "SOURCE", "MATCH", "LOCATION");
        for (StockView row : stock) {
            if (row.locations().isEmpty()) {
                table.row(row.sku(), row.match(), null, null, null, null, null, "");
            }
            for (StockView.LocationView at : row.locations()) {
                table.row(
                        row.sku(),
                        row.match(),
                        at.cartroverLocation(),
                        at.source(),
                        at.available() == null
                                ? "?"
                                : at.available().stripTrailingZeros().toPlainString(),
                        at.lastPushed(),
                        console().time(at.lastPushedAt()),
                        at.state() + (at.note() == null ? "" : ", " + at.note()));
            }
        }
        return console().table(table);
    }

    private int one(LocalBridge bridge, String wanted) {
        bridge.requireSetUp();
        StockDetail detail = bridge.stockOf(wanted);
        if (detail == null) {
            throw Failure.usage("Neither inFlow nor CartRover has the SKU " + wanted, "See the list: cartwright stock");
        }
        StringBuilder text = new StringBuilder(table(List.of(detail.stock())));
        for (StockDetail.Sum sum : detail.sums()) {
            text.append("%n%s, from %s:%n".formatted(sum.cartroverLocation(), sum.source()));
            for (StockDetail.Part part : sum.parts()) {
                text.append("  %s: on hand %s, reserved %s, available %s%n"
                        .formatted(
                                part.inflowLocation(),
                                shown(part.onHand()),
                                shown(part.reserved()),
                                shown(part.available())));
            }
            text.append("  together %s, sent %s%n".formatted(shown(sum.sum()), sum.sent() == null ? "?" : sum.sent()));
            sum.notes().forEach(note -> text.append("  ").append(note).append('\n'));
        }
        text.append('\n').append(Journeys.text(detail.journey(), console()));
        console().result(new StockJourney(detail.stock(), detail.sums(), detail.journey()), text.toString());
        return code(bridge);
    }

    private static String shown(java.math.@Nullable BigDecimal figure) {
        return figure == null ? "?" : figure.stripTrailingZeros().toPlainString();
    }

    /** The list's object with its sums and journey. */
    record StockJourney(@JsonUnwrapped StockView stock, List<StockDetail.Sum> sums, List<JourneyStep> journey) {}
}
