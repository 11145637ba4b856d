// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutLedger;

/**
 * Options of {@link Store#openLedger}.
 *
 * @param progress called with records replayed; null: none
 */
public record LedgerOpenOptions(ProgressCallback progress) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static LedgerOpenOptions defaults() {
        return new LedgerOpenOptions(null);
    }

    /**
     * The same with another progress.
     *
     * @param progress called with records replayed; null: none
     * @return a changed copy
     */
    public LedgerOpenOptions progress(ProgressCallback progress) {
        return new LedgerOpenOptions(progress);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(LedgerOpenOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutLedger.LedgerOpenOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(LedgerOpenOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutLedger.LedgerOpenOptions.PROGRESS, ProgressUpcall.stub(progress,
                scope));
    }
}
