// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutInterestRates;

/**
 * A table of rates: columns of the same length, ascending by day.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class InterestRateColumns {
    private long count = -1;
    private MemorySegment validFrom;
    private MemorySegment validUntil;
    private MemorySegment rateE7;
    private MemorySegment flags;
    private String name;
    private InterestRateGaps gaps = InterestRateGaps.REFUSED;
    private Handle owner;

    /** Begins without columns. */
    public InterestRateColumns() {}

    /**
     * rows, 1 or more.
     *
     * @return rows, 1 or more
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows, 1 or more.
     *
     * @param count rows, 1 or more
     * @return this object
     */
    public InterestRateColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * first day, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment validFrom() {
        return validFrom;
    }

    /**
     * first day, epoch day.
     *
     * @param validFrom the elements
     * @return this object
     */
    public InterestRateColumns validFrom(int... validFrom) {
        return validFrom(MemorySegment.ofArray(validFrom));
    }

    /**
     * first day, epoch day.
     *
     * @param validFrom the elements
     * @return this object
     */
    public InterestRateColumns validFrom(MemorySegment validFrom) {
        count = Convert.same(count, validFrom.byteSize(), 4, "validFrom");
        this.validFrom = validFrom;
        return this;
    }

    /**
     * last day, epoch day, valid_from or later.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment validUntil() {
        return validUntil;
    }

    /**
     * last day, epoch day, valid_from or later.
     *
     * @param validUntil the elements
     * @return this object
     */
    public InterestRateColumns validUntil(int... validUntil) {
        return validUntil(MemorySegment.ofArray(validUntil));
    }

    /**
     * last day, epoch day, valid_from or later.
     *
     * @param validUntil the elements
     * @return this object
     */
    public InterestRateColumns validUntil(MemorySegment validUntil) {
        count = Convert.same(count, validUntil.byteSize(), 4, "validUntil");
        this.validUntil = validUntil;
        return this;
    }

    /**
     * yearly rate * 10^7.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rateE7() {
        return rateE7;
    }

    /**
     * yearly rate * 10^7.
     *
     * @param rateE7 the elements
     * @return this object
     */
    public InterestRateColumns rateE7(long... rateE7) {
        return rateE7(MemorySegment.ofArray(rateE7));
    }

    /**
     * yearly rate * 10^7.
     *
     * @param rateE7 the elements
     * @return this object
     */
    public InterestRateColumns rateE7(MemorySegment rateE7) {
        count = Convert.same(count, rateE7.byteSize(), 8, "rateE7");
        this.rateE7 = rateE7;
        return this;
    }

    /**
     * flags of {@link InterestRateFlags}; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@link InterestRateFlags}; null: 0.
     *
     * @param flags the elements
     * @return this object
     */
    public InterestRateColumns flags(int... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@link InterestRateFlags}; null: 0.
     *
     * @param flags the elements
     * @return this object
     */
    public InterestRateColumns flags(MemorySegment flags) {
        count = Convert.same(count, flags.byteSize(), 4, "flags");
        this.flags = flags;
        return this;
    }

    /**
     * of the table in messages, UTF-8; null: "rates".
     *
     * @return of the table in messages, UTF-8; null: "rates"
     */
    public String name() {
        return name;
    }

    /**
     * of the table in messages, UTF-8; null: "rates".
     *
     * @param name of the table in messages, UTF-8; null: "rates"
     * @return this object
     */
    public InterestRateColumns name(String name) {
        this.name = name;
        return this;
    }

    /**
     * a {@link InterestRateGaps}.
     *
     * @return a {@link InterestRateGaps}
     */
    public InterestRateGaps gaps() {
        return gaps;
    }

    /**
     * a {@link InterestRateGaps}.
     *
     * @param gaps a {@link InterestRateGaps}
     * @return this object
     */
    public InterestRateColumns gaps(InterestRateGaps gaps) {
        this.gaps = gaps;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(InterestRateColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutInterestRates.InterestRateColumns.SIZE);
        value.fill(at, scope);
        return scope.wrote(value, at);
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(InterestRateColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(validFrom, Math.max(count, 0), 4, "validFrom");
        Convert.room(validUntil, Math.max(count, 0), 4, "validUntil");
        Convert.room(rateE7, Math.max(count, 0), 8, "rateE7");
        Convert.room(flags, Math.max(count, 0), 4, "flags");
        scope.use(owner);
        at.set(JAVA_LONG, LayoutInterestRates.InterestRateColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutInterestRates.InterestRateColumns.VALID_FROM, scope.in(validFrom));
        at.set(ADDRESS, LayoutInterestRates.InterestRateColumns.VALID_UNTIL, scope.in(validUntil));
        at.set(ADDRESS, LayoutInterestRates.InterestRateColumns.RATE_E7, scope.in(rateE7));
        at.set(ADDRESS, LayoutInterestRates.InterestRateColumns.FLAGS, scope.in(flags));
        at.set(ADDRESS, LayoutInterestRates.InterestRateColumns.NAME, scope.text(name));
        at.set(JAVA_INT, LayoutInterestRates.InterestRateColumns.GAPS, gaps.value());
    }

    /** Columns that the library lends; as long as what lends them lives. */
    static InterestRateColumns read(MemorySegment at, Call scope) {
        InterestRateColumns columns = new InterestRateColumns();
        columns.load(at, scope);
        return columns;
    }

    /** Takes over what the library wrote. */
    void load(MemorySegment at, Call scope) {
        count = at.get(JAVA_LONG, LayoutInterestRates.InterestRateColumns.COUNT);
        validFrom = scope.lent(at.get(ADDRESS, LayoutInterestRates.InterestRateColumns.VALID_FROM),
                at.get(JAVA_LONG, LayoutInterestRates.InterestRateColumns.COUNT) * 4);
        validUntil = scope.lent(at.get(ADDRESS,
                LayoutInterestRates.InterestRateColumns.VALID_UNTIL), at.get(JAVA_LONG,
                LayoutInterestRates.InterestRateColumns.COUNT) * 4);
        rateE7 = scope.lent(at.get(ADDRESS, LayoutInterestRates.InterestRateColumns.RATE_E7),
                at.get(JAVA_LONG, LayoutInterestRates.InterestRateColumns.COUNT) * 8);
        flags = scope.lent(at.get(ADDRESS, LayoutInterestRates.InterestRateColumns.FLAGS),
                at.get(JAVA_LONG, LayoutInterestRates.InterestRateColumns.COUNT) * 4);
        name = Convert.text(at.get(ADDRESS, LayoutInterestRates.InterestRateColumns.NAME));
        gaps = InterestRateGaps.of(at.get(JAVA_INT, LayoutInterestRates.InterestRateColumns.GAPS));
        owner = scope.owner();
    }

    /** What a pointer leads to: an argument again, or lent. */
    static InterestRateColumns at(MemorySegment start, Call scope) {
        if (start.address() == 0) {
            return null;
        }
        InterestRateColumns given = scope.object(start, InterestRateColumns.class);
        return given != null ? given :
                read(start.reinterpret(LayoutInterestRates.InterestRateColumns.SIZE), scope);
    }
}
