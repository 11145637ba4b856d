// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Gives a store to the suite, which frees it.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreCheckOpenCallback {
    /**
     * Called by the library.
     *
     * @return the store, from then on the suite's
     */
    Store call();
}
