// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutStress;
import org.encours.internal.NativeStress;

/**
 * A scenario. Zero changes nothing.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class Stress {
    private int delayDays;
    private int noGuarantee;
    private long lossFactorPpm;
    private MemorySegment isDefaulted;
    private long customerCount = -1;

    /** Begins without columns. */
    public Stress() {}

    /**
     * added to every delay, -36500 to 36500; promises and plans are as much later, guarantors are
     * not.
     *
     * @return added to every delay, -36500 to 36500; promises and plans are as much later,
     *         guarantors are not
     */
    public int delayDays() {
        return delayDays;
    }

    /**
     * added to every delay, -36500 to 36500; promises and plans are as much later, guarantors are
     * not.
     *
     * @param delayDays added to every delay, -36500 to 36500; promises and plans are as much later,
     *         guarantors are not
     * @return this object
     */
    public Stress delayDays(int delayDays) {
        this.delayDays = delayDays;
        return this;
    }

    /**
     * 1: guarantors pay nothing.
     *
     * @return 1: guarantors pay nothing
     */
    public int noGuarantee() {
        return noGuarantee;
    }

    /**
     * 1: guarantors pay nothing.
     *
     * @param noGuarantee 1: guarantors pay nothing
     * @return this object
     */
    public Stress noGuarantee(int noGuarantee) {
        this.noGuarantee = noGuarantee;
        return this;
    }

    /**
     * 1 - probability becomes min(1, (1 - probability) * factor), rounded half up to a millionth;
     * millionths, 0: 1 000 000 (the same), up to 10^12; NO_LOSS: no losses at all.
     *
     * @return 1 - probability becomes min(1, (1 - probability) * factor), rounded half up to a
     *         millionth; millionths, 0: 1 000 000 (the same), up to 10^12; NO_LOSS: no losses at
     *         all
     */
    public long lossFactorPpm() {
        return lossFactorPpm;
    }

    /**
     * 1 - probability becomes min(1, (1 - probability) * factor), rounded half up to a millionth;
     * millionths, 0: 1 000 000 (the same), up to 10^12; NO_LOSS: no losses at all.
     *
     * @param lossFactorPpm 1 - probability becomes min(1, (1 - probability) * factor), rounded half
     *         up to a millionth; millionths, 0: 1 000 000 (the same), up to 10^12; NO_LOSS: no
     *         losses at all
     * @return this object
     */
    public Stress lossFactorPpm(long lossFactorPpm) {
        this.lossFactorPpm = lossFactorPpm;
        return this;
    }

    /**
     * by customer key: 1 when it pays nothing of what is open; null: nobody.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment isDefaulted() {
        return isDefaulted;
    }

    /**
     * by customer key: 1 when it pays nothing of what is open; null: nobody.
     *
     * @param isDefaulted the elements
     * @return this object
     */
    public Stress isDefaulted(byte... isDefaulted) {
        return isDefaulted(MemorySegment.ofArray(isDefaulted));
    }

    /**
     * by customer key: 1 when it pays nothing of what is open; null: nobody.
     *
     * @param isDefaulted the elements
     * @return this object
     */
    public Stress isDefaulted(MemorySegment isDefaulted) {
        customerCount = Convert.same(customerCount, isDefaulted.byteSize(), 1, "isDefaulted");
        this.isDefaulted = isDefaulted;
        return this;
    }

    /**
     * customers; keys from there on pay.
     *
     * @return customers; keys from there on pay
     */
    public long customerCount() {
        return Math.max(customerCount, 0);
    }

    /**
     * customers; keys from there on pay.
     *
     * @param customerCount customers; keys from there on pay
     * @return this object
     */
    public Stress customerCount(long customerCount) {
        this.customerCount = customerCount;
        return this;
    }

    /** loss_factor_ppm of a scenario without losses. */
    public static final int NO_LOSS = -1;

    /**
     * Mark the customers with the largest amounts: defaults of the top n.
     *
     * <p>Of equal amounts the lower key goes first. Amounts of zero or less are never marked.
     *
     * @param amounts exposure by customer, minor units of one currency; null: count == 0
     * @param top how many to mark
     * @return the results
     * @throws EncoursException if it is refused or fails (misuse: {@code amounts} or {@code marks}
     *         is null, and {@code count} is not 0)
     */
    public static TopResult top(MemorySegment amounts, long top) {
        try (Call call = Call.begin()) {
            long count = Convert.count(-1, amounts, 8, "amounts");
            count = Math.max(count, 0);
            MemorySegment markedAt = call.slot();
            MemorySegment marksAt = call.array(count, 1);
            call.check(NativeStress.stressTop(call.in(amounts), count, Convert.size(top, "top"),
                    marksAt, markedAt, call.error()));
            return new TopResult(Convert.elements(marksAt, count, JAVA_BYTE),
                    markedAt.get(JAVA_LONG, 0));
        }
    }

    /**
     * Mark the customers with the largest amounts: defaults of the top n.
     *
     * <p>Of equal amounts the lower key goes first. Amounts of zero or less are never marked.
     *
     * @param amounts exposure by customer, minor units of one currency; null: count == 0
     * @param top how many to mark
     * @return the results
     * @throws EncoursException if it is refused or fails (misuse: {@code amounts} or {@code marks}
     *         is null, and {@code count} is not 0)
     */
    public static TopResult top(long[] amounts, long top) {
        return top(Convert.memory(amounts), top);
    }

    /**
     * What a scenario changes: stressed - base, cell by cell. The deltas of a row sum to zero,
     * because both forecasts sum to the balance.
     *
     * @param base cells of the forecast without scenario, minor units; null: count == 0
     * @param stressed cells with it, minor units; null: count == 0
     * @return minor units; may be {@code base} or {@code stressed}
     * @throws EncoursException if it is refused or fails (overflow: a difference does not fit int64
     *         (error.index))
     */
    public static long[] delta(MemorySegment base, MemorySegment stressed) {
        try (Call call = Call.begin()) {
            long count = Convert.count(-1, base, 8, "base");
            count = Convert.count(count, stressed, 8, "stressed");
            count = Math.max(count, 0);
            MemorySegment deltaAt = call.array(count, 8);
            call.check(NativeStress.stressDelta(call.in(base), call.in(stressed), count, deltaAt,
                    call.error()));
            return Convert.elements(deltaAt, count, JAVA_LONG);
        }
    }

    /**
     * What a scenario changes: stressed - base, cell by cell. The deltas of a row sum to zero,
     * because both forecasts sum to the balance.
     *
     * @param base cells of the forecast without scenario, minor units; null: count == 0
     * @param stressed cells with it, minor units; null: count == 0
     * @return minor units; may be {@code base} or {@code stressed}
     * @throws EncoursException if it is refused or fails (overflow: a difference does not fit int64
     *         (error.index))
     */
    public static long[] delta(long[] base, long[] stressed) {
        return delta(Convert.memory(base), Convert.memory(stressed));
    }

    /**
     * What {@link #top} gives.
     *
     * @param marks 1 for the largest, 0 for the others
     * @param marked how many are marked: fewer than {@code top} when there are no more
     */
    public record TopResult(byte[] marks, long marked) {}

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(Stress value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutStress.Stress.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(Stress value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(isDefaulted, Math.max(customerCount, 0), 1, "isDefaulted");
        at.set(JAVA_INT, LayoutStress.Stress.DELAY_DAYS, delayDays);
        at.set(JAVA_INT, LayoutStress.Stress.NO_GUARANTEE, noGuarantee);
        at.set(JAVA_LONG, LayoutStress.Stress.LOSS_FACTOR_PPM, lossFactorPpm);
        at.set(ADDRESS, LayoutStress.Stress.IS_DEFAULTED, scope.in(isDefaulted));
        at.set(JAVA_LONG, LayoutStress.Stress.CUSTOMER_COUNT, Math.max(customerCount, 0));
    }
}
