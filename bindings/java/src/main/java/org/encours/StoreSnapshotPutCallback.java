// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;

/**
 * Store one block of an unsealed snapshot; the same block again replaces it. STATE when the
 * snapshot is sealed: it never changes again.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreSnapshotPutCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id
     * @param sequence of the snapshot
     * @param block number, from 0
     * @param bytes the block; lent for the call
     */
    void call(String ledger, long sequence, long block, MemorySegment bytes);
}
