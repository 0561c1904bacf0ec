package app.cartwright.orders;

import static org.assertj.core.api.Assertions.assertThat;

import app.cartwright.http.Json;
import app.cartwright.problems.ProblemCode;
import app.cartwright.sandbox.CallKind;
import app.cartwright.store.OrderRow;
import app.cartwright.store.OrderRows;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class OddListsTest extends PullTesting {
    @Test
    void twoOrdersUnderOneReferenceAreBothHeldUntilOnlyOneIsLeft() {
        shop.place("1001", "1002");
        shop.newOrders = records(list -> {
            ObjectNode other = list.get(0).deepCopy();
            other.put("order_source", "Another cart").put("record_no", "77").put("grand_total", "30.00");
            list.add(other);
        });

        shop.run();

        assertThat(shop.error(ProblemCode.IDENTITY_CLASH).subject()).isEqualTo("1001");
        assertThat(shop.row("1001").state()).isEqualTo(OrderRow.State.HELD);
        assertThat(shop.status("1001")).isEqualTo("new");
        assertThat(shop.status("1002")).isEqualTo("at_wms");

        shop.newOrders = body -> body;
        shop.runByHand();

        assertThat(shop.row("1001").state()).isEqualTo(OrderRow.State.PULLED);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void anotherOrderUnderTheReferenceOfAPulledOneIsNeitherWrittenNorAcknowledged() {
        shop.place("1001");
        shop.run();
        shop.carts().makeNewAgain("1001");
        shop.newOrders = records(list -> ((ObjectNode) list.get(0))
                .put("record_no", "other")
                .put("order_source", "Another cart")
                .put("cust_po_no", "9"));

        shop.run();
        shop.run();

        assertThat(shop.error(ProblemCode.IDENTITY_CLASH).items()).hasSize(1);
        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(1);
        assertThat(shop.writes(CallKind.ROVER_ACKNOWLEDGE)).isEqualTo(1);
        assertThat(shop.row("1001").state()).isEqualTo(OrderRow.State.PULLED);

        shop.newOrders = body -> body;
        shop.run();
        assertThat(shop.errors()).isEmpty();
        assertThat(shop.status("1001")).isEqualTo("at_wms");
    }

    @Test
    void aRecordThatStandsInTheListTwiceIsOneOrder() {
        shop.place("1001");
        shop.newOrders = records(list -> list.add(list.get(0).deepCopy()));

        shop.run();

        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(1);
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    @Tag("P10")
    void aRecordThatCannotBeReadIsReportedAndHoldsUpNoOther() {
        shop.place("broken", "1002");
        shop.newOrders = records(list -> ((ObjectNode) list.get(0)).put("items", "none"));

        shop.run();
        shop.run();

        assertThat(shop.error(ProblemCode.ORDER_UNREADABLE).subject()).isEqualTo("broken");
        assertThat(shop.error(ProblemCode.ORDER_UNREADABLE).attempts()).isEqualTo(1);
        assertThat(shop.status("1002")).isEqualTo("at_wms");

        shop.newOrders = body -> body;
        shop.run();
        assertThat(shop.errors()).isEmpty();
        assertThat(shop.status("broken")).isEqualTo("at_wms");
    }

    @Test
    void anOrderThatCartRoverGoesOnOfferingIsAcknowledgedMoreAndMoreSlowly() {
        shop.place("1001");
        String[] first = new String[1];
        shop.newOrders = body -> {
            first[0] = first[0] == null ? body : first[0];
            return first[0];
        };

        for (int minute = 0; minute < 40; minute++) {
            shop.run();
        }

        assertThat(shop.writes(CallKind.INFLOW_ORDER_WRITE)).isEqualTo(1);
        assertThat(shop.writes(CallKind.ROVER_ACKNOWLEDGE)).isBetween(4L, 6L);
        assertThat(shop.error(ProblemCode.CARTROVER_REFUSED).cause()).contains("goes on offering");

        shop.newOrders = body -> body;
        shop.run();
        assertThat(shop.errors()).isEmpty();
    }

    @Test
    void thePreviewSaysWhatWouldBeWrittenAndWritesNothing() {
        shop.carts().addCart("etsy", "Market stall");
        shop.place(shop.order("ref-a").custPoNo("1001"));
        shop.place(app.cartwright.sandbox.NewOrder.of("ref-b", "Market stall")
                .custPoNo("5")
                .line("TIN-SMALL", "1", "10.00")
                .orderDate(PullShop.TODAY));
        shop.place(shop.order("ref-c").line("NOWHERE", "1", "1.00"));
        shop.place("ref-d");
        shop.carts().hold("ref-d", true);

        OrderPreview.Result preview = new OrderPreview(shop.parts).preview(shop.settings);

        assertThat(preview.trouble()).isNull();
        assertThat(preview.write()).extracting(OrderPreview.Item::number).containsExactly("SH:1001", "ET:5");
        assertThat(preview.held()).singleElement().satisfies(item -> {
            assertThat(item.custRef()).isEqualTo("ref-c");
            assertThat(item.reason()).contains("NOWHERE");
        });
        assertThat(preview.skipped()).hasSize(1);
        assertThat(shop.sandbox.history().writes()).isEmpty();
        assertThat(new OrderRows(shop.store).find("ref-a")).isEmpty();
        assertThat(shop.changes).isEmpty();
    }

    @Test
    void aChangeThatTheOwnerCarriedOverIsTicked() {
        shop.place("1");
        shop.run();
        shop.carts().addOneMore("1");
        shop.runByHand();

        shop.actions.laterEditDone("1");
        assertThat(shop.row("1").laterEditDone()).isTrue();

        shop.carts().addOneMore("1");
        shop.runByHand();
        assertThat(shop.row("1").laterEditDone()).isFalse();
        assertThat(shop.lists().named("SH:1")).extracting(OrderRow::laterEdit).isNotEqualTo(List.of());
    }

    /** Changes the records of a list. */
    private static UnaryOperator<String> records(Consumer<ArrayNode> change) {
        return body -> {
            try {
                ObjectNode envelope = (ObjectNode) Json.parse(body);
                ArrayNode list = (ArrayNode) envelope.get("response");
                if (!list.isEmpty()) {
                    change.accept(list);
                }
                return envelope.toString();
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Test
    void aCartRoverThatGivesSmallerPagesThanAskedForIsReadToTheEnd() {
        shop.place("1001", "1002", "1003", "1004", "1005");
        List<String> whole = new ArrayList<>();
        shop.answers = (call, body) -> {
            if (!call.uri().getPath().contains("/orders/list/new")) {
                return body;
            }
            int page = Integer.parseInt(call.uri().getQuery().replaceAll(".*page=(\\d+).*", "$1"));
            if (page == 1) {
                whole.add(body);
            }
            return records(list -> {
                        List<JsonNode> all = new ArrayList<>();
                        list.forEach(all::add);
                        list.removeAll();
                        list.addAll(all.subList(2 * (page - 1), Math.min(2 * page, all.size())));
                    })
                    .apply(whole.getLast());
        };

        assertThat(shop.run().written()).isEqualTo(5);
    }
}
