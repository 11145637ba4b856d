// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/cover.h} are. */
public final class LayoutCover {
    private LayoutCover() {}

    /** {@code encours_cover_terms}. */
    public static final class CoverTerms {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long LIMIT = 8;
        public static final long QUOTA_NUMERATOR = 16;
        public static final long QUOTA_DENOMINATOR = 24;
        public static final long THRESHOLD = 32;
        public static final long DEDUCTIBLE = 40;
        public static final long AGGREGATE = 48;
        public static final long AGGREGATE_USED = 56;
        public static final long MAXIMUM_REST = 64;
        public static final long ORDER = 72;
        public static final long ROUNDING = 76;

        private CoverTerms() {}
    }

    /** {@code encours_cover_indemnity}. */
    public static final class CoverIndemnity {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long FLAGS = 8;
        public static final long INSURED_LOSS = 16;
        public static final long COUNTED = 24;
        public static final long INDEMNITY = 32;
        public static final long RETAINED = 40;

        private CoverIndemnity() {}
    }
}
