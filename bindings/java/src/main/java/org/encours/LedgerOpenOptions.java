// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutLedger;

/**
 * Options of {@link Store#openLedger}.
 *
 * @param progress called with records replayed or covered by what was read of a snapshot; null: the
 *         context's
 * @param flags flags of {@link OpenFlags}
 * @param authoriser asked before commands and queries of this handle, see authoriser.h; null: none
 * @param reader who reads by views of this handle, opaque id of at most 32 bytes; null: empty
 */
public record LedgerOpenOptions(ProgressCallback progress, int flags, Authoriser authoriser,
        String reader) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static LedgerOpenOptions defaults() {
        return new LedgerOpenOptions(null, 0, null, null);
    }

    /**
     * The same with another progress.
     *
     * @param progress called with records replayed or covered by what was read of a snapshot; null:
     *         the context's
     * @return a changed copy
     */
    public LedgerOpenOptions progress(ProgressCallback progress) {
        return new LedgerOpenOptions(progress, flags, authoriser, reader);
    }

    /**
     * The same with another flags.
     *
     * @param flags flags of {@link OpenFlags}
     * @return a changed copy
     */
    public LedgerOpenOptions flags(int flags) {
        return new LedgerOpenOptions(progress, flags, authoriser, reader);
    }

    /**
     * The same with another authoriser.
     *
     * @param authoriser asked before commands and queries of this handle, see authoriser.h; null:
     *         none
     * @return a changed copy
     */
    public LedgerOpenOptions authoriser(Authoriser authoriser) {
        return new LedgerOpenOptions(progress, flags, authoriser, reader);
    }

    /**
     * The same with another reader.
     *
     * @param reader who reads by views of this handle, opaque id of at most 32 bytes; null: empty
     * @return a changed copy
     */
    public LedgerOpenOptions reader(String reader) {
        return new LedgerOpenOptions(progress, flags, authoriser, reader);
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
        at.set(JAVA_INT, LayoutLedger.LedgerOpenOptions.FLAGS, flags);
        at.set(ADDRESS, LayoutLedger.LedgerOpenOptions.AUTHORISER, scope.use(authoriser));
        at.set(ADDRESS, LayoutLedger.LedgerOpenOptions.READER, scope.text(reader));
    }
}
