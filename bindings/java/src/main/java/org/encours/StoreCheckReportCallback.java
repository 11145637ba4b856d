// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/** Receives the outcome of each case, in the order they run. */
@FunctionalInterface
public interface StoreCheckReportCallback {
    /**
     * Called by the library.
     *
     * @param name of the case, words joined by underscores
     * @param outcome a {@link StoreCheckOutcome}
     * @param sentence what was wrong, or why it was skipped; empty when passed
     */
    void call(String name, StoreCheckOutcome outcome, String sentence);
}
