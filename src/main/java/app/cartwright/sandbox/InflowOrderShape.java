package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;

/** The shape of inFlow's sales order and its rows, version 2025-06-24. */
final class InflowOrderShape {
    private InflowOrderShape() {}

    private static Field quantity() {
        return Field.of("quantity", FieldType.QUANTITY).or(InflowValues.quantity(BigDecimal.ZERO));
    }

    static Shape salesOrder() {
        return new Shape(
                "salesOrderId",
                Field.zero("amountPaid").readOnlyField(),
                Field.guid("assignedToTeamMemberId"),
                Field.zero("balance").readOnlyField(),
                InflowShapes.address("billingAddress"),
                Field.flag("calculateTax2OnTax1", false),
                Field.guid("confirmerTeamMemberId"),
                Field.text("contactName"),
                Field.guid("currencyId"),
                InflowShapes.customFields(),
                Field.guid("customerId"),
                Field.date("dueDate"),
                Field.text("email"),
                Field.of("exchangeRate", FieldType.RATE).or(TextNode.valueOf("1.0000000000")),
                Field.date("exchangeRateAutoPulled"),
                Field.text("externalId"),
                Field.words("inventoryStatus", "unfulfilled", "unconfirmed", "quote", "started", "fulfilled")
                        .readOnlyField(),
                Field.date("invoicedDate"),
                Field.flag("isCancelled", false),
                Field.flag("isCompleted", false).readOnlyField(),
                Field.flag("isInvoiced", false),
                Field.flag("isPrioritized", false).readOnlyField(),
                Field.flag("isQuote", false),
                Field.flag("isTaxInclusive", false),
                InflowShapes.readOnlyGuid("lastModifiedById"),
                Field.guid("locationId"),
                Field.flag("needsConfirmation", false),
                Field.of("nonCustomerCost", FieldType.AMOUNT).or(InflowValues.noAmount()),
                Field.date("orderDate"),
                Field.of("orderFreight", FieldType.DECIMAL),
                Field.text("orderNumber"),
                Field.text("orderRemarks"),
                Field.text("packRemarks"),
                Field.words(
                                "paymentStatus",
                                "uninvoiced",
                                "unconfirmed",
                                "quote",
                                "invoiced",
                                "partial",
                                "paid",
                                "owing")
                        .readOnlyField(),
                Field.guid("paymentTermsId"),
                Field.text("phone"),
                Field.text("pickRemarks"),
                Field.text("poNumber"),
                Field.guid("pricingSchemeId"),
                Field.date("requestedShipDate"),
                Field.text("restockRemarks"),
                Field.of("returnFee", FieldType.DECIMAL),
                Field.of("returnFreight", FieldType.DECIMAL),
                Field.text("returnRemarks"),
                Field.text("salesRep"),
                Field.guid("salesRepTeamMemberId"),
                Field.flag("sameBillingAndShipping", false),
                Field.text("shipRemarks"),
                Field.text("shipToCompanyName"),
                InflowShapes.address("shippingAddress"),
                Field.flag("showShipping", true),
                Field.text("source"),
                Field.zero("subTotal").readOnlyField(),
                Field.zero("tax1"),
                Field.text("tax1Name"),
                Field.flag("tax1OnShipping", false),
                Field.of("tax1Rate", FieldType.DECIMAL),
                Field.zero("tax2"),
                Field.text("tax2Name"),
                Field.flag("tax2OnShipping", false),
                Field.of("tax2Rate", FieldType.DECIMAL),
                Field.guid("taxingSchemeId"),
                Field.zero("total").readOnlyField(),
                Field.rows("lines", line()),
                Field.rows("pickLines", pickLine()),
                Field.rows("packLines", packLine()),
                Field.rows("shipLines", shipLine()),
                Field.rows("restockLines", restockLine()),
                Field.rows("paymentLines", paymentLine()));
    }

    private static Shape line() {
        return new Shape(
                "salesOrderLineId",
                Field.text("description"),
                Field.of("discount", FieldType.AMOUNT).or(InflowValues.noAmount()),
                Field.flag("isDiscarded", false),
                Field.guid("productId"),
                quantity(),
                Field.date("returnDate"),
                Field.of("serviceCompleted", FieldType.FLAG),
                Field.zero("subTotal").readOnlyField(),
                Field.of("tax1Rate", FieldType.DECIMAL),
                Field.of("tax2Rate", FieldType.DECIMAL),
                Field.guid("taxCodeId"),
                Field.zero("unitPrice"));
    }

    private static Shape pickLine() {
        return new Shape(
                "salesOrderPickLineId",
                Field.text("description"),
                Field.guid("locationId"),
                Field.date("pickDate"),
                Field.guid("productId"),
                quantity(),
                Field.text("sublocation"));
    }

    private static Shape packLine() {
        return new Shape(
                "salesOrderPackLineId",
                Field.text("containerNumber"),
                Field.text("description"),
                Field.guid("productId"),
                quantity());
    }

    private static Shape shipLine() {
        return new Shape(
                "salesOrderShipLineId",
                Field.text("carrier"),
                Field.of("containers", FieldType.TEXTS).or(Json.array()),
                Field.text("easyPostConfirmationEmailAddress"),
                Field.text("easyPostShipmentId").readOnlyField(),
                Field.words("easyPostShipmentStatus", "manual", "open", "purchased")
                        .readOnlyField(),
                Field.date("shippedDate"),
                Field.text("trackingNumber"));
    }

    private static Shape restockLine() {
        return new Shape(
                "salesOrderRestockLineId",
                Field.text("description"),
                Field.guid("locationId"),
                Field.guid("productId"),
                quantity(),
                Field.date("restockDate"),
                Field.text("sublocation"));
    }

    private static Shape paymentLine() {
        return new Shape(
                "salesOrderPaymentHistoryLineId",
                Field.zero("amount"),
                Field.date("datePaid"),
                Field.of("lineNum", FieldType.NUMBER),
                Field.text("paymentMethod"),
                Field.words(
                        "paymentType",
                        "payment",
                        "batchPayment",
                        "applyCredit",
                        "convertToCredit",
                        "refund",
                        "inFlowPay"),
                Field.text("referenceNumber"),
                Field.text("remarks"));
    }
}
