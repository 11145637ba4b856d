// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A block of rows of a cursor, read by columns, and one row of it as values of Java. */
final class RowBlock {
    private static final int BLOCK_ROWS = 4096;
    private static final int COLUMNS = 128;
    private static final long ABSENT = Long.MIN_VALUE;

    private final Cursor cursor;
    private final Map<Currency, Integer> decimals = new HashMap<>();
    private final Currency books;
    private final long[][] numbers = new long[COLUMNS][];
    private final Texts[] texts = new Texts[COLUMNS];
    private short numeric;
    private Currency currency;
    private int count;
    private int row;
    private boolean ended;

    /** Texts of a column, one after the other. */
    private record Texts(int[] offsets, byte[] bytes) {
        String at(int row) {
            int start = offsets[row];
            int size = offsets[row + 1] - start;
            return size == 0 ? null : new String(bytes, start, size, StandardCharsets.UTF_8);
        }
    }

    /** The decimals are asked at once, so that the view may be closed before the stream. */
    private RowBlock(View view, Cursor cursor) {
        this.cursor = cursor;
        for (Currency one : view.currencies()) {
            decimals.put(one, view.exponent(one));
        }
        books = books(view);
    }

    /** The first event of a ledger is its creation, which names the currency of the books. */
    static Currency books(View view) {
        try (Cursor events = view.openCursor(Rows.EVENTS, null)) {
            events.next(1);
            return Convert.currency((short) events.numbers(Column.CURRENCY)[0]);
        }
    }

    static <R> Stream<R> stream(View view, Rows rows, CursorOptions options,
            Function<RowBlock, R> reader) {
        Cursor cursor = view.openCursor(rows, options);
        try {
            RowBlock block = new RowBlock(view, cursor);
            return StreamSupport.stream(new Walk<>(block, reader), false).onClose(cursor::close);
        } catch (RuntimeException failure) {
            cursor.close();
            throw failure;
        }
    }

    /** Reads the rows one after the other, block by block. */
    private static final class Walk<R> extends Spliterators.AbstractSpliterator<R> {
        private final RowBlock block;
        private final Function<RowBlock, R> reader;

        Walk(RowBlock block, Function<RowBlock, R> reader) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
            this.block = block;
            this.reader = reader;
        }

        @Override
        public boolean tryAdvance(Consumer<? super R> action) {
            if (!block.advance()) {
                return false;
            }
            action.accept(reader.apply(block));
            return true;
        }
    }

    private boolean advance() {
        if (++row < count) {
            return true;
        }
        if (ended) {
            return false;
        }
        count = (int) cursor.next(BLOCK_ROWS);
        row = 0;
        Arrays.fill(numbers, null);
        Arrays.fill(texts, null);
        ended = count == 0;
        if (ended) {
            cursor.close();
        }
        return !ended;
    }

    /** A number of the row. */
    long number(Column column) {
        long[] found = numbers[column.value()];
        if (found == null) {
            found = cursor.numbers(column);
            numbers[column.value()] = found;
        }
        return found[row];
    }

    int choice(Column column) {
        return (int) number(column);
    }

    /** A day of the row, or null. */
    LocalDate date(Column column) {
        return Convert.date((int) number(column));
    }

    Instant recordedAt() {
        return Convert.instant(number(Column.RECORDED_AT));
    }

    /** The currency of the row, or null. */
    Currency currency() {
        short found = (short) number(Column.CURRENCY);
        if (found != numeric) {
            currency = Convert.currency(found);
            numeric = found;
        }
        return currency;
    }

    /** An amount in the currency of the row; null where it is absent. */
    BigDecimal amount(Column column) {
        long minor = number(column);
        Currency unit = currency();
        return minor == ABSENT || unit == null ? null : BigDecimal.valueOf(minor, decimals(unit));
    }

    /** An amount in the currency of the row, or without one the number; null where absent. */
    BigDecimal amountOrNumber(Column column) {
        long number = number(column);
        return number == ABSENT || currency() != null ? amount(column) : BigDecimal.valueOf(number);
    }

    /** An amount in the currency of the books; null where it is absent. */
    BigDecimal baseAmount() {
        long minor = number(Column.BASE_AMOUNT);
        return minor == ABSENT ? null : BigDecimal.valueOf(minor, decimals(books));
    }

    private int decimals(Currency unit) {
        Integer found = decimals.get(unit);
        return found == null || found < 0 ? Money.decimals(unit) : found;
    }

    /** A text of the row; null when it is empty. */
    String text(Column column) {
        Texts found = texts[column.value()];
        if (found == null) {
            Cursor.TextsResult read = cursor.texts(column);
            found = new Texts(read.offsets(), read.bytes());
            texts[column.value()] = found;
        }
        return found.at(row);
    }
}
