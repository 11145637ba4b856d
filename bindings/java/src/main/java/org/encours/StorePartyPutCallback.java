// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;

/**
 * Write a party row of version expected_version + 1. {@code expected_version} is the version of the
 * present row, 0 when there is none; CONFLICT when it differs, DENIED when the row is erased.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StorePartyPutCallback {
    /**
     * Called by the library.
     *
     * @param ledger ledger
     * @param id id
     * @param expectedVersion expected version
     * @param bytes bytes; lent for the call
     */
    void call(String ledger, long id, long expectedVersion, MemorySegment bytes);
}
