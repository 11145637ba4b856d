// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/customer_identifier.h} are. */
public final class LayoutCustomerIdentifier {
    private LayoutCustomerIdentifier() {}

    /** {@code encours_identify_options}. */
    public static final class IdentifyOptions {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMER = 8;
        public static final long KIND = 16;
        public static final long SHARED = 20;
        public static final long IMPERSONAL = 24;
        public static final long NAME = 32;
        public static final long SCHEME = 40;
        public static final long TEXT = 48;
        public static final long FROM = 56;
        public static final long UNTIL = 60;
        public static final long REPLACES = 72;

        private IdentifyOptions() {}
    }
}
