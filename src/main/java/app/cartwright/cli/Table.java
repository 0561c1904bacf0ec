package app.cartwright.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A plain table for a terminal: columns as wide as their widest cell, two blanks between. On a terminal that is too narrow
 * for it, times lose what can be guessed and columns of words end in “…”; numbers, SKUs and ids are never shortened.
 */
final class Table {
    private static final int NARROWEST = 8;
    private static final Pattern TIME = Pattern.compile("(\\d{4})-(\\d\\d-\\d\\d) (\\d\\d:\\d\\d)(:\\d\\d)");

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    Table(String... heads) {
        rows.add(List.of(heads));
    }

    /** The columns that hold words and may be shortened, the one that can be spared first in front. */
    Table words(String... heads) {
        words.addAll(List.of(heads));
        return this;
    }

    void row(@Nullable Object... cells) {
        List<String> texts = new ArrayList<>();
        for (Object cell : cells) {
            texts.add(cell == null ? "–" : cell.toString().replaceAll("\\s+", " "));
        }
        rows.add(texts);
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    /** Unshortened. */
    String text() {
        return written(rows, widths(rows));
    }

    /**
     * As it fits the terminal.
     *
     * @param columns of the terminal; 0 where there is none
     * @param today the day whose times need no date
     */
    String text(int columns, LocalDate today) {
        if (columns <= 0 || sum(widths(rows)) <= columns) {
            return text();
        }
        List<List<String>> shorter = rows.stream()
                .map(row -> row.stream().map(cell -> time(cell, today)).toList())
                .toList();
        int[] widths = widths(shorter);
        for (String head : words) {
            int column = rows.getFirst().indexOf(head);
            int over = sum(widths) - columns;
            if (column >= 0 && over > 0) {
                widths[column] = Math.max(Math.min(widths[column], NARROWEST), widths[column] - over);
            }
        }
        return written(shorter, widths);
    }

    private static String time(String cell, LocalDate today) {
        Matcher time = TIME.matcher(cell);
        if (!time.matches()) {
            return cell;
        }
        return cell.startsWith(today.toString()) ? time.group(3) + time.group(4) : time.group(2) + " " + time.group(3);
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        return widths;
    }

    private static int sum(int[] widths) {
        int sum = 2 * (widths.length - 1);
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }

    private static String written(List<List<String>> rows, int[] widths) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String cell = cut(row.get(i), widths[i]);
                line.append(cell).repeat(' ', widths[i] - length(cell) + 2);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static String cut(String cell, int width) {
        if (length(cell) <= width) {
            return cell;
        }
        int end = cell.offsetByCodePoints(0, width - 1);
        return cell.substring(0, end).stripTrailing() + "…";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
