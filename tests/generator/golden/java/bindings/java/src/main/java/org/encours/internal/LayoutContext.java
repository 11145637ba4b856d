// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/context.h} are. */
public final class LayoutContext {
    private LayoutContext() {}

    /** {@code encours_context_options}. */
    public static final class ContextOptions {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long LOG = 8;
        public static final long LOG_USER = 16;

        private ContextOptions() {}
    }
}
