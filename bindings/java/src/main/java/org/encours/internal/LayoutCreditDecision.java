// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/credit_decision.h} are. */
public final class LayoutCreditDecision {
    private LayoutCreditDecision() {}

    /** {@code encours_decision_record}. */
    public static final class DecisionRecord {
        public static final long SIZE = 320;
        public static final long STRUCT_SIZE = 0;
        public static final long NUMBER = 8;
        public static final long CUSTOMER = 16;
        public static final long ORDER = 24;
        public static final long DOCUMENT = 32;
        public static final long AMOUNT = 40;
        public static final long PAID = 48;
        public static final long ORDERED_BESIDES = 56;
        public static final long POLICY = 64;
        public static final long KNOWN = 72;
        public static final long KNOWN_SEQUENCE = 80;
        public static final long SEQUENCE = 88;
        public static final long RECORDED_AT = 96;
        public static final long AS_OF = 104;
        public static final long TERM_DAYS = 108;
        public static final long DISCOUNT = 112;
        public static final long CURRENCY = 116;
        public static final long TABLES = 120;
        public static final long DIMENSION = 152;
        public static final long VALUE = 185;
        public static final long ACTOR = 250;
        public static final long REASON = 283;

        private DecisionRecord() {}
    }
}
