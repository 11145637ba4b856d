// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/netting.h} are. */
public final class LayoutNetting {
    private LayoutNetting() {}

    /** {@code encours_netting_side}. */
    public static final class NettingSide {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long OPEN = 16;
        public static final long DUE = 24;
        public static final long NETTED = 32;

        private NettingSide() {}
    }

    /** {@code encours_netting}. */
    public static final class Netting {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long NETTED = 8;
        public static final long RECEIVABLE_REST = 16;
        public static final long PAYABLE_REST = 24;

        private Netting() {}
    }
}
