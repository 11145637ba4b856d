// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/ledger.h} are. */
public final class LayoutLedger {
    private LayoutLedger() {}

    /** {@code encours_ledger_create_options}. */
    public static final class LedgerCreateOptions {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long RECORDED_AT = 8;
        public static final long ACTOR = 16;
        public static final long BASE_CURRENCY = 24;
        public static final long FORMAT_LEVEL = 26;
        public static final long UNIQUE_NUMBERS = 28;
        public static final long CURRENCIES = 32;
        public static final long AUTHORISER = 48;
        public static final long READER = 56;

        private LedgerCreateOptions() {}
    }

    /** {@code encours_ledger_open_options}. */
    public static final class LedgerOpenOptions {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long PROGRESS = 8;
        public static final long PROGRESS_USER = 16;
        public static final long FLAGS = 24;
        public static final long AUTHORISER = 32;
        public static final long READER = 40;

        private LedgerOpenOptions() {}
    }

    /** {@code encours_verify_options}. */
    public static final class VerifyOptions {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long PROGRESS = 8;
        public static final long PROGRESS_USER = 16;
        public static final long HEAD_SEQUENCE = 24;
        public static final long HEAD_HASH = 32;
        public static final long SNAPSHOTS = 64;

        private VerifyOptions() {}
    }

    /** {@code encours_verify_report}. */
    public static final class VerifyReport {
        public static final long SIZE = 144;
        public static final long STRUCT_SIZE = 0;
        public static final long RECORDS = 8;
        public static final long TRANSACTIONS = 16;
        public static final long EVENTS = 24;
        public static final long BYTES = 32;
        public static final long DOCUMENTS = 40;
        public static final long ALLOCATIONS = 48;
        public static final long PARTIES_MISSING = 56;
        public static final long PARTIES_RETURNED = 64;
        public static final long FIRST_BAD_RECORD = 72;
        public static final long SNAPSHOTS = 80;
        public static final long SNAPSHOTS_OTHER = 88;
        public static final long SNAPSHOTS_BAD = 96;
        public static final long FIRST_BAD_SNAPSHOT = 104;
        public static final long FIRST_BAD_BLOCK = 112;
        public static final long PARTIES_DAMAGED = 120;
        public static final long FIRST_DAMAGED_PARTY = 128;
        public static final long FIRST_DAMAGED_CUSTOMER = 136;

        private VerifyReport() {}
    }
}
