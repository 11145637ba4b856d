// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/currency.h} are. */
public final class LayoutCurrency {
    private LayoutCurrency() {}

    /** {@code encours_currency}. */
    public static final class Currency {
        public static final long SIZE = 8;
        public static final long NUMERIC = 0;
        public static final long EXPONENT = 2;
        public static final long CODE = 4;

        private Currency() {}
    }

    /** {@code encours_currency_override}. */
    public static final class CurrencyOverride {
        public static final long SIZE = 4;
        public static final long NUMERIC = 0;
        public static final long EXPONENT = 2;

        private CurrencyOverride() {}
    }

    /** {@code encours_currency_table}. */
    public static final class CurrencyTable {
        public static final long SIZE = 16;
        public static final long OVERRIDES = 0;
        public static final long COUNT = 8;

        private CurrencyTable() {}
    }
}
