// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Currency;
import java.util.Objects;
import org.encours.internal.LayoutAgingCells;
import org.encours.internal.NativeAgingCells;

/**
 * The aged balance as a partial state: cells by row, currency and column of age, in memory of the
 * caller, merged in any order. The form for arrays, partitions of a cluster and Arrow batches; for
 * items by unknown keys see aging_keys.h, for a result with labels and sorted rows aging.h.
 *
 * <p>Ages, columns and policies for credits are those of aging.h, and the figures are the same:
 * cell = sum of the open amounts of a row and currency whose age belongs to a column. Rows are
 * dense numbers from 0 that the caller chose (a customer's number in the ledger, a code of an Arrow
 * dictionary). Nothing is allocated, rounded or sorted:
 *
 * <p>{@link AgingCellsShape}   how many columns, which ages, how many bytes
 * {@link AgingCells#begin}   an empty state {@link AgingCells#add}     items, block by block;
 * {@link State#merge} adds states {@link AgingCells#finish}  cells and totals; the state stays as
 * it is and may grow on
 *
 * <p>Credits: SEPARATE and BY_OWN_DATE as in aging.h. OLDEST_FIRST lets the credits of a row and
 * currency pay its oldest columns first, items without a due date last, when the state is finished:
 * rows are customers then. It goes by due date, because that is its order; by document date it is
 * refused, as is counting items, of which only the single items could tell how many remain.
 *
 * <p>Exactness: the sum of all magnitudes is part of the state. While it fits 63 bits no cell can
 * overflow; from then on each cell has 128 bits. A sum that fits int64 in the end is given, one
 * that does not is {@link StatusKind#OVERFLOW}. State and figures are the same bytes for every
 * order of the items, every split and every processor; vector instructions are used where there are
 * any.
 *
 * <p>Threads: one state a thread, merged. Where the cells are large and the merge would cost, give
 * each thread the items of its own rows, with a state of these rows only ({@code row_first},
 * {@code rows}).
 *
 * <p>Sources: those of aging.h, of which this is another form: buckets and policies for credits
 * (AccountingTools, Sage Network ArAging, ERPNext, Oracle). OLDEST_FIRST by column is ours.
 *
 * <p>Limits: as aging.h, with currencies of codes 1 to 1023; 2^32 - 1 rows; 2^40 items.
 */
public final class AgingCells {
    /** 64 bounds, two open ends, no date, credits. */
    public static final int COLUMNS_MAX = 68;

    /**
     * What options mean: columns by age, sizes of the arrays, bytes of a state.
     *
     * @param options {@code as_of} set
     * @return the shape; {@code struct_size} set by the caller
     * @throws EncoursException if it is refused or fails (invalid: no such day or choice; bounds
     *         not ascending or out of range; more rows than 2^32; OLDEST_FIRST by document date or
     *         counting items; currency: a code that is not 1 to 1023, or twice there; more than 250
     *         of them)
     */
    public static AgingCellsShape describe(AgingCellsOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = AgingCellsOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.sized(LayoutAgingCells.AgingCellsShape.SIZE);
            call.check(NativeAgingCells.agingCellsDescribe(optionsAt, outAt, call.error()));
            return AgingCellsShape.read(outAt, call);
        }
    }

    /**
     * Bytes of a state: 896, and for each row and currency as many lines of 64 bytes as its columns
     * need, 8 a line, twice; a third time when items are counted. The second part stays untouched,
     * and takes no memory where pages are given when they are first written, unless amounts need
     * it.
     *
     * @param options as of {@link AgingCells#describe}
     * @return bytes
     * @throws EncoursException if it is refused or fails (invalid: as {@link AgingCells#describe};
     *         currency: as {@link AgingCells#describe})
     */
    public static long stateSize(AgingCellsOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = AgingCellsOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.slot();
            call.check(NativeAgingCells.agingCellsStateSize(optionsAt, outAt, call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Begin an empty state.
     *
     * @param state aligned to 8 bytes; to 64, the lines of rows are those of the cache.
     * @param options copied
     * @throws EncoursException if it is refused or fails (invalid: as {@link AgingCells#describe};
     *         currency: as {@link AgingCells#describe}; misuse: memory that is not aligned, or not
     *         of that size)
     */
    public static void begin(MemorySegment state, AgingCellsOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = AgingCellsOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeAgingCells.agingCellsBegin(call.inout(state), stateSize, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add open items. On failure the state is as it was, also when the fault is in the last item.
     *
     * @param state state
     * @param columns the items
     * @param scratch memory that speeds up items of random rows, aligned to 64 bytes; what it holds
     *         does not matter.; null: none
     * @throws EncoursException if it is refused or fails (invalid: a date out of range, a row that
     *         the state does not have; currency: a currency that the options do not list; limit:
     *         more than 2^40 items; corrupt: bytes that are no such state; misuse: no amounts;
     *         scratch memory that is not aligned)
     */
    public static void add(MemorySegment state, AgingCellsColumns columns, MemorySegment scratch) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            long scratchSize = Convert.count(-1, scratch, 1, "scratch");
            scratchSize = Math.max(scratchSize, 0);
            MemorySegment columnsAt = AgingCellsColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeAgingCells.agingCellsAdd(call.inout(state), stateSize, columnsAt,
                    call.inout(scratch), scratchSize, call.error()));
        }
    }

    /**
     * The figures of a state.
     *
     * @param state state
     * @param out where to write; all of it is written or, on failure, what is in the arrays has no
     *         meaning
     * @throws EncoursException if it is refused or fails (overflow: the exact sum of a cell, row,
     *         column or currency does not fit int64, whether it is wanted or not; invalid: items
     *         are wanted of a state that does not count them; stated room that is not enough;
     *         corrupt: bytes that are no such state)
     */
    public static void finish(MemorySegment state, AgingCellsOut out) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = AgingCellsOut.write(Objects.requireNonNull(out, "out"), call);
            call.check(NativeAgingCells.agingCellsFinish(call.in(state), stateSize, outAt,
                    call.error()));
        }
    }

    /**
     * The figures of a state in one currency, at the rates of its as-of day, as
     * {@link Aging#convert} defines them: total of a column = sum over currencies of round(total *
     * rate), cell of a row = sum over currencies of round(cell * rate), residual = total - sum of
     * rows.
     *
     * @param state of options that name their currencies
     * @param rates must cover each currency that has amounts, on the as-of day
     * @param currency ISO 4217 numeric code of the result
     * @param rounding rounding
     * @param out where to write, as of one currency
     * @throws EncoursException if it is refused or fails (currency: no rate, or a state whose
     *         currency is not named; invalid: {@code rounding} is no mode; items wanted that are
     *         not counted; stated room that is not enough; overflow: a sum, converted or not, does
     *         not fit int64; corrupt: bytes that are no such state)
     */
    public static void convert(MemorySegment state, Rates rates, Currency currency,
            Rounding rounding, AgingCellsOut out) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = AgingCellsOut.write(Objects.requireNonNull(out, "out"), call);
            call.check(NativeAgingCells.agingCellsConvert(call.in(state), stateSize,
                    call.use(Objects.requireNonNull(rates, "rates")), Convert.currency(currency),
                    rounding.value(), outAt, call.error()));
        }
    }

    private AgingCells() {}
}
