// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutMigration;
import org.encours.internal.NativeMigration;

/**
 * Migration matrices: what was in class i at t - 1 and is in class j at t.
 *
 * <p>Classes are the caller's: buckets of age, grades of a score. Items or customers that come are
 * from NEW, those that go are to PAID or WRITTEN_OFF. Columns per row: the n classes, PAID,
 * WRITTEN_OFF; rows: the n classes, NEW. By count an item is one in its cell. By amount what was
 * there goes where it went, so that a row sums to the balance of its class at t - 1 and a column to
 * that at t:
 *
 * <ul>
 * <li>the lesser of both amounts goes from i to j;</li>
 * <li>what is less at t has been paid: from i to PAID;</li>
 * <li>what is more at t is from NEW to j.</li>
 * </ul>
 *
 * <p>The probability of a cell is cell / sum of its row; a row without observations has none. Cure
 * rate: share of the classes worse than a limit that is at that limit or better, or paid.
 *
 * <p>Sources: transition matrices as in IFRS 9 and rating practice; the published ones follow
 * counts.
 *
 * <p>Limits: 126 classes; rows * cells below 2^29.
 */
public final class Migration {
    /** {@code from} of what was not there at t - 1. */
    public static final long NEW = 4294967295L;

    /** {@code to} of what is paid at t. */
    public static final long PAID = 4294967295L;

    /** {@code to} of what is given up at t. */
    public static final long WRITTEN_OFF = 4294967294L;

    /** classes. */
    public static final int CLASSES_MAX = 126;

    /** columns after the classes: PAID, WRITTEN_OFF. */
    public static final int EXTRA = 2;

    /** a probability or rate that has no value. */
    public static final long NONE = -9223372036854775808L;

    /** probability of one, in millionths. */
    public static final int ONE = 1000000;

    /**
     * Bytes of a state; 0 when the options are not acceptable: begin says why.
     *
     * @param options options
     * @return bytes of a state
     */
    public static long stateSize(MigrationOptions options) {
        try (Call call = Call.begin()) {
            MemorySegment optionsAt = MigrationOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            return NativeMigration.migrationStateSize(optionsAt);
        }
    }

    /**
     * Begin.
     *
     * @param state state
     * @param options options
     * @throws EncoursException if it is refused or fails (invalid: options not acceptable; misuse:
     *         memory not aligned to 8 bytes or of another size)
     */
    public static void begin(MemorySegment state, MigrationOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = MigrationOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeMigration.migrationBegin(call.inout(state), stateSize, optionsAt,
                    call.error()));
        }
    }

    /**
     * Add entries.
     *
     * @param state untouched on failure
     * @param columns columns
     * @param options as given to begin
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; invalid: an entry (error.index): unknown class, negative amount,
     *         an amount where nothing is; or options other than begin's; limit: more than 2^40
     *         entries in all; corrupt: bytes that are no state)
     */
    public static void add(MemorySegment state, MigrationColumns columns,
            MigrationOptions options) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment columnsAt = MigrationColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment optionsAt = MigrationOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            call.check(NativeMigration.migrationAdd(call.inout(state), stateSize, columnsAt,
                    optionsAt, call.error()));
        }
    }

    /**
     * The matrices of a state, which stays as it is.
     *
     * @param state state
     * @param options as given to begin
     * @param out untouched on failure
     * @throws EncoursException if it is refused or fails (misuse: memory that is null or not
     *         aligned to 8 bytes; invalid: {@code out.count} does not fit, or options other than
     *         begin's; overflow: a cell does not fit int64 (error.index); corrupt: bytes that are
     *         no state)
     */
    public static void finish(MemorySegment state, MigrationOptions options, MigrationCells out) {
        try (Call call = Call.begin()) {
            long stateSize = Convert.same(-1, state.byteSize(), 1, "state");
            MemorySegment optionsAt = MigrationOptions.write(Objects.requireNonNull(options,
                    "options"), call);
            MemorySegment outAt = MigrationCells.write(Objects.requireNonNull(out, "out"), call);
            call.check(NativeMigration.migrationFinish(call.in(state), stateSize, optionsAt, outAt,
                    call.error()));
        }
    }

    /**
     * The cure rate of a matrix.
     *
     * @param cells one matrix, items or amounts
     * @param classes n, 2 to 126
     * @param limit worst class that counts as cured, 0 to n - 2
     * @param from class whose cure rate is asked for, above limit; n: all above it together
     * @param paidCures 1: paid counts as cured; 0: it stays in {@code worse} and is not cured
     * @return the rate
     * @throws EncoursException if it is refused or fails (invalid: classes, limit or from out of
     *         range, a negative cell; overflow: a sum does not fit int64)
     */
    public static MigrationCure cureCompute(MemorySegment cells, long classes, long limit,
            long from, int paidCures) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutMigration.MigrationCure.SIZE);
            Convert.room(cells, (classes + 1) * (classes + 2), 8, "cells");
            call.check(NativeMigration.migrationCureCompute(call.in(cells), Convert.u32(classes,
                    "classes"), Convert.u32(limit, "limit"), Convert.u32(from, "from"), paidCures,
                    outAt, call.error()));
            return MigrationCure.read(outAt, call);
        }
    }

    /**
     * The cure rate of a matrix.
     *
     * @param cells one matrix, items or amounts
     * @param classes n, 2 to 126
     * @param limit worst class that counts as cured, 0 to n - 2
     * @param from class whose cure rate is asked for, above limit; n: all above it together
     * @param paidCures 1: paid counts as cured; 0: it stays in {@code worse} and is not cured
     * @return the rate
     * @throws EncoursException if it is refused or fails (invalid: classes, limit or from out of
     *         range, a negative cell; overflow: a sum does not fit int64)
     */
    public static MigrationCure cureCompute(long[] cells, long classes, long limit, long from,
            int paidCures) {
        return cureCompute(Convert.memory(cells), classes, limit, from, paidCures);
    }

    /**
     * Probabilities after several steps: a power of the matrix of probabilities, PAID and
     * WRITTEN_OFF being final and NEW left out.
     *
     * <p>The power is made one step after the other, P^s = P^(s - 1) * P. It is exact, over one
     * reduced denominator, while that fits int64. From the first step that does not fit, P and the
     * power are in units of 10^-12, each row of them and of each further product rounded once by
     * largest remainder, so that it still sums to one, and status is FIXED. A class without
     * observations has no probabilities: merge it with a neighbour.
     *
     * @param cells one matrix, items or amounts
     * @param classes n, 1 to 126
     * @param steps 1 to 1200
     * @param scratch memory to work in, its content is lost
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: classes or steps out of range, a
     *         negative cell; overflow: the sum of a row does not fit int64)
     */
    public static PowerComputeResult powerCompute(MemorySegment cells, long classes, long steps,
            MemorySegment scratch) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutMigration.MigrationPower.SIZE);
            Convert.room(cells, (classes + 1) * (classes + 2), 8, "cells");
            Convert.room(scratch, 2 * (classes + 2) * (classes + 2), 8, "scratch");
            MemorySegment powerAt = call.array((classes + 2) * (classes + 2), 8);
            call.check(NativeMigration.migrationPowerCompute(call.in(cells), Convert.u32(classes,
                    "classes"), Convert.u32(steps, "steps"), call.inout(scratch), powerAt, outAt,
                    call.error()));
            return new PowerComputeResult(Convert.elements(powerAt, (classes + 2) * (classes + 2),
                    JAVA_LONG), MigrationPower.read(outAt, call));
        }
    }

    /**
     * Probabilities after several steps: a power of the matrix of probabilities, PAID and
     * WRITTEN_OFF being final and NEW left out.
     *
     * <p>The power is made one step after the other, P^s = P^(s - 1) * P. It is exact, over one
     * reduced denominator, while that fits int64. From the first step that does not fit, P and the
     * power are in units of 10^-12, each row of them and of each further product rounded once by
     * largest remainder, so that it still sums to one, and status is FIXED. A class without
     * observations has no probabilities: merge it with a neighbour.
     *
     * @param cells one matrix, items or amounts
     * @param classes n, 1 to 126
     * @param steps 1 to 1200
     * @param scratch memory to work in, its content is lost
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: classes or steps out of range, a
     *         negative cell; overflow: the sum of a row does not fit int64)
     */
    public static PowerComputeResult powerCompute(long[] cells, long classes, long steps,
            MemorySegment scratch) {
        return powerCompute(Convert.memory(cells), classes, steps, scratch);
    }

    /**
     * What {@link #powerCompute} gives.
     *
     * @param power numerators over out.denominator, row i to column j; undefined on failure and
     *         when undefined by status
     * @param out what the numerators are
     */
    public record PowerComputeResult(long[] power, MigrationPower out) {}

    private Migration() {}
}
