// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Told now and then during long work; a non-zero return stops it with {@link StatusKind#CANCELLED}.
 * {@code total} is 0 while it is not known.
 */
@FunctionalInterface
public interface ProgressCallback {
    /**
     * Called by the library.
     *
     * @param done done
     * @param total total
     * @return what the text above says
     */
    int call(long done, long total);
}
