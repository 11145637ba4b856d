// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/rates.h} are. */
public final class LayoutRates {
    private LayoutRates() {}

    /** {@code encours_rates_options}. */
    public static final class RatesOptions {
        public static final long SIZE = 24;
        public static final long STRUCT_SIZE = 0;
        public static final long BASE_CURRENCY = 8;
        public static final long AGE_DAYS_MAX = 12;
        public static final long CURRENCIES = 16;

        private RatesOptions() {}
    }

    /** {@code encours_rates_columns}. */
    public static final class RatesColumns {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long FROM = 16;
        public static final long TO = 24;
        public static final long VALID_FROM = 32;
        public static final long NUMERATOR = 40;
        public static final long DENOMINATOR = 48;

        private RatesColumns() {}
    }

    /** {@code encours_rate}. */
    public static final class Rate {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long NUMERATOR = 8;
        public static final long DENOMINATOR = 16;
        public static final long VALID_FROM = 24;
        public static final long PATH = 28;

        private Rate() {}
    }
}
