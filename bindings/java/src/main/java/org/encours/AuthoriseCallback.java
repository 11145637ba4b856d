// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Answer a question. Called by any thread that commits to a ledger or asks a view. */
@FunctionalInterface
public interface AuthoriseCallback {
    /**
     * Called by the library.
     *
     * @param question lent for the call
     * @return what the text above says
     */
    Authorisation call(Question question);
}
