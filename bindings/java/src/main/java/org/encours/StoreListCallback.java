// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Visit the ids of all ledgers in byte order.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreListCallback {
    /**
     * Called by the library.
     *
     * @param visit given each id as bytes
     */
    void call(StoreVisitCallback visit);
}
