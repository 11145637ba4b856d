// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/identifier.h} are. */
public final class LayoutIdentifier {
    private LayoutIdentifier() {}

    /** {@code encours_identifier}. */
    public static final class Identifier {
        public static final long SIZE = 104;
        public static final long STRUCT_SIZE = 0;
        public static final long KIND = 8;
        public static final long PERSONAL = 12;
        public static final long LENGTH = 16;
        public static final long PREFIX = 24;
        public static final long TEXT = 32;

        private Identifier() {}
    }

    /** {@code encours_identifier_scheme}. */
    public static final class IdentifierScheme {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long CHECK = 8;
        public static final long LETTERS = 12;
        public static final long LENGTH_MIN = 16;
        public static final long LENGTH_MAX = 20;
        public static final long TEN = 24;
        public static final long WEIGHT_COUNT = 28;
        public static final long WEIGHTS = 32;

        private IdentifierScheme() {}
    }

    /** {@code encours_identifier_columns}. */
    public static final class IdentifierColumns {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long KIND = 16;
        public static final long KIND_OF_ALL = 24;
        public static final long OFFSETS = 32;
        public static final long BYTES = 40;
        public static final long SIZE_ = 48;

        private IdentifierColumns() {}
    }
}
