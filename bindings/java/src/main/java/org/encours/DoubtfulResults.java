// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDoubtful;

/**
 * Columns out, the caller's; those that are not wanted are null. Without a value:
 * {@code ENCOURS_DOUBTFUL_NONE}.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DoubtfulResults {
    private MemorySegment status;
    private MemorySegment transfer;
    private MemorySegment netOpen;
    private MemorySegment allowance;
    private MemorySegment addition;
    private MemorySegment reversal;

    /** Begins without columns. */
    public DoubtfulResults() {}

    /**
     * a {@link DoubtfulStatus}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment status() {
        return status;
    }

    /**
     * a {@link DoubtfulStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public DoubtfulResults status(int... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link DoubtfulStatus}.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public DoubtfulResults status(MemorySegment status) {
        this.status = status;
        return this;
    }

    /**
     * as {@link Doubtful}.transfer, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment transfer() {
        return transfer;
    }

    /**
     * as {@link Doubtful}.transfer, minor units.
     *
     * @param transfer the elements, written by the library
     * @return this object
     */
    public DoubtfulResults transfer(long... transfer) {
        return transfer(MemorySegment.ofArray(transfer));
    }

    /**
     * as {@link Doubtful}.transfer, minor units.
     *
     * @param transfer the elements, written by the library
     * @return this object
     */
    public DoubtfulResults transfer(MemorySegment transfer) {
        this.transfer = transfer;
        return this;
    }

    /**
     * as {@link Doubtful}.net_open, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment netOpen() {
        return netOpen;
    }

    /**
     * as {@link Doubtful}.net_open, minor units.
     *
     * @param netOpen the elements, written by the library
     * @return this object
     */
    public DoubtfulResults netOpen(long... netOpen) {
        return netOpen(MemorySegment.ofArray(netOpen));
    }

    /**
     * as {@link Doubtful}.net_open, minor units.
     *
     * @param netOpen the elements, written by the library
     * @return this object
     */
    public DoubtfulResults netOpen(MemorySegment netOpen) {
        this.netOpen = netOpen;
        return this;
    }

    /**
     * as {@link Doubtful}.allowance, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment allowance() {
        return allowance;
    }

    /**
     * as {@link Doubtful}.allowance, minor units.
     *
     * @param allowance the elements, written by the library
     * @return this object
     */
    public DoubtfulResults allowance(long... allowance) {
        return allowance(MemorySegment.ofArray(allowance));
    }

    /**
     * as {@link Doubtful}.allowance, minor units.
     *
     * @param allowance the elements, written by the library
     * @return this object
     */
    public DoubtfulResults allowance(MemorySegment allowance) {
        this.allowance = allowance;
        return this;
    }

    /**
     * as {@link Doubtful}.addition, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment addition() {
        return addition;
    }

    /**
     * as {@link Doubtful}.addition, minor units.
     *
     * @param addition the elements, written by the library
     * @return this object
     */
    public DoubtfulResults addition(long... addition) {
        return addition(MemorySegment.ofArray(addition));
    }

    /**
     * as {@link Doubtful}.addition, minor units.
     *
     * @param addition the elements, written by the library
     * @return this object
     */
    public DoubtfulResults addition(MemorySegment addition) {
        this.addition = addition;
        return this;
    }

    /**
     * as {@link Doubtful}.reversal, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment reversal() {
        return reversal;
    }

    /**
     * as {@link Doubtful}.reversal, minor units.
     *
     * @param reversal the elements, written by the library
     * @return this object
     */
    public DoubtfulResults reversal(long... reversal) {
        return reversal(MemorySegment.ofArray(reversal));
    }

    /**
     * as {@link Doubtful}.reversal, minor units.
     *
     * @param reversal the elements, written by the library
     * @return this object
     */
    public DoubtfulResults reversal(MemorySegment reversal) {
        this.reversal = reversal;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DoubtfulResults value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDoubtful.DoubtfulResults.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DoubtfulResults value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutDoubtful.DoubtfulResults.STATUS, scope.inout(status));
        at.set(ADDRESS, LayoutDoubtful.DoubtfulResults.TRANSFER, scope.inout(transfer));
        at.set(ADDRESS, LayoutDoubtful.DoubtfulResults.NET_OPEN, scope.inout(netOpen));
        at.set(ADDRESS, LayoutDoubtful.DoubtfulResults.ALLOWANCE, scope.inout(allowance));
        at.set(ADDRESS, LayoutDoubtful.DoubtfulResults.ADDITION, scope.inout(addition));
        at.set(ADDRESS, LayoutDoubtful.DoubtfulResults.REVERSAL, scope.inout(reversal));
    }

    /** Fails when a column is too short for a call. */
    static void check(DoubtfulResults value, long count) {
        if (value != null) {
            Convert.room(value.status, count, 4, "status");
            Convert.room(value.transfer, count, 8, "transfer");
            Convert.room(value.netOpen, count, 8, "netOpen");
            Convert.room(value.allowance, count, 8, "allowance");
            Convert.room(value.addition, count, 8, "addition");
            Convert.room(value.reversal, count, 8, "reversal");
        }
    }
}
