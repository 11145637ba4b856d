// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/fec.h} are. */
public final class LayoutFec {
    private LayoutFec() {}

    /** {@code encours_fec_options}. */
    public static final class FecOptions {
        public static final long SIZE = 144;
        public static final long STRUCT_SIZE = 0;
        public static final long SIREN = 8;
        public static final long CLOSING = 16;
        public static final long ENCODING = 24;
        public static final long DECIMAL_MARK = 28;
        public static final long NUMBER = 32;
        public static final long LABEL_CUSTOMER = 36;
        public static final long OPENING = 40;
        public static final long LETTERING = 44;
        public static final long ACCRUED = 48;
        public static final long CODES_IMPERSONAL = 52;
        public static final long ALLOW_OPENING_DIFFERENCES = 56;
        public static final long ACCOUNTS = 64;
        public static final long ACCOUNT_COUNT = 72;
        public static final long OPENING_JOURNALS = 80;
        public static final long OPENING_JOURNAL_COUNT = 88;
        public static final long TERMS = 96;
        public static final long TERM_CUSTOMERS = 104;
        public static final long TERM_RULES = 112;
        public static final long TERM_CUSTOMER_COUNT = 120;
        public static final long CALENDAR = 128;
        public static final long ALLOW_MISSING = 136;

        private FecOptions() {}
    }

    /** {@code encours_fec_counts}. */
    public static final class FecCounts {
        public static final long SIZE = 312;
        public static final long STRUCT_SIZE = 0;
        public static final long SIREN = 8;
        public static final long CLOSING = 24;
        public static final long COLUMNS = 28;
        public static final long COLUMNS_UNKNOWN = 32;
        public static final long RENAMED = 36;
        public static final long AMOUNT_AND_SIDE = 40;
        public static final long ENTRIES = 48;
        public static final long ENTRIES_UNBALANCED = 56;
        public static final long DEBITS = 64;
        public static final long CREDITS = 72;
        public static final long AMOUNTS_UNREADABLE = 80;
        public static final long AMOUNTS_ON_BOTH_SIDES = 88;
        public static final long DATES_REWRITTEN = 96;
        public static final long DATES_AFTER_CLOSING = 104;
        public static final long ISSUE_AFTER_EFFECTIVE = 112;
        public static final long TYPES_UNKNOWN = 120;
        public static final long CUSTOMERS_FROM_AUXILIARY = 128;
        public static final long CUSTOMERS_FROM_ACCOUNT = 136;
        public static final long CUSTOMERS_FROM_LABEL = 144;
        public static final long CUSTOMERS_COLLECTIVE = 152;
        public static final long NUMBERS_FROM_REFERENCE = 160;
        public static final long NUMBERS_FROM_LABEL = 168;
        public static final long NUMBERS_MISSING = 176;
        public static final long NUMBERS_CUT = 184;
        public static final long TERMS_UNUSED = 192;
        public static final long FOREIGN_UNREADABLE = 200;
        public static final long OPENING_LINES = 208;
        public static final long OPENING_POSTED = 216;
        public static final long OPENING_MATCHED = 224;
        public static final long OPENING_UNMATCHED = 232;
        public static final long OPENING_CUSTOMERS_DIFFERING = 240;
        public static final long OPENING_IN_ONE_LINE = 248;
        public static final long GROUPS = 256;
        public static final long GROUPS_MATCHED = 264;
        public static final long GROUPS_UNBALANCED = 272;
        public static final long GROUPS_ONE_SIDED = 280;
        public static final long GROUPS_AFTER_CLOSING = 288;
        public static final long GROUPS_WITHOUT_DATE = 296;
        public static final long LINES_MISSING = 304;

        private FecCounts() {}
    }
}
