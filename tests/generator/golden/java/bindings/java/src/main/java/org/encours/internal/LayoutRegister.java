// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/register.h} are. */
public final class LayoutRegister {
    private LayoutRegister() {}

    /** {@code encours_register_columns}. */
    public static final class RegisterColumns {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long AMOUNTS = 16;
        public static final long DAYS = 24;
        public static final long CURRENCIES = 32;
        public static final long TEXTS = 40;

        private RegisterColumns() {}
    }

    /** {@code encours_register_options}. */
    public static final class RegisterOptions {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long KIND = 8;
        public static final long FROM = 12;
        public static final long RECORDED_AT = 16;
        public static final long ACTOR = 24;

        private RegisterOptions() {}
    }

    /** {@code encours_register_totals}. */
    public static final class RegisterTotals {
        public static final long SIZE = 24;
        public static final long AMOUNTS = 0;
        public static final long CURRENCIES = 8;
        public static final long CAPACITY = 16;

        private RegisterTotals() {}
    }
}
