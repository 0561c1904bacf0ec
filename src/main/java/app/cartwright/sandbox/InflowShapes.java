package app.cartwright.sandbox;

import com.fasterxml.jackson.databind.node.TextNode;

/** The shapes of inFlow's records but the sales order, version 2025-06-24. */
final class InflowShapes {
    private static final String DEFAULT_CATEGORY = "5e0c7a10-0001-4a00-9000-0000000000c1";

    private InflowShapes() {}

    static Field address(String name) {
        return Field.of(name, FieldType.ADDRESS).or(InflowValues.address());
    }

    static Field customFields() {
        return Field.of("customFields", FieldType.CUSTOM_FIELDS).or(InflowValues.customFields(Json.object()));
    }

    static Field readOnlyGuid(String name) {
        return Field.guid(name).readOnlyField();
    }

    static Shape location() {
        return new Shape(
                "locationId",
                address("address"),
                Field.flag("isActive", true),
                Field.flag("isDefault", false),
                Field.text("name"));
    }

    static Shape product() {
        return new Shape(
                "productId",
                Field.flag("autoAssemble", false),
                Field.guid("categoryId").or(TextNode.valueOf(DEFAULT_CATEGORY)),
                customFields(),
                Field.guid("defaultImageId"),
                Field.text("description"),
                Field.of("height", FieldType.DECIMAL),
                Field.text("hsTariffNumber"),
                Field.flag("includeQuantityBuildable", false),
                Field.flag("isActive", true),
                Field.flag("isManufacturable", false).readOnlyField(),
                Field.words("itemType", "stockedProduct", "nonstockedProduct", "service"),
                readOnlyGuid("lastModifiedById"),
                Field.date("lastModifiedDateTime").readOnlyField(),
                Field.guid("lastVendorId"),
                Field.of("length", FieldType.DECIMAL),
                Field.text("name"),
                Field.text("originCountry"),
                Field.of("purchasingUom", FieldType.UNIT),
                Field.text("remarks"),
                Field.of("salesUom", FieldType.UNIT),
                Field.text("sku"),
                Field.text("standardUomName").or(TextNode.valueOf("ea.")),
                Field.flag("trackSerials", false),
                Field.of("weight", FieldType.DECIMAL),
                Field.of("width", FieldType.DECIMAL),
                Field.rows(
                        "prices",
                        new Shape(
                                "productPriceId",
                                Field.of("fixedMarkup", FieldType.DECIMAL),
                                Field.words("priceType", "fixedPrice", "fixedMarkup"),
                                Field.guid("pricingSchemeId"),
                                Field.guid("productId"),
                                Field.of("unitPrice", FieldType.DECIMAL))),
                Field.rows(
                        "productBarcodes",
                        new Shape(
                                "productBarcodeId",
                                Field.text("barcode"),
                                Field.of("lineNum", FieldType.NUMBER),
                                Field.guid("productId"))));
    }

    static Shape customer() {
        return new Shape(
                "customerId",
                Field.text("contactName"),
                customFields(),
                Field.guid("defaultBillingAddressId"),
                Field.text("defaultCarrier"),
                Field.guid("defaultLocationId"),
                Field.text("defaultPaymentMethod"),
                Field.guid("defaultPaymentTermsId"),
                Field.text("defaultSalesRep"),
                Field.guid("defaultSalesRepTeamMemberId"),
                Field.guid("defaultShippingAddressId"),
                Field.zero("discount"),
                Field.text("email"),
                Field.text("fax"),
                Field.flag("isActive", true),
                readOnlyGuid("lastModifiedById"),
                Field.date("lastModifiedDttm").readOnlyField(),
                Field.text("name"),
                Field.text("phone"),
                Field.guid("pricingSchemeId"),
                Field.text("remarks"),
                Field.text("taxExemptNumber"),
                Field.guid("taxingSchemeId"),
                Field.text("website"),
                Field.rows(
                        "addresses",
                        new Shape(
                                "customerAddressId",
                                address("address"),
                                Field.guid("customerId"),
                                Field.text("name"))));
    }

    static Shape currency() {
        return new Shape(
                "currencyId",
                Field.of("decimalPlaces", FieldType.NUMBER),
                Field.text("decimalSeparator"),
                Field.flag("isSymbolFirst", true),
                Field.text("isoCode"),
                Field.text("name"),
                Field.words("negativeType", "leading", "leadingInsideSymbol", "trailing", "bracketed"),
                Field.text("symbol"),
                Field.text("thousandsSeparator"));
    }

    static Shape taxCode() {
        return new Shape(
                "taxCodeId",
                Field.flag("isActive", true),
                Field.text("name"),
                Field.zero("tax1Rate"),
                Field.zero("tax2Rate"),
                Field.guid("taxingSchemeId"));
    }

    static Shape taxingScheme() {
        return new Shape(
                "taxingSchemeId",
                Field.flag("calculateTax2OnTax1", false),
                Field.guid("defaultTaxCodeId"),
                Field.flag("isActive", true),
                Field.flag("isDefault", false),
                Field.text("name"),
                Field.text("tax1Name"),
                Field.flag("tax1OnShipping", false),
                Field.text("tax2Name"),
                Field.flag("tax2OnShipping", false));
    }

    static Shape paymentTerms() {
        return new Shape(
                "paymentTermsId",
                Field.of("daysDue", FieldType.NUMBER),
                Field.flag("isActive", true),
                Field.text("name"));
    }

    static Shape pricingScheme() {
        return new Shape(
                "pricingSchemeId",
                Field.guid("currencyId"),
                Field.flag("isActive", true),
                Field.flag("isDefault", false),
                Field.flag("isTaxInclusive", false),
                Field.text("name"));
    }
}
