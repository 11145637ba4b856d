// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/effective_rate.h} are. */
public final class LayoutEffectiveRate {
    private LayoutEffectiveRate() {}

    /** {@code encours_effective_rate}. */
    public static final class EffectiveRate {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long VALUE = 8;
        public static final long SCALE = 16;
        public static final long STATUS = 24;

        private EffectiveRate() {}
    }

    /** {@code encours_effective_rate_columns}. */
    public static final class EffectiveRateColumns {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long RATE = 16;
        public static final long RATE_SCALE = 24;
        public static final long VALUE = 32;
        public static final long STATUS = 40;

        private EffectiveRateColumns() {}
    }
}
