// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/store_check.h} are. */
public final class LayoutStoreCheck {
    private LayoutStoreCheck() {}

    /** {@code encours_store_check_host}. */
    public static final class StoreCheckHost {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long OPEN_EMPTY = 8;
        public static final long OPEN_AGAIN = 16;
        public static final long USER = 24;
        public static final long REPORT = 32;
        public static final long REPORT_USER = 40;

        private StoreCheckHost() {}
    }

    /** {@code encours_store_fault}. */
    public static final class StoreFault {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long METHOD = 8;
        public static final long KIND = 12;
        public static final long CALL = 16;
        public static final long PERSISTENT = 24;
        public static final long STATUS = 28;
        public static final long ELEMENT = 32;
        public static final long BYTE = 40;

        private StoreFault() {}
    }
}
