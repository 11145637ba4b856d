// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/error.h} are. */
public final class LayoutError {
    private LayoutError() {}

    /** {@code encours_error}. */
    public static final class Error {
        public static final long SIZE = 744;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long CAUSE = 12;
        public static final long INDEX = 16;
        public static final long LINE = 24;
        public static final long COLUMN = 32;
        public static final long SOURCE = 40;
        public static final long FIELD = 168;
        public static final long MESSAGE = 232;
        public static final long HINT = 552;

        private Error() {}
    }
}
