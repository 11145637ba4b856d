// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/store_postgres.h} are. */
public final class LayoutStorePostgres {
    private LayoutStorePostgres() {}

    /** {@code encours_store_postgres_options}. */
    public static final class StorePostgresOptions {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long SCHEMA = 8;
        public static final long MUST_EXIST = 16;
        public static final long DISTRIBUTION = 20;
        public static final long CONNECT_WAIT_MS_MAX = 24;
        public static final long BUSY_WAIT_MS_MAX = 28;
        public static final long STATEMENT_WAIT_MS_MAX = 32;
        public static final long RETRIES_MAX = 36;

        private StorePostgresOptions() {}
    }
}
