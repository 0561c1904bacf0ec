package app.cartwright.sandbox;

/** What can go wrong between a client and a simulated service. */
public enum Fault {
    /** The service cannot be reached; in memory the client knows that nothing left. */
    OFFLINE(Moment.NEVER),
    /** The request is lost on its way; nothing happens and no answer comes. */
    LOST_REQUEST(Moment.NEVER),
    /** The service does its work and the answer is lost. */
    LOST_ANSWER(Moment.AFTER),
    /** The service does its work and the connection breaks in the middle of the answer. */
    CUT_ANSWER(Moment.AFTER),
    /** 500 without a body; nothing was done. */
    ERROR_500_BEFORE(Moment.BEFORE),
    /** 500 without a body, but the work was done. */
    ERROR_500_AFTER(Moment.AFTER),
    /** A gateway's 502 page; the request never reached the service. */
    HTML_502_BEFORE(Moment.BEFORE),
    /** A gateway's 502 page, but the work was done. */
    HTML_502_AFTER(Moment.AFTER),
    /** 503, nothing was done. */
    UNAVAILABLE_503(Moment.BEFORE),
    /** A login page of some network answers with 200 in place of the service. */
    CAPTIVE_PORTAL(Moment.BEFORE),
    /** The work was done; the JSON text ends in the middle, with a whole HTTP answer around it. */
    TRUNCATED_JSON(Moment.AFTER),
    /** The work was done; the body is empty. */
    EMPTY_BODY(Moment.AFTER),
    /** The work was done; the answer is JSON that no contract knows. */
    ODD_ANSWER(Moment.AFTER),
    /** The work was done; the answer comes late (see {@link Faults#slowness}). */
    SLOW(Moment.AFTER),
    /** Too many calls, says the service, whatever its bucket holds. */
    RATE_LIMITED(Moment.BEFORE),
    /** The key is refused, though it is right. */
    UNAUTHORIZED(Moment.BEFORE),
    /** Before a page is read, one of its rows changes. */
    PAGE_CHANGE(Moment.WORLD),
    /** A page holds fewer rows than it should. */
    SHORT_PAGE(Moment.AFTER),
    /** One row is missing in the answer. */
    ROW_MISSING(Moment.AFTER),
    /** One of the products asked for is deactivated just before its figures are read, and stays so. */
    PRODUCT_DEACTIVATED(Moment.WORLD);

    enum Moment {
        /** The service never sees the request. */
        NEVER,
        /** Answered before the service does anything. */
        BEFORE,
        /** The world changes first, then the service answers as ever. */
        WORLD,
        /** The service does its work, then the answer is spoiled. */
        AFTER
    }

    private final Moment moment;

    Fault(Moment moment) {
        this.moment = moment;
    }

    Moment moment() {
        return moment;
    }

    boolean fits(CallKind kind) {
        return switch (this) {
            case PAGE_CHANGE, SHORT_PAGE -> kind.lists();
            case ROW_MISSING -> kind.hasRows();
            case PRODUCT_DEACTIVATED -> kind == CallKind.INFLOW_SUMMARY;
            default -> true;
        };
    }
}
