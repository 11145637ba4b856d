// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutInput;

/**
 * A rewindable stream of bytes. It must stay valid while it is read.
 *
 * @param name shown in errors, UTF-8; null: "input"
 * @param read mandatory
 * @param rewind mandatory
 */
public record Input(String name, InputReadCallback read, InputRewindCallback rewind) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static Input defaults() {
        return new Input(null, null, null);
    }

    /**
     * The same with another name.
     *
     * @param name shown in errors, UTF-8; null: "input"
     * @return a changed copy
     */
    public Input name(String name) {
        return new Input(name, read, rewind);
    }

    /**
     * The same with another read.
     *
     * @param read mandatory
     * @return a changed copy
     */
    public Input read(InputReadCallback read) {
        return new Input(name, read, rewind);
    }

    /**
     * The same with another rewind.
     *
     * @param rewind mandatory
     * @return a changed copy
     */
    public Input rewind(InputRewindCallback rewind) {
        return new Input(name, read, rewind);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(Input value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutInput.Input.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(Input value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutInput.Input.NAME, scope.text(name));
        InputReadUpcall.write(read, at, LayoutInput.Input.READ, LayoutInput.Input.USER, scope);
        InputRewindUpcall.write(rewind, at, LayoutInput.Input.REWIND, LayoutInput.Input.USER,
                scope);
    }

    /** Reads a value while it can be read. */
    static Input read(MemorySegment at, Call scope) {
        return new Input(Convert.text(at.get(ADDRESS, LayoutInput.Input.NAME)),
                InputReadUpcall.read(at, LayoutInput.Input.READ, LayoutInput.Input.USER, scope),
                InputRewindUpcall.read(at, LayoutInput.Input.REWIND, LayoutInput.Input.USER,
                scope));
    }
}
