package app.cartwright.bridge;

import app.cartwright.ledger.Service;
import app.cartwright.orders.OrderActions;
import app.cartwright.problems.ErrorActions;
import app.cartwright.problems.ErrorDesk;
import app.cartwright.setup.Settings;
import app.cartwright.shipping.Shipments;
import app.cartwright.shipping.ShippingActions;
import app.cartwright.shipping.StoredEvents;
import app.cartwright.shipping.StoredOrders;
import app.cartwright.stock.StockActions;
import app.cartwright.stock.StockTables;
import app.cartwright.store.OrderChoices;
import app.cartwright.store.OrderRow;
import app.cartwright.store.ServiceRows;
import app.cartwright.store.ShippingOrders;
import app.cartwright.store.StoreProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the owner can do. Each deed is left in the store as a wish and carried out by the services: those of this process,
 * those of another one, or the next sync.
 */
final class Deeds {
    private final LocalParts local;
    private final Place place;

    Deeds(LocalParts local, Place place) {
        this.local = local;
        this.place = place;
    }

    static Shipments shipments(LocalParts local) {
        StoredOrders orders = new StoredOrders(new ShippingOrders(local.store()));
        return new Shipments(
                local.store(),
                local.shipments(),
                orders,
                local.problems(),
                new StoredEvents(local.events(), local.activity(), orders),
                local.settings(),
                local.clock());
    }

    ActionResult onErrors(Function<ErrorDesk, ErrorDesk.Decision> deed, String verb) {
        return wish(() -> {
            Map<Service, ErrorActions> actions = Map.of(
                    Service.PULL_ORDERS,
                            new OrderActions(local.store(), local.ledger(), local.activity(), local.clock()),
                    Service.PUSH_INVENTORY, stockActions(),
                    Service.PUSH_SHIPPING, new ShippingActions(local.shipments(), local.clock()));
            ErrorDesk desk = new ErrorDesk(local.store(), actions, local.activity(), local.clock(), local.zone());
            return ErrorViews.result(deed.apply(desk), verb);
        });
    }

    ActionResult pause(@Nullable Duration length) {
        return wish(() -> {
            Instant now = local.clock().instant();
            local.services().pause(new ServiceRows.Pause(now, length == null ? null : now.plus(length)));
            String until = length == null ? "until you resume" : "for " + StatusReducer.age(length);
            local.activity().noteHere(null, "Pause", "Paused " + until);
            return ActionResult.ok("Paused " + until + ". Nothing is read or sent; nothing is lost.");
        });
    }

    ActionResult resume() {
        return wish(() -> {
            boolean was = local.services().pause().isPresent();
            local.services().resume();
            if (was) {
                local.activity().noteHere(null, "Pause", "Resumed");
            }
            return ActionResult.ok(was ? "Resumed." : "Nothing was paused.");
        });
    }

    /** Leaves a request for the process that runs the services. */
    ActionResult request(String kind, String sentence) {
        return guarded(() -> {
            if (new HandingOver(local, place).away()) {
                return HandingOver.refusal();
            }
            local.requests().add(kind, "{}", local.clock().instant());
            return ActionResult.ok(sentence);
        });
    }

    ActionResult push(List<String> skus) {
        return wish(() -> {
            Set<String> known = stockActions().pushAgain(skus);
            List<String> unknown = new ArrayList<>(skus);
            unknown.removeAll(known);
            if (!unknown.isEmpty()) {
                return new ActionResult(
                        false,
                        "Not every SKU is one that is pushed",
                        unknown.stream()
                                .map(sku -> new ActionResult.Refused(
                                        sku, "No location pushes this SKU. Both sides must have exactly it."))
                                .toList());
            }
            return ActionResult.ok(
                    skus.isEmpty()
                            ? "All stock figures are sent again."
                            : "Sent again: " + String.join(", ", skus) + ".");
        });
    }

    ActionResult pushZero(String location) {
        return wish(() -> stockActions().pushZero(location)
                ? ActionResult.ok("0 is sent once to " + location + ".")
                : ActionResult.no(
                        location + " is not a CartRover location that is switched off. Switch it off first."));
    }

    ActionResult answerZeroes(String location, boolean confirm) {
        return wish(() -> stockActions().answerZeroes(location, confirm)
                ? ActionResult.ok(confirm ? "The zeros are sent too." : "Everything but the zeros is sent.")
                : ActionResult.no("No push of " + location + " is held."));
    }

    ActionResult shipment(String custRef, Bridge.ShipmentChoice choice) {
        return wish(() -> {
            Shipments shipments = shipments(local);
            Shipments.Done done = switch (choice) {
                case SEND_NOW -> shipments.sendNow(custRef);
                case SEND_WITHOUT_TRACKING -> shipments.sendWithoutTracking(custRef);
                case HOLD -> shipments.hold(custRef);
                case RELEASE -> shipments.release(custRef);
            };
            return new ActionResult(done.done(), done.sentence(), List.of());
        });
    }

    ActionResult chooseCart(String custRef, String orderSource) {
        return wish(() -> {
            boolean known =
                    local.settings().current().pullOrders().cart(orderSource).isPresent();
            if (!known || local.orders().find(custRef).isEmpty()) {
                return ActionResult.no(known ? "There is no such order." : "There is no cart " + orderSource + ".");
            }
            OrderChoices choices = new OrderChoices(local.store());
            local.store().together(() -> {
                choices.cart(custRef, orderSource);
                choices.ask(custRef, local.clock().instant());
            });
            return ActionResult.ok("The order belongs to " + orderSource + ".");
        });
    }

    ActionResult acceptCarrier(String inflowCarrier, String sendAs) {
        return wish(() -> {
            Shipments.Done done = shipments(local).acceptCarrier(inflowCarrier, sendAs);
            return new ActionResult(done.done(), done.sentence(), List.of());
        });
    }

    /** Ticks off what was carried over by hand: a later edit at the cart, or a change after the push. */
    ActionResult markDone(String custRef) {
        return wish(() -> {
            Optional<OrderRow> row = local.orders().find(custRef);
            if (row.isPresent() && row.get().laterEdit() != null && !row.get().laterEditDone()) {
                local.orders().laterEditDone(custRef);
                return ActionResult.ok("Ticked off.");
            }
            Shipments.Done done = shipments(local).markDone(custRef);
            return new ActionResult(done.done(), done.sentence(), List.of());
        });
    }

    ActionResult changeSettings(String what, UnaryOperator<Settings> change) {
        return wish(() -> {
            local.settings().change(what, change);
            return ActionResult.ok(what);
        });
    }

    private StockActions stockActions() {
        return StockActions.over(StockTables.of(local.store()), local.problems(), local.settings(), local.clock());
    }

    /** Carries out a deed in the store and wakes whoever runs the services. */
    private ActionResult wish(Supplier<ActionResult> deed) {
        return guarded(() -> {
            if (new HandingOver(local, place).away()) {
                return HandingOver.refusal();
            }
            ActionResult result = deed.get();
            if (result.done()) {
                local.requests().add(Engine.NUDGE, "{}", local.clock().instant());
            }
            return place.alone() || !result.done()
                    ? result
                    : new ActionResult(
                            true, result.sentence() + " Handed to the Cartwright that is running.", result.refused());
        });
    }

    private ActionResult guarded(Supplier<ActionResult> deed) {
        try {
            return deed.get();
        } catch (StoreProblem e) {
            throw Stores.failure(e, local.zone());
        }
    }
}
