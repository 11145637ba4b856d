// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import java.lang.foreign.MemorySegment;

/**
 * Take the next bytes. They begin and end with whole lines. A non-zero status ends the export and
 * is returned by it.
 *
 * <p>To fail, throw: an EncoursException tells the library its status, any other exception that the
 * callback failed. The call that led here throws it again, unchanged.
 */
@FunctionalInterface
public interface EventLinesWriteCallback {
    /**
     * Called by the library.
     *
     * @param bytes lent for the call; lent for the call
     */
    void call(MemorySegment bytes);
}
