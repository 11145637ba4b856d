// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutMigration;

/**
 * Options.
 *
 * @param rows matrices, one a key (currency, segment); 0: 1
 * @param classes n, 1 to 126, from the best to the worst
 */
public record MigrationOptions(long rows, long classes) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static MigrationOptions defaults() {
        return new MigrationOptions(0, 0);
    }

    /**
     * The same with another rows.
     *
     * @param rows matrices, one a key (currency, segment); 0: 1
     * @return a changed copy
     */
    public MigrationOptions rows(long rows) {
        return new MigrationOptions(rows, classes);
    }

    /**
     * The same with another classes.
     *
     * @param classes n, 1 to 126, from the best to the worst
     * @return a changed copy
     */
    public MigrationOptions classes(long classes) {
        return new MigrationOptions(rows, classes);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(MigrationOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutMigration.MigrationOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(MigrationOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutMigration.MigrationOptions.ROWS, Convert.u32(rows, "rows"));
        at.set(JAVA_INT, LayoutMigration.MigrationOptions.CLASSES, Convert.u32(classes, "classes"));
    }
}
