package app.cartwright.bridge;

import app.cartwright.orders.Addresses;
import app.cartwright.secrets.SecretsAnswer;
import app.cartwright.setup.HouseRules;
import app.cartwright.setup.Settings;
import app.cartwright.store.DataFolder;
import app.cartwright.store.OwnCopies;
import app.cartwright.store.StoreProblem;
import app.cartwright.store.StoreWipe;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is kept of people, and the end of everything that is kept here. */
final class Privacy {
    /** A store that a restore or a newer version has replaced is kept so long. */
    private static final int REPLACED_KEPT_DAYS = 7;

    private final LocalParts local;
    private final Place place;

    Privacy(LocalParts local, Place place) {
        this.local = local;
        this.place = place;
    }

    /** Deletes the addresses whose time is over, also from the daily copies; for the daily tidying. */
    void tidy() {
        Integer days = local.house().current().addressDays();
        if (days != null) {
            Instant now = local.clock().instant();
            Instant before = now.minus(Duration.ofDays(days));
            new Addresses(local.store()).forgetBefore(before);
            copies().rewrite(
                            copy -> new Addresses(copy).anyBefore(before),
                            copy -> new Addresses(copy).forgetBefore(before));
            copies().deleteReplaced(now.minus(Duration.ofDays(Math.min(days, REPLACED_KEPT_DAYS))));
        }
    }

    /** Deletes the addresses of every order that is done with, however old, also from the program's own copies. */
    ActionResult deleteAddresses() {
        Addresses addresses = new Addresses(local.store());
        Instant before = local.clock().instant().plusMillis(1);
        int deleted = addresses.forgetBefore(before);
        int left = addresses.held();
        local.store().compact();
        String copies = copiesAnew();
        if (deleted > 0) {
            local.activity().noteHere(null, "Privacy", "Addresses of " + orders(deleted) + " were deleted");
        }
        return ActionResult.ok((deleted == 0
                        ? "No order had an address to delete."
                        : "Deleted the addresses of " + orders(deleted) + ".")
                + (left == 0 ? "" : " " + orders(left) + " still " + (left == 1 ? "needs" : "need") + " theirs.")
                + copies);
    }

    /** Copies of earlier days know orders that were not done with yet: a new one takes the place of all. */
    private String copiesAnew() {
        try {
            return copies().startAnew() ? " One new copy took the place of Cartwright's own older ones." : "";
        } catch (StoreProblem problem) {
            return " Cartwright's own older copies still have them: " + problem.why() + " " + problem.next();
        }
    }

    private OwnCopies copies() {
        return new OwnCopies(new DataFolder(place.home()), local.clock());
    }

    private static String orders(int count) {
        return count == 1 ? "1 order" : count + " orders";
    }

    ActionResult change(String what, HouseRules rules) {
        if (!rules.faults().isEmpty()) {
            return ActionResult.no(rules.faults().getFirst().message());
        }
        local.house().change(what, before -> rules);
        return ActionResult.ok(what);
    }

    Forgetting forgetting() {
        List<String> means = new ArrayList<>();
        means.add("inFlow and CartRover aren't touched: orders, stock and shipments there stay as they are.");
        means.add("Cartwright no longer knows what it wrote and sent. Set up again, it recognises its orders in inFlow"
                + " by the reference they carry and asks CartRover before it sends a shipment, so nothing comes"
                + " twice.");
        means.add("What you decided is gone: an order that you dismissed comes in if CartRover still offers it.");
        means.add("A copy that you saved elsewhere is still there, with everything in it; those that Cartwright made by"
                + " itself are deleted.");
        return new Forgetting(
                "Forget this shop on this computer?",
                phrase(),
                List.of(
                        "Settings, prefixes and locations",
                        "The ledger: what was written, sent, held and dismissed",
                        "All lists, history, addresses and the copies in the data folder",
                        "The keys that are kept on this computer"),
                means);
    }

    private String phrase() {
        Settings settings = local.settings().orNull();
        Optional<String> cart = settings == null
                ? Optional.empty()
                : settings.pullOrders().carts().stream()
                        .map(one -> one.orderSource().strip().split("[\\s_-]+", 2)[0])
                        .filter(word -> !word.isBlank())
                        .findFirst();
        return "forget " + cart.orElse("this shop");
    }

    boolean typed(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT).equals(phrase().toLowerCase(Locale.ROOT));
    }

    /** Deletes everything; the services must be at rest. Keys first: without them nothing that is left can do anything. */
    ActionResult forget(KeyPlace keys) {
        if (keys.secrets().forget() instanceof SecretsAnswer.Unusable unusable) {
            return ActionResult.no(
                    "Nothing was forgotten: " + unusable.title() + ". " + unusable.cause() + " " + unusable.nextStep());
        }
        new StoreWipe(local.store(), new DataFolder(place.home())).run();
        keys.forgotten();
        return ActionResult.ok("Forgotten. Nothing of this shop is kept on this computer any more.");
    }
}
