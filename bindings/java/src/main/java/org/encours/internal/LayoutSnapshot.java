// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/snapshot.h} are. */
public final class LayoutSnapshot {
    private LayoutSnapshot() {}

    /** {@code encours_snapshot_options}. */
    public static final class SnapshotOptions {
        public static final long SIZE = 32;
        public static final long STRUCT_SIZE = 0;
        public static final long PROGRESS = 8;
        public static final long PROGRESS_USER = 16;
        public static final long COMPRESSION = 24;
        public static final long KEEP = 28;

        private SnapshotOptions() {}
    }

    /** {@code encours_snapshot_report}. */
    public static final class SnapshotReport {
        public static final long SIZE = 88;
        public static final long STRUCT_SIZE = 0;
        public static final long SEQUENCE = 8;
        public static final long BLOCKS = 16;
        public static final long BYTES = 24;
        public static final long BYTES_RAW = 32;
        public static final long DROPPED = 40;
        public static final long PRESENT = 48;
        public static final long DIGEST = 56;

        private SnapshotReport() {}
    }

    /** {@code encours_snapshot_info}. */
    public static final class SnapshotInfo {
        public static final long SIZE = 88;
        public static final long STRUCT_SIZE = 0;
        public static final long SEQUENCE = 8;
        public static final long BLOCKS = 16;
        public static final long HASH = 24;
        public static final long DIGEST = 56;

        private SnapshotInfo() {}
    }

    /** {@code encours_opening}. */
    public static final class Opening {
        public static final long SIZE = 56;
        public static final long STRUCT_SIZE = 0;
        public static final long SNAPSHOT_SEQUENCE = 8;
        public static final long SNAPSHOT_BYTES = 16;
        public static final long RECORDS = 24;
        public static final long PASSED_OVER = 32;
        public static final long PASSED_SEQUENCE = 40;
        public static final long PASSED_STATUS = 48;

        private Opening() {}
    }
}
