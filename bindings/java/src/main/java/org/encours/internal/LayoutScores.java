// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/scores.h} are. */
public final class LayoutScores {
    private LayoutScores() {}

    /** {@code encours_score_model}. */
    public static final class ScoreModel {
        public static final long SIZE = 112;
        public static final long STRUCT_SIZE = 0;
        public static final long CONSTANT_NUMERATOR = 8;
        public static final long CONSTANT_DENOMINATOR = 16;
        public static final long TERM_COUNT = 24;
        public static final long COEFFICIENT_NUMERATORS = 32;
        public static final long COEFFICIENT_DENOMINATORS = 40;
        public static final long NUMERATOR_ITEMS = 48;
        public static final long PLUS_ITEMS = 56;
        public static final long MINUS_ITEMS = 64;
        public static final long DENOMINATOR_ITEMS = 72;
        public static final long BOUND_COUNT = 80;
        public static final long BOUND_NUMERATORS = 88;
        public static final long BOUND_DENOMINATORS = 96;
        public static final long BOUNDS_TO_UPPER = 104;

        private ScoreModel() {}
    }

    /** {@code encours_score_items}. */
    public static final class ScoreItems {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ITEM_COUNT = 16;
        public static final long IDS = 24;
        public static final long VALUES = 32;

        private ScoreItems() {}
    }

    /** {@code encours_score}. */
    public static final class Score {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long FLAGS = 12;
        public static final long SCORE_E4 = 16;
        public static final long NUMERATOR = 24;
        public static final long DENOMINATOR = 32;
        public static final long BAND = 40;
        public static final long TERM = 44;
        public static final long ITEM = 48;

        private Score() {}
    }
}
