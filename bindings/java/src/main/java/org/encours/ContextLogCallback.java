// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Receive a log line, never with personal data. */
@FunctionalInterface
public interface ContextLogCallback {
    /**
     * Called by the library.
     *
     * @param level a {@link LogLevel}
     * @param message UTF-8, lent for the call
     */
    void call(LogLevel level, String message);
}
