// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;

/** Where the members of the structs of {@code encours/ratio.h} are. */
public final class LayoutRatio {
    private LayoutRatio() {}

    /** {@code encours_ratio}. */
    public static final class Ratio {
        public static final long SIZE = 16;
        public static final long NUMERATOR = 0;
        public static final long DENOMINATOR = 8;
        public static final StructLayout LAYOUT =
                MemoryLayout.structLayout(JAVA_LONG.withName("numerator"),
                JAVA_LONG.withName("denominator"));

        private Ratio() {}
    }
}
