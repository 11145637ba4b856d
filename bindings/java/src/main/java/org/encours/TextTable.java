// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An aligned table for people: amounts to the right, with groups of three digits. */
final class TextTable {
    private static final int ROWS_SHOWN = 40;
    private static final String GAP = "  ";

    private final String title;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<List<Object>> totals = new ArrayList<>();
    private List<String> names = List.of();
    private int more;

    TextTable(String title) {
        this.title = title;
    }

    void names(List<String> all) {
        names = all;
    }

    /** Adds a row; of very many the table says only how many more there are. */
    void row(List<Object> cells) {
        if (rows.size() < ROWS_SHOWN) {
            rows.add(cells);
        } else {
            more++;
        }
    }

    /** Adds a row below the line. */
    void total(List<Object> cells) {
        totals.add(cells);
    }

    @Override
    public String toString() {
        int[] widths = IntStream.range(0, names.size()).map(this::width).toArray();
        String rule = IntStream.of(widths).mapToObj("-"::repeat).collect(Collectors.joining(GAP));
        List<String> lines = new ArrayList<>(List.of(title, line(names, widths), rule));
        rows.forEach(row -> lines.add(line(row, widths)));
        if (more > 0) {
            lines.add("... " + more + " more rows");
        }
        if (!totals.isEmpty()) {
            lines.add(rule);
            totals.forEach(row -> lines.add(line(row, widths)));
        }
        return String.join("\n", lines);
    }

    private int width(int at) {
        int width = names.get(at).length();
        for (List<List<Object>> part : List.of(rows, totals)) {
            for (List<Object> row : part) {
                width = Math.max(width, text(row.get(at)).length());
            }
        }
        return width;
    }

    private String line(List<?> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int at = 0; at < widths.length; at++) {
            String text = text(cells.get(at));
            String space = " ".repeat(widths[at] - text.length());
            line.append(at == 0 ? "" : GAP).append(isNumber(at) ? space + text : text + space);
        }
        return line.toString().stripTrailing();
    }

    private boolean isNumber(int at) {
        return rows.stream().anyMatch(row -> row.get(at) instanceof Number)
                || totals.stream().anyMatch(row -> row.get(at) instanceof Number);
    }

    private static String text(Object cell) {
        if (cell instanceof BigDecimal amount) {
            String plain = amount.toPlainString();
            int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
            return plain.substring(0, point).replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",")
                    + plain.substring(point);
        }
        return cell == null ? "" : cell.toString();
    }
}
