// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutCommandColumns;

/**
 * Customers to add, by row.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class CustomerColumns {
    private long count = -1;
    private TextColumn code;
    private TextColumn name;
    private MemorySegment codeImpersonal;
    private long codeImpersonalOfAll;

    /** Begins without columns. */
    public CustomerColumns() {}

    /**
     * rows.
     *
     * @return rows
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * rows.
     *
     * @param count rows
     * @return this object
     */
    public CustomerColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * codes of the host, 1 to 64 bytes each, needed.
     *
     * @return codes of the host, 1 to 64 bytes each, needed
     */
    public TextColumn code() {
        return code;
    }

    /**
     * codes of the host, 1 to 64 bytes each, needed.
     *
     * @param code codes of the host, 1 to 64 bytes each, needed
     * @return this object
     */
    public CustomerColumns code(TextColumn code) {
        this.code = code;
        return this;
    }

    /**
     * party data, at most 1024 bytes each.
     *
     * @return party data, at most 1024 bytes each
     */
    public TextColumn name() {
        return name;
    }

    /**
     * party data, at most 1024 bytes each.
     *
     * @param name party data, at most 1024 bytes each
     * @return this object
     */
    public CustomerColumns name(TextColumn name) {
        this.name = name;
        return this;
    }

    /**
     * not 0: the code goes into the log, see {@link CustomerOptions}; null: the next member.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment codeImpersonal() {
        return codeImpersonal;
    }

    /**
     * not 0: the code goes into the log, see {@link CustomerOptions}; null: the next member.
     *
     * @param codeImpersonal the elements
     * @return this object
     */
    public CustomerColumns codeImpersonal(byte... codeImpersonal) {
        return codeImpersonal(MemorySegment.ofArray(codeImpersonal));
    }

    /**
     * not 0: the code goes into the log, see {@link CustomerOptions}; null: the next member.
     *
     * @param codeImpersonal the elements
     * @return this object
     */
    public CustomerColumns codeImpersonal(MemorySegment codeImpersonal) {
        count = Convert.same(count, codeImpersonal.byteSize(), 1, "codeImpersonal");
        this.codeImpersonal = codeImpersonal;
        return this;
    }

    /**
     * for all rows when the column is null.
     *
     * @return for all rows when the column is null
     */
    public long codeImpersonalOfAll() {
        return codeImpersonalOfAll;
    }

    /**
     * for all rows when the column is null.
     *
     * @param codeImpersonalOfAll for all rows when the column is null
     * @return this object
     */
    public CustomerColumns codeImpersonalOfAll(long codeImpersonalOfAll) {
        this.codeImpersonalOfAll = codeImpersonalOfAll;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(CustomerColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCommandColumns.CustomerColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(CustomerColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(codeImpersonal, Math.max(count, 0), 1, "codeImpersonal");
        at.set(JAVA_LONG, LayoutCommandColumns.CustomerColumns.COUNT, Math.max(count, 0));
        TextColumn.writeTo(code, at.asSlice(LayoutCommandColumns.CustomerColumns.CODE,
                LayoutCommandColumns.TextColumn.SIZE), scope);
        TextColumn.writeTo(name, at.asSlice(LayoutCommandColumns.CustomerColumns.NAME,
                LayoutCommandColumns.TextColumn.SIZE), scope);
        at.set(ADDRESS, LayoutCommandColumns.CustomerColumns.CODE_IMPERSONAL,
                scope.in(codeImpersonal));
        at.set(JAVA_INT, LayoutCommandColumns.CustomerColumns.CODE_IMPERSONAL_OF_ALL,
                Convert.u32(codeImpersonalOfAll, "codeImpersonalOfAll"));
    }
}
