// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/indicator.h} are. */
public final class LayoutIndicator {
    private LayoutIndicator() {}

    /** {@code encours_indicator}. */
    public static final class Indicator {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long FLAGS = 12;
        public static final long VALUE = 16;
        public static final long SCALE = 24;
        public static final long NUMERATOR = 32;
        public static final long DENOMINATOR = 40;
        public static final long ITEMS = 48;
        public static final long LEFT_OUT = 56;

        private Indicator() {}
    }

    /** {@code encours_indicator_columns}. */
    public static final class IndicatorColumns {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long VALUES = 16;
        public static final long STATUSES = 24;
        public static final long FLAGS = 32;
        public static final long NUMERATORS = 40;
        public static final long DENOMINATORS = 48;

        private IndicatorColumns() {}
    }
}
