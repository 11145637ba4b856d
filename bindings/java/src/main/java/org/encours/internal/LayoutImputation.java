// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/imputation.h} are. */
public final class LayoutImputation {
    private LayoutImputation() {}

    /** {@code encours_imputation_columns}. */
    public static final class ImputationColumns {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long OPEN = 16;
        public static final long DUE = 24;
        public static final long SINCE = 32;
        public static final long CHOICE = 40;
        public static final long INTEREST = 48;

        private ImputationColumns() {}
    }
}
