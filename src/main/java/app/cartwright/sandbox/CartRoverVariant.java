package app.cartwright.sandbox;

/**
 * How the simulated CartRover behaves where the reference says that nobody knows, or that sources disagree. Start from
 * {@link #standard()} and change one thing at a time.
 */
public final class CartRoverVariant implements Cloneable {
    private String inventoryPath = "/v1/merchant/inventory";
    private String updatePath = "/v1/merchant/orders/update";
    private AnswerForm answerForm = AnswerForm.BY_REQUEST;
    private boolean errors400 = false;
    private RateLimit rateLimit = RateLimit.STATUS_200;
    private boolean unauthorizedHtml = false;
    private int wrongLevelStatus = 403;
    private boolean unknownOrder404 = false;
    private boolean totalRecords = true;
    private boolean numberQuantities = false;
    private boolean singleHasStatus = false;
    private boolean limitAbove100Refused = false;
    private Carts carts = Carts.OBJECTS;
    private SameTracking sameTracking = SameTracking.APPENDED;
    private boolean unknownSkuRefused = false;
    private boolean cancelByUpdate = false;
    private UnknownSku unknownSku = UnknownSku.ADDED;
    private boolean newWarehouseRefused = false;
    private boolean emptyMapAsArray = true;
    private boolean fullStates = false;
    private boolean ackNeeded = false;
    private int perMinute = 100;

    private CartRoverVariant() {}

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
        return new CartRoverVariant();
    }

    /** Path of the inventory write. */
    public String inventoryPath() {
        return inventoryPath;
    }

    /** The same, but for {@link #inventoryPath()}. */
    public CartRoverVariant inventoryPath(String value) {
        CartRoverVariant other = copy();
        other.inventoryPath = value;
        return other;
    }

    /** Path of the order update; {@code {cust_ref}} in it stands for the encoded key. */
    public String updatePath() {
        return updatePath;
    }

    /** The same, but for {@link #updatePath()}. */
    public CartRoverVariant updatePath(String value) {
        CartRoverVariant other = copy();
        other.updatePath = value;
        return other;
    }

    /** What writes answer with. */
    public AnswerForm answerForm() {
        return answerForm;
    }

    /** The same, but for {@link #answerForm()}. */
    public CartRoverVariant answerForm(AnswerForm value) {
        CartRoverVariant other = copy();
        other.answerForm = value;
        return other;
    }

    /** Whether {@code Invalid} and {@code Failure} come as 400 rather than 200. */
    public boolean errors400() {
        return errors400;
    }

    /** The same, but for {@link #errors400()}. */
    public CartRoverVariant errors400(boolean value) {
        CartRoverVariant other = copy();
        other.errors400 = value;
        return other;
    }

    /** How too many calls are refused. */
    public RateLimit rateLimit() {
        return rateLimit;
    }

    /** The same, but for {@link #rateLimit()}. */
    public CartRoverVariant rateLimit(RateLimit value) {
        CartRoverVariant other = copy();
        other.rateLimit = value;
        return other;
    }

    /** Whether a refused key is answered in HTML rather than JSON. */
    public boolean unauthorizedHtml() {
        return unauthorizedHtml;
    }

    /** The same, but for {@link #unauthorizedHtml()}. */
    public CartRoverVariant unauthorizedHtml(boolean value) {
        CartRoverVariant other = copy();
        other.unauthorizedHtml = value;
        return other;
    }

    /** Status where a cart's key calls a merchant's path: 403, 401 or 200. */
    public int wrongLevelStatus() {
        return wrongLevelStatus;
    }

    /** The same, but for {@link #wrongLevelStatus()}. */
    public CartRoverVariant wrongLevelStatus(int value) {
        CartRoverVariant other = copy();
        other.wrongLevelStatus = value;
        return other;
    }

    /** Whether an unknown order or SKU is a 404 rather than a {@code Failure}. */
    public boolean unknownOrder404() {
        return unknownOrder404;
    }

    /** The same, but for {@link #unknownOrder404()}. */
    public CartRoverVariant unknownOrder404(boolean value) {
        CartRoverVariant other = copy();
        other.unknownOrder404 = value;
        return other;
    }

    /** Whether order lists tell {@code total-records}. */
    public boolean totalRecords() {
        return totalRecords;
    }

    /** The same, but for {@link #totalRecords()}. */
    public CartRoverVariant totalRecords(boolean value) {
        CartRoverVariant other = copy();
        other.totalRecords = value;
        return other;
    }

    /** Whether quantities of lines are JSON numbers rather than text. */
    public boolean numberQuantities() {
        return numberQuantities;
    }

    /** The same, but for {@link #numberQuantities()}. */
    public CartRoverVariant numberQuantities(boolean value) {
        CartRoverVariant other = copy();
        other.numberQuantities = value;
        return other;
    }

    /** Whether the single order read tells {@code order_status}. */
    public boolean singleHasStatus() {
        return singleHasStatus;
    }

    /** The same, but for {@link #singleHasStatus()}. */
    public CartRoverVariant singleHasStatus(boolean value) {
        CartRoverVariant other = copy();
        other.singleHasStatus = value;
        return other;
    }

    /** Whether a page size above 100 is {@code Invalid} rather than cut to 100. */
    public boolean limitAbove100Refused() {
        return limitAbove100Refused;
    }

    /** The same, but for {@link #limitAbove100Refused()}. */
    public CartRoverVariant limitAbove100Refused(boolean value) {
        CartRoverVariant other = copy();
        other.limitAbove100Refused = value;
        return other;
    }

    /** What the list of carts looks like. */
    public Carts carts() {
        return carts;
    }

    /** The same, but for {@link #carts()}. */
    public CartRoverVariant carts(Carts value) {
        CartRoverVariant other = copy();
        other.carts = value;
        return other;
    }

    /** What a tracking number that the order already has leads to. */
    public SameTracking sameTracking() {
        return sameTracking;
    }

    /** The same, but for {@link #sameTracking()}. */
    public CartRoverVariant sameTracking(SameTracking value) {
        CartRoverVariant other = copy();
        other.sameTracking = value;
        return other;
    }

    /** Whether an unknown SKU in a shipment is {@code Invalid} rather than stored. */
    public boolean unknownSkuRefused() {
        return unknownSkuRefused;
    }

    /** The same, but for {@link #unknownSkuRefused()}. */
    public CartRoverVariant unknownSkuRefused(boolean value) {
        CartRoverVariant other = copy();
        other.unknownSkuRefused = value;
        return other;
    }

    /** Whether {@code order_status: canceled} is accepted in an update. */
    public boolean cancelByUpdate() {
        return cancelByUpdate;
    }

    /** The same, but for {@link #cancelByUpdate()}. */
    public CartRoverVariant cancelByUpdate(boolean value) {
        CartRoverVariant other = copy();
        other.cancelByUpdate = value;
        return other;
    }

    /** What an unknown SKU in an inventory write leads to. */
    public UnknownSku unknownSku() {
        return unknownSku;
    }

    /** The same, but for {@link #unknownSku()}. */
    public CartRoverVariant unknownSku(UnknownSku value) {
        CartRoverVariant other = copy();
        other.unknownSku = value;
        return other;
    }

    /** Whether an unknown warehouse name is refused rather than made. */
    public boolean newWarehouseRefused() {
        return newWarehouseRefused;
    }

    /** The same, but for {@link #newWarehouseRefused()}. */
    public CartRoverVariant newWarehouseRefused(boolean value) {
        CartRoverVariant other = copy();
        other.newWarehouseRefused = value;
        return other;
    }

    /** Whether an empty map is told as {@code []} rather than {@code {}}. */
    public boolean emptyMapAsArray() {
        return emptyMapAsArray;
    }

    /** The same, but for {@link #emptyMapAsArray()}. */
    public CartRoverVariant emptyMapAsArray(boolean value) {
        CartRoverVariant other = copy();
        other.emptyMapAsArray = value;
        return other;
    }

    /** Whether states are told by their full names. */
    public boolean fullStates() {
        return fullStates;
    }

    /** The same, but for {@link #fullStates()}. */
    public CartRoverVariant fullStates(boolean value) {
        CartRoverVariant other = copy();
        other.fullStates = value;
        return other;
    }

    /** Whether an order that was not acknowledged refuses a shipment. */
    public boolean ackNeeded() {
        return ackNeeded;
    }

    /** The same, but for {@link #ackNeeded()}. */
    public CartRoverVariant ackNeeded(boolean value) {
        CartRoverVariant other = copy();
        other.ackNeeded = value;
        return other;
    }

    /** How many calls may come at once, and how many of them are given back in a minute. */
    public int perMinute() {
        return perMinute;
    }

    /** The same, but for {@link #perMinute()}. */
    public CartRoverVariant perMinute(int value) {
        CartRoverVariant other = copy();
        other.perMinute = value;
        return other;
    }

    private CartRoverVariant copy() {
        try {
            return (CartRoverVariant) clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
