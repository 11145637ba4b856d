// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/policy_simulation.h} are. */
public final class LayoutPolicySimulation {
    private LayoutPolicySimulation() {}

    /** {@code encours_simulation_options}. */
    public static final class SimulationOptions {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long RATES = 8;
        public static final long STAGE = 16;
        public static final long AFTER_DAYS = 20;
        public static final long KNOWN_TO = 24;
        public static final long ROWS = 32;
        public static final long PROGRESS = 40;
        public static final long PROGRESS_USER = 48;
        public static final long CAPS = 56;
        public static final long CAPS_FACTS = 64;

        private SimulationOptions() {}
    }

    /** {@code encours_simulation_figures}. */
    public static final class SimulationFigures {
        public static final long SIZE = 184;
        public static final long STRUCT_SIZE = 0;
        public static final long ORDERS = 8;
        public static final long CUSTOMERS = 16;
        public static final long UNCONVERTED = 24;
        public static final long DECISIVE = 32;
        public static final long AMOUNT = 40;
        public static final long PAID = 48;
        public static final long PAID_LATE = 56;
        public static final long OPEN_LATE = 64;
        public static final long WRITTEN_OFF = 72;
        public static final long MEAN_DAYS_E2 = 80;
        public static final long FOLLOWED = 88;
        public static final long FOLLOWED_AMOUNTS = 136;

        private SimulationFigures() {}
    }

    /** {@code encours_simulation_difference}. */
    public static final class SimulationDifference {
        public static final long SIZE = 1056;
        public static final long STRUCT_SIZE = 0;
        public static final long SAME = 8;
        public static final long MILDER = 16;
        public static final long HARDER = 24;
        public static final long ORDERS = 32;
        public static final long AMOUNTS = 160;
        public static final long FOLLOWED = 288;

        private SimulationDifference() {}
    }
}
