// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/revaluation.h} are. */
public final class LayoutRevaluation {
    private LayoutRevaluation() {}

    /** {@code encours_revaluation_options}. */
    public static final class RevaluationOptions {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long CLOSING = 8;
        public static final long METHOD = 12;
        public static final long SCOPE = 16;
        public static final long ROUNDING = 20;
        public static final long BASE_CURRENCY = 24;

        private RevaluationOptions() {}
    }

    /** {@code encours_revaluation_rows}. */
    public static final class RevaluationRows {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long CURRENCY = 16;
        public static final long OPEN = 24;
        public static final long BASE = 32;
        public static final long REVALUED = 40;

        private RevaluationRows() {}
    }

    /** {@code encours_revaluation}. */
    public static final class Revaluation {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long CARRYING = 8;
        public static final long VALUE = 16;
        public static final long GAIN = 24;
        public static final long LOSS = 32;
        public static final long BOOKED = 40;
        public static final long RESIDUAL = 48;
        public static final long ROW_COUNT = 56;
        public static final long CURRENCY_COUNT = 64;
        public static final long REVERSAL_DAY = 68;

        private Revaluation() {}
    }
}
