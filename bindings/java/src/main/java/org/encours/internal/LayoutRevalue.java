// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/revalue.h} are. */
public final class LayoutRevalue {
    private LayoutRevalue() {}

    /** {@code encours_revalue_options}. */
    public static final class RevalueOptions {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long RATES = 8;
        public static final long CLOSING = 16;
        public static final long METHOD = 20;
        public static final long SCOPE = 24;
        public static final long ROUNDING = 28;
        public static final long ACCOUNT_CLASS = 32;
        public static final long NUMBER = 40;

        private RevalueOptions() {}
    }

    /** {@code encours_booked}. */
    public static final class Booked {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long BALANCE = 8;
        public static final long OPEN = 16;
        public static final long EXCHANGE = 24;
        public static final long SETTLED = 32;
        public static final long DOCUMENT_COUNT = 40;

        private Booked() {}
    }
}
