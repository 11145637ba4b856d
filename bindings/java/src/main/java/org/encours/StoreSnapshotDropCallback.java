// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Remove a snapshot, sealed or not; removing what is absent succeeds.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreSnapshotDropCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id
     * @param sequence of the snapshot
     */
    void call(String ledger, long sequence);
}
