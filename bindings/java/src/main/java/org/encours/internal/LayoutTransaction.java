// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/transaction.h} are. */
public final class LayoutTransaction {
    private LayoutTransaction() {}

    /** {@code encours_transaction_options}. */
    public static final class TransactionOptions {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COMMAND_ID = 8;
        public static final long RECORDED_AT = 24;
        public static final long ACTOR = 32;
        public static final long REASON = 40;

        private TransactionOptions() {}
    }

    /** {@code encours_commit}. */
    public static final class Commit {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long FIRST_SEQUENCE = 8;
        public static final long LAST_SEQUENCE = 16;
        public static final long HASH = 24;
        public static final long RECORDED_AT = 56;
        public static final long DUPLICATE = 64;
        public static final long RECORDED_AT_RAISED = 68;
        public static final long RETRIES = 72;

        private Commit() {}
    }
}
