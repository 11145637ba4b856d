// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutVat;

/**
 * Lines. Columns.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class VatLines {
    private long count = -1;
    private MemorySegment net;
    private MemorySegment group;
    private MemorySegment kind;

    /** Begins without columns. */
    public VatLines() {}

    /**
     * lines.
     *
     * @return lines
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * lines.
     *
     * @param count lines
     * @return this object
     */
    public VatLines count(long count) {
        this.count = count;
        return this;
    }

    /**
     * units with {@code line_decimals} decimals.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment net() {
        return net;
    }

    /**
     * units with {@code line_decimals} decimals.
     *
     * @param net the elements
     * @return this object
     */
    public VatLines net(long... net) {
        return net(MemorySegment.ofArray(net));
    }

    /**
     * units with {@code line_decimals} decimals.
     *
     * @param net the elements
     * @return this object
     */
    public VatLines net(MemorySegment net) {
        count = Convert.same(count, net.byteSize(), 8, "net");
        this.net = net;
        return this;
    }

    /**
     * number of the group, from 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment group() {
        return group;
    }

    /**
     * number of the group, from 0.
     *
     * @param group the elements
     * @return this object
     */
    public VatLines group(int... group) {
        return group(MemorySegment.ofArray(group));
    }

    /**
     * number of the group, from 0.
     *
     * @param group the elements
     * @return this object
     */
    public VatLines group(MemorySegment group) {
        count = Convert.same(count, group.byteSize(), 4, "group");
        this.group = group;
        return this;
    }

    /**
     * a {@link VatKind}; null: all are lines.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment kind() {
        return kind;
    }

    /**
     * a {@link VatKind}; null: all are lines.
     *
     * @param kind the elements
     * @return this object
     */
    public VatLines kind(int... kind) {
        return kind(MemorySegment.ofArray(kind));
    }

    /**
     * a {@link VatKind}; null: all are lines.
     *
     * @param kind the elements
     * @return this object
     */
    public VatLines kind(MemorySegment kind) {
        count = Convert.same(count, kind.byteSize(), 4, "kind");
        this.kind = kind;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(VatLines value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutVat.VatLines.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(VatLines value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(net, Math.max(count, 0), 8, "net");
        Convert.room(group, Math.max(count, 0), 4, "group");
        Convert.room(kind, Math.max(count, 0), 4, "kind");
        at.set(JAVA_LONG, LayoutVat.VatLines.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutVat.VatLines.NET, scope.in(net));
        at.set(ADDRESS, LayoutVat.VatLines.GROUP, scope.in(group));
        at.set(ADDRESS, LayoutVat.VatLines.KIND, scope.in(kind));
    }
}
