// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/bill.h} are. */
public final class LayoutBill {
    private LayoutBill() {}

    /** {@code encours_bill_options}. */
    public static final class BillOptions {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long AMOUNT = 16;
        public static final long BASE_AMOUNT = 24;
        public static final long CURRENCY = 32;
        public static final long FROM_ACCOUNT = 34;
        public static final long TO_ACCOUNT = 36;
        public static final long DATE = 40;
        public static final long DUE = 44;
        public static final long COUNT = 48;
        public static final long DEBTS = 56;
        public static final long ASKED = 64;
        public static final long NUMBER = 72;

        private BillOptions() {}
    }
}
