// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;

/**
 * Receives what a reading method finds, one call an element, in order. Bytes are lent for the call.
 * A non-zero status ends the reading, which then returns exactly that status. A visitor does not
 * call the store it is called by.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreVisitCallback {
    /**
     * Called by the library.
     *
     * @param number sequence of a record, block of a snapshot, id of a party, or 0
     * @param version version of a party row (0: erased); 0 elsewhere
     * @param bytes the record, block, party row or ledger id; lent for the call
     */
    void call(long number, long version, MemorySegment bytes);
}
