// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;

/** Where the members of the structs of {@code encours/money.h} are. */
public final class LayoutMoney {
    private LayoutMoney() {}

    /** {@code encours_money}. */
    public static final class Money {
        public static final long SIZE = 16;
        public static final long MINOR = 0;
        public static final long CURRENCY = 8;
        public static final StructLayout LAYOUT =
                MemoryLayout.structLayout(JAVA_LONG.withName("minor"),
                JAVA_SHORT.withName("currency"), MemoryLayout.sequenceLayout(3,
                JAVA_SHORT).withName("reserved"));

        private Money() {}
    }

    /** {@code encours_date}. */
    public static final class Date {
        public static final long SIZE = 4;
        public static final long EPOCH_DAY = 0;

        private Date() {}
    }

    /** {@code encours_optional_date}. */
    public static final class OptionalDate {
        public static final long SIZE = 8;
        public static final long VALUE = 0;
        public static final long IS_PRESENT = 4;

        private OptionalDate() {}
    }

    /** {@code encours_ratio}. */
    public static final class Ratio {
        public static final long SIZE = 16;
        public static final long NUMERATOR = 0;
        public static final long DENOMINATOR = 8;

        private Ratio() {}
    }
}
