// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Receives the id of one ledger; a non-zero status ends the listing and is returned. The store may
 * be used, for example to open that ledger.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface StoreLedgerCallback {
    /**
     * Called by the library.
     *
     * @param ledger lent for the call
     */
    void call(String ledger);
}
