// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutDunningRules;
import org.encours.internal.NativeDunningRules;

/**
 * The pure rules of a dunning run: days in arrears with grace, spacing, level reached. Days are
 * whole: nothing is rounded.
 *
 * <p>Sources: SAP (grace days, dunning interval, levels), Kill Bill and Tryton (thresholds are
 * inclusive, one level a run), Lago (spacing), metasfresh (a grace day itself is not dunned).
 * Interest of a dunned item is {@link DelayCost#compute} of delay_cost.h.
 */
public final class DunningRules {
    /**
     * Days in arrears of an item, and whether it is overdue after its grace days.
     *
     * <p>Due on 12 March, run on 13 March: 1 day in arrears, overdue without grace, not with 3
     * grace days.
     *
     * @param due due day
     * @param run day of the run
     * @param graceDays 0 to 36600
     * @return the days
     * @throws EncoursException if it is refused or fails (invalid: a date or {@code grace_days} out
     *         of range)
     */
    public static Arrears arrears(LocalDate due, LocalDate run, long graceDays) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutDunningRules.Arrears.SIZE);
            call.check(NativeDunningRules.dunningArrears(call.date(due), call.date(run),
                    Convert.u32(graceDays, "graceDays"), outAt, call.error()));
            return Arrears.read(outAt, call);
        }
    }

    /**
     * Whether the interval since the last dunning has passed: run - last &gt;= interval.
     *
     * @param last day of the last dunning; null: never, which passes
     * @param run day of the run, not before the last one
     * @param intervalDays 0 to 36600
     * @return 1 or 0
     * @throws EncoursException if it is refused or fails (invalid: a date or the interval out of
     *         range, or a run before the last dunning)
     */
    public static int interval(LocalDate last, LocalDate run, long intervalDays) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.slot();
            call.check(NativeDunningRules.dunningInterval(call.date(last), call.date(run),
                    Convert.u32(intervalDays, "intervalDays"), outAt, call.error()));
            return outAt.get(JAVA_INT, 0);
        }
    }

    /**
     * The level an item is dunned at: levels count from 1, level k is reached from thresholds[k -
     * 1] days.
     *
     * @param thresholds days in arrears of each level, ascending, without equals
     * @param days days in arrears (or days after grace, as the procedure has it)
     * @param previous level it was last dunned at; 0: never
     * @param step a {@link DunningStep}
     * @return the level now; 0 while none is reached. Never below {@code previous}
     * @throws EncoursException if it is refused or fails (invalid: thresholds out of order
     *         ({@code error.index}), or a count, level or step out of range)
     */
    public static long level(MemorySegment thresholds, int days, long previous, DunningStep step) {
        try (Call call = Call.begin()) {
            long count = Convert.same(-1, thresholds.byteSize(), 4, "thresholds");
            MemorySegment outAt = call.slot();
            call.check(NativeDunningRules.dunningLevel(call.in(thresholds), count, days,
                    Convert.u32(previous, "previous"), step.value(), outAt, call.error()));
            return Integer.toUnsignedLong(outAt.get(JAVA_INT, 0));
        }
    }

    /**
     * The level an item is dunned at: levels count from 1, level k is reached from thresholds[k -
     * 1] days.
     *
     * @param thresholds days in arrears of each level, ascending, without equals
     * @param days days in arrears (or days after grace, as the procedure has it)
     * @param previous level it was last dunned at; 0: never
     * @param step a {@link DunningStep}
     * @return the level now; 0 while none is reached. Never below {@code previous}
     * @throws EncoursException if it is refused or fails (invalid: thresholds out of order
     *         ({@code error.index}), or a count, level or step out of range)
     */
    public static long level(int[] thresholds, int days, long previous, DunningStep step) {
        return level(Convert.memory(thresholds), days, previous, step);
    }

    private DunningRules() {}
}
