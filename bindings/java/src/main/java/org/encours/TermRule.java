// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutTerms;

/**
 * A rule. Members a kind does not use are zero.
 *
 * @param kind a {@link TermKind}
 * @param base a {@link TermBase}
 * @param months 0 to 120; kinds NET, DAYS_THEN_EOM, MONTH_DAY_THEN_DAYS; 1 to 120 THEN_MONTHS
 * @param days 0 to 1000
 * @param period a {@link TermPeriod} of AFTER_PERIOD
 * @param roll a {@link Roll}, applied last
 * @param monthDays days of the month on which payments are made: bit k - 1 for the k-th; 0: any
 *         day. A k beyond the length of the target month is that month's last day
 */
public record TermRule(TermKind kind, TermBase base, int months, int days, TermPeriod period,
        Roll roll, long monthDays) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static TermRule defaults() {
        return new TermRule(TermKind.of(0), TermBase.ISSUE, 0, 0, TermPeriod.of(0), Roll.UNADJUSTED,
                0);
    }

    /**
     * The same with another kind.
     *
     * @param kind a {@link TermKind}
     * @return a changed copy
     */
    public TermRule kind(TermKind kind) {
        return new TermRule(kind, base, months, days, period, roll, monthDays);
    }

    /**
     * The same with another base.
     *
     * @param base a {@link TermBase}
     * @return a changed copy
     */
    public TermRule base(TermBase base) {
        return new TermRule(kind, base, months, days, period, roll, monthDays);
    }

    /**
     * The same with another months.
     *
     * @param months 0 to 120; kinds NET, DAYS_THEN_EOM, MONTH_DAY_THEN_DAYS; 1 to 120 THEN_MONTHS
     * @return a changed copy
     */
    public TermRule months(int months) {
        return new TermRule(kind, base, months, days, period, roll, monthDays);
    }

    /**
     * The same with another days.
     *
     * @param days 0 to 1000
     * @return a changed copy
     */
    public TermRule days(int days) {
        return new TermRule(kind, base, months, days, period, roll, monthDays);
    }

    /**
     * The same with another period.
     *
     * @param period a {@link TermPeriod} of AFTER_PERIOD
     * @return a changed copy
     */
    public TermRule period(TermPeriod period) {
        return new TermRule(kind, base, months, days, period, roll, monthDays);
    }

    /**
     * The same with another roll.
     *
     * @param roll a {@link Roll}, applied last
     * @return a changed copy
     */
    public TermRule roll(Roll roll) {
        return new TermRule(kind, base, months, days, period, roll, monthDays);
    }

    /**
     * The same with another month days.
     *
     * @param monthDays days of the month on which payments are made: bit k - 1 for the k-th; 0: any
     *         day. A k beyond the length of the target month is that month's last day
     * @return a changed copy
     */
    public TermRule monthDays(long monthDays) {
        return new TermRule(kind, base, months, days, period, roll, monthDays);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(TermRule value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.zeros(LayoutTerms.TermRule.SIZE, 4);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(TermRule value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutTerms.TermRule.KIND, kind.value());
        at.set(JAVA_INT, LayoutTerms.TermRule.BASE, base.value());
        at.set(JAVA_INT, LayoutTerms.TermRule.MONTHS, months);
        at.set(JAVA_INT, LayoutTerms.TermRule.DAYS, days);
        at.set(JAVA_INT, LayoutTerms.TermRule.PERIOD, period.value());
        at.set(JAVA_INT, LayoutTerms.TermRule.ROLL, roll.value());
        at.set(JAVA_INT, LayoutTerms.TermRule.MONTH_DAYS, Convert.u32(monthDays, "monthDays"));
    }

    /** Reads a value while it can be read. */
    static TermRule read(MemorySegment at, Call scope) {
        return new TermRule(TermKind.of(at.get(JAVA_INT, LayoutTerms.TermRule.KIND)),
                TermBase.of(at.get(JAVA_INT, LayoutTerms.TermRule.BASE)), at.get(JAVA_INT,
                LayoutTerms.TermRule.MONTHS), at.get(JAVA_INT, LayoutTerms.TermRule.DAYS),
                TermPeriod.of(at.get(JAVA_INT, LayoutTerms.TermRule.PERIOD)),
                Roll.of(at.get(JAVA_INT, LayoutTerms.TermRule.ROLL)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutTerms.TermRule.MONTH_DAYS)));
    }
}
