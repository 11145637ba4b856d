// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Remove a ledger with its records, snapshots, parties and tombstones, and their bytes from the
 * medium. Its id can be used again.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreDropCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id
     */
    void call(String ledger);
}
