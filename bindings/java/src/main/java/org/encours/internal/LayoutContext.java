// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/context.h} are. */
public final class LayoutContext {
    private LayoutContext() {}

    /** {@code encours_context_options}. */
    public static final class ContextOptions {
        public static final long SIZE = 104;
        public static final long STRUCT_SIZE = 0;
        public static final long ALLOCATE = 8;
        public static final long REALLOCATE = 16;
        public static final long RELEASE = 24;
        public static final long MEMORY_USER = 32;
        public static final long LOG = 40;
        public static final long LOG_USER = 48;
        public static final long INDEX_SEED = 56;
        public static final long INPUT_BYTES_MAX = 64;
        public static final long INPUT_LINES_MAX = 72;
        public static final long INPUT_RATIO_MAX = 80;
        public static final long SHOW_PERSONAL_VALUES = 84;
        public static final long PROGRESS = 88;
        public static final long PROGRESS_USER = 96;

        private ContextOptions() {}
    }
}
