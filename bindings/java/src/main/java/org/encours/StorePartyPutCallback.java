// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;

/**
 * Write a party row of version expected_version + 1; CONFLICT when the present row has another
 * version than {@code expected_version}, DENIED when the row is erased.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StorePartyPutCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id
     * @param id of the party
     * @param expectedVersion of the present row, 0 when there is none
     * @param bytes the row; lent for the call
     */
    void call(String ledger, long id, long expectedVersion, MemorySegment bytes);
}
