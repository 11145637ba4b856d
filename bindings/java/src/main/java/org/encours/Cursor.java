// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.NativeArrowResults;
import org.encours.internal.NativeCursor;

/** A position in the rows of a view. Opaque. */
public final class Cursor extends Handle {
    /** Most rows of a block. */
    public static final int ROWS_MAX = 65536;

    Cursor(MemorySegment address, Object... kept) {
        super(address, NativeCursor::cursorFree, kept);
    }

    /**
     * Load the next block. A block has fewer rows than wanted only when no more follow. On failure
     * the cursor and its present block are as they were.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param countMax most rows wanted, 1 to {@code ENCOURS_CURSOR_ROWS_MAX}
     * @return rows in the block; 0 at the end
     * @throws EncoursException if it is refused or fails (invalid; storage: rows that were
     *         compacted cannot be read back; other kinds as the store gives them (compact.h); no
     *         memory)
     */
    public long next(long countMax) {
        try (Call call = Call.begin(this)) {
            MemorySegment countAt = call.slot();
            call.check(NativeCursor.cursorNext(call.self(), Convert.size(countMax, "countMax"),
                    countAt, call.error()));
            return countAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Rows of the present block; 0 before the first block and at the end.
     *
     * @return rows of the present block
     */
    public long rowCount() {
        MemorySegment self = enter();
        try {
            return NativeCursor.cursorRowCount(self);
        } finally {
            leave();
        }
    }

    /**
     * A column of numbers of the present block; null when these rows have no such column of
     * numbers, before the first block and at the end. Borrowed until the next block.
     *
     * @param column a {@link Column}
     * @return a column of numbers of the present block
     */
    public long[] numbers(Column column) {
        try (Call call = Call.begin(this)) {
            return Convert.elements(NativeCursor.cursorNumbers(call.self(), column.value()),
                    NativeCursor.cursorRowCount(call.self()), JAVA_LONG);
        }
    }

    /**
     * A text of the present block, NUL-terminated; empty when absent, null when these rows have no
     * such column of texts or the block no such row, or when it was compacted and cannot be read
     * back (compact.h). Borrowed until the next block.
     *
     * @param column a {@link Column}
     * @param row from 0 of the block
     * @return a text of the present block, NUL-terminated
     */
    public String text(Column column, long row) {
        MemorySegment self = enter();
        try {
            return Convert.text(NativeCursor.cursorText(self, column.value(), Convert.size(row,
                    "row")));
        } finally {
            leave();
        }
    }

    /**
     * A column of texts of the present block in one piece: text i is bytes[offsets[i]] up to,
     * without, bytes[offsets[i + 1]]; no terminators. Borrowed until the next block, as the numbers
     * are.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param column a {@link Column}
     * @return the results
     * @throws EncoursException if it is refused or fails (not found: these rows have no such column
     *         of texts; storage: they were compacted and cannot be read back; other kinds as the
     *         store gives them (compact.h); no memory)
     */
    public TextsResult texts(Column column) {
        try (Call call = Call.begin(this)) {
            MemorySegment offsetsAt = call.slot();
            MemorySegment bytesAt = call.slot();
            call.check(NativeCursor.cursorTexts(call.self(), column.value(), offsetsAt, bytesAt,
                    call.error()));
            return new TextsResult(Convert.elements(offsetsAt.get(ADDRESS, 0),
                    NativeCursor.cursorRowCount(call.self()) + 1, JAVA_INT),
                    Convert.elements(bytesAt.get(ADDRESS, 0), Convert.element(offsetsAt.get(ADDRESS,
                    0), NativeCursor.cursorRowCount(call.self()), 4), JAVA_BYTE));
        }
    }

    /**
     * The rest of a cursor's rows as a stream, from its present position on. The columns are named
     * as the constants of {@link Column}, in small letters ("number", "recorded_at"), in their
     * order.
     *
     * <p>{@code amount} and {@code open} of a row without a currency are null, as is {@code amount}
     * of events of which none is said. The decimals are those of all currencies the view uses,
     * whatever rows come.
     *
     * <p>One thread at a time may use the object for this.
     *
     * @param options options; null: all columns, decimals, names
     * @param out the stream; the caller calls its {@code release}
     * @throws EncoursException if it is refused or fails (invalid: a choice that is none, more rows
     *         than a block has; not found: a column that these rows do not have, or twice there;
     *         {@code index} is its place; abi; no memory)
     */
    public void arrowStreamOfCursor(ArrowOptions options, MemorySegment out) {
        try (Call call = Call.begin(this)) {
            MemorySegment optionsAt = ArrowOptions.write(options, call);
            call.check(NativeArrowResults.arrowStreamOfCursor(call.self(), optionsAt, call.raw(out,
                    40, "out"), call.error()));
            consumed();
        }
    }

    /**
     * What {@link #texts} gives.
     *
     * @param offsets ascending from 0
     * @param bytes the texts, UTF-8
     */
    public record TextsResult(int[] offsets, byte[] bytes) {}
}
