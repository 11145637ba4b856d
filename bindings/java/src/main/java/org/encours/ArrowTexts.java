// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.encours.internal.LayoutArrow;

/**
 * The texts of a dictionary to be made.
 *
 * @param texts UTF-8, none null
 */
public record ArrowTexts(List<String> texts) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static ArrowTexts defaults() {
        return new ArrowTexts(null);
    }

    /**
     * The same with another texts.
     *
     * @param texts UTF-8, none null
     * @return a changed copy
     */
    public ArrowTexts texts(List<String> texts) {
        return new ArrowTexts(texts);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(ArrowTexts value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.zeros(LayoutArrow.ArrowTexts.SIZE, 8);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(ArrowTexts value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutArrow.ArrowTexts.COUNT, Convert.common("count", texts));
        at.set(ADDRESS, LayoutArrow.ArrowTexts.TEXTS, scope.texts(texts));
    }
}
