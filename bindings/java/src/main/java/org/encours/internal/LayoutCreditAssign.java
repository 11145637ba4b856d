// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/credit_assign.h} are. */
public final class LayoutCreditAssign {
    private LayoutCreditAssign() {}

    /** {@code encours_credit_score}. */
    public static final class CreditScore {
        public static final long SIZE = 824;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long POINTS = 16;
        public static final long MISSING = 24;
        public static final long CLASS_FACT = 32;
        public static final long CRITERIA = 40;
        public static final long POINTS_CLASS = 44;
        public static final long RISK_CLASS = 48;
        public static final long ROWS = 56;
        public static final long ROW_POINTS = 312;
        public static final long WEIGHTS = 568;

        private CreditScore() {}
    }
}
