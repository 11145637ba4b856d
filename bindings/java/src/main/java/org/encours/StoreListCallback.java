// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Visit the ids of all ledgers in byte order (the id is the visited bytes).
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreListCallback {
    /**
     * Called by the library.
     *
     * @param visit visit
     */
    void call(StoreVisitCallback visit);
}
