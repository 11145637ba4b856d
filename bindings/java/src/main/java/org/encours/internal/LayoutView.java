// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/view.h} are. */
public final class LayoutView {
    private LayoutView() {}

    /** {@code encours_view_counts}. */
    public static final class ViewCounts {
        public static final long SIZE = 128;
        public static final long STRUCT_SIZE = 0;
        public static final long SEQUENCE = 8;
        public static final long RECORDED_AT = 16;
        public static final long TRANSACTIONS = 24;
        public static final long EVENTS = 32;
        public static final long CUSTOMERS = 40;
        public static final long DOCUMENTS = 48;
        public static final long ITEMS = 56;
        public static final long ALLOCATIONS = 64;
        public static final long MATCHINGS = 72;
        public static final long CURRENCIES = 80;
        public static final long DIMENSIONS = 88;
        public static final long FACTS = 96;
        public static final long ORDERS = 104;
        public static final long POLICIES = 112;
        public static final long DECISIONS = 120;

        private ViewCounts() {}
    }
}
