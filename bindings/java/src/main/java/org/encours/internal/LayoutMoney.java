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

    /** {@code encours_money_style}. */
    public static final class MoneyStyle {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long DECIMAL_MARK = 8;
        public static final long GROUP_MARK = 12;
        public static final long SIGN = 16;

        private MoneyStyle() {}
    }
}
