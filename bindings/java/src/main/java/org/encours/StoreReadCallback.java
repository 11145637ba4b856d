// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Visit the records numbered {@code from} and later, in order: none when {@code from} is beyond the
 * head.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreReadCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id
     * @param from 1 or more
     * @param visit given each record
     */
    void call(String ledger, long from, StoreVisitCallback visit);
}
