// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDoubtful;

/**
 * Receivables of one VAT rate each. Columns in.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DoubtfulColumns {
    private long count = -1;
    private MemorySegment net;
    private MemorySegment vat;
    private MemorySegment open;
    private MemorySegment lossPercent;
    private MemorySegment held;
    private MemorySegment key;

    /** Begins without columns. */
    public DoubtfulColumns() {}

    /**
     * receivables.
     *
     * @return receivables
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * receivables.
     *
     * @param count receivables
     * @return this object
     */
    public DoubtfulColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * as invoiced, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment net() {
        return net;
    }

    /**
     * as invoiced, minor units.
     *
     * @param net the elements
     * @return this object
     */
    public DoubtfulColumns net(long... net) {
        return net(MemorySegment.ofArray(net));
    }

    /**
     * as invoiced, minor units.
     *
     * @param net the elements
     * @return this object
     */
    public DoubtfulColumns net(MemorySegment net) {
        count = Convert.same(count, net.byteSize(), 8, "net");
        this.net = net;
        return this;
    }

    /**
     * as invoiced, minor units; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment vat() {
        return vat;
    }

    /**
     * as invoiced, minor units; null: 0.
     *
     * @param vat the elements
     * @return this object
     */
    public DoubtfulColumns vat(long... vat) {
        return vat(MemorySegment.ofArray(vat));
    }

    /**
     * as invoiced, minor units; null: 0.
     *
     * @param vat the elements
     * @return this object
     */
    public DoubtfulColumns vat(MemorySegment vat) {
        count = Convert.same(count, vat.byteSize(), 8, "vat");
        this.vat = vat;
        return this;
    }

    /**
     * still open with VAT, minor units; null: the whole invoice.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment open() {
        return open;
    }

    /**
     * still open with VAT, minor units; null: the whole invoice.
     *
     * @param open the elements
     * @return this object
     */
    public DoubtfulColumns open(long... open) {
        return open(MemorySegment.ofArray(open));
    }

    /**
     * still open with VAT, minor units; null: the whole invoice.
     *
     * @param open the elements
     * @return this object
     */
    public DoubtfulColumns open(MemorySegment open) {
        count = Convert.same(count, open.byteSize(), 8, "open");
        this.open = open;
        return this;
    }

    /**
     * percent x 1 000 000; {@code ENCOURS_DOUBTFUL_NO_PERCENT}: not estimated.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment lossPercent() {
        return lossPercent;
    }

    /**
     * percent x 1 000 000; {@code ENCOURS_DOUBTFUL_NO_PERCENT}: not estimated.
     *
     * @param lossPercent the elements
     * @return this object
     */
    public DoubtfulColumns lossPercent(long... lossPercent) {
        return lossPercent(MemorySegment.ofArray(lossPercent));
    }

    /**
     * percent x 1 000 000; {@code ENCOURS_DOUBTFUL_NO_PERCENT}: not estimated.
     *
     * @param lossPercent the elements
     * @return this object
     */
    public DoubtfulColumns lossPercent(MemorySegment lossPercent) {
        count = Convert.same(count, lossPercent.byteSize(), 8, "lossPercent");
        this.lossPercent = lossPercent;
        return this;
    }

    /**
     * allowance held, minor units, 0 or more; null: 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment held() {
        return held;
    }

    /**
     * allowance held, minor units, 0 or more; null: 0.
     *
     * @param held the elements
     * @return this object
     */
    public DoubtfulColumns held(long... held) {
        return held(MemorySegment.ofArray(held));
    }

    /**
     * allowance held, minor units, 0 or more; null: 0.
     *
     * @param held the elements
     * @return this object
     */
    public DoubtfulColumns held(MemorySegment held) {
        count = Convert.same(count, held.byteSize(), 8, "held");
        this.held = held;
        return this;
    }

    /**
     * row of a state, from 0; null: all 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment key() {
        return key;
    }

    /**
     * row of a state, from 0; null: all 0.
     *
     * @param key the elements
     * @return this object
     */
    public DoubtfulColumns key(int... key) {
        return key(MemorySegment.ofArray(key));
    }

    /**
     * row of a state, from 0; null: all 0.
     *
     * @param key the elements
     * @return this object
     */
    public DoubtfulColumns key(MemorySegment key) {
        count = Convert.same(count, key.byteSize(), 4, "key");
        this.key = key;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DoubtfulColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDoubtful.DoubtfulColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DoubtfulColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(net, Math.max(count, 0), 8, "net");
        Convert.room(vat, Math.max(count, 0), 8, "vat");
        Convert.room(open, Math.max(count, 0), 8, "open");
        Convert.room(lossPercent, Math.max(count, 0), 8, "lossPercent");
        Convert.room(held, Math.max(count, 0), 8, "held");
        Convert.room(key, Math.max(count, 0), 4, "key");
        at.set(JAVA_LONG, LayoutDoubtful.DoubtfulColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutDoubtful.DoubtfulColumns.NET, scope.in(net));
        at.set(ADDRESS, LayoutDoubtful.DoubtfulColumns.VAT, scope.in(vat));
        at.set(ADDRESS, LayoutDoubtful.DoubtfulColumns.OPEN, scope.in(open));
        at.set(ADDRESS, LayoutDoubtful.DoubtfulColumns.LOSS_PERCENT, scope.in(lossPercent));
        at.set(ADDRESS, LayoutDoubtful.DoubtfulColumns.HELD, scope.in(held));
        at.set(ADDRESS, LayoutDoubtful.DoubtfulColumns.KEY, scope.in(key));
    }
}
