// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;

/** Where the members of the structs of {@code encours/store.h} are. */
public final class LayoutStore {
    private LayoutStore() {}

    /** {@code encours_store_head}. */
    public static final class StoreHead {
        public static final long SIZE = 40;
        public static final long SEQUENCE = 0;
        public static final long HASH = 8;

        private StoreHead() {}
    }

    /** {@code encours_bytes}. */
    public static final class Bytes {
        public static final long SIZE = 16;
        public static final long DATA = 0;
        public static final long SIZE_ = 8;
        public static final StructLayout LAYOUT =
                MemoryLayout.structLayout(ADDRESS.withName("data"), JAVA_LONG.withName("size"));

        private Bytes() {}
    }

    /** {@code encours_store_methods}. */
    public static final class StoreMethods {
        public static final long SIZE = 136;
        public static final long STRUCT_SIZE = 0;
        public static final long CAPABILITIES = 8;
        public static final long APPEND = 16;
        public static final long READ = 24;
        public static final long HEAD = 32;
        public static final long LIST = 40;
        public static final long DROP = 48;
        public static final long SNAPSHOT_PUT = 56;
        public static final long SNAPSHOT_SEAL = 64;
        public static final long SNAPSHOT_FIND = 72;
        public static final long SNAPSHOT_GET = 80;
        public static final long SNAPSHOT_DROP = 88;
        public static final long PARTY_PUT = 96;
        public static final long PARTY_GET = 104;
        public static final long PARTY_ERASE = 112;
        public static final long PARTY_LIST = 120;
        public static final long CLOSE = 128;

        private StoreMethods() {}
    }

    /** {@code encours_store_sqlite_options}. */
    public static final class StoreSqliteOptions {
        public static final long SIZE = 16;
        public static final long STRUCT_SIZE = 0;
        public static final long MUST_EXIST = 8;
        public static final long BUSY_WAIT_MS_MAX = 12;

        private StoreSqliteOptions() {}
    }
}
