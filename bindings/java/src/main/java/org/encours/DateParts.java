// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDate;

/**
 * A date as people write it.
 *
 * @param year 1900 to 2199; 0 when there is no date
 * @param month 1 to 12; 0 when there is no date
 * @param day 1 to 31; 0 when there is no date
 */
public record DateParts(int year, int month, int day) {
    /** Reads a value while it can be read. */
    static DateParts read(MemorySegment at, Call scope) {
        return new DateParts(at.get(JAVA_INT, LayoutDate.DateParts.YEAR), at.get(JAVA_INT,
                LayoutDate.DateParts.MONTH), at.get(JAVA_INT, LayoutDate.DateParts.DAY));
    }
}
