// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/command.h} are. */
public final class LayoutCommand {
    private LayoutCommand() {}

    /** {@code encours_customer_options}. */
    public static final class CustomerOptions {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long CODE = 8;
        public static final long CODE_IMPERSONAL = 16;
        public static final long NAME = 24;

        private CustomerOptions() {}
    }

    /** {@code encours_allocation_options}. */
    public static final class AllocationOptions {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long CREDIT = 8;
        public static final long DEBIT = 16;
        public static final long CREDIT_LINE = 24;
        public static final long DEBIT_LINE = 28;
        public static final long AMOUNT = 32;
        public static final long FROM = 40;

        private AllocationOptions() {}
    }

    /** {@code encours_transfer_options}. */
    public static final class TransferOptions {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long FROM_CUSTOMER = 8;
        public static final long TO_CUSTOMER = 16;
        public static final long FROM_AMOUNT = 24;
        public static final long TO_AMOUNT = 32;
        public static final long BASE_AMOUNT = 40;
        public static final long FROM_CURRENCY = 48;
        public static final long TO_CURRENCY = 50;
        public static final long FROM_ACCOUNT = 52;
        public static final long TO_ACCOUNT = 54;
        public static final long DATE = 56;
        public static final long DUE = 60;
        public static final long NUMBER = 64;

        private TransferOptions() {}
    }
}
