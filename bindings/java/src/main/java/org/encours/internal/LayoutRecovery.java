// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/recovery.h} are. */
public final class LayoutRecovery {
    private LayoutRecovery() {}

    /** {@code encours_recovery_options}. */
    public static final class RecoveryOptions {
        public static final long SIZE = 16;
        public static final long STRUCT_SIZE = 0;
        public static final long BASE = 8;
        public static final long ROWS = 12;

        private RecoveryOptions() {}
    }

    /** {@code encours_recovery_columns}. */
    public static final class RecoveryColumns {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROWS = 16;
        public static final long COLLECTED = 24;
        public static final long CLAIMS = 32;
        public static final long DISPUTED = 40;
        public static final long PENALTIES = 48;

        private RecoveryColumns() {}
    }

    /** {@code encours_cohort_options}. */
    public static final class CohortOptions {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long COHORTS = 8;
        public static final long AGES = 12;
        public static final long LAST_PERIOD = 16;

        private CohortOptions() {}
    }

    /** {@code encours_cohort_columns}. */
    public static final class CohortColumns {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long COHORTS = 16;
        public static final long AGES = 24;
        public static final long AMOUNTS = 32;

        private CohortColumns() {}
    }
}
