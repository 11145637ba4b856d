// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;

/**
 * Seal a snapshot: from now on it can be found. Its blocks are numbered 0 to blocks - 1, and no
 * others were put; else STATE. Sealing again with the same hash, count and digest succeeds; with
 * others it is EXISTS.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreSnapshotSealCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id
     * @param sequence of the snapshot
     * @param hash hash; lent for the call
     * @param blocks how many
     * @param digest digest; lent for the call
     */
    void call(String ledger, long sequence, MemorySegment hash, long blocks, MemorySegment digest);
}
