// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Receive a log line. */
@FunctionalInterface
public interface ContextLogCallback {
    /**
     * Called by the library.
     *
     * @param message UTF-8, lent for the call
     */
    void call(String message);
}
