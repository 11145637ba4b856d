// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.encours.internal.LayoutArrow;

/**
 * Columns of a batch to be made. A DECIMAL is decimal128(19, decimals[i]). Where its rows are of
 * currencies with fewer decimals, {@code row_decimals} says which: it is decimal128(19 +
 * decimals[i], decimals[i]) then, and nothing is rounded.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ArrowColumns {
    private long rows = -1;
    private long count = -1;
    private List<String> names;
    private MemorySegment types;
    private List<MemorySegment> values;
    private MemorySegment decimals;
    private MemorySegment rowDecimals;
    private List<ArrowTexts> dictionaries;

    /** Begins without columns. */
    public ArrowColumns() {}

    /**
     * rows of all columns, at most 2^40.
     *
     * @return rows of all columns, at most 2^40
     */
    public long rows() {
        return Math.max(rows, 0);
    }

    /**
     * rows of all columns, at most 2^40.
     *
     * @param rows rows of all columns, at most 2^40
     * @return this object
     */
    public ArrowColumns rows(long rows) {
        this.rows = rows;
        return this;
    }

    /**
     * columns, at most 512.
     *
     * @return columns, at most 512
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * columns, at most 512.
     *
     * @param count columns, at most 512
     * @return this object
     */
    public ArrowColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * UTF-8, at most 255 bytes.
     *
     * @return UTF-8, at most 255 bytes
     */
    public List<String> names() {
        return names;
    }

    /**
     * UTF-8, at most 255 bytes.
     *
     * @param names UTF-8, at most 255 bytes
     * @return this object
     */
    public ArrowColumns names(List<String> names) {
        this.names = names;
        return this;
    }

    /**
     * a {@link ArrowType}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment types() {
        return types;
    }

    /**
     * a {@link ArrowType}.
     *
     * @param types the elements
     * @return this object
     */
    public ArrowColumns types(int... types) {
        return types(MemorySegment.ofArray(types));
    }

    /**
     * a {@link ArrowType}.
     *
     * @param types the elements
     * @return this object
     */
    public ArrowColumns types(MemorySegment types) {
        count = Convert.same(count, types.byteSize(), 4, "types");
        this.types = types;
        return this;
    }

    /**
     * values of that type each, {@code rows} of them.
     *
     * @return values of that type each, {@code rows} of them
     */
    public List<MemorySegment> values() {
        return values;
    }

    /**
     * values of that type each, {@code rows} of them.
     *
     * @param values values of that type each, {@code rows} of them
     * @return this object
     */
    public ArrowColumns values(List<MemorySegment> values) {
        this.values = values;
        return this;
    }

    /**
     * of DECIMAL, 0 to 18; null: none is.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment decimals() {
        return decimals;
    }

    /**
     * of DECIMAL, 0 to 18; null: none is.
     *
     * @param decimals the elements
     * @return this object
     */
    public ArrowColumns decimals(int... decimals) {
        return decimals(MemorySegment.ofArray(decimals));
    }

    /**
     * of DECIMAL, 0 to 18; null: none is.
     *
     * @param decimals the elements
     * @return this object
     */
    public ArrowColumns decimals(MemorySegment decimals) {
        count = Convert.same(count, decimals.byteSize(), 4, "decimals");
        this.decimals = decimals;
        return this;
    }

    /**
     * decimals of the minor units of each row, at most those of a DECIMAL; null: those of it.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rowDecimals() {
        return rowDecimals;
    }

    /**
     * decimals of the minor units of each row, at most those of a DECIMAL; null: those of it.
     *
     * @param rowDecimals the elements
     * @return this object
     */
    public ArrowColumns rowDecimals(int... rowDecimals) {
        return rowDecimals(MemorySegment.ofArray(rowDecimals));
    }

    /**
     * decimals of the minor units of each row, at most those of a DECIMAL; null: those of it.
     *
     * @param rowDecimals the elements
     * @return this object
     */
    public ArrowColumns rowDecimals(MemorySegment rowDecimals) {
        rows = Convert.same(rows, rowDecimals.byteSize(), 4, "rowDecimals");
        this.rowDecimals = rowDecimals;
        return this;
    }

    /**
     * of DICTIONARY, null of others; null: none is.
     *
     * @return of DICTIONARY, null of others; null: none is
     */
    public List<ArrowTexts> dictionaries() {
        return dictionaries;
    }

    /**
     * of DICTIONARY, null of others; null: none is.
     *
     * @param dictionaries of DICTIONARY, null of others; null: none is
     * @return this object
     */
    public ArrowColumns dictionaries(List<ArrowTexts> dictionaries) {
        this.dictionaries = dictionaries;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ArrowColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutArrow.ArrowColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ArrowColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(types, Math.max(count, 0), 4, "types");
        Convert.room(decimals, Math.max(count, 0), 4, "decimals");
        Convert.room(rowDecimals, Math.max(rows, 0), 4, "rowDecimals");
        at.set(JAVA_LONG, LayoutArrow.ArrowColumns.ROWS, Math.max(rows, 0));
        at.set(JAVA_LONG, LayoutArrow.ArrowColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutArrow.ArrowColumns.NAMES, scope.texts(names));
        at.set(ADDRESS, LayoutArrow.ArrowColumns.TYPES, scope.in(types));
        at.set(ADDRESS, LayoutArrow.ArrowColumns.VALUES, scope.pointers(values, scope::in));
        at.set(ADDRESS, LayoutArrow.ArrowColumns.DECIMALS, scope.in(decimals));
        at.set(ADDRESS, LayoutArrow.ArrowColumns.ROW_DECIMALS, scope.in(rowDecimals));
        at.set(ADDRESS, LayoutArrow.ArrowColumns.DICTIONARIES, scope.pointers(dictionaries, one
                -> ArrowTexts.write(one, scope)));
    }
}
