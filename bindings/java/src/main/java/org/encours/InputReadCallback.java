// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;

/**
 * Give the next bytes: between 1 and {@code size} of them to {@code buffer}, their number to
 * {@code got}; 0 at the end. Any failure ends the reading and travels back to the caller unchanged;
 * {@code error} is not null.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface InputReadCallback {
    /**
     * Called by the library.
     *
     * @param buffer buffer; lent for the call
     * @return bytes given
     */
    long call(MemorySegment buffer);
}
