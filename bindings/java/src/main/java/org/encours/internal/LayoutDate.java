// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;

/** Where the members of the structs of {@code encours/date.h} are. */
public final class LayoutDate {
    private LayoutDate() {}

    /** {@code encours_date}. */
    public static final class Date {
        public static final long SIZE = 4;
        public static final long EPOCH_DAY = 0;
        public static final StructLayout LAYOUT =
                MemoryLayout.structLayout(JAVA_INT.withName("epoch_day"));

        private Date() {}
    }

    /** {@code encours_optional_date}. */
    public static final class OptionalDate {
        public static final long SIZE = 8;
        public static final long IS_SET = 0;
        public static final long VALUE = 4;

        private OptionalDate() {}
    }

    /** {@code encours_date_parts}. */
    public static final class DateParts {
        public static final long SIZE = 12;
        public static final long YEAR = 0;
        public static final long MONTH = 4;
        public static final long DAY = 8;
        public static final StructLayout LAYOUT =
                MemoryLayout.structLayout(JAVA_INT.withName("year"), JAVA_INT.withName("month"),
                JAVA_INT.withName("day"));

        private DateParts() {}
    }
}
