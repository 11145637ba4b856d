// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/forecast.h} are. */
public final class LayoutForecast {
    private LayoutForecast() {}

    /** {@code encours_forecast_behaviour}. */
    public static final class ForecastBehaviour {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long MEAN_E4 = 16;
        public static final long MEDIAN_E4 = 24;
        public static final long WEIGHTED_E4 = 32;
        public static final long OBSERVATIONS = 40;
        public static final long PROBABILITY_PPM = 48;

        private ForecastBehaviour() {}
    }

    /** {@code encours_forecast_behaviours}. */
    public static final class ForecastBehaviours {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long CUSTOMERS = 8;
        public static final long SEGMENTS = 16;
        public static final long PORTFOLIO = 24;
        public static final long REASONS = 32;

        private ForecastBehaviours() {}
    }

    /** {@code encours_forecast_options}. */
    public static final class ForecastOptions {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long AS_OF = 8;
        public static final long MINIMUM_LAG = 12;
        public static final long STARTS = 16;
        public static final long START_COUNT = 24;
        public static final long ROWS = 32;
        public static final long MINIMUM_OBSERVATIONS = 36;
        public static final long ESTIMATE = 40;
        public static final long ROUNDING = 44;
        public static final long CREDITS = 48;
        public static final long ROLL = 52;
        public static final long CALENDAR = 56;
        public static final long GUARANTEE_DELAY = 64;

        private ForecastOptions() {}
    }

    /** {@code encours_forecast_columns}. */
    public static final class ForecastColumns {
        public static final long SIZE = 120;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long OPEN = 16;
        public static final long DUE = 24;
        public static final long ROW = 32;
        public static final long CUSTOMER = 40;
        public static final long SEGMENT = 48;
        public static final long REASON = 56;
        public static final long PROBABILITY_PPM = 64;
        public static final long GUARANTEED = 72;
        public static final long PART_ENDS = 80;
        public static final long PART_AMOUNT = 88;
        public static final long PART_DAY = 96;
        public static final long PART_PROBABILITY_PPM = 104;
        public static final long PART_COUNT = 112;

        private ForecastColumns() {}
    }

    /** {@code encours_forecast_item}. */
    public static final class ForecastItem {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long LEVEL = 12;
        public static final long FLAGS = 16;
        public static final long EXPECTED = 20;
        public static final long COLUMN = 24;
        public static final long PROBABILITY_PPM = 28;
        public static final long OBSERVATIONS = 32;
        public static final long DELAY_E4 = 40;
        public static final long PROMISED = 48;
        public static final long REST = 56;

        private ForecastItem() {}
    }

    /** {@code encours_forecast_items}. */
    public static final class ForecastItems {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long EXPECTED = 8;
        public static final long STATUS = 16;
        public static final long LEVEL = 24;
        public static final long FLAGS = 32;
        public static final long COLUMN = 40;
        public static final long PROBABILITY_PPM = 48;

        private ForecastItems() {}
    }

    /** {@code encours_forecast_cells}. */
    public static final class ForecastCells {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long FACE = 16;
        public static final long WEIGHTED = 24;
        public static final long WEIGHTED_PPM = 32;

        private ForecastCells() {}
    }
}
