// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutLegalCaps;

/**
 * A table of caps: columns of the same length, in any order of rows.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class LegalCapColumns {
    private long count = -1;
    private MemorySegment rule;
    private MemorySegment days;
    private MemorySegment counting;
    private MemorySegment start;
    private MemorySegment validFrom;
    private MemorySegment validUntil;
    private MemorySegment needs;
    private MemorySegment excludes;
    private MemorySegment flags;
    private String name;
    private Handle owner;

    /** Begins without columns. */
    public LegalCapColumns() {}

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
    public LegalCapColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * number the caller gave the rule.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rule() {
        return rule;
    }

    /**
     * number the caller gave the rule.
     *
     * @param rule the elements
     * @return this object
     */
    public LegalCapColumns rule(int... rule) {
        return rule(MemorySegment.ofArray(rule));
    }

    /**
     * number the caller gave the rule.
     *
     * @param rule the elements
     * @return this object
     */
    public LegalCapColumns rule(MemorySegment rule) {
        count = Convert.same(count, rule.byteSize(), 4, "rule");
        this.rule = rule;
        return this;
    }

    /**
     * days of the cap, 0 to 1000.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment days() {
        return days;
    }

    /**
     * days of the cap, 0 to 1000.
     *
     * @param days the elements
     * @return this object
     */
    public LegalCapColumns days(int... days) {
        return days(MemorySegment.ofArray(days));
    }

    /**
     * days of the cap, 0 to 1000.
     *
     * @param days the elements
     * @return this object
     */
    public LegalCapColumns days(MemorySegment days) {
        count = Convert.same(count, days.byteSize(), 4, "days");
        this.days = days;
        return this;
    }

    /**
     * a {@link LegalCapCounting}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment counting() {
        return counting;
    }

    /**
     * a {@link LegalCapCounting}.
     *
     * @param counting the elements
     * @return this object
     */
    public LegalCapColumns counting(int... counting) {
        return counting(MemorySegment.ofArray(counting));
    }

    /**
     * a {@link LegalCapCounting}.
     *
     * @param counting the elements
     * @return this object
     */
    public LegalCapColumns counting(MemorySegment counting) {
        count = Convert.same(count, counting.byteSize(), 4, "counting");
        this.counting = counting;
        return this;
    }

    /**
     * a {@link TermBase}: 0 issue, 1 delivery, 2 receipt.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment start() {
        return start;
    }

    /**
     * a {@link TermBase}: 0 issue, 1 delivery, 2 receipt.
     *
     * @param start the elements
     * @return this object
     */
    public LegalCapColumns start(int... start) {
        return start(MemorySegment.ofArray(start));
    }

    /**
     * a {@link TermBase}: 0 issue, 1 delivery, 2 receipt.
     *
     * @param start the elements
     * @return this object
     */
    public LegalCapColumns start(MemorySegment start) {
        count = Convert.same(count, start.byteSize(), 4, "start");
        this.start = start;
        return this;
    }

    /**
     * first day of issue, epoch day.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment validFrom() {
        return validFrom;
    }

    /**
     * first day of issue, epoch day.
     *
     * @param validFrom the elements
     * @return this object
     */
    public LegalCapColumns validFrom(int... validFrom) {
        return validFrom(MemorySegment.ofArray(validFrom));
    }

    /**
     * first day of issue, epoch day.
     *
     * @param validFrom the elements
     * @return this object
     */
    public LegalCapColumns validFrom(MemorySegment validFrom) {
        count = Convert.same(count, validFrom.byteSize(), 4, "validFrom");
        this.validFrom = validFrom;
        return this;
    }

    /**
     * last one, epoch day; null: open; null: all open.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment validUntil() {
        return validUntil;
    }

    /**
     * last one, epoch day; null: open; null: all open.
     *
     * @param validUntil the elements
     * @return this object
     */
    public LegalCapColumns validUntil(int... validUntil) {
        return validUntil(MemorySegment.ofArray(validUntil));
    }

    /**
     * last one, epoch day; null: open; null: all open.
     *
     * @param validUntil the elements
     * @return this object
     */
    public LegalCapColumns validUntil(MemorySegment validUntil) {
        count = Convert.same(count, validUntil.byteSize(), 4, "validUntil");
        this.validUntil = validUntil;
        return this;
    }

    /**
     * flags of {@link LegalCapFacts} that must be given; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment needs() {
        return needs;
    }

    /**
     * flags of {@link LegalCapFacts} that must be given; null: none.
     *
     * @param needs the elements
     * @return this object
     */
    public LegalCapColumns needs(int... needs) {
        return needs(MemorySegment.ofArray(needs));
    }

    /**
     * flags of {@link LegalCapFacts} that must be given; null: none.
     *
     * @param needs the elements
     * @return this object
     */
    public LegalCapColumns needs(MemorySegment needs) {
        count = Convert.same(count, needs.byteSize(), 4, "needs");
        this.needs = needs;
        return this;
    }

    /**
     * flags of {@link LegalCapFacts} that must not be; null: none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment excludes() {
        return excludes;
    }

    /**
     * flags of {@link LegalCapFacts} that must not be; null: none.
     *
     * @param excludes the elements
     * @return this object
     */
    public LegalCapColumns excludes(int... excludes) {
        return excludes(MemorySegment.ofArray(excludes));
    }

    /**
     * flags of {@link LegalCapFacts} that must not be; null: none.
     *
     * @param excludes the elements
     * @return this object
     */
    public LegalCapColumns excludes(MemorySegment excludes) {
        count = Convert.same(count, excludes.byteSize(), 4, "excludes");
        this.excludes = excludes;
        return this;
    }

    /**
     * flags of {@link LegalCapFlags}; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment flags() {
        return flags;
    }

    /**
     * flags of {@link LegalCapFlags}; null: 0.
     *
     * @param flags the elements
     * @return this object
     */
    public LegalCapColumns flags(int... flags) {
        return flags(MemorySegment.ofArray(flags));
    }

    /**
     * flags of {@link LegalCapFlags}; null: 0.
     *
     * @param flags the elements
     * @return this object
     */
    public LegalCapColumns flags(MemorySegment flags) {
        count = Convert.same(count, flags.byteSize(), 4, "flags");
        this.flags = flags;
        return this;
    }

    /**
     * of the table in messages, UTF-8; null: "legal caps".
     *
     * @return of the table in messages, UTF-8; null: "legal caps"
     */
    public String name() {
        return name;
    }

    /**
     * of the table in messages, UTF-8; null: "legal caps".
     *
     * @param name of the table in messages, UTF-8; null: "legal caps"
     * @return this object
     */
    public LegalCapColumns name(String name) {
        this.name = name;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(LegalCapColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutLegalCaps.LegalCapColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(LegalCapColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(rule, Math.max(count, 0), 4, "rule");
        Convert.room(days, Math.max(count, 0), 4, "days");
        Convert.room(counting, Math.max(count, 0), 4, "counting");
        Convert.room(start, Math.max(count, 0), 4, "start");
        Convert.room(validFrom, Math.max(count, 0), 4, "validFrom");
        Convert.room(validUntil, Math.max(count, 0), 4, "validUntil");
        Convert.room(needs, Math.max(count, 0), 4, "needs");
        Convert.room(excludes, Math.max(count, 0), 4, "excludes");
        Convert.room(flags, Math.max(count, 0), 4, "flags");
        scope.use(owner);
        at.set(JAVA_LONG, LayoutLegalCaps.LegalCapColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapColumns.RULE, scope.in(rule));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapColumns.DAYS, scope.in(days));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapColumns.COUNTING, scope.in(counting));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapColumns.START, scope.in(start));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapColumns.VALID_FROM, scope.in(validFrom));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapColumns.VALID_UNTIL, scope.in(validUntil));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapColumns.NEEDS, scope.in(needs));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapColumns.EXCLUDES, scope.in(excludes));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapColumns.FLAGS, scope.in(flags));
        at.set(ADDRESS, LayoutLegalCaps.LegalCapColumns.NAME, scope.text(name));
    }

    /** Columns that the library lends; as long as what lends them lives. */
    static LegalCapColumns read(MemorySegment at, Call scope) {
        LegalCapColumns columns = new LegalCapColumns();
        columns.load(at, scope);
        return columns;
    }

    /** Takes over what the library wrote. */
    void load(MemorySegment at, Call scope) {
        count = at.get(JAVA_LONG, LayoutLegalCaps.LegalCapColumns.COUNT);
        rule = scope.lent(at.get(ADDRESS, LayoutLegalCaps.LegalCapColumns.RULE), at.get(JAVA_LONG,
                LayoutLegalCaps.LegalCapColumns.COUNT) * 4);
        days = scope.lent(at.get(ADDRESS, LayoutLegalCaps.LegalCapColumns.DAYS), at.get(JAVA_LONG,
                LayoutLegalCaps.LegalCapColumns.COUNT) * 4);
        counting = scope.lent(at.get(ADDRESS, LayoutLegalCaps.LegalCapColumns.COUNTING),
                at.get(JAVA_LONG, LayoutLegalCaps.LegalCapColumns.COUNT) * 4);
        start = scope.lent(at.get(ADDRESS, LayoutLegalCaps.LegalCapColumns.START), at.get(JAVA_LONG,
                LayoutLegalCaps.LegalCapColumns.COUNT) * 4);
        validFrom = scope.lent(at.get(ADDRESS, LayoutLegalCaps.LegalCapColumns.VALID_FROM),
                at.get(JAVA_LONG, LayoutLegalCaps.LegalCapColumns.COUNT) * 4);
        validUntil = scope.lent(at.get(ADDRESS, LayoutLegalCaps.LegalCapColumns.VALID_UNTIL),
                at.get(JAVA_LONG, LayoutLegalCaps.LegalCapColumns.COUNT) * 4);
        needs = scope.lent(at.get(ADDRESS, LayoutLegalCaps.LegalCapColumns.NEEDS), at.get(JAVA_LONG,
                LayoutLegalCaps.LegalCapColumns.COUNT) * 4);
        excludes = scope.lent(at.get(ADDRESS, LayoutLegalCaps.LegalCapColumns.EXCLUDES),
                at.get(JAVA_LONG, LayoutLegalCaps.LegalCapColumns.COUNT) * 4);
        flags = scope.lent(at.get(ADDRESS, LayoutLegalCaps.LegalCapColumns.FLAGS), at.get(JAVA_LONG,
                LayoutLegalCaps.LegalCapColumns.COUNT) * 4);
        name = Convert.text(at.get(ADDRESS, LayoutLegalCaps.LegalCapColumns.NAME));
        owner = scope.owner();
    }
}
