// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/compact.h} are. */
public final class LayoutCompact {
    private LayoutCompact() {}

    /** {@code encours_compact_options}. */
    public static final class CompactOptions {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long PROGRESS = 8;
        public static final long PROGRESS_USER = 16;
        public static final long IMAGES_MAX = 24;
        public static final long COMPRESSION = 32;
        public static final long KEEP = 36;

        private CompactOptions() {}
    }

    /** {@code encours_compaction}. */
    public static final class Compaction {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long SEQUENCE = 8;
        public static final long DOCUMENTS = 16;
        public static final long DOCUMENTS_KEPT = 24;
        public static final long ITEMS = 32;
        public static final long ALLOCATIONS = 40;
        public static final long BYTES_KEPT = 48;
        public static final long BYTES_READ_BACK = 56;
        public static final long DAY = 64;

        private Compaction() {}
    }
}
