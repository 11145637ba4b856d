// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Replace a party row by a tombstone and remove its bytes, of all versions, from the medium;
 * erasing what is erased or absent succeeds and leaves a tombstone. A failure may leave the
 * tombstone with old bytes still on the medium; the caller repeats the call.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StorePartyEraseCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id
     * @param id of the party
     */
    void call(String ledger, long id);
}
