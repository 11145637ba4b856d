// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/credit.h} are. */
public final class LayoutCredit {
    private LayoutCredit() {}

    /** {@code encours_credit_options}. */
    public static final class CreditOptions {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long RATES = 8;
        public static final long BOOK = 16;
        public static final long CAPS = 24;
        public static final long CAPS_FACTS = 32;

        private CreditOptions() {}
    }

    /** {@code encours_credit_figures}. */
    public static final class CreditFigures {
        public static final long SIZE = 624;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long HEAD = 16;
        public static final long KNOWN = 24;
        public static final long LIMIT_FACT = 32;
        public static final long CURRENCY = 40;
        public static final long GROUP_CURRENCY = 42;
        public static final long RISK_CLASS = 48;
        public static final long VALUES = 56;
        public static final long STATUS = 568;

        private CreditFigures() {}
    }
}
