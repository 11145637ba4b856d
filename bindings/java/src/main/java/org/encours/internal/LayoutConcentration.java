// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/concentration.h} are. */
public final class LayoutConcentration {
    private LayoutConcentration() {}

    /** {@code encours_concentration}. */
    public static final class Concentration {
        public static final long SIZE = 112;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long THEIL_STATUS = 12;
        public static final long COUNTED = 16;
        public static final long LEFT_OUT = 24;
        public static final long MISSING = 32;
        public static final long TOTAL = 40;
        public static final long TOP = 48;
        public static final long TOP_SHARE_PPM = 56;
        public static final long LARGEST = 64;
        public static final long HERFINDAHL_PPM = 72;
        public static final long HERFINDAHL_NUMERATOR = 80;
        public static final long HERFINDAHL_DENOMINATOR = 88;
        public static final long EFFECTIVE_NUMBER_E4 = 96;
        public static final long THEIL_PPM = 104;

        private Concentration() {}
    }

    /** {@code encours_concentration_options}. */
    public static final class ConcentrationOptions {
        public static final long SIZE = 16;
        public static final long STRUCT_SIZE = 0;
        public static final long TOP_COUNT = 8;
        public static final long THEIL = 12;

        private ConcentrationOptions() {}
    }

    /** {@code encours_gini}. */
    public static final class Gini {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long SAMPLE_STATUS = 12;
        public static final long COUNTED = 16;
        public static final long LEFT_OUT = 24;
        public static final long MISSING = 32;
        public static final long POPULATION_PPM = 40;
        public static final long SAMPLE_PPM = 48;

        private Gini() {}
    }
}
