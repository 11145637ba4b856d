// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutInput;

/**
 * A rewindable stream of bytes. It must stay valid while it is read.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class Input {
    private String name;
    private InputReadCallback read;
    private InputRewindCallback rewind;
    private Handle owner;

    /** Begins without columns. */
    public Input() {}

    /**
     * shown in errors, UTF-8; null: "input".
     *
     * @return shown in errors, UTF-8; null: "input"
     */
    public String name() {
        return name;
    }

    /**
     * shown in errors, UTF-8; null: "input".
     *
     * @param name shown in errors, UTF-8; null: "input"
     * @return this object
     */
    public Input name(String name) {
        this.name = name;
        return this;
    }

    /**
     * mandatory.
     *
     * @return mandatory
     */
    public InputReadCallback read() {
        return read;
    }

    /**
     * mandatory.
     *
     * @param read mandatory
     * @return this object
     */
    public Input read(InputReadCallback read) {
        this.read = read;
        return this;
    }

    /**
     * mandatory.
     *
     * @return mandatory
     */
    public InputRewindCallback rewind() {
        return rewind;
    }

    /**
     * mandatory.
     *
     * @param rewind mandatory
     * @return this object
     */
    public Input rewind(InputRewindCallback rewind) {
        this.rewind = rewind;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(Input value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutInput.Input.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(Input value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        scope.use(owner);
        at.set(ADDRESS, LayoutInput.Input.NAME, scope.text(name));
        InputReadUpcall.write(read, at, LayoutInput.Input.READ, LayoutInput.Input.USER, scope);
        InputRewindUpcall.write(rewind, at, LayoutInput.Input.REWIND, LayoutInput.Input.USER,
                scope);
    }

    /** Columns that the library lends; as long as what lends them lives. */
    static Input read(MemorySegment at, Call scope) {
        Input columns = new Input();
        columns.load(at, scope);
        return columns;
    }

    /** Takes over what the library wrote. */
    void load(MemorySegment at, Call scope) {
        name = Convert.text(at.get(ADDRESS, LayoutInput.Input.NAME));
        read = InputReadUpcall.read(at, LayoutInput.Input.READ, LayoutInput.Input.USER, scope);
        rewind = InputRewindUpcall.read(at, LayoutInput.Input.REWIND, LayoutInput.Input.USER,
                scope);
        owner = scope.owner();
    }
}
