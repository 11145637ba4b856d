// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Close the store; called once, when the last reference goes. */
@FunctionalInterface
public interface StoreCloseCallback {
    /** Called by the library. */
    void call();
}
