// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/ecl.h} are. */
public final class LayoutEcl {
    private LayoutEcl() {}

    /** {@code encours_ecl_item}. */
    public static final class EclItem {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long AMOUNT = 8;
        public static final long VAT = 16;
        public static final long INSURED = 24;
        public static final long RATE_NUMERATOR = 32;
        public static final long RATE_DENOMINATOR = 40;
        public static final long FACTOR_NUMERATOR = 48;
        public static final long FACTOR_DENOMINATOR = 56;
        public static final long FORWARD = 64;
        public static final long ROUNDING = 68;

        private EclItem() {}
    }

    /** {@code encours_ecl_loss}. */
    public static final class EclLoss {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long FLAGS = 8;
        public static final long AT_RISK = 16;
        public static final long ALLOWANCE = 24;
        public static final long APPLIED_NUMERATOR = 32;
        public static final long APPLIED_DENOMINATOR = 40;
        public static final long APPLIED_PPM = 48;

        private EclLoss() {}
    }

    /** {@code encours_ecl_options}. */
    public static final class EclOptions {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long SEGMENT_COUNT = 8;
        public static final long BUCKET_COUNT = 12;
        public static final long VAT = 16;

        private EclOptions() {}
    }

    /** {@code encours_ecl_columns}. */
    public static final class EclColumns {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long SEGMENTS = 16;
        public static final long BUCKETS = 24;
        public static final long AMOUNTS = 32;
        public static final long VAT = 40;
        public static final long INSURED = 48;

        private EclColumns() {}
    }

    /** {@code encours_ecl_rates}. */
    public static final class EclRates {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long NUMERATORS = 8;
        public static final long DENOMINATORS = 16;
        public static final long FACTOR_NUMERATORS = 24;
        public static final long FACTOR_DENOMINATORS = 32;
        public static final long FORWARD = 40;
        public static final long ROUNDING = 44;
        public static final long SEGMENT_COUNT = 48;
        public static final long BUCKET_COUNT = 52;

        private EclRates() {}
    }

    /** {@code encours_ecl_results}. */
    public static final class EclResults {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long GROSS = 8;
        public static final long AT_RISK = 16;
        public static final long ALLOWANCES = 24;
        public static final long APPLIED_NUMERATORS = 32;
        public static final long APPLIED_DENOMINATORS = 40;
        public static final long APPLIED_PPM = 48;
        public static final long FLAGS = 56;
        public static final long SEGMENT_COUNT = 64;
        public static final long BUCKET_COUNT = 68;

        private EclResults() {}
    }

    /** {@code encours_ecl}. */
    public static final class Ecl {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long FLAGS = 8;
        public static final long MISSING = 16;
        public static final long GROSS = 24;
        public static final long CREDITS = 32;
        public static final long VAT = 40;
        public static final long INSURED = 48;
        public static final long AT_RISK = 56;
        public static final long ALLOWANCE = 64;

        private Ecl() {}
    }
}
