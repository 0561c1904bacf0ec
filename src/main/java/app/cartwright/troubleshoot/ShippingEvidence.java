package app.cartwright.troubleshoot;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers the questions of the guide for a shipment that the cart does not show. */
public final class ShippingEvidence implements Evidence {
    private static final Set<String> RECEIVED = Set.of("shipped", "confirmed", "partial");

    private final ShippingCase c;
    private final Told told;
    private final RunEvidence runs;

    public ShippingEvidence(ShippingCase shippingCase, Told told) {
        this.c = shippingCase;
        this.told = told;
        this.runs = new RunEvidence(told, shippingCase.now());
    }

    @Override
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("number", c.number());
        words.put("cart", c.cart() == null ? "the cart" : c.cart());
        words.put("lines", "");
        words.put(
                "sentAt",
                sentAt().map(at -> Words.time(at, told.ownZone(), c.now())).orElse("the shipment"));
        words.put(
                "ago",
                sentAt().map(at -> Words.age(Duration.between(at, c.now()))).orElse("some time"));
        words.put("theirs", String.join(", ", theirs()));
        words.put("status", status());
        return words;
    }

    @Override
    public Finding find(Fact fact) {
        return switch (fact) {
            case ORDER_CAME_THROUGH -> cameThrough();
            case SHIPMENT_CANCELLED -> cancelled();
            case SHIPMENT_ORDER_GONE -> gone();
            case ENTIRELY_FULFILLED -> fulfilled();
            case SHIPMENT_RECEIVED -> received();
            case SHIPPING_RUNS -> c.push().finding();
            case SHIPMENT_SETTLING -> settling();
            case SHIPMENT_HELD -> held();
            case SHIPMENT_HAS_PARCELS -> hasParcels();
            case SHIPMENT_IS_OURS -> ours();
            case CHANGED_AFTER_PUSH -> changed();
            case CART_CONFIRMED -> confirmed();
            case SHIPMENT_JUST_SENT -> justSent();
            case SHIPMENT_RUN_SINCE ->
                runs.since(
                        Told.LAST_SHIPMENT_RUN,
                        "Last Shipment Run",
                        null,
                        "The shipment was sent "
                                + sentAt().map(at -> Words.time(at, told.ownZone(), c.now()) + " your time.")
                                        .orElse("before this Cartwright knew of it."),
                        Moment.at(sentAt().orElse(Instant.EPOCH)));
            case SHIPMENT_RUN_GOOD -> runs.good(Told.LAST_SHIPMENT_RUN_RESULT, "Last Shipment Run");
            default -> throw new IllegalArgumentException("not about a shipment: " + fact);
        };
    }

    private ShippingCase.@Nullable Here here() {
        return c.here().orNull();
    }

    private Finding cameThrough() {
        return switch (c.here()) {
            case Lookup.Found<ShippingCase.Here> found ->
                Finding.yes(Finding.HERE, "Yes, from " + (c.cart() == null ? "a cart" : c.cart()) + ".");
            case Lookup.Absent<ShippingCase.Here> none ->
                Finding.no(Finding.HERE, "No. No order that Cartwright pulled has this number.");
            case Lookup.Unreadable<ShippingCase.Here>(String why) ->
                Finding.unknown(Finding.HERE, Words.stop(why)).with("unread", Words.stop(why));
        };
    }

    private Finding cancelled() {
        ShippingCase.Fulfilment order = c.inflow().orNull();
        if (order != null && order.cancelled()) {
            return Finding.yes(Finding.INFLOW, "Yes. It is cancelled in inFlow.");
        }
        boolean there = status().equals("canceled");
        return Finding.of(there, Finding.CARTROVER, there ? "Yes. CartRover's status is canceled." : "No.");
    }

    /** What was sent before it was deleted is followed further. */
    private Finding gone() {
        boolean gone = c.inflow() instanceof Lookup.Absent<?> && sentAt().isEmpty();
        return Finding.of(gone, Finding.INFLOW, gone ? "Yes. inFlow doesn't have it any more." : "No.");
    }

    private Finding fulfilled() {
        return switch (c.inflow()) {
            case Lookup.Found<ShippingCase.Fulfilment>(ShippingCase.Fulfilment order) ->
                Finding.of(
                                order.entire(),
                                Finding.INFLOW,
                                order.entire() ? "Yes. All of it is fulfilled." : "No. " + Words.stop(order.lines()))
                        .with("lines", Words.stop(order.lines()));
            case Lookup.Absent<ShippingCase.Fulfilment> none -> asItWasSent("inFlow doesn't have the order any more.");
            case Lookup.Unreadable<ShippingCase.Fulfilment>(String why) -> asItWasSent(Words.stop(why));
        };
    }

    /** What was sent was entirely fulfilled then; that is enough to go on. */
    private Finding asItWasSent(String unread) {
        return sentAt().isPresent()
                ? Finding.yes(Finding.HERE, "Yes. It was when its shipment was sent.")
                : Finding.unknown(Finding.INFLOW, unread).with("unread", unread);
    }

    private Finding received() {
        return switch (c.cartRover()) {
            case Lookup.Found<ShippingCase.State> found -> {
                boolean got = RECEIVED.contains(status()) || !theirs().isEmpty();
                yield Finding.of(
                                got,
                                Finding.CARTROVER,
                                (got ? "Yes. " : "No. ") + "CartRover's status is " + status() + ".")
                        .with("status", status());
            }
            case Lookup.Absent<ShippingCase.State> none ->
                Finding.no(Finding.CARTROVER, "No. CartRover doesn't have the order any more.");
            case Lookup.Unreadable<ShippingCase.State>(String why) ->
                Finding.unknown(Finding.CARTROVER, Words.stop(why)).with("unread", Words.stop(why));
        };
    }

    private Finding settling() {
        ShippingCase.Here here = here();
        // The last run saw it when it was not entirely fulfilled yet.
        boolean fresh = here != null && here.state().equals("waiting");
        boolean pending = here != null && (fresh || here.state().equals("pending")) && here.error() == null;
        String reason = here == null || here.reason() == null
                ? ""
                : " (" + here.reason().toLowerCase(Locale.ROOT) + ")";
        String words = fresh
                ? "it was fulfilled after the last run, and the next one takes it up"
                : "it is complete and waits for its turn" + reason;
        return Finding.of(pending, Finding.HERE, pending ? "Yes: " + words + "." : "No.")
                .with("settling", words);
    }

    private Finding held() {
        ShippingCase.Here here = here();
        if (here != null && here.error() != null) {
            return here.error().finding();
        }
        if (here == null || !List.of("held", "failed").contains(here.state())) {
            return Finding.no(Finding.HERE, "No.");
        }
        String reason = here.reason() == null ? "it is held back" : here.reason();
        return Finding.yes(Finding.HERE, "Yes. " + Words.stop(reason))
                .with("title", inSentence(reason))
                .with("errorNext", nextStep(reason));
    }

    private static String inSentence(String reason) {
        if (reason.startsWith("Waits")) {
            return "it is fulfilled, but waits" + reason.substring("Waits".length());
        }
        return reason.startsWith("On hold") ? "you put it on hold" : reason;
    }

    private static String nextStep(String reason) {
        String bare = reason.toLowerCase(Locale.ROOT);
        if (bare.startsWith("on hold")) {
            return "Release it under Shipments.";
        }
        return bare.contains("tracking") || bare.contains("carrier") || bare.contains("shipment")
                ? "Add carrier and tracking number in inFlow, or send without under Shipments."
                : "Look at it under Shipments.";
    }

    private Finding hasParcels() {
        int count = theirs().size();
        boolean some = count > 0 || c.cartRover().orNull() == null;
        return Finding.of(
                some,
                Finding.CARTROVER,
                some ? "Yes. " + count + (count == 1 ? " shipment." : " shipments.") : "No. It shows none.");
    }

    private Finding ours() {
        ShippingCase.Fulfilment order = c.inflow().orNull();
        if (order == null) {
            return Finding.unknown(Finding.INFLOW, "inFlow can't be read to compare.");
        }
        Set<String> there = folded(theirs());
        boolean all = there.containsAll(folded(order.trackingNumbers()));
        return Finding.of(
                all,
                Finding.CARTROVER,
                all
                        ? "Yes. All tracking numbers are there."
                        : "No. inFlow has " + String.join(", ", order.trackingNumbers()) + "; CartRover has "
                                + String.join(", ", theirs()) + ".");
    }

    private Finding changed() {
        ShippingCase.Here here = here();
        String change = here == null ? null : here.changedAfterPush();
        boolean pushed = here != null && here.pushedAt() != null && here.state().equals("pushed");
        return pushed
                ? Finding.yes(
                        Finding.HERE,
                        "Yes. " + (change == null ? "It was sent with other parcels." : Words.stop(change)))
                : Finding.no(Finding.HERE, "No.");
    }

    private Finding confirmed() {
        Optional<Boolean> good = told.good(Told.LAST_SHIPMENT_RUN_RESULT);
        if (status().equals("confirmed") && good.isPresent() && !good.get()) {
            return Finding.no(Finding.YOU, "CartRover's status is confirmed, but the last run failed.");
        }
        boolean has = status().equals("confirmed");
        return Finding.of(has, Finding.CARTROVER, (has ? "Yes. " : "No. ") + "CartRover's status is " + status() + ".");
    }

    private Finding justSent() {
        boolean just = sentAt().filter(at -> at.plus(StockEvidence.AUTOMATIC).isAfter(c.now()))
                .isPresent();
        return Finding.of(just, Finding.HERE, just ? "Yes." : "No.");
    }

    private Optional<Instant> sentAt() {
        return Optional.ofNullable(here()).map(ShippingCase.Here::pushedAt).filter(Objects::nonNull);
    }

    private List<String> theirs() {
        ShippingCase.State state = c.cartRover().orNull();
        return state == null ? List.of() : state.trackingNumbers();
    }

    private String status() {
        ShippingCase.State state = c.cartRover().orNull();
        return state == null || state.status() == null ? "not shown" : state.status();
    }

    private static Set<String> folded(List<String> numbers) {
        return numbers.stream()
                .map(number -> number.strip().toUpperCase(Locale.ROOT))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
    }
}
