// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Visit one block of a sealed snapshot ({@code number} is the block); NOT_FOUND when there is no
 * such block or the snapshot is not sealed.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreSnapshotGetCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id
     * @param sequence of the snapshot
     * @param block number, from 0
     * @param visit given the block
     */
    void call(String ledger, long sequence, long block, StoreVisitCallback visit);
}
