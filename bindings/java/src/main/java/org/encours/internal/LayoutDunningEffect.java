// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/dunning_effect.h} are. */
public final class LayoutDunningEffect {
    private LayoutDunningEffect() {}

    /** {@code encours_dunning_effect_options}. */
    public static final class DunningEffectOptions {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long AS_OF = 8;
        public static final long WITHIN_DAYS = 12;
        public static final long CREDIT = 16;
        public static final long SAME_DAY = 20;
        public static final long ROWS = 24;

        private DunningEffectOptions() {}
    }

    /** {@code encours_dunning_effect_columns}. */
    public static final class DunningEffectColumns {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ACTION_OFFSETS = 16;
        public static final long PAYMENT_OFFSETS = 24;
        public static final long ACTION_ROWS = 32;
        public static final long ACTION_DAYS = 40;
        public static final long ACTION_AMOUNTS = 48;
        public static final long PAYMENT_DAYS = 56;
        public static final long PAYMENT_AMOUNTS = 64;

        private DunningEffectColumns() {}
    }
}
