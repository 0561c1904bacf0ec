package app.cartwright.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How orders and their lines stand in columns. */
final class OrderColumns {
    private OrderColumns() {}

    static OrderRow row(ResultSet row) throws SQLException {
        @Nullable String date = row.getString("order_date");
        return new OrderRow(
                row.getString("cust_ref"),
                row.getString("cart"),
                row.getString("shop_number"),
                row.getString("record_no"),
                row.getString("customer"),
                date == null ? null : LocalDate.parse(date),
                Columns.instantOrNull(row, "ordered_at"),
                Columns.instantOrNull(row, "created_at"),
                decimal(row.getString("total")),
                row.getString("currency"),
                row.getString("ship_code"),
                row.getString("snapshot"),
                row.getInt("offered") != 0,
                Columns.instantOrNull(row, "offered_at"),
                row.getString("number"),
                row.getString("inflow_id"),
                row.getString("customer_id"),
                OrderRow.State.of(row.getString("state")),
                row.getString("reason"),
                problems(row.getString("problems")),
                row.getInt("ever_held") != 0,
                row.getInt("adopted") != 0,
                Columns.instantOrNull(row, "pulled_at"),
                Columns.instantOrNull(row, "acknowledged_at"),
                Columns.instantOrNull(row, "cancelled_at"),
                Columns.instantOrNull(row, "cancelled_at_cart"),
                row.getInt("attempts"),
                Columns.instantOrNull(row, "last_try_at"),
                Columns.instantOrNull(row, "next_try_at"),
                row.getString("later_edit"),
                Columns.instantOrNull(row, "later_edit_at"),
                row.getInt("later_edit_done") != 0,
                row.getString("cart_status"));
    }

    static OrderRow.Line line(ResultSet row) throws SQLException {
        return new OrderRow.Line(
                row.getString("line_no"),
                row.getString("sku"),
                row.getString("description"),
                decimal(row.getString("quantity")),
                decimal(row.getString("price")),
                row.getString("product_id"));
    }

    static String text(List<OrderRow.ProblemKey> problems) {
        return problems.stream()
                .map(problem -> problem.code() + "\t" + problem.subject().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    private static List<OrderRow.ProblemKey> problems(String text) {
        List<OrderRow.ProblemKey> problems = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int tab = line.indexOf('\t');
            problems.add(new OrderRow.ProblemKey(line.substring(0, tab), line.substring(tab + 1)));
        }
        return List.copyOf(problems);
    }

    static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    static @Nullable String text(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }
}
