// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/import.h} are. */
public final class LayoutImport {
    private LayoutImport() {}

    /** {@code encours_import_options}. */
    public static final class ImportOptions {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long RECORDED_AT = 8;
        public static final long ACTOR = 16;
        public static final long REASON = 24;
        public static final long PROGRESS = 32;
        public static final long PROGRESS_USER = 40;
        public static final long DRY_RUN = 48;
        public static final long RETRIES_MAX = 52;

        private ImportOptions() {}
    }

    /** {@code encours_import_counts}. */
    public static final class ImportCounts {
        public static final long SIZE = 128;
        public static final long STRUCT_SIZE = 0;
        public static final long LINES_READ = 8;
        public static final long LINES_USED = 16;
        public static final long LINES_IGNORED = 24;
        public static final long LINES_REFUSED = 32;
        public static final long LINES_EMPTY = 40;
        public static final long ISSUES = 48;
        public static final long DOCUMENTS = 56;
        public static final long DOCUMENTS_DERIVED = 64;
        public static final long ALLOCATIONS = 72;
        public static final long CUSTOMERS = 80;
        public static final long SETTLEMENTS_ADDED = 88;
        public static final long ISSUE_DATES_MISSING = 96;
        public static final long DUE_DATES_MISSING = 104;
        public static final long DUE_DATES_COMPUTED = 112;
        public static final long DATES_RAISED = 120;

        private ImportCounts() {}
    }

    /** {@code encours_import_decisions}. */
    public static final class ImportDecisions {
        public static final long SIZE = 88;
        public static final long STRUCT_SIZE = 0;
        public static final long ENCODING = 8;
        public static final long DECIMAL_MARK = 12;
        public static final long DATE_ORDER = 16;
        public static final long SEPARATOR = 20;
        public static final long COMPRESSED = 24;
        public static final long NULS_DROPPED = 32;
        public static final long FILE_DIGEST = 40;
        public static final long COMMAND_ID = 72;

        private ImportDecisions() {}
    }

    /** {@code encours_import_total}. */
    public static final class ImportTotal {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long CURRENCY = 8;
        public static final long EXPONENT = 10;
        public static final long DOCUMENTS = 16;
        public static final long DEBITS = 24;
        public static final long CREDITS = 32;
        public static final long KNOWN_DEBITS = 40;
        public static final long KNOWN_CREDITS = 48;
        public static final long PAYMENTS = 56;
        public static final long REFUNDS = 64;
        public static final long ALLOCATED = 72;

        private ImportTotal() {}
    }
}
