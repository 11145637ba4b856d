// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/exposure.h} are. */
public final class LayoutExposure {
    private LayoutExposure() {}

    /** {@code encours_exposure}. */
    public static final class Exposure {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long MISSING = 12;
        public static final long REAL = 16;
        public static final long REAL_CLAMPED = 24;
        public static final long POTENTIAL = 32;
        public static final long POTENTIAL_CLAMPED = 40;
        public static final long HEADROOM = 48;
        public static final long OVER_LIMIT = 56;

        private Exposure() {}
    }

    /** {@code encours_exposure_columns}. */
    public static final class ExposureColumns {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long RECEIVABLES = 16;
        public static final long TO_INVOICE = 24;
        public static final long ORDERS = 32;
        public static final long GUARANTEES = 40;
        public static final long LIMITS = 48;
        public static final long ROWS = 56;

        private ExposureColumns() {}
    }

    /** {@code encours_exposure_results}. */
    public static final class ExposureResults {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long REAL = 8;
        public static final long REAL_CLAMPED = 16;
        public static final long POTENTIAL = 24;
        public static final long POTENTIAL_CLAMPED = 32;
        public static final long HEADROOM = 40;
        public static final long OVER_LIMIT = 48;
        public static final long STATUSES = 56;
        public static final long MISSING = 64;
        public static final long COUNT = 72;

        private ExposureResults() {}
    }

    /** {@code encours_exposure_cover}. */
    public static final class ExposureCover {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long AMOUNT = 8;
        public static final long LIMIT = 16;
        public static final long QUOTA_NUMERATOR = 24;
        public static final long QUOTA_DENOMINATOR = 32;
        public static final long ROUNDING = 40;

        private ExposureCover() {}
    }

    /** {@code encours_exposure_options}. */
    public static final class ExposureOptions {
        public static final long SIZE = 16;
        public static final long STRUCT_SIZE = 0;
        public static final long ROW_COUNT = 8;
        public static final long COMPLETE = 12;

        private ExposureOptions() {}
    }
}
