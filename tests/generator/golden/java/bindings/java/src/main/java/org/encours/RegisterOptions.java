// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import java.time.LocalDate;
import org.encours.internal.LayoutRegister;

/**
 * What is wanted of the entries.
 *
 * @param kind a {@link RegisterKind}
 * @param from epoch day of the first, or null; null: none
 * @param recordedAt microseconds since 1970-01-01 UTC
 * @param actor who asks; null: nobody.
 */
public record RegisterOptions(RegisterKind kind, LocalDate from, Instant recordedAt, String actor) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static RegisterOptions defaults() {
        return new RegisterOptions(RegisterKind.DEBIT, null, Instant.EPOCH, null);
    }

    /**
     * The same with another kind.
     *
     * @param kind a {@link RegisterKind}
     * @return a changed copy
     */
    public RegisterOptions kind(RegisterKind kind) {
        return new RegisterOptions(kind, from, recordedAt, actor);
    }

    /**
     * The same with another from.
     *
     * @param from epoch day of the first, or null; null: none
     * @return a changed copy
     */
    public RegisterOptions from(LocalDate from) {
        return new RegisterOptions(kind, from, recordedAt, actor);
    }

    /**
     * The same with another recorded at.
     *
     * @param recordedAt microseconds since 1970-01-01 UTC
     * @return a changed copy
     */
    public RegisterOptions recordedAt(Instant recordedAt) {
        return new RegisterOptions(kind, from, recordedAt, actor);
    }

    /**
     * The same with another actor.
     *
     * @param actor who asks; null: nobody.
     * @return a changed copy
     */
    public RegisterOptions actor(String actor) {
        return new RegisterOptions(kind, from, recordedAt, actor);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(RegisterOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRegister.RegisterOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(RegisterOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_INT, LayoutRegister.RegisterOptions.KIND, kind.value());
        at.set(JAVA_INT, LayoutRegister.RegisterOptions.FROM, Convert.day(from));
        at.set(JAVA_LONG, LayoutRegister.RegisterOptions.RECORDED_AT, Convert.instant(recordedAt));
        at.set(ADDRESS, LayoutRegister.RegisterOptions.ACTOR, scope.text(actor));
    }
}
