// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutInterestPortfolio;
import org.encours.internal.NativeInterestPortfolio;

/**
 * Interest in all.
 *
 * @param interest of all invoices, minor units
 * @param items invoices seen (unsigned)
 * @param late of them not paid by their due date and of an amount above 0: as many fixed sums for
 *         costs of recovery are due, but none by those that a {@code stop} comes before: due on its
 *         eve or later (unsigned)
 * @param undated of them without a due date (unsigned)
 */
public record InterestPortfolio(long interest, long items, long late, long undated) {
    /**
     * Bytes of a schedule: about 32 a day from {@code due_first} to {@code as_of}.
     *
     * @param options how interest is computed
     * @return bytes
     * @throws EncoursException if it is refused or fails (invalid: a member that is none of its
     *         choices, or no day)
     */
    public static long scheduleSize(InterestPortfolioOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = InterestPortfolioOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = call.slot();
            call.check(NativeInterestPortfolio.interestPortfolioScheduleSize(optionsAt, outAt,
                    call.error()));
            return outAt.get(JAVA_LONG, 0);
        }
    }

    /**
     * Work out the sums of rates for each due date. Tables are not needed afterwards.
     *
     * @param options how interest is computed
     * @param schedule the schedule, aligned to 8 bytes; on failure its bytes are undefined
     * @return flags of {@link InterestFlags}, of all days from {@code due_first} to {@code as_of}
     * @throws EncoursException if it is refused or fails (invalid: a member that is none of its
     *         choices, or no day; misuse: memory that is not aligned, or of another size; not
     *         found: a day from {@code due_first} to {@code as_of} has no rate; named with its
     *         table)
     */
    public static int schedule(InterestPortfolioOptions options, MemorySegment schedule) {
        try (Call call = Call.begin()) {
            long size = Convert.same(-1, schedule.byteSize(), 1, "schedule");
            MemorySegment optionsAt = InterestPortfolioOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment flagsAt = call.slot();
            call.check(NativeInterestPortfolio.interestPortfolioSchedule(optionsAt,
                    call.inout(schedule), size, flagsAt, call.error()));
            return flagsAt.get(JAVA_INT, 0);
        }
    }

    /**
     * Bytes of a state: 96 and 16 a row.
     *
     * @param rows 1 to 2^28; 0 counts as 1
     * @return bytes; 0 when there are too many rows
     */
    public static long stateSize(long rows) {
        return NativeInterestPortfolio.interestPortfolioStateSize(Convert.u32(rows, "rows"));
    }

    /**
     * Write an empty state.
     *
     * @param state aligned to 8 bytes
     * @param schedule a schedule
     * @param rows 1 to 2^28; 0 counts as 1
     * @throws EncoursException if it is refused or fails (misuse: memory that is not aligned, or of
     *         another size; corrupt: bytes that are no schedule; limit: too many rows)
     */
    public static void begin(MemorySegment state, MemorySegment schedule, long rows) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            long scheduleSize = Convert.same(-1, schedule.byteSize(), 1, "schedule");
            call.check(NativeInterestPortfolio.interestPortfolioBegin(call.inout(state), stateSize,
                    call.in(schedule), scheduleSize, Convert.u32(rows, "rows"), call.error()));
        }
    }

    /**
     * Add invoices. The state and all else but {@code columns.interest} stay as they were on
     * failure.
     *
     * @param state a state begun with this schedule
     * @param schedule its schedule
     * @param columns the invoices
     * @throws EncoursException if it is refused or fails (invalid: a due date before
     *         {@code due_first} or no day, no such row, a state begun with another schedule;
     *         overflow: the interest of an invoice does not fit int64; corrupt: bytes that are no
     *         schedule or no state; limit: more than 2^40 invoices in one state)
     */
    public static void add(MemorySegment state, MemorySegment schedule,
            InterestPortfolioColumns columns) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            long scheduleSize = Convert.same(-1, schedule.byteSize(), 1, "schedule");
            MemorySegment columnsAt = InterestPortfolioColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            call.check(NativeInterestPortfolio.interestPortfolioAdd(call.inout(state), stateSize,
                    call.in(schedule), scheduleSize, columnsAt, call.error()));
        }
    }

    /**
     * Interest in all and by row. The state stays as it is.
     *
     * @param state a state
     * @param rows rows it was begun with; 0 counts as 1
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: a state of other rows; overflow:
     *         a sum does not fit int64; corrupt: bytes that are no state)
     */
    public static FinishResult finish(MemorySegment state, long rows) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment outAt = call.sized(LayoutInterestPortfolio.InterestPortfolio.SIZE);
            MemorySegment interestAt = call.array(Convert.usual(rows, 1), 8);
            call.check(NativeInterestPortfolio.interestPortfolioFinish(call.in(state), stateSize,
                    (int) rows, interestAt, outAt, call.error()));
            return new FinishResult(Convert.elements(interestAt, Convert.usual(rows, 1), JAVA_LONG),
                    InterestPortfolio.read(outAt, call));
        }
    }

    /**
     * What {@link #finish} gives.
     *
     * @param interest interest of each row, minor units
     * @param out interest in all
     */
    public record FinishResult(long[] interest, InterestPortfolio out) {}

    /** Reads a value while it can be read. */
    static InterestPortfolio read(MemorySegment at, Call scope) {
        return new InterestPortfolio(at.get(JAVA_LONG,
                LayoutInterestPortfolio.InterestPortfolio.INTEREST), at.get(JAVA_LONG,
                LayoutInterestPortfolio.InterestPortfolio.ITEMS), at.get(JAVA_LONG,
                LayoutInterestPortfolio.InterestPortfolio.LATE), at.get(JAVA_LONG,
                LayoutInterestPortfolio.InterestPortfolio.UNDATED));
    }
}
