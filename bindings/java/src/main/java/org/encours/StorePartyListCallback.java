// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Visit all party rows by ascending id, erased ones with version 0 and no bytes.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StorePartyListCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id
     * @param visit given each row
     */
    void call(String ledger, StoreVisitCallback visit);
}
