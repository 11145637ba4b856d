// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/doubtful.h} are. */
public final class LayoutDoubtful {
    private LayoutDoubtful() {}

    /** {@code encours_doubtful}. */
    public static final class Doubtful {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long TRANSFER = 8;
        public static final long NET_OPEN = 16;
        public static final long ALLOWANCE = 24;
        public static final long ADDITION = 32;
        public static final long REVERSAL = 40;
        public static final long STATUS = 48;

        private Doubtful() {}
    }

    /** {@code encours_vat_recovery_options}. */
    public static final class VatRecoveryOptions {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long LOST_ON = 8;
        public static final long AS_OF = 12;
        public static final long DEFINITIVELY_LOST = 16;
        public static final long NOTICE_SENT = 20;
        public static final long YEARS = 24;
        public static final long ROUNDING = 28;

        private VatRecoveryOptions() {}
    }

    /** {@code encours_bad_debt}. */
    public static final class BadDebt {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long GROSS_LOST = 8;
        public static final long NET_LOST = 16;
        public static final long VAT_LOST = 24;
        public static final long REVERSAL = 32;
        public static final long LAST_DAY = 40;
        public static final long VAT_STATUS = 44;

        private BadDebt() {}
    }

    /** {@code encours_doubtful_columns}. */
    public static final class DoubtfulColumns {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long NET = 16;
        public static final long VAT = 24;
        public static final long OPEN = 32;
        public static final long LOSS_PERCENT = 40;
        public static final long HELD = 48;
        public static final long KEY = 56;

        private DoubtfulColumns() {}
    }

    /** {@code encours_doubtful_results}. */
    public static final class DoubtfulResults {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long TRANSFER = 16;
        public static final long NET_OPEN = 24;
        public static final long ALLOWANCE = 32;
        public static final long ADDITION = 40;
        public static final long REVERSAL = 48;

        private DoubtfulResults() {}
    }

    /** {@code encours_doubtful_total}. */
    public static final class DoubtfulTotal {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long TRANSFER = 8;
        public static final long NET_OPEN = 16;
        public static final long ALLOWANCE = 24;
        public static final long ADDITION = 32;
        public static final long REVERSAL = 40;
        public static final long COUNTED = 48;
        public static final long CREDITS = 56;
        public static final long NO_ESTIMATE = 64;
        public static final long UNDEFINED = 72;

        private DoubtfulTotal() {}
    }
}
