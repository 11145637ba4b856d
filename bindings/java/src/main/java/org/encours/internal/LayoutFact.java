// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/fact.h} are. */
public final class LayoutFact {
    private LayoutFact() {}

    /** {@code encours_fact_options}. */
    public static final class FactOptions {
        public static final long SIZE = 104;
        public static final long STRUCT_SIZE = 0;
        public static final long KIND = 8;
        public static final long SUBJECT_KIND = 12;
        public static final long SUBJECT = 16;
        public static final long LINE = 24;
        public static final long RELATED_KIND = 28;
        public static final long RELATED = 32;
        public static final long FROM = 40;
        public static final long CURRENCY = 44;
        public static final long UNTIL = 48;
        public static final long DATE = 56;
        public static final long AMOUNT = 64;
        public static final long CODE = 80;
        public static final long PARTY = 88;
        public static final long REPLACES = 96;

        private FactOptions() {}
    }
}
