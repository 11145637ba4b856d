// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutDsoRows;
import org.encours.internal.NativeDsoRows;

/**
 * DSO by row out of columns: own figures and contributions of customers, regions or any dimension.
 *
 * <p>A row is a dense number from 0, chosen by the caller. A state (encours/state.h) gathers by
 * row: open amounts (in all, not due, disputed, both) and sales by calendar month, newest first,
 * the as-of month up to the as-of day. Finish gives, all over the same n days:
 *
 * <p>own DSO_i           = B_i / S_i * n        compares rows contribution of i   = B_i / S_total *
 * n    adds up to the DSO of the total, exactly
 *
 * <p>with best possible, delay, disputed and count-back. Due on the as-of day is not overdue.
 *
 * <p>Size: a row takes 8 bytes for each month and 32 more; a million rows of 24 months take 224 MB.
 * Its cells have 64 bits, and no order of the work makes one pass them: a state refuses open
 * amounts, and sales, whose magnitudes add up to more than 2^63 - 1 minor units in all rows.
 *
 * <p>Sources: those of encours/dso.h and encours/dso_variants.h. The contribution is our
 * definition: with one denominator, B_i / S_total * n, the figures of rows add up, which own
 * figures do not.
 *
 * <p>Limits: 2^26 rows; 240 months; 2^40 items; amounts of one currency.
 */
public final class DsoRows {
    /**
     * Bytes of a state: 96 + rows * (32 + 8 * months); 0 when the options are refused.
     *
     * @param options options
     * @return bytes of a state
     */
    public static long rowStateSize(DsoRowOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = DsoRowOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativeDsoRows.dsoRowStateSize(optionsAt);
        }
    }

    /**
     * An empty state.
     *
     * @param state state
     * @param options options
     * @throws EncoursException if it is refused or fails (invalid: no such day, rows or months out
     *         of range, months before 1900; misuse: no memory, not aligned, or not of that size)
     */
    public static void rowBegin(MemorySegment state, DsoRowOptions options) {
        try (Call call = Call.begin()) {
            long size = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = DsoRowOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeDsoRows.dsoRowBegin(call.inout(state), size, optionsAt, call.error()));
        }
    }

    /**
     * Add open items to a state.
     *
     * @param state untouched on failure
     * @param options those it was begun with
     * @param columns the items
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; corrupt: bytes that are no state, or not the whole of one;
     *         invalid: a row that is none, a date out of range, a state of something else;
     *         overflow: the magnitudes of all open amounts pass 2^63 - 1; limit: more than 2^40
     *         items in all)
     */
    public static void rowAddOpen(MemorySegment state, DsoRowOptions options,
            DsoOpenColumns columns) {
        try (Call call = Call.begin()) {
            long size = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = DsoRowOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment columnsAt = DsoOpenColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeDsoRows.dsoRowAddOpen(call.inout(state), size, optionsAt, columnsAt,
                    call.error()));
        }
    }

    /**
     * Add sales to a state.
     *
     * @param state untouched on failure
     * @param options those it was begun with
     * @param columns the sales
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; corrupt: bytes that are no state, or not the whole of one;
     *         invalid: a row that is none, a date out of range, a state of something else;
     *         overflow: the magnitudes of all sales pass 2^63 - 1; limit: more than 2^40 items in
     *         all)
     */
    public static void rowAddSales(MemorySegment state, DsoRowOptions options,
            DsoSaleColumns columns) {
        try (Call call = Call.begin()) {
            long size = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = DsoRowOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment columnsAt = DsoSaleColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeDsoRows.dsoRowAddSales(call.inout(state), size, optionsAt, columnsAt,
                    call.error()));
        }
    }

    /**
     * The figures of what a state has seen.
     *
     * <p>{@code dso} says the window (WINDOW_MONTHS only, at most the months of the state), n, and
     * the policies and month days of the count-back, which reads countback_months, 0: all months of
     * the state.
     *
     * @param state state
     * @param options those it was begun with
     * @param dso window and policies; null: none
     * @param figures its columns are written
     * @return the total
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; corrupt: bytes that are no state, or not the whole of one;
     *         invalid: a window or history the state has not, a choice that is none, or a state of
     *         something else)
     */
    public static DsoRowTotal rowFinish(MemorySegment state, DsoRowOptions options, DsoOptions dso,
            DsoRowFigures figures) {
        try (Call call = Call.begin()) {
            long size = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = DsoRowOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment dsoAt = DsoOptions.write(dso, call);
            MemorySegment figuresAt = DsoRowFigures.write(Objects.requireNonNull(figures,
                    "figures"), call);
            MemorySegment outAt = call.sized(LayoutDsoRows.DsoRowTotal.SIZE);
            DsoRowFigures.check(figures, Integer.toUnsignedLong(optionsAt.get(JAVA_INT,
                    LayoutDsoRows.DsoRowOptions.ROWS)));
            call.check(NativeDsoRows.dsoRowFinish(call.in(state), size, optionsAt, dsoAt, figuresAt,
                    outAt, call.error()));
            return DsoRowTotal.read(outAt, call);
        }
    }

    private DsoRows() {}
}
