// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.encours.internal.LayoutIdentifier;
import org.encours.internal.NativeIdentifier;

/**
 * A number that passed.
 *
 * @param kind a {@link IdentifierKind}
 * @param personal 1: numbers of this form are those of natural persons (an IBAN, a NIF, a birth
 *         number). 0 does not say that it is none: a SIREN may be that of a sole trader
 * @param length bytes of {@code text}
 * @param prefix the country it begins with, such as "FR"; else empty
 * @param text the normal form, ASCII
 */
public record Identifier(IdentifierKind kind, int personal, long length, String prefix,
        String text) {
    /** bytes of a text, separators included. */
    public static final int LENGTH_MAX = 64;

    /**
     * Check a number and make it normal.
     *
     * @param kind a {@link IdentifierKind} but OWN
     * @param text the number as written, UTF-8
     * @return the number
     * @throws EncoursException if it is refused or fails (invalid: it is none:
     *         {@link Identifier#faultOf} of the status says why; or {@code kind} is none, or OWN)
     */
    public static Identifier check(IdentifierKind kind, String text) {
        try (Call call = Call.begin()) {
            MemorySegment outAt = call.sized(LayoutIdentifier.Identifier.SIZE);
            call.check(NativeIdentifier.identifierCheck(kind.value(),
                    call.text(Objects.requireNonNull(text, "text")), outAt, call.error()));
            return Identifier.read(outAt, call);
        }
    }

    /**
     * Check a code of one's own by its scheme and make it normal.
     *
     * <p>MOD_11: with digits d(1), d(2) ... from the right, behind the check digit c, and weights
     * w: (c + sum of w(i) * d(i)) is divisible by 11; MOD_10 likewise by 10. So EAN-13 is MOD_10
     * with 3, 1 and ISBN-10 is MOD_11 with 2, 3 ... 10 and X.
     *
     * @param scheme scheme
     * @param text the code as written, UTF-8
     * @return the code
     * @throws EncoursException if it is refused or fails (invalid: it is none, see
     *         {@link Identifier#faultOf}; or the scheme is none; abi)
     */
    public static Identifier checkOwn(IdentifierScheme scheme, String text) {
        try (Call call = Call.begin()) {
            MemorySegment schemeAt = IdentifierScheme.write(Objects.requireNonNull(scheme,
                    "scheme"), call);
            MemorySegment outAt = call.sized(LayoutIdentifier.Identifier.SIZE);
            call.check(NativeIdentifier.identifierCheckOwn(schemeAt,
                    call.text(Objects.requireNonNull(text, "text")), outAt, call.error()));
            return Identifier.read(outAt, call);
        }
    }

    /**
     * Check many numbers.
     *
     * @param columns columns
     * @return the results
     * @throws EncoursException if it is refused or fails (invalid: a kind is none, or OWN; offsets
     *         do not ascend or pass the bytes; abi)
     */
    public static IdentifiersCheckResult identifiersCheck(IdentifierColumns columns) {
        try (Call call = Call.begin()) {
            MemorySegment columnsAt = IdentifierColumns.write(Objects.requireNonNull(columns,
                    "columns"), call);
            MemorySegment wrongAt = call.slot();
            MemorySegment faultsAt = call.array(columnsAt.get(JAVA_LONG,
                    LayoutIdentifier.IdentifierColumns.COUNT), 4);
            call.check(NativeIdentifier.identifiersCheck(columnsAt, faultsAt, wrongAt,
                    call.error()));
            return new IdentifiersCheckResult(Convert.elements(faultsAt, columnsAt.get(JAVA_LONG,
                    LayoutIdentifier.IdentifierColumns.COUNT), JAVA_INT), wrongAt.get(JAVA_LONG,
                    0));
        }
    }

    /**
     * What a status of the two checks says of the number.
     *
     * @param status as returned
     * @return a {@link IdentifierFault}; NONE of a status that is not about a number
     */
    public static IdentifierFault faultOf(int status) {
        return IdentifierFault.of(NativeIdentifier.identifierFaultOf(status));
    }

    /**
     * What {@link #identifiersCheck} gives.
     *
     * @param faults a {@link IdentifierFault} each
     * @param wrong how many have one
     */
    public record IdentifiersCheckResult(int[] faults, long wrong) {}

    /** Reads a value while it can be read. */
    static Identifier read(MemorySegment at, Call scope) {
        return new Identifier(IdentifierKind.of(at.get(JAVA_INT, LayoutIdentifier.Identifier.KIND)),
                at.get(JAVA_INT, LayoutIdentifier.Identifier.PERSONAL),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutIdentifier.Identifier.LENGTH)),
                Convert.field(at, LayoutIdentifier.Identifier.PREFIX, 8), Convert.field(at,
                LayoutIdentifier.Identifier.TEXT, 72));
    }
}
