// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/dso_series.h} are. */
public final class LayoutDsoSeries {
    private LayoutDsoSeries() {}

    /** {@code encours_dso_series}. */
    public static final class DsoSeries {
        public static final long SIZE = 96;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long AS_OF = 16;
        public static final long AVERAGE_POINTS = 20;
        public static final long BALANCE = 24;
        public static final long SALES = 32;
        public static final long MONTH_END = 40;
        public static final long SIMPLE_E4 = 48;
        public static final long SIMPLE_STATUS = 56;
        public static final long AVERAGE_E4 = 64;
        public static final long AVERAGE_STATUS = 72;
        public static final long COUNT_BACK_E4 = 80;
        public static final long COUNT_BACK_STATUS = 88;

        private DsoSeries() {}
    }
}
