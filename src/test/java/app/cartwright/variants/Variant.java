package app.cartwright.variants;

import app.cartwright.sandbox.CartRoverVariant;
import app.cartwright.sandbox.InflowVariant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One thing that the references leave open, answered otherwise than they take for likely.
 *
 * @param question what is left open; two answers to one question exclude each other
 * @param apiVersion the version of inFlow's API that goes with it, {@code ""} for the default
 * @param contract what support would put into {@code contract.json} for it, by service
 */
record Variant(
        String question,
        String name,
        UnaryOperator<CartRoverVariant> rover,
        UnaryOperator<InflowVariant> inflow,
        String apiVersion,
        Map<String, Map<String, String>> contract) {

    private static final String PATH = "/v1/merchant/orders/update/{cust_ref}";
    private static final String STOCK_PATH = "/v1/merchant/stock/update";

    /** All of them. */
    static List<Variant> all() {
        List<Variant> all = new ArrayList<>();
        all.add(rover("errors", "errors as 400", v -> v.errors400(true)));
        all.add(rover("unknown order", "unknown order as 404", v -> v.unknownOrder404(true)));
        all.add(rover("total", "no total", v -> v.totalRecords(false)));
        all.add(rover("quantities", "number quantities", v -> v.numberQuantities(true)));
        all.add(rover("single", "status in the single read", v -> v.singleHasStatus(true)));
        for (CartRoverVariant.Carts carts : CartRoverVariant.Carts.values()) {
            if (carts != CartRoverVariant.Carts.OBJECTS) {
                all.add(rover("carts", "carts " + carts, v -> v.carts(carts)));
            }
        }
        all.add(rover("maps", "empty maps as maps", v -> v.emptyMapAsArray(false)));
        for (CartRoverVariant.AnswerForm form : CartRoverVariant.AnswerForm.values()) {
            if (form != CartRoverVariant.AnswerForm.BY_REQUEST) {
                all.add(rover("answers", "answers " + form, v -> v.answerForm(form)));
            }
        }
        all.add(rover("tracking", "same tracking ignored", v -> v.sameTracking(CartRoverVariant.SameTracking.IGNORED)));
        all.add(rover("tracking", "same tracking refused", v -> v.sameTracking(CartRoverVariant.SameTracking.FAILURE)));
        all.add(rover("limit", "pages above 100 refused", v -> v.limitAbove100Refused(true)));
        all.add(rover("states", "full names of states", v -> v.fullStates(true)));
        all.add(rover("unknown SKU", "unknown SKU fails", v -> v.unknownSku(CartRoverVariant.UnknownSku.FAILED)));
        all.add(rover("warehouses", "new warehouses refused", v -> v.newWarehouseRefused(true)));
        all.add(rover("acknowledging", "acknowledging needed", v -> v.ackNeeded(true)));
        all.add(told("update", "updates as arrays", v -> v, Map.of("orderUpdateBody", "array")));
        all.add(told("update", "update path with the order", v -> v.updatePath(PATH), Map.of("orderUpdatePath", PATH)));
        all.add(told("inventory", "one object a figure", v -> v, Map.of("inventoryWriteBody", "object")));
        all.add(told(
                "inventory path",
                "other inventory path",
                v -> v.inventoryPath(STOCK_PATH),
                Map.of("inventoryWritePath", STOCK_PATH)));

        all.add(inflow("summary", "summary as numbers", v -> v.summaryNumbers(true)));
        all.add(inflow("refusals", "refusals as text", v -> v.errorBody(InflowVariant.ErrorBody.TEXT)));
        all.add(inflow("refusals", "refusals empty", v -> v.errorBody(InflowVariant.ErrorBody.EMPTY)));
        all.add(inflow("stale", "stale as 412", v -> v.staleStatus(412)));
        all.add(inflow("stale", "stale as 422", v -> v.staleStatus(422)));
        all.add(inflow("numbers", "bare numbers refused", v -> v.bareNumbersRefused(true)));
        all.add(inflow("missing row", "unknown product as 404", v -> v.unknownSummary404(true)));
        all.add(inflow("buildable", "buildable as zero", v -> v.buildableZero(true)));
        all.add(inflow("filters match", "filters contain", v -> v.textFiltersContain(true)));
        all.add(inflow("rounding", "rounded to cents", v -> v.roundToCents(true)));
        all.add(inflow("location", "location filled in", v -> v.fillLocation(true)));
        all.add(inflow("cancelled", "cancelled keeps its status", v -> v.cancelledKeepsStatus(true)));
        all.add(inflow("offset", "another offset", v -> v.offset(ZoneOffset.ofHours(9))));
        all.add(new Variant(
                "filter form",
                "filters as JSON",
                v -> v,
                v -> v,
                "",
                Map.of("inflow", Map.of("multiValueFilter", "jsonArray"))));
        all.add(new Variant("version", "quick-cancel", v -> v, v -> v.quickCancel(true), "2026-09-29", Map.of()));
        all.add(new Variant("version", "newer without quick-cancel", v -> v, v -> v, "2026-09-29", Map.of()));
        all.add(new Variant(
                "version",
                "quick-cancel refused by 405",
                v -> v,
                v -> v.quickCancelAbsent(405),
                "2026-09-29",
                Map.of()));
        return List.copyOf(all);
    }

    private static Variant rover(String question, String name, UnaryOperator<CartRoverVariant> change) {
        return new Variant(question, name, change, v -> v, "", Map.of());
    }

    private static Variant told(
            String question, String name, UnaryOperator<CartRoverVariant> change, Map<String, String> overrides) {
        return new Variant(question, name, change, v -> v, "", Map.of("cartrover", overrides));
    }

    private static Variant inflow(String question, String name, UnaryOperator<InflowVariant> change) {
        return new Variant(question, name, v -> v, change, "", Map.of());
    }

    boolean goesWith(Variant other) {
        return !question.equals(other.question);
    }
}
