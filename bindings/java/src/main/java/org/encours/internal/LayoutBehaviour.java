// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/behaviour.h} are. */
public final class LayoutBehaviour {
    private LayoutBehaviour() {}

    /** {@code encours_behaviour_table}. */
    public static final class BehaviourTable {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long CLASS_COUNT = 8;
        public static final long UPPER_DAYS = 16;
        public static final long WEIGHTS = 24;

        private BehaviourTable() {}
    }

    /** {@code encours_behaviour_options}. */
    public static final class BehaviourOptions {
        public static final long SIZE = 16;
        public static final long STRUCT_SIZE = 0;
        public static final long ROW_COUNT = 8;
        public static final long SOURCE_COUNT = 12;

        private BehaviourOptions() {}
    }

    /** {@code encours_behaviour_columns}. */
    public static final class BehaviourColumns {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long DAYS = 16;
        public static final long AMOUNTS = 24;
        public static final long ROWS = 32;
        public static final long SOURCES = 40;

        private BehaviourColumns() {}
    }

    /** {@code encours_behaviour_results}. */
    public static final class BehaviourResults {
        public static final long SIZE = 80;
        public static final long STRUCT_SIZE = 0;
        public static final long SCORES_E4 = 8;
        public static final long NUMERATORS = 16;
        public static final long DENOMINATORS = 24;
        public static final long STATUSES = 32;
        public static final long EXPERIENCES = 40;
        public static final long LEFT_OUT = 48;
        public static final long SOURCES = 56;
        public static final long CLASS_SHARES_PPM = 64;
        public static final long ROW_COUNT = 72;
        public static final long CLASS_COUNT = 76;

        private BehaviourResults() {}
    }
}
