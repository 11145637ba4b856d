// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/migration.h} are. */
public final class LayoutMigration {
    private LayoutMigration() {}

    /** {@code encours_migration_options}. */
    public static final class MigrationOptions {
        public static final long SIZE = 16;
        public static final long STRUCT_SIZE = 0;
        public static final long ROWS = 8;
        public static final long CLASSES = 12;

        private MigrationOptions() {}
    }

    /** {@code encours_migration_columns}. */
    public static final class MigrationColumns {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ROW = 16;
        public static final long FROM = 24;
        public static final long TO = 32;
        public static final long BEFORE = 40;
        public static final long AFTER = 48;

        private MigrationColumns() {}
    }

    /** {@code encours_migration_cells}. */
    public static final class MigrationCells {
        public static final long SIZE = 48;
        public static final long STRUCT_SIZE = 0;
        public static final long COUNT = 8;
        public static final long ITEMS = 16;
        public static final long AMOUNTS = 24;
        public static final long ITEMS_PPM = 32;
        public static final long AMOUNTS_PPM = 40;

        private MigrationCells() {}
    }

    /** {@code encours_migration_cure}. */
    public static final class MigrationCure {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long EMPTY_CLASS = 12;
        public static final long WORSE = 16;
        public static final long CURED = 24;
        public static final long RATE = 32;
        public static final long RATE_PPM = 48;

        private MigrationCure() {}
    }

    /** {@code encours_migration_power}. */
    public static final class MigrationPower {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long STATUS = 8;
        public static final long EMPTY_CLASS = 12;
        public static final long STEPS = 16;
        public static final long EXACT_STEPS = 20;
        public static final long DENOMINATOR = 24;

        private MigrationPower() {}
    }
}
