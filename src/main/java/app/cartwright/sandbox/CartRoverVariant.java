package app.cartwright.sandbox;

/**
 * How the simulated CartRover behaves where the reference says that nobody knows, or that sources disagree. Start from
 * {@link #standard()} and change one thing at a time.
 *
 * @param inventoryPath path of the inventory write
 * @param updatePath path of the order update; {@code {cust_ref}} in it stands for the encoded key
 * @param answerForm what writes answer with
 * @param errors400 whether {@code Invalid} and {@code Failure} come as 400 rather than 200
 * @param rateLimit how too many calls are refused
 * @param unauthorizedHtml whether a refused key is answered in HTML rather than JSON
 * @param wrongLevelStatus status where a cart's key calls a merchant's path: 403, 401 or 200
 * @param unknownOrder404 whether an unknown order or SKU is a 404 rather than a {@code Failure}
 * @param totalRecords whether order lists tell {@code total-records}
 * @param numberQuantities whether quantities of lines are JSON numbers rather than text
 * @param singleHasStatus whether the single order read tells {@code order_status}
 * @param limitAbove100Refused whether a page size above 100 is {@code Invalid} rather than cut to 100
 * @param carts what the list of carts looks like
 * @param sameTracking what a tracking number that the order already has leads to
 * @param unknownSkuRefused whether an unknown SKU in a shipment is {@code Invalid} rather than stored
 * @param cancelByUpdate whether {@code order_status: canceled} is accepted in an update
 * @param unknownSku what an unknown SKU in an inventory write leads to
 * @param newWarehouseRefused whether an unknown warehouse name is refused rather than made
 * @param emptyMapAsArray whether an empty map is told as {@code []} rather than {@code {}}
 * @param fullStates whether states are told by their full names
 * @param ackNeeded whether an order that was not acknowledged refuses a shipment
 */
public record CartRoverVariant(
        String inventoryPath,
        String updatePath,
        AnswerForm answerForm,
        boolean errors400,
        RateLimit rateLimit,
        boolean unauthorizedHtml,
        int wrongLevelStatus,
        boolean unknownOrder404,
        boolean totalRecords,
        boolean numberQuantities,
        boolean singleHasStatus,
        boolean limitAbove100Refused,
        Carts carts,
        SameTracking sameTracking,
        boolean unknownSkuRefused,
        boolean cancelByUpdate,
        UnknownSku unknownSku,
        boolean newWarehouseRefused,
        boolean emptyMapAsArray,
        boolean fullStates,
        boolean ackNeeded) {

    /** What writes answer with. */
    public enum AnswerForm {
        /** A single object gets a plain answer, an array gets its records named. */
        BY_REQUEST,
        /** Always {@code {"success_code": true}}, unless all records failed. */
        PLAIN,
        /** Always with {@code success} and {@code failed} records. */
        NAMED,
        /** With failed records named by {@code index_pos} only. */
        BY_POSITION
    }

    /** How too many calls are refused. */
    public enum RateLimit {
        /** 200 with {@code RateLimit}. */
        STATUS_200,
        /** 429 with {@code RateLimit}. */
        STATUS_429,
        /** 429 with {@code RateLimit} and {@code Retry-After}. */
        STATUS_429_RETRY_AFTER
    }

    /** What the list of carts looks like. */
    public enum Carts {
        /** An array of objects. */
        OBJECTS,
        /** A map of id to object. */
        MAP,
        /** An array of names. */
        NAMES,
        /** An array of objects that call the order source {@code cart_name}. */
        OTHER_KEYS,
        /** The call is refused. */
        REFUSED
    }

    /** What a tracking number that the order already has leads to. */
    public enum SameTracking {
        /** It is added once more. */
        APPENDED,
        /** It is ignored. */
        IGNORED,
        /** {@code Failure}. */
        FAILURE
    }

    /** What an unknown SKU in an inventory write leads to. */
    public enum UnknownSku {
        /** It is added. */
        ADDED,
        /** Its record fails. */
        FAILED
    }

    /** What the reference takes for most likely. */
    public static CartRoverVariant standard() {
        return new CartRoverVariant(
                "/v1/merchant/inventory",
                "/v1/merchant/orders/update",
                AnswerForm.BY_REQUEST,
                false,
                RateLimit.STATUS_200,
                false,
                403,
                false,
                true,
                false,
                false,
                false,
                Carts.OBJECTS,
                SameTracking.APPENDED,
                false,
                false,
                UnknownSku.ADDED,
                false,
                true,
                false,
                false);
    }

    /** With another {@code inventoryPath}. */
    public CartRoverVariant inventoryPath(String value) {
        return new CartRoverVariant(
                value,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code updatePath}. */
    public CartRoverVariant updatePath(String value) {
        return new CartRoverVariant(
                inventoryPath,
                value,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code answerForm}. */
    public CartRoverVariant answerForm(AnswerForm value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                value,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code errors400}. */
    public CartRoverVariant errors400(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                value,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code rateLimit}. */
    public CartRoverVariant rateLimit(RateLimit value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                value,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code unauthorizedHtml}. */
    public CartRoverVariant unauthorizedHtml(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                value,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code wrongLevelStatus}. */
    public CartRoverVariant wrongLevelStatus(int value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                value,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code unknownOrder404}. */
    public CartRoverVariant unknownOrder404(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                value,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code totalRecords}. */
    public CartRoverVariant totalRecords(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                value,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code numberQuantities}. */
    public CartRoverVariant numberQuantities(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                value,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code singleHasStatus}. */
    public CartRoverVariant singleHasStatus(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                value,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code limitAbove100Refused}. */
    public CartRoverVariant limitAbove100Refused(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                value,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code carts}. */
    public CartRoverVariant carts(Carts value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                value,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code sameTracking}. */
    public CartRoverVariant sameTracking(SameTracking value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                value,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code unknownSkuRefused}. */
    public CartRoverVariant unknownSkuRefused(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                value,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code cancelByUpdate}. */
    public CartRoverVariant cancelByUpdate(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                value,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code unknownSku}. */
    public CartRoverVariant unknownSku(UnknownSku value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                value,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code newWarehouseRefused}. */
    public CartRoverVariant newWarehouseRefused(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                value,
                emptyMapAsArray,
                fullStates,
                ackNeeded);
    }

    /** With another {@code emptyMapAsArray}. */
    public CartRoverVariant emptyMapAsArray(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                value,
                fullStates,
                ackNeeded);
    }

    /** With another {@code fullStates}. */
    public CartRoverVariant fullStates(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                value,
                ackNeeded);
    }

    /** With another {@code ackNeeded}. */
    public CartRoverVariant ackNeeded(boolean value) {
        return new CartRoverVariant(
                inventoryPath,
                updatePath,
                answerForm,
                errors400,
                rateLimit,
                unauthorizedHtml,
                wrongLevelStatus,
                unknownOrder404,
                totalRecords,
                numberQuantities,
                singleHasStatus,
                limitAbove100Refused,
                carts,
                sameTracking,
                unknownSkuRefused,
                cancelByUpdate,
                unknownSku,
                newWarehouseRefused,
                emptyMapAsArray,
                fullStates,
                value);
    }
}
