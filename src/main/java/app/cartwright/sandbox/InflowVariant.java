package app.cartwright.sandbox;

import java.time.ZoneOffset;

/**
 * How the simulated inFlow behaves where the reference says that nobody knows, or that it differs. Start from
 * {@link #standard()} and change one thing at a time.
 */
public final class InflowVariant implements Cloneable {
    private int wrongCompany = 404;
    private boolean versionNeeded = true;
    private boolean countAbove100Refused = false;
    private boolean idNeeded = true;
    private int staleStatus = 409;
    private boolean summaryNumbers = false;
    private boolean duplicateNumberRefused = true;
    private boolean sentTaxKept = true;
    private boolean summaryLimitRefused = true;
    private boolean unknownSummary404 = false;
    private boolean currenciesMissing = false;
    private boolean buildableZero = false;
    private int perMinute = 60;
    private boolean retryAfter = true;
    private boolean quickCancel = false;
    private int quickCancelAbsent = 404;
    private boolean bareNumbersRefused = true;
    private ErrorBody errorBody = ErrorBody.MESSAGE;
    private boolean textFiltersContain = true;
    private boolean roundToCents = true;
    private boolean fixedDiscountPerUnit = false;
    private boolean fillLocation = false;
    private boolean cancelledKeepsStatus = true;
    private boolean forcesConfirmation = false;
    private ZoneOffset offset = ZoneOffset.ofHours(1);
    private boolean hourlyLimit = false;

    private int webhookVersion = 1;
    private boolean webhookPlainId;

    private InflowVariant() {}

    /** What the body of a refusal looks like. */
    public enum ErrorBody {
        /** {@code {"message":"…"}}. */
        MESSAGE,
        /** Plain text. */
        TEXT,
        /** Nothing. */
        EMPTY
    }

    /** What the reference takes for most likely. */
    public static InflowVariant standard() {
        return new InflowVariant();
    }

    /** Status for a company id that is not this account's: 404, 401 or 403. */
    public int wrongCompany() {
        return wrongCompany;
    }

    /** The same, but for {@link #wrongCompany()}. */
    public InflowVariant wrongCompany(int value) {
        InflowVariant other = copy();
        other.wrongCompany = value;
        return other;
    }

    /** Whether a call without {@code version=} in its Accept header is refused with 400. */
    public boolean versionNeeded() {
        return versionNeeded;
    }

    /** The same, but for {@link #versionNeeded()}. */
    public InflowVariant versionNeeded(boolean value) {
        InflowVariant other = copy();
        other.versionNeeded = value;
        return other;
    }

    /** Whether a page size above 100 is refused with 400 rather than cut to 100. */
    public boolean countAbove100Refused() {
        return countAbove100Refused;
    }

    /** The same, but for {@link #countAbove100Refused()}. */
    public InflowVariant countAbove100Refused(boolean value) {
        InflowVariant other = copy();
        other.countAbove100Refused = value;
        return other;
    }

    /** Whether a record without its id is refused with 422 rather than given one. */
    public boolean idNeeded() {
        return idNeeded;
    }

    /** The same, but for {@link #idNeeded()}. */
    public InflowVariant idNeeded(boolean value) {
        InflowVariant other = copy();
        other.idNeeded = value;
        return other;
    }

    /** Status for a timestamp that is not the current one: 409, 400, 412 or 422. */
    public int staleStatus() {
        return staleStatus;
    }

    /** The same, but for {@link #staleStatus()}. */
    public InflowVariant staleStatus(int value) {
        InflowVariant other = copy();
        other.staleStatus = value;
        return other;
    }

    /** Whether summary quantities are JSON numbers rather than text. */
    public boolean summaryNumbers() {
        return summaryNumbers;
    }

    /** The same, but for {@link #summaryNumbers()}. */
    public InflowVariant summaryNumbers(boolean value) {
        InflowVariant other = copy();
        other.summaryNumbers = value;
        return other;
    }

    /** Whether an order number may be used only once. */
    public boolean duplicateNumberRefused() {
        return duplicateNumberRefused;
    }

    /** The same, but for {@link #duplicateNumberRefused()}. */
    public InflowVariant duplicateNumberRefused(boolean value) {
        InflowVariant other = copy();
        other.duplicateNumberRefused = value;
        return other;
    }

    /** Whether a {@code tax1} or {@code tax2} that was sent is kept rather than calculated anew. */
    public boolean sentTaxKept() {
        return sentTaxKept;
    }

    /** The same, but for {@link #sentTaxKept()}. */
    public InflowVariant sentTaxKept(boolean value) {
        InflowVariant other = copy();
        other.sentTaxKept = value;
        return other;
    }

    /** Whether more than 100 summary keys are refused with 400 rather than cut off. */
    public boolean summaryLimitRefused() {
        return summaryLimitRefused;
    }

    /** The same, but for {@link #summaryLimitRefused()}. */
    public InflowVariant summaryLimitRefused(boolean value) {
        InflowVariant other = copy();
        other.summaryLimitRefused = value;
        return other;
    }

    /** Whether a summary key of an unknown product makes the whole call a 404. */
    public boolean unknownSummary404() {
        return unknownSummary404;
    }

    /** The same, but for {@link #unknownSummary404()}. */
    public InflowVariant unknownSummary404(boolean value) {
        InflowVariant other = copy();
        other.unknownSummary404 = value;
        return other;
    }

    /** Whether the list of currencies answers 404. */
    public boolean currenciesMissing() {
        return currenciesMissing;
    }

    /** The same, but for {@link #currenciesMissing()}. */
    public InflowVariant currenciesMissing(boolean value) {
        InflowVariant other = copy();
        other.currenciesMissing = value;
        return other;
    }

    /** Whether {@code quantityBuildable} of an ordinary product is zero rather than null. */
    public boolean buildableZero() {
        return buildableZero;
    }

    /** The same, but for {@link #buildableZero()}. */
    public InflowVariant buildableZero(boolean value) {
        InflowVariant other = copy();
        other.buildableZero = value;
        return other;
    }

    /** Calls a minute, over a sliding window. */
    public int perMinute() {
        return perMinute;
    }

    /** The same, but for {@link #perMinute()}. */
    public InflowVariant perMinute(int value) {
        InflowVariant other = copy();
        other.perMinute = value;
        return other;
    }

    /** Whether a 429 carries {@code Retry-After}. */
    public boolean retryAfter() {
        return retryAfter;
    }

    /** The same, but for {@link #retryAfter()}. */
    public InflowVariant retryAfter(boolean value) {
        InflowVariant other = copy();
        other.retryAfter = value;
        return other;
    }

    /** Whether {@code POST sales-orders/{id}/quick-cancel} is there. */
    public boolean quickCancel() {
        return quickCancel;
    }

    /** The same, but for {@link #quickCancel()}. */
    public InflowVariant quickCancel(boolean value) {
        InflowVariant other = copy();
        other.quickCancel = value;
        return other;
    }

    /** Status where it is not: 404 or 405. */
    public int quickCancelAbsent() {
        return quickCancelAbsent;
    }

    /** The same, but for {@link #quickCancelAbsent()}. */
    public InflowVariant quickCancelAbsent(int value) {
        InflowVariant other = copy();
        other.quickCancelAbsent = value;
        return other;
    }

    /** Whether a JSON number in place of a decimal text is refused with 422. */
    public boolean bareNumbersRefused() {
        return bareNumbersRefused;
    }

    /** The same, but for {@link #bareNumbersRefused()}. */
    public InflowVariant bareNumbersRefused(boolean value) {
        InflowVariant other = copy();
        other.bareNumbersRefused = value;
        return other;
    }

    /** What the body of a refusal looks like. */
    public ErrorBody errorBody() {
        return errorBody;
    }

    /** The same, but for {@link #errorBody()}. */
    public InflowVariant errorBody(ErrorBody value) {
        InflowVariant other = copy();
        other.errorBody = value;
        return other;
    }

    /** Whether text filters find parts rather than the whole text. */
    public boolean textFiltersContain() {
        return textFiltersContain;
    }

    /** The same, but for {@link #textFiltersContain()}. */
    public InflowVariant textFiltersContain(boolean value) {
        InflowVariant other = copy();
        other.textFiltersContain = value;
        return other;
    }

    /** Whether line sums are rounded to cents rather than kept at five decimals. */
    public boolean roundToCents() {
        return roundToCents;
    }

    /** The same, but for {@link #roundToCents()}. */
    public InflowVariant roundToCents(boolean value) {
        InflowVariant other = copy();
        other.roundToCents = value;
        return other;
    }

    /** Whether a fixed discount is meant for each unit rather than the line. */
    public boolean fixedDiscountPerUnit() {
        return fixedDiscountPerUnit;
    }

    /** The same, but for {@link #fixedDiscountPerUnit()}. */
    public InflowVariant fixedDiscountPerUnit(boolean value) {
        InflowVariant other = copy();
        other.fixedDiscountPerUnit = value;
        return other;
    }

    /** Whether an order without location gets the customer's, else the account's default. */
    public boolean fillLocation() {
        return fillLocation;
    }

    /** The same, but for {@link #fillLocation()}. */
    public InflowVariant fillLocation(boolean value) {
        InflowVariant other = copy();
        other.fillLocation = value;
        return other;
    }

    /** Whether a cancelled order goes on showing the status it had rather than {@code unfulfilled}. */
    public boolean cancelledKeepsStatus() {
        return cancelledKeepsStatus;
    }

    /** The same, but for {@link #cancelledKeepsStatus()}. */
    public InflowVariant cancelledKeepsStatus(boolean value) {
        InflowVariant other = copy();
        other.cancelledKeepsStatus = value;
        return other;
    }

    /** Whether orders made through the API need a person's confirmation. */
    public boolean forcesConfirmation() {
        return forcesConfirmation;
    }

    /** The same, but for {@link #forcesConfirmation()}. */
    public InflowVariant forcesConfirmation(boolean value) {
        InflowVariant other = copy();
        other.forcesConfirmation = value;
        return other;
    }

    /** The account's fixed offset, in which dates are told and date filters work. */
    public ZoneOffset offset() {
        return offset;
    }

    /** The same, but for {@link #offset()}. */
    public InflowVariant offset(ZoneOffset value) {
        InflowVariant other = copy();
        other.offset = value;
        return other;
    }

    /** Whether more than 1000 calls in any hour are refused too. */
    public boolean hourlyLimit() {
        return hourlyLimit;
    }

    /** The same, but for {@link #hourlyLimit()}. */
    public InflowVariant hourlyLimit(boolean value) {
        InflowVariant other = copy();
        other.hourlyLimit = value;
        return other;
    }

    /** The number at the end of an update's {@code eventType}: 1 or 2. */
    public int webhookVersion() {
        return webhookVersion;
    }

    /** The same, but for {@link #webhookVersion()}. */
    public InflowVariant webhookVersion(int value) {
        InflowVariant other = copy();
        other.webhookVersion = value;
        return other;
    }

    /** Whether a webhook's body names the record as {@code id} rather than {@code salesOrderId} and so on. */
    public boolean webhookPlainId() {
        return webhookPlainId;
    }

    /** The same, but for {@link #webhookPlainId()}. */
    public InflowVariant webhookPlainId(boolean value) {
        InflowVariant other = copy();
        other.webhookPlainId = value;
        return other;
    }

    private InflowVariant copy() {
        try {
            return (InflowVariant) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
