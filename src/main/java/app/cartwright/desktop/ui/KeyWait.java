package app.cartwright.desktop.ui;

import app.cartwright.bridge.Bridge;
import app.cartwright.bridge.ErrorView;
import app.cartwright.bridge.OverviewView;
import app.cartwright.bridge.SetupDesk;
import app.cartwright.bridge.StatusView;
import app.cartwright.bridge.StatusView.ServiceView;
import app.cartwright.desktop.base.Texts;
import app.cartwright.desktop.base.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a new key.
 *
 * @param account whose key it is: company id or API user; {@code ""} where not known
 * @param refusedSince since when the service no longer accepts the present key, or null where it does
 * @param services how many services are on
 * @param orders how many wait to be written
 * @param figures how many stock numbers wait to be sent
 * @param shipments how many wait to be sent
 */
record KeyWait(String account, @Nullable Instant refusedSince, int services, int orders, int figures, int shipments) {
    private static final String REFUSED = "key-refused";

    /** Reads it; blocks, as a keyring may. */
    static KeyWait read(Bridge bridge, String api) {
        SetupDesk desk = bridge.setupDesk();
        String account = desk.account(api);
        String answered = desk.answers().values().get(api.equals("inflow") ? "companyId" : "apiUser");
        StatusView status = bridge.status();
        OverviewView overview = bridge.overview();
        return new KeyWait(
                Objects.requireNonNullElse(account, Objects.requireNonNullElse(answered, "")),
                refusedSince(bridge.errors(false), api),
                (int) status.services().stream().filter(ServiceView::enabled).count(),
                kept(overview, "pullOrders"),
                kept(overview, "pushInventory"),
                kept(overview, "pushShipping"));
    }

    private static @Nullable Instant refusedSince(List<ErrorView> errors, String api) {
        String name = api.equals("inflow") ? "inFlow" : "CartRover";
        return errors.stream()
                .filter(e -> e.code().equals(REFUSED) && e.state().equals("open"))
                .filter(e -> e.subject().contains(name) || e.title().startsWith(name))
                .map(ErrorView::firstSeenAt)
                .findFirst()
                .orElse(null);
    }

    private static int kept(OverviewView overview, String service) {
        OverviewView.Queue queue = overview.queue(service);
        return queue.waiting() + queue.forTracking();
    }

    boolean refused() {
        return refusedSince != null;
    }

    /** What it comes to, for the owner. */
    String sentence(Texts texts, Times times) {
        if (refusedSince == null) {
            return texts.of("key.sentence");
        }
        String who = switch (services) {
            case 3 -> texts.of("key.wait.all");
            case 2 -> texts.of("key.wait.both");
            case 1 -> texts.of("key.wait.one");
            default -> texts.of("key.wait.everything");
        };
        return texts.of("key.refused.sentence", times.shortly(refusedSince), who, kept(texts));
    }

    private String kept(Texts texts) {
        List<String> parts = new ArrayList<>();
        part(parts, texts, "key.wait.orders", orders);
        part(parts, texts, "key.wait.figures", figures);
        part(parts, texts, "key.wait.shipments", shipments);
        if (parts.isEmpty()) {
            return texts.of("key.wait.nothing");
        }
        String last = parts.removeLast();
        String list = parts.isEmpty() ? last : texts.of("key.wait.and", String.join(", ", parts), last);
        boolean single = parts.isEmpty() && orders + figures + shipments == 1;
        return texts.of(single ? "key.wait.kept.one" : "key.wait.kept", list);
    }

    private static void part(List<String> parts, Texts texts, String key, int count) {
        if (count > 0) {
            parts.add(texts.count(key, count));
        }
    }
}
