// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutMigration;
import org.encours.internal.LayoutRatio;

/**
 * A cure rate.
 *
 * @param status a {@link MigrationStatus}
 * @param emptyClass when undefined: the first of the worse classes
 * @param worse in the classes worse than the limit at t - 1
 * @param cured of which at the limit or better, or paid, at t
 * @param rate cured / worse, reduced; 0/0 when undefined
 * @param ratePpm millionths, half up; or NONE
 */
public record MigrationCure(MigrationStatus status, long emptyClass, long worse, long cured,
        Ratio rate, long ratePpm) {
    /** Reads a value while it can be read. */
    static MigrationCure read(MemorySegment at, Call scope) {
        return new MigrationCure(MigrationStatus.of(at.get(JAVA_INT,
                LayoutMigration.MigrationCure.STATUS)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutMigration.MigrationCure.EMPTY_CLASS)), at.get(JAVA_LONG,
                LayoutMigration.MigrationCure.WORSE), at.get(JAVA_LONG,
                LayoutMigration.MigrationCure.CURED),
                Ratio.read(at.asSlice(LayoutMigration.MigrationCure.RATE, LayoutRatio.Ratio.SIZE),
                scope), at.get(JAVA_LONG, LayoutMigration.MigrationCure.RATE_PPM));
    }
}
