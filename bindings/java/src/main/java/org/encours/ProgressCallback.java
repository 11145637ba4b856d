// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Told now and then during long work; a non-zero return stops it with {@link StatusKind#CANCELLED}.
 */
@FunctionalInterface
public interface ProgressCallback {
    /**
     * Called by the library.
     *
     * @param done so far
     * @param total 0 while it is not known
     * @return what the text above says
     */
    int call(long done, long total);
}
