package app.cartwright.sandbox;

import java.time.ZoneOffset;

/**
 * How the simulated inFlow behaves where the reference says that nobody knows, or that it differs. Start from
 * {@link #standard()} and change one thing at a time.
 *
 * @param wrongCompany status for a company id that is not this account's: 404, 401 or 403
 * @param versionNeeded whether a call without {@code version=} in its Accept header is refused with 400
 * @param countAbove100Refused whether a page size above 100 is refused with 400 rather than cut to 100
 * @param idNeeded whether a record without its id is refused with 422 rather than given one
 * @param staleStatus status for a timestamp that is not the current one: 409, 400, 412 or 422
 * @param summaryNumbers whether summary quantities are JSON numbers rather than text
 * @param duplicateNumberRefused whether an order number may be used only once
 * @param sentTaxKept whether a {@code tax1} or {@code tax2} that was sent is kept rather than calculated anew
 * @param summaryLimitRefused whether more than 100 summary keys are refused with 400 rather than cut off
 * @param unknownSummary404 whether a summary key of an unknown product makes the whole call a 404
 * @param buildableZero whether {@code quantityBuildable} of an ordinary product is zero rather than null
 * @param perMinute calls a minute, over a sliding window
 * @param retryAfter whether a 429 carries {@code Retry-After}
 * @param quickCancel whether {@code POST sales-orders/{id}/quick-cancel} is there
 * @param quickCancelAbsent status where it is not: 404 or 405
 * @param bareNumbersRefused whether a JSON number in place of a decimal text is refused with 422
 * @param errorBody what the body of a refusal looks like
 * @param textFiltersContain whether text filters find parts rather than the whole text
 * @param roundToCents whether line sums are rounded to cents rather than kept at five decimals
 * @param fixedDiscountPerUnit whether a fixed discount is meant for each unit rather than the line
 * @param fillLocation whether an order without location gets the customer's, else the account's default
 * @param cancelledKeepsStatus whether a cancelled order goes on showing the status it had rather than {@code unfulfilled}
 * @param forcesConfirmation whether orders made through the API need a person's confirmation
 * @param offset the account's fixed offset, in which dates are told and date filters work
 */
public record InflowVariant(
        int wrongCompany,
        boolean versionNeeded,
        boolean countAbove100Refused,
        boolean idNeeded,
        int staleStatus,
        boolean summaryNumbers,
        boolean duplicateNumberRefused,
        boolean sentTaxKept,
        boolean summaryLimitRefused,
        boolean unknownSummary404,
        boolean buildableZero,
        int perMinute,
        boolean retryAfter,
        boolean quickCancel,
        int quickCancelAbsent,
        boolean bareNumbersRefused,
        ErrorBody errorBody,
        boolean textFiltersContain,
        boolean roundToCents,
        boolean fixedDiscountPerUnit,
        boolean fillLocation,
        boolean cancelledKeepsStatus,
        boolean forcesConfirmation,
        ZoneOffset offset) {

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
        return new InflowVariant(
                404,
                true,
                false,
                true,
                409,
                false,
                true,
                true,
                true,
                false,
                false,
                60,
                true,
                false,
                404,
                true,
                ErrorBody.MESSAGE,
                true,
                true,
                false,
                false,
                true,
                false,
                ZoneOffset.ofHours(1));
    }

    /** With another {@code wrongCompany}. */
    public InflowVariant wrongCompany(int value) {
        return new InflowVariant(
                value,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code versionNeeded}. */
    public InflowVariant versionNeeded(boolean value) {
        return new InflowVariant(
                wrongCompany,
                value,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code countAbove100Refused}. */
    public InflowVariant countAbove100Refused(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                value,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code idNeeded}. */
    public InflowVariant idNeeded(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                value,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code staleStatus}. */
    public InflowVariant staleStatus(int value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                value,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code summaryNumbers}. */
    public InflowVariant summaryNumbers(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                value,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code duplicateNumberRefused}. */
    public InflowVariant duplicateNumberRefused(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                value,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code sentTaxKept}. */
    public InflowVariant sentTaxKept(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                value,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code summaryLimitRefused}. */
    public InflowVariant summaryLimitRefused(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                value,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code unknownSummary404}. */
    public InflowVariant unknownSummary404(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                value,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code buildableZero}. */
    public InflowVariant buildableZero(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                value,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code perMinute}. */
    public InflowVariant perMinute(int value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                value,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code retryAfter}. */
    public InflowVariant retryAfter(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                value,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code quickCancel}. */
    public InflowVariant quickCancel(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                value,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code quickCancelAbsent}. */
    public InflowVariant quickCancelAbsent(int value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                value,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code bareNumbersRefused}. */
    public InflowVariant bareNumbersRefused(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                value,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code errorBody}. */
    public InflowVariant errorBody(ErrorBody value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                value,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code textFiltersContain}. */
    public InflowVariant textFiltersContain(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                value,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code roundToCents}. */
    public InflowVariant roundToCents(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                value,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code fixedDiscountPerUnit}. */
    public InflowVariant fixedDiscountPerUnit(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                value,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code fillLocation}. */
    public InflowVariant fillLocation(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                value,
                cancelledKeepsStatus,
                forcesConfirmation,
                offset);
    }

    /** With another {@code cancelledKeepsStatus}. */
    public InflowVariant cancelledKeepsStatus(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                value,
                forcesConfirmation,
                offset);
    }

    /** With another {@code forcesConfirmation}. */
    public InflowVariant forcesConfirmation(boolean value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                value,
                offset);
    }

    /** With another {@code offset}. */
    public InflowVariant offset(ZoneOffset value) {
        return new InflowVariant(
                wrongCompany,
                versionNeeded,
                countAbove100Refused,
                idNeeded,
                staleStatus,
                summaryNumbers,
                duplicateNumberRefused,
                sentTaxKept,
                summaryLimitRefused,
                unknownSummary404,
                buildableZero,
                perMinute,
                retryAfter,
                quickCancel,
                quickCancelAbsent,
                bareNumbersRefused,
                errorBody,
                textFiltersContain,
                roundToCents,
                fixedDiscountPerUnit,
                fillLocation,
                cancelledKeepsStatus,
                forcesConfirmation,
                value);
    }
}
