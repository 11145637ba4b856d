// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/input.h} are. */
public final class LayoutInput {
    private LayoutInput() {}

    /** {@code encours_input}. */
    public static final class Input {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long NAME = 8;
        public static final long READ = 16;
        public static final long REWIND = 24;
        public static final long USER = 32;

        private Input() {}
    }
}
