package app.cartwright.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class InflowWritesTest {
    private final InflowBench bench = new InflowBench();

    @Test
    void anOrderIsMadeOnceHoweverOftenItIsSent() {
        JsonNode first = bench.put(1, "");
        JsonNode second = bench.put(1, "");
        assertThat(bench.sandbox.inflow().orders()).hasSize(1);
        assertThat(second.path("orderNumber")).isEqualTo(first.path("orderNumber"));
        assertThat(second.path("timestamp").asText())
                .isGreaterThan(first.path("timestamp").asText());
        assertThat(bench.sandbox.history().writesFor(CallKind.INFLOW_ORDER_WRITE, InflowBench.id(1)).stream()
                        .map(call -> call.effect().kind()))
                .containsExactly(Effect.Kind.CREATED, Effect.Kind.UPDATED);
    }

    @Test
    void whatAnInsertLacksIsRefused() {
        assertThat(bench.calls
                        .put("/sales-orders", "{'customerId':'" + InflowBench.CUSTOMER + "','source':'x'}")
                        .status())
                .isEqualTo(422);
        assertThat(bench.calls
                        .put("/sales-orders", "{'salesOrderId':'" + InflowBench.id(1) + "','source':'x'}")
                        .status())
                .isEqualTo(422);
        assertThat(bench.calls
                        .put(
                                "/sales-orders",
                                "{'salesOrderId':'" + InflowBench.id(1) + "','customerId':'" + InflowBench.CUSTOMER
                                        + "'}")
                        .status())
                .isEqualTo(422);
        assertThat(bench.calls.put("/sales-orders", "[]").status()).isEqualTo(400);
        assertThat(bench.calls.put("/sales-orders", "{").status()).isEqualTo(400);
        InflowBench lenient = new InflowBench(InflowVariant.standard().idNeeded(false));
        assertThat(lenient.calls.put("/customers", "{'name':'Wren Quill'}").status())
                .isEqualTo(200);
    }

    @Test
    void namesOfPropertiesAndWordsAreReadWhateverTheirCase() {
        String id = InflowBench.id(77);
        var reply = bench.calls.put(
                "/products", "{'ProductId':'" + id + "','NAME':'Tin','Sku':'TIN-XL','ItemType':'StockedProduct'}");
        assertThat(Calls.json(reply).path("itemType").asText()).isEqualTo("stockedProduct");
        assertThat(Calls.json(reply).path("sku").asText()).isEqualTo("TIN-XL");
    }

    @Test
    void anArrayIsTheWholeSetAndAMissingOneStays() {
        bench.put(1, "");
        bench.calls.put("/sales-orders", "{'salesOrderId':'" + InflowBench.id(1) + "','poNumber':'7'}");
        assertThat(bench.order(1).path("lines")).hasSize(1);
        assertThat(bench.order(1).path("poNumber").asText()).isEqualTo("7");
        String other = bench.line(900, "TIN-SMALL", "1", "10");
        bench.calls.put("/sales-orders", "{'salesOrderId':'" + InflowBench.id(1) + "','lines':[" + other + "]}");
        assertThat(bench.order(1).path("lines")).hasSize(1);
        assertThat(bench.order(1).path("lines").path(0).path("salesOrderLineId").asText())
                .isEqualTo(InflowBench.id(900));
        bench.calls.put("/sales-orders", "{'salesOrderId':'" + InflowBench.id(1) + "','lines':[]}");
        assertThat(bench.order(1).path("lines")).isEmpty();
    }

    @Test
    void aStaleTimestampIsRefusedAndTheCurrentOneIsNot() {
        JsonNode first = bench.put(1, "");
        JsonNode second =
                bench.put(1, ",'timestamp':'" + first.path("timestamp").asText() + "'");
        assertThat(second.path("timestamp").asText()).matches("[0-9A-F]{16}");
        var stale = bench.calls.put(
                "/sales-orders",
                "{'salesOrderId':'" + InflowBench.id(1) + "','timestamp':'"
                        + first.path("timestamp").asText() + "'}");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body()).contains("timestamp");
        InflowBench other = new InflowBench(InflowVariant.standard().staleStatus(412));
        other.put(1, "");
        assertThat(other.calls
                        .put("/sales-orders", other.orderBody(1, ",'timestamp':'0000000000000001'"))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void onlyRowsThatChangedGetANewTimestamp() {
        JsonNode first = bench.put(1, "");
        JsonNode second = bench.put(1, ",'orderRemarks':'fragile'");
        assertThat(second.path("lines").path(0).path("timestamp"))
                .isEqualTo(first.path("lines").path(0).path("timestamp"));
        bench.warehouse().setQuantity(InflowBench.id(1), "TEA-ASSAM-100", java.math.BigDecimal.TEN);
        assertThat(bench.order(1).path("lines").path(0).path("timestamp"))
                .isNotEqualTo(first.path("lines").path(0).path("timestamp"));
    }

    @Test
    void numbersAreToldAsTextWithTheirScales() {
        JsonNode order = bench.put(1, ",'orderFreight':'5.5'");
        assertThat(order.path("orderFreight").asText()).isEqualTo("5.50000");
        assertThat(order.path("exchangeRate").asText()).isEqualTo("1.0000000000");
        assertThat(order.path("lines")
                        .path(0)
                        .path("quantity")
                        .path("standardQuantity")
                        .asText())
                .isEqualTo("2.0000");
        assertThat(order.path("orderDate").asText()).isEqualTo("2026-11-25T10:00:00+01:00");
        assertThat(order.path("poNumber").asText()).isEmpty();
        assertThat(order.path("dueDate").isNull()).isTrue();
        JsonNode product = Calls.json(bench.calls.get("/products/" + bench.product("TIN-SMALL")));
        assertThat(product.path("lastModifiedDateTime").asText()).isEqualTo("2026-11-25T10:00:00.0000000+01:00");
    }

    @Test
    void wrongTypesAreRefused() {
        for (String wrong : new String[] {
            ",'nonCustomerCost':3", ",'orderFreight':5.5", ",'orderFreight':'much'", ",'isCancelled':'yes'",
            ",'orderDate':'tomorrow'", ",'locationId':'here'", ",'lines':{}", ",'lines':[{'productId':null}]"
        }) {
            assertThat(bench.calls
                            .put("/sales-orders", bench.orderBody(1, wrong))
                            .status())
                    .as(wrong)
                    .isEqualTo(422);
        }
        InflowBench lenient = new InflowBench(InflowVariant.standard().bareNumbersRefused(false));
        assertThat(lenient.calls
                        .put("/sales-orders", lenient.orderBody(1, ",'orderFreight':5.5"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereCannotBePointedAt() {
        assertThat(bench.calls
                        .put("/sales-orders", bench.orderBody(1, ",'taxingSchemeId':'" + InflowBench.id(66) + "'"))
                        .status())
                .isEqualTo(422);
        String line = bench.line(900, "TIN-SMALL", "1", "10").replace(bench.product("TIN-SMALL"), InflowBench.id(5));
        assertThat(bench.calls
                        .put("/sales-orders", bench.orderBody(1, ",'lines':[" + line + "]"))
                        .status())
                .isEqualTo(422);
        assertThat(bench.sandbox.inflow().orders()).isEmpty();
    }

    @Test
    void anOrderNumberIsGivenOnceAndMadeUpWhereItIsLeftOut() {
        assertThat(bench.put(1, "").path("orderNumber").asText()).isEqualTo("SO-000001");
        bench.put(2, ",'orderNumber':'SH:1001'");
        var taken = bench.calls.put("/sales-orders", bench.orderBody(3, ",'orderNumber':'sh:1001'"));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(bench.put(2, ",'orderNumber':'SH:1001'").path("orderNumber").asText())
                .isEqualTo("SH:1001");
        InflowBench lenient = new InflowBench(InflowVariant.standard().duplicateNumberRefused(false));
        lenient.put(1, ",'orderNumber':'X'");
        assertThat(lenient.put(2, ",'orderNumber':'X'").path("orderNumber").asText())
                .isEqualTo("X");
    }

    @Test
    void namesAndSkusOfProductsAreUniqueAndTheirTypeIsFixed() {
        String id = InflowBench.id(77);
        assertThat(bench.calls
                        .put("/products", "{'productId':'" + id + "','name':'Small tin','sku':'NEW'}")
                        .status())
                .isEqualTo(422);
        assertThat(bench.calls
                        .put("/products", "{'productId':'" + id + "','name':'New','sku':'TIN-SMALL'}")
                        .status())
                .isEqualTo(422);
        assertThat(bench.calls
                        .put("/products", "{'productId':'" + bench.product("TIN-SMALL") + "','itemType':'service'}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void readOnlyValuesThatAClientSendsAreIgnored() {
        JsonNode order = bench.put(1, ",'inventoryStatus':'fulfilled','isCompleted':true,'total':'1','balance':'0'");
        assertThat(order.path("inventoryStatus").asText()).isEqualTo("unfulfilled");
        assertThat(order.path("isCompleted").asBoolean()).isFalse();
        assertThat(order.path("total").asText()).isEqualTo("31.80000");
    }

    @Test
    void theTaxThatWasSentIsKeptAndElseItIsCalculated() {
        assertThat(bench.put(1, "").path("tax1").asText()).isEqualTo("1.80000");
        JsonNode sent = bench.put(2, ",'tax1':'2.34','tax2':'0','orderFreight':'5.50'");
        assertThat(sent.path("tax1").asText()).isEqualTo("2.34000");
        assertThat(sent.path("total").asText()).isEqualTo("37.84000");
        bench.calls.put("/sales-orders", "{'salesOrderId':'" + InflowBench.id(2) + "','poNumber':'7'}");
        assertThat(bench.order(2).path("tax1").asText()).isEqualTo("2.34000");
        InflowBench other = new InflowBench(InflowVariant.standard().sentTaxKept(false));
        assertThat(other.put(1, ",'tax1':'2.34'").path("tax1").asText()).isEqualTo("1.80000");
        assertThat(bench.put(3, ",'isTaxInclusive':true").path("total").asText())
                .isEqualTo("30.00000");
    }

    @Test
    void discountsLowerALine() {
        String percent = "{'salesOrderLineId':'" + InflowBench.id(900) + "','productId':'" + bench.product("TIN-SMALL")
                + "','quantity':{'uomQuantity':'3'},'unitPrice':'10','discount':{'value':'10','isPercent':true}}";
        String fixed = percent.replace("'10','isPercent':true", "'1','isPercent':false")
                .replace("900", "901");
        JsonNode order = Calls.json(bench.calls.put(
                "/sales-orders?include=lines", bench.orderBody(1, ",'lines':[" + percent + "," + fixed + "]")));
        assertThat(order.path("lines").path(0).path("subTotal").asText()).isEqualTo("27.00000");
        assertThat(order.path("lines").path(1).path("subTotal").asText()).isEqualTo("29.00000");
    }

    @Test
    void cancellingQuicklyWorksWhereItExistsAndNothingWasPicked() {
        bench.put(1, "");
        assertThat(bench.calls
                        .inflow("POST", "/sales-orders/" + InflowBench.id(1) + "/quick-cancel", "{}")
                        .status())
                .isEqualTo(404);
        InflowBench newer = new InflowBench(InflowVariant.standard().quickCancel(true));
        newer.put(1, "");
        newer.put(2, "");
        newer.warehouse().pickAll(InflowBench.id(2));
        assertThat(newer.calls
                        .inflow("POST", "/sales-orders/" + InflowBench.id(1) + "/quick-cancel", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(newer.order(1).path("isCancelled").asBoolean()).isTrue();
        assertThat(newer.calls
                        .inflow("POST", "/sales-orders/" + InflowBench.id(2) + "/quick-cancel", "{}")
                        .status())
                .isEqualTo(422);
    }
}
