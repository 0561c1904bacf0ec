package app.cartwright.bridge;

import app.cartwright.orders.OrderPreview;
import app.cartwright.schedule.Trouble;
import app.cartwright.setup.Settings;
import app.cartwright.shipping.PushShipping;
import app.cartwright.stock.StockPreview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one cycle would write, of all three flows. */
final class DryRun {
    private final Crew crew;
    private final Settings settings;
    private List<DryRunView.Figure> equal = List.of();

    DryRun(Crew crew, Settings settings) {
        this.crew = crew;
        this.settings = settings;
    }

    DryRunView view() {
        OrderPreview.Result orders = settings.pullOrders().enabled()
                ? crew.preview().preview(settings)
                : new OrderPreview.Result(List.of(), List.of(), List.of(), null);
        StockPreview.Result stock = settings.pushInventory().enabled()
                ? crew.stock().preview(settings.pushInventory())
                : StockPreview.Result.nothing(null);
        equal = stock.inStep().stream().map(DryRun::figure).toList();
        PushShipping.Preview shipping = crew.shipping().preview();
        return new DryRunView(
                orders.write().stream().map(DryRun::order).toList(),
                orders.held().stream().map(DryRun::order).toList(),
                stock.figures().stream().map(DryRun::figure).toList(),
                stock.equal(),
                shipping.shipments().stream().map(ShipmentViews::planned).toList(),
                stock.guarded().stream()
                        .map(guard -> new DryRunView.ZeroGuard(
                                guard.cartroverLocation(),
                                guard.zeroes().size(),
                                guard.matched(),
                                guard.limitPercent()))
                        .toList(),
                failure(orders.trouble(), stock.trouble(), shipping.trouble()));
    }

    /** The figures that are equal, of the last view. They aren't part of it, because nothing would be written for them. */
    List<DryRunView.Figure> equal() {
        return equal;
    }

    private static DryRunView.Figure figure(StockPreview.Planned figure) {
        return new DryRunView.Figure(
                figure.sku(),
                figure.product(),
                figure.cartroverLocation(),
                figure.cartroverNow(),
                figure.willBecome(),
                figure.change().word());
    }

    private static DryRunView.Order order(OrderPreview.Item item) {
        return new DryRunView.Order(
                item.cart(), item.custRef(), item.number(), item.total(), item.currency(), item.reason());
    }

    private static @Nullable String failure(@Nullable Trouble... troubles) {
        for (Trouble trouble : troubles) {
            if (trouble != null) {
                return sentence(trouble);
            }
        }
        return null;
    }

    /** Trouble of a whole service in one sentence. */
    static String sentence(Trouble trouble) {
        return switch (trouble) {
            case Trouble.KeyRefused refused ->
                refused.api().label() + " refused the key: “"
                        + refused.refusal().message() + "”";
            case Trouble.RateLimited limited ->
                limited.api().label() + " asked to slow down. Run it again in a minute.";
            case Trouble.NoAnswer none -> none.api().label() + " could not be read: " + none.detail();
            case Trouble.Stopping stopping -> "Stopped before it was finished.";
        };
    }
}
