// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/collection_profile.h} are. */
public final class LayoutCollectionProfile {
    private LayoutCollectionProfile() {}

    /** {@code encours_collection_profiles}. */
    public static final class CollectionProfiles {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long AGES = 12;
        public static final long COLLECTED_PPM = 16;
        public static final long DISCOUNT_PPM = 24;
        public static final long BAD_DEBT_PPM = 32;

        private CollectionProfiles() {}
    }

    /** {@code encours_collection_sales}. */
    public static final class CollectionSales {
        public static final long SIZE = 64;
        public static final long STRUCT_SIZE = 0;
        public static final long ROWS = 8;
        public static final long PERIODS = 16;
        public static final long WINDOW_FIRST = 20;
        public static final long WINDOW = 24;
        public static final long OPENING_AGES = 28;
        public static final long SALES = 32;
        public static final long PROFILE = 40;
        public static final long OPENING = 48;
        public static final long OPENING_PPM = 56;

        private CollectionSales() {}
    }

    /** {@code encours_collection_options}. */
    public static final class CollectionOptions {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long ROWS = 8;
        public static final long COHORTS = 12;
        public static final long AGES = 16;
        public static final long LAST = 20;
        public static final long USE = 24;

        private CollectionOptions() {}
    }

    /** {@code encours_collection_history}. */
    public static final class CollectionHistory {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROW = 16;
        public static final long COHORT = 24;
        public static final long PERIOD = 32;
        public static final long KIND = 40;
        public static final long AMOUNT = 48;

        private CollectionHistory() {}
    }

    /** {@code encours_collection_derived}. */
    public static final class CollectionDerived {
        public static final long SIZE = 72;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long SETTLED = 16;
        public static final long SALES = 24;
        public static final long COLLECTED_PPM = 32;
        public static final long DISCOUNT_PPM = 40;
        public static final long BAD_DEBT_PPM = 48;
        public static final long REST_PPM = 56;
        public static final long FLAGS = 64;

        private CollectionDerived() {}
    }
}
