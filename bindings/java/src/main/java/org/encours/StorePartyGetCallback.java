// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Visit one party row (version 0 and no bytes: erased); NOT_FOUND when there never was one.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StorePartyGetCallback {
    /**
     * Called by the library.
     *
     * @param ledger its id
     * @param id of the party
     * @param visit given the row
     */
    void call(String ledger, long id, StoreVisitCallback visit);
}
