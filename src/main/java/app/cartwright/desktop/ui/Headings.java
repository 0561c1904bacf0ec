package app.cartwright.desktop.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Headings between the rows of a table, such as days: a heading stands before the first row of each group while the rows
 * stand in their own order, and not while they are sorted by a column.
 *
 * @param before makes the heading that belongs above a row; equal for rows of one group
 * @param is tells headings from rows
 * @param words what a heading says, across the whole row
 */
public record Headings<R>(Function<R, R> before, Predicate<R> is, Function<R, String> words) {
    List<R> among(List<? extends R> rows) {
        List<R> all = new ArrayList<>(rows.size() + 8);
        R last = null;
        for (R row : rows) {
            R heading = before.apply(row);
            if (!heading.equals(last)) {
                all.add(heading);
                last = heading;
            }
            all.add(row);
        }
        return all;
    }
}
