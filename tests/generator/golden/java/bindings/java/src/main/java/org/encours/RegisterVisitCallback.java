// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;

/**
 * Told of one entry; a non-zero status ends the visit and is returned.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface RegisterVisitCallback {
    /**
     * Called by the library.
     *
     * @param number of the entry, from 1
     * @param amount what it is worth; lent for the call
     * @param text lent for the call
     */
    void call(long number, MemorySegment amount, String text);
}
