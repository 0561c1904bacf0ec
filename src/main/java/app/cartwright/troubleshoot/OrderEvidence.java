package app.cartwright.troubleshoot;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the questions of the guide for an order that did not come in. */
public final class OrderEvidence implements Evidence {
    /** Order Download is recommended every five minutes; twice that is not late yet. */
    private static final Duration USUAL_DOWNLOAD = Duration.ofMinutes(10);

    private final OrderCase c;
    private final Told told;
    private final RunEvidence runs;

    public OrderEvidence(OrderCase orderCase, Told told) {
        this.c = orderCase;
        this.told = told;
        this.runs = new RunEvidence(told, orderCase.now());
    }

    @Override
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("number", c.number());
        words.put("cart", c.cart() == null ? "the cart" : c.cart());
        words.put("since", c.since() == null ? "the first day" : c.since().toString());
        words.put("inflowNumber", c.number());
        return words;
    }

    @Override
    public Finding find(Fact fact) {
        return switch (fact) {
            case ORDER_IN_CARTROVER -> reached();
            case ORDER_IN_INFLOW -> inInflow();
            case ORDER_HAS_ERROR -> error();
            case ORDER_DECLINED -> state("declined", "You dismissed its error");
            case ORDER_CANCELLED -> cancelled();
            case ORDER_STOPPED -> stopped();
            case ORDER_IN_ERROR_THERE -> errorThere();
            case ORDER_BEFORE_FIRST_DAY -> tooOld();
            case PULL_RUNS -> c.pull().finding();
            case ORDER_JUST_CAME -> justCame();
            case ORDER_TAKEN_ELSEWHERE -> takenElsewhere();
            case ORDER_RUN_SINCE -> runSince();
            case ORDER_JUST_MADE -> justMade();
            case ORDER_RUN_GOOD -> runs.good(Told.LAST_ORDER_RUN_RESULT, "Last Order Run");
            case ORDER_STATUS_PULLED -> statusPulled();
            case ORDER_AFTER_EARLIEST_DATE -> afterEarliestDate();
            default -> throw new IllegalArgumentException("not about an order that is missed: " + fact);
        };
    }

    private OrderCase.@Nullable Record record() {
        return c.cartRover().orNull();
    }

    private Finding reached() {
        return switch (c.cartRover()) {
            case Lookup.Found<OrderCase.Record>(OrderCase.Record record) ->
                Finding.yes(
                        Finding.CARTROVER,
                        "Yes. CartRover has it as " + record.custRef() + ", status "
                                + (record.status() == null ? "not shown" : record.status()) + ".");
            case Lookup.Absent<OrderCase.Record> none ->
                Finding.no(
                        Finding.CARTROVER,
                        "No. CartRover has no order " + c.number() + ", searched "
                                + Words.time(c.now(), told.ownZone(), c.now()) + ". So inFlow can't have it.");
            case Lookup.Unreadable<OrderCase.Record>(String why) -> {
                Optional<Boolean> seen = told.good(Told.ORDER_IN_CARTROVER);
                yield seen.isPresent()
                        ? Finding.of(
                                seen.get(),
                                Finding.YOU,
                                seen.get()
                                        ? "Yes. You saw it in CartRover's Orders."
                                        : "No. It isn't in CartRover's Orders.")
                        : Finding.ask(Told.ORDER_IN_CARTROVER, Words.stop(why) + " Only CartRover's Orders show it.");
            }
        };
    }

    private Finding inInflow() {
        OrderCase.Here here = c.here();
        return switch (c.inflow()) {
            case Lookup.Found<String>(String number) ->
                Finding.yes(Finding.INFLOW, "Yes. It is there as " + number + ".")
                        .with("inflowNumber", number);
            case Lookup.Absent<String> none -> Finding.no(Finding.INFLOW, "No. inFlow has no such order.");
            case Lookup.Unreadable<String>(String why) -> {
                if (here != null && here.pulledAt() != null && here.inflowNumber() != null) {
                    yield Finding.yes(
                                    Finding.HERE,
                                    "Yes. It was written " + Words.time(here.pulledAt(), told.ownZone(), c.now())
                                            + " as " + here.inflowNumber() + ".")
                            .with("inflowNumber", here.inflowNumber());
                }
                Optional<Boolean> seen = told.good(Told.ORDER_IN_INFLOW);
                yield seen.isPresent()
                        ? Finding.of(
                                seen.get(),
                                Finding.YOU,
                                seen.get() ? "Yes. You saw it there." : "No. You didn't find it there.")
                        : Finding.ask(Told.ORDER_IN_INFLOW, Words.stop(why) + " Look for it in inFlow.");
            }
        };
    }

    private Finding error() {
        OrderCase.Here here = c.here();
        return here == null || here.error() == null
                ? Finding.no(Finding.HERE, "No open error names it.")
                : here.error().finding();
    }

    private Finding state(String word, String evidence) {
        OrderCase.Here here = c.here();
        boolean so = here != null && here.state().equals(word);
        return Finding.of(so, Finding.HERE, so ? "Yes. " + evidence + "." : "No.");
    }

    private Finding cancelled() {
        OrderCase.Record record = record();
        if (record != null && isStatus(record, "canceled")) {
            return Finding.yes(Finding.CARTROVER, "Yes. CartRover's status is canceled.");
        }
        return state("cancelled", "CartRover listed it as canceled before it was written");
    }

    private Finding stopped() {
        OrderCase.Record record = record();
        if (record != null && record.onHold()) {
            return Finding.yes(Finding.CARTROVER, "Yes. CartRover has it on hold.")
                    .with("stopped", "CartRover has the order on hold; it is pulled once that is lifted.");
        }
        if (record != null && record.sendingCanceled()) {
            return Finding.yes(Finding.CARTROVER, "Yes. Its sending was cancelled in CartRover.")
                    .with("stopped", "sending the order was cancelled in CartRover.");
        }
        return Finding.no(Finding.CARTROVER, "No.");
    }

    private Finding errorThere() {
        OrderCase.Record record = record();
        if (record == null || !isStatus(record, "error")) {
            return Finding.no(Finding.CARTROVER, "No.");
        }
        String error = record.error();
        return Finding.yes(
                Finding.CARTROVER,
                "Yes. Its status is error" + (error == null || error.isBlank() ? "." : ": " + Words.stop(error)));
    }

    private Finding tooOld() {
        OrderCase.Record record = record();
        LocalDate day = record == null ? null : record.orderDate();
        boolean old = day != null && c.since() != null && day.isBefore(c.since());
        return Finding.of(
                old,
                Finding.CARTROVER,
                old ? "Yes. It is of " + day + "; orders are pulled from " + c.since() + " on." : "No.");
    }

    private Finding justCame() {
        OrderCase.Record record = record();
        if (record == null || record.createdAt() == null || !isStatus(record, "new")) {
            return Finding.no(Finding.CARTROVER, "No.");
        }
        Duration age = Duration.between(record.createdAt(), c.now());
        Duration usual = c.pull().interval().multipliedBy(3);
        boolean fresh = age.compareTo(usual.compareTo(Duration.ofMinutes(3)) < 0 ? Duration.ofMinutes(3) : usual) <= 0;
        return Finding.of(fresh, Finding.CARTROVER, (fresh ? "Yes. " : "No. ") + "It came " + Words.age(age) + " ago.");
    }

    private Finding takenElsewhere() {
        OrderCase.Record record = record();
        boolean taken = record != null
                && record.status() != null
                && List.of("at_wms", "partial", "shipped", "confirmed").contains(record.status())
                && (c.here() == null || c.here().pulledAt() == null);
        return Finding.of(
                taken,
                Finding.CARTROVER,
                taken && record != null ? "Yes. Its status is " + record.status() + "." : "No.");
    }

    private Finding runSince() {
        if (told.text(Told.ORDER_IN_CART_AT).isPresent() && made().isEmpty()) {
            return Finding.ask(
                    Told.ORDER_IN_CART_AT,
                    "“" + told.text(Told.ORDER_IN_CART_AT).orElse("")
                            + "” isn't a time that can be read. Give it as 2026-03-11 13:41.");
        }
        Optional<Moment> made = made();
        if (made.isEmpty()) {
            boolean runKnown = told.text(Told.LAST_ORDER_RUN).isPresent() || c.lastOrderRun() != null;
            return runKnown
                    ? Finding.ask(Told.ORDER_IN_CART_AT, "Only the cart shows when the order was made.")
                    : runs.since(Told.LAST_ORDER_RUN, "Last Order Run", null, "", Moment.at(c.now()));
        }
        String what = "Order made " + Words.own(made.get(), told.ownZone(), c.now()) + ".";
        return runs.since(
                Told.LAST_ORDER_RUN, "Last Order Run", c.lastOrderRun(), what, made.get(), Told.ORDER_IN_CART_AT);
    }

    private Finding justMade() {
        return made().filter(made -> !made.latest().plus(USUAL_DOWNLOAD).isBefore(c.now()))
                .map(made -> Finding.yes(
                        Finding.YOU,
                        "Yes. It was made " + Words.age(Duration.between(made.latest(), c.now())) + " ago."))
                .orElse(Finding.no(Finding.YOU, "No."));
    }

    private Finding statusPulled() {
        List<String> pulled = told.list(Told.ORDER_STATUSES_PULLED);
        Optional<String> status = told.text(Told.ORDER_STATUS_IN_CART);
        if (pulled.isEmpty()) {
            return Finding.ask(
                    Told.ORDER_STATUSES_PULLED, "Only CartRover's page shows it: Carts › the cart › Edit Setup.");
        }
        if (status.isEmpty()) {
            return Finding.ask(Told.ORDER_STATUS_IN_CART, "Only the cart shows the order's status.");
        }
        boolean fits = pulled.stream().anyMatch(word -> word.equalsIgnoreCase(status.get()));
        String statuses = String.join(", ", pulled);
        return Finding.of(
                        fits,
                        Finding.YOU,
                        fits
                                ? "Yes. “" + status.get() + "” is one of: " + statuses + "."
                                : "No. “" + status.get() + "” isn't one of: " + statuses + ". This is the usual cause.")
                .with("status", status.get())
                .with("statuses", statuses);
    }

    private Finding afterEarliestDate() {
        Optional<LocalDate> earliest = told.day(Told.EARLIEST_ORDER_DATE);
        if (earliest.isEmpty()) {
            return Finding.ask(
                    Told.EARLIEST_ORDER_DATE, "Only CartRover's page shows it: Carts › the cart › Edit Setup.");
        }
        LocalDate made = made().map(moment -> LocalDate.ofInstant(moment.earliest(), told.ownZone()))
                .orElseGet(() -> LocalDate.ofInstant(c.now(), ZoneOffset.UTC));
        boolean fits = !earliest.get().isAfter(made);
        return Finding.of(
                fits,
                Finding.YOU,
                (fits ? "Yes. " : "No. ") + "Earliest Order Date is " + earliest.get() + ", the order is of " + made
                        + ".");
    }

    private Optional<Moment> made() {
        return told.ownTime(Told.ORDER_IN_CART_AT);
    }

    private static boolean isStatus(OrderCase.Record record, String word) {
        return word.equals(record.status());
    }
}
