// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;

/**
 * The head of a ledger.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreHeadCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id, NOT_FOUND when there is none
     * @param head of its last record; lent for the call
     */
    void call(String ledger, MemorySegment head);
}
