// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

/** Where the members of the structs of {@code encours/copy.h} are. */
public final class LayoutCopy {
    private LayoutCopy() {}

    /** {@code encours_copy_options}. */
    public static final class CopyOptions {
        public static final long SIZE = 40;
        public static final long STRUCT_SIZE = 0;
        public static final long PROGRESS = 8;
        public static final long PROGRESS_USER = 16;
        public static final long WITHOUT_PARTIES = 24;
        public static final long SNAPSHOTS = 28;
        public static final long BATCH_BYTES = 32;

        private CopyOptions() {}
    }

    /** {@code encours_copy_report}. */
    public static final class CopyReport {
        public static final long SIZE = 112;
        public static final long STRUCT_SIZE = 0;
        public static final long RECORDS = 8;
        public static final long RECORDS_PRESENT = 16;
        public static final long BYTES = 24;
        public static final long PARTIES = 32;
        public static final long PARTIES_PRESENT = 40;
        public static final long PARTIES_ERASED = 48;
        public static final long PARTIES_KEPT_ERASED = 56;
        public static final long SNAPSHOTS = 64;
        public static final long HEAD_SEQUENCE = 72;
        public static final long HEAD_HASH = 80;

        private CopyReport() {}
    }
}
