// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/aging_keys.h} are. */
public final class LayoutAgingKeys {
    private LayoutAgingKeys() {}

    /** {@code encours_aging_keys_columns}. */
    public static final class AgingKeysColumns {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long KEY = 16;
        public static final long CURRENCY = 24;
        public static final long AMOUNT = 32;
        public static final long DUE = 40;
        public static final long ISSUE = 48;

        private AgingKeysColumns() {}
    }
}
