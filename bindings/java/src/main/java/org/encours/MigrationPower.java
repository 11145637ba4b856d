// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutMigration;

/**
 * A power of a matrix.
 *
 * @param status a {@link MigrationStatus}
 * @param emptyClass when undefined: the first class without observations
 * @param steps steps taken
 * @param exactSteps of which exact
 * @param denominator of every probability: exact, or 10^12
 */
public record MigrationPower(MigrationStatus status, long emptyClass, long steps, long exactSteps,
        long denominator) {
    /** Reads a value while it can be read. */
    static MigrationPower read(MemorySegment at, Call scope) {
        return new MigrationPower(MigrationStatus.of(at.get(JAVA_INT,
                LayoutMigration.MigrationPower.STATUS)), Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutMigration.MigrationPower.EMPTY_CLASS)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutMigration.MigrationPower.STEPS)),
                Integer.toUnsignedLong(at.get(JAVA_INT,
                LayoutMigration.MigrationPower.EXACT_STEPS)), at.get(JAVA_LONG,
                LayoutMigration.MigrationPower.DENOMINATOR));
    }
}
