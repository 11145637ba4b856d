// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutAuthoriser;

/**
 * Options of {@link Authoriser#create}.
 *
 * @param authorise who answers
 */
public record AuthoriserOptions(AuthoriseCallback authorise) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static AuthoriserOptions defaults() {
        return new AuthoriserOptions(null);
    }

    /**
     * The same with another authorise.
     *
     * @param authorise who answers
     * @return a changed copy
     */
    public AuthoriserOptions authorise(AuthoriseCallback authorise) {
        return new AuthoriserOptions(authorise);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(AuthoriserOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutAuthoriser.AuthoriserOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(AuthoriserOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutAuthoriser.AuthoriserOptions.AUTHORISE,
                AuthoriseUpcall.stub(authorise, scope));
    }
}
