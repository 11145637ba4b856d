// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;

/**
 * The newest sealed snapshot at or before {@code not_after}; NOT_FOUND when there is none.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreSnapshotFindCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id
     * @param notAfter a sequence
     * @param sequence sequence; lent for the call
     * @param hash hash; lent for the call
     * @param blocks blocks; lent for the call
     * @param digest digest; lent for the call
     */
    void call(String ledger, long notAfter, MemorySegment sequence, MemorySegment hash,
            MemorySegment blocks, MemorySegment digest);
}
