// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRetention;

/**
 * Rules, as columns of the same length, in any order. Where they come from is the host's to
 * document.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class RetentionRules {
    private long count = -1;
    private MemorySegment data;
    private MemorySegment clock;
    private MemorySegment months;
    private MemorySegment validFrom;
    private MemorySegment validUntil;

    /** Begins without columns. */
    public RetentionRules() {}

    /**
     * rules, at most 64.
     *
     * @return rules, at most 64
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rules, at most 64.
     *
     * @param count rules, at most 64
     * @return this object
     */
    public RetentionRules count(long count) {
        this.count = count;
        return this;
    }

    /**
     * a {@link RetentionData}; null: PARTY.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment data() {
        return data;
    }

    /**
     * a {@link RetentionData}; null: PARTY.
     *
     * @param data the elements
     * @return this object
     */
    public RetentionRules data(int... data) {
        return data(MemorySegment.ofArray(data));
    }

    /**
     * a {@link RetentionData}; null: PARTY.
     *
     * @param data the elements
     * @return this object
     */
    public RetentionRules data(MemorySegment data) {
        count = Convert.same(count, data.byteSize(), 4, "data");
        this.data = data;
        return this;
    }

    /**
     * a {@link RetentionClock}, needed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment clock() {
        return clock;
    }

    /**
     * a {@link RetentionClock}, needed.
     *
     * @param clock the elements
     * @return this object
     */
    public RetentionRules clock(int... clock) {
        return clock(MemorySegment.ofArray(clock));
    }

    /**
     * a {@link RetentionClock}, needed.
     *
     * @param clock the elements
     * @return this object
     */
    public RetentionRules clock(MemorySegment clock) {
        count = Convert.same(count, clock.byteSize(), 4, "clock");
        this.clock = clock;
        return this;
    }

    /**
     * 0 to 1200, needed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment months() {
        return months;
    }

    /**
     * 0 to 1200, needed.
     *
     * @param months the elements
     * @return this object
     */
    public RetentionRules months(int... months) {
        return months(MemorySegment.ofArray(months));
    }

    /**
     * 0 to 1200, needed.
     *
     * @param months the elements
     * @return this object
     */
    public RetentionRules months(MemorySegment months) {
        count = Convert.same(count, months.byteSize(), 4, "months");
        this.months = months;
        return this;
    }

    /**
     * first day on which the rule holds, epoch day, null: any; null: none has one.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment validFrom() {
        return validFrom;
    }

    /**
     * first day on which the rule holds, epoch day, null: any; null: none has one.
     *
     * @param validFrom the elements
     * @return this object
     */
    public RetentionRules validFrom(int... validFrom) {
        return validFrom(MemorySegment.ofArray(validFrom));
    }

    /**
     * first day on which the rule holds, epoch day, null: any; null: none has one.
     *
     * @param validFrom the elements
     * @return this object
     */
    public RetentionRules validFrom(MemorySegment validFrom) {
        count = Convert.same(count, validFrom.byteSize(), 4, "validFrom");
        this.validFrom = validFrom;
        return this;
    }

    /**
     * last day, likewise.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment validUntil() {
        return validUntil;
    }

    /**
     * last day, likewise.
     *
     * @param validUntil the elements
     * @return this object
     */
    public RetentionRules validUntil(int... validUntil) {
        return validUntil(MemorySegment.ofArray(validUntil));
    }

    /**
     * last day, likewise.
     *
     * @param validUntil the elements
     * @return this object
     */
    public RetentionRules validUntil(MemorySegment validUntil) {
        count = Convert.same(count, validUntil.byteSize(), 4, "validUntil");
        this.validUntil = validUntil;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(RetentionRules value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRetention.RetentionRules.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(RetentionRules value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(data, Math.max(count, 0), 4, "data");
        Convert.room(clock, Math.max(count, 0), 4, "clock");
        Convert.room(months, Math.max(count, 0), 4, "months");
        Convert.room(validFrom, Math.max(count, 0), 4, "validFrom");
        Convert.room(validUntil, Math.max(count, 0), 4, "validUntil");
        at.set(JAVA_LONG, LayoutRetention.RetentionRules.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutRetention.RetentionRules.DATA, scope.in(data));
        at.set(ADDRESS, LayoutRetention.RetentionRules.CLOCK, scope.in(clock));
        at.set(ADDRESS, LayoutRetention.RetentionRules.MONTHS, scope.in(months));
        at.set(ADDRESS, LayoutRetention.RetentionRules.VALID_FROM, scope.in(validFrom));
        at.set(ADDRESS, LayoutRetention.RetentionRules.VALID_UNTIL, scope.in(validUntil));
    }
}
