// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/settle.h} are. */
public final class LayoutSettle {
    private LayoutSettle() {}

    /** {@code encours_settle_options}. */
    public static final class SettleOptions {
        public static final long SIZE = 152;
        public static final long STRUCT_SIZE = 0;
        public static final long PAYMENT = 8;
        public static final long AMOUNT = 16;
        public static final long FROM = 24;
        public static final long SURPLUS = 28;
        public static final long SURPLUS_MAX = 32;
        public static final long VAT = 40;
        public static final long ROUNDING = 44;
        public static final long EXCHANGE = 48;
        public static final long WRITE_OFF_MAX = 56;
        public static final long WRITE_OFF_SUM_MAX = 72;
        public static final long COUNT = 88;
        public static final long INVOICES = 96;
        public static final long ASKED = 104;
        public static final long DISCOUNT = 112;
        public static final long TOLERANCE = 120;
        public static final long WRITE_OFF = 128;
        public static final long FEE = 136;
        public static final long NUMBER = 144;

        private SettleOptions() {}
    }
}
