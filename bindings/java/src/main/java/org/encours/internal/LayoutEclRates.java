// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/ecl_rates.h} are. */
public final class LayoutEclRates {
    private LayoutEclRates() {}

    /** {@code encours_ecl_derived}. */
    public static final class EclDerived {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long NUMERATORS = 8;
        public static final long DENOMINATORS = 16;
        public static final long PPM = 24;
        public static final long STATUSES = 32;
        public static final long SEGMENT_COUNT = 40;
        public static final long BUCKET_COUNT = 44;

        private EclDerived() {}
    }

    /** {@code encours_ecl_cohort_columns}. */
    public static final class EclCohortColumns {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long SEGMENTS = 16;
        public static final long STAGES = 24;
        public static final long AMOUNTS = 32;

        private EclCohortColumns() {}
    }
}
