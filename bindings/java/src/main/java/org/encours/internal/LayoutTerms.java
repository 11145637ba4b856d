// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/terms.h} are. */
public final class LayoutTerms {
    private LayoutTerms() {}

    /** {@code encours_term_rule}. */
    public static final class TermRule {
        public static final long SIZE = 32;
        public static final long KIND = 0;
        public static final long BASE = 4;
        public static final long MONTHS = 8;
        public static final long DAYS = 12;
        public static final long PERIOD = 16;
        public static final long ROLL = 20;
        public static final long MONTH_DAYS = 24;

        private TermRule() {}
    }

    /** {@code encours_term_dates}. */
    public static final class TermDates {
        public static final long SIZE = 12;
        public static final long ISSUE = 0;
        public static final long DELIVERY = 4;
        public static final long RECEIPT = 8;

        private TermDates() {}
    }

    /** {@code encours_due_date}. */
    public static final class DueDate {
        public static final long SIZE = 24;
        public static final long RULE = 0;
        public static final long DUE = 8;
        public static final long UNADJUSTED = 12;
        public static final long BASE = 16;
        public static final long ROLLED = 20;

        private DueDate() {}
    }

    /** {@code encours_term_due_options}. */
    public static final class TermDueOptions {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long CALENDAR = 8;
        public static final long CLOSINGS = 16;
        public static final long MOVED_FROM = 24;
        public static final long MOVED_TO = 32;
        public static final long MOVED_COUNT = 40;
        public static final long REQUESTED = 48;
        public static final long HAS_REQUESTED = 52;
        public static final long ALLOW_REQUESTED = 56;

        private TermDueOptions() {}
    }

    /** {@code encours_term_line}. */
    public static final class TermLine {
        public static final long SIZE = 56;
        public static final long VALUE = 0;
        public static final long SHARE = 8;
        public static final long START = 12;
        public static final long RULE = 16;
        public static final long UNIT = 48;

        private TermLine() {}
    }

    /** {@code encours_instalment}. */
    public static final class Instalment {
        public static final long SIZE = 40;
        public static final long AMOUNT = 0;
        public static final long DATE = 16;

        private Instalment() {}
    }

    /** {@code encours_terms_options}. */
    public static final class TermsOptions {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long CALENDAR = 8;
        public static final long ROUNDING = 16;
        public static final long ALLOW_OVERSHOOT = 20;
        public static final long NET = 24;
        public static final long HAS_NET = 32;
        public static final long ZERO_AT_BASE = 36;

        private TermsOptions() {}
    }
}
