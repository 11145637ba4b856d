// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutAgenda;

/**
 * What of it is wanted. Zero: all.
 *
 * @param table whose it is: code of a table of assignment; null: none
 * @param dimension or name of a dimension; null: none. Not both
 * @param person only rows of this one, "" those of nobody; null: all
 * @param kinds sum of 1 &lt;&lt; {@link AgendaKind}; 0: all
 * @param lateDaysMax 0: 365
 * @param calendar weekends and holidays, lent for the call: a day is worked when it is a business
 *         day of it and its weekday one of the policy's; null: those weekdays alone
 */
public record AgendaOptions(String table, String dimension, String person, long kinds,
        int lateDaysMax, Calendar calendar) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static AgendaOptions defaults() {
        return new AgendaOptions(null, null, null, 0, 0, null);
    }

    /**
     * The same with another table.
     *
     * @param table whose it is: code of a table of assignment; null: none
     * @return a changed copy
     */
    public AgendaOptions table(String table) {
        return new AgendaOptions(table, dimension, person, kinds, lateDaysMax, calendar);
    }

    /**
     * The same with another dimension.
     *
     * @param dimension or name of a dimension; null: none. Not both
     * @return a changed copy
     */
    public AgendaOptions dimension(String dimension) {
        return new AgendaOptions(table, dimension, person, kinds, lateDaysMax, calendar);
    }

    /**
     * The same with another person.
     *
     * @param person only rows of this one, "" those of nobody; null: all
     * @return a changed copy
     */
    public AgendaOptions person(String person) {
        return new AgendaOptions(table, dimension, person, kinds, lateDaysMax, calendar);
    }

    /**
     * The same with another kinds.
     *
     * @param kinds sum of 1 &lt;&lt; {@link AgendaKind}; 0: all
     * @return a changed copy
     */
    public AgendaOptions kinds(long kinds) {
        return new AgendaOptions(table, dimension, person, kinds, lateDaysMax, calendar);
    }

    /**
     * The same with another late days max.
     *
     * @param lateDaysMax 0: 365
     * @return a changed copy
     */
    public AgendaOptions lateDaysMax(int lateDaysMax) {
        return new AgendaOptions(table, dimension, person, kinds, lateDaysMax, calendar);
    }

    /**
     * The same with another calendar.
     *
     * @param calendar weekends and holidays, lent for the call: a day is worked when it is a
     *         business day of it and its weekday one of the policy's; null: those weekdays alone
     * @return a changed copy
     */
    public AgendaOptions calendar(Calendar calendar) {
        return new AgendaOptions(table, dimension, person, kinds, lateDaysMax, calendar);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(AgendaOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutAgenda.AgendaOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(AgendaOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutAgenda.AgendaOptions.TABLE, scope.text(table));
        at.set(ADDRESS, LayoutAgenda.AgendaOptions.DIMENSION, scope.text(dimension));
        at.set(ADDRESS, LayoutAgenda.AgendaOptions.PERSON, scope.text(person));
        at.set(JAVA_INT, LayoutAgenda.AgendaOptions.KINDS, Convert.u32(kinds, "kinds"));
        at.set(JAVA_INT, LayoutAgenda.AgendaOptions.LATE_DAYS_MAX, lateDaysMax);
        at.set(ADDRESS, LayoutAgenda.AgendaOptions.CALENDAR, Calendar.write(calendar, scope));
    }
}
