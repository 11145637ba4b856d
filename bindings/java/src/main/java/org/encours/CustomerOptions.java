// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCommand;

/**
 * Options of {@link Transaction#addCustomer}.
 *
 * @param code the host's code, 1 to 64 bytes, unique in the ledger
 * @param codeImpersonal 1: the code says nothing of a person and goes into the log; 0: the log has
 *         C&lt;number&gt;, the code is party data
 * @param name party data, at most 1024 bytes; null: none
 */
public record CustomerOptions(String code, long codeImpersonal, String name) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static CustomerOptions defaults() {
        return new CustomerOptions(null, 0, null);
    }

    /**
     * The same with another code.
     *
     * @param code the host's code, 1 to 64 bytes, unique in the ledger
     * @return a changed copy
     */
    public CustomerOptions code(String code) {
        return new CustomerOptions(code, codeImpersonal, name);
    }

    /**
     * The same with another code impersonal.
     *
     * @param codeImpersonal 1: the code says nothing of a person and goes into the log; 0: the log
     *         has C&lt;number&gt;, the code is party data
     * @return a changed copy
     */
    public CustomerOptions codeImpersonal(long codeImpersonal) {
        return new CustomerOptions(code, codeImpersonal, name);
    }

    /**
     * The same with another name.
     *
     * @param name party data, at most 1024 bytes; null: none
     * @return a changed copy
     */
    public CustomerOptions name(String name) {
        return new CustomerOptions(code, codeImpersonal, name);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(CustomerOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCommand.CustomerOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(CustomerOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutCommand.CustomerOptions.CODE, scope.text(code));
        at.set(JAVA_INT, LayoutCommand.CustomerOptions.CODE_IMPERSONAL, Convert.u32(codeImpersonal,
                "codeImpersonal"));
        at.set(ADDRESS, LayoutCommand.CustomerOptions.NAME, scope.text(name));
    }
}
