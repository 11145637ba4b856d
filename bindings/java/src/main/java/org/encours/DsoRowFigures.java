// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutDsoRows;

/**
 * Where the figures by row go. A column that is null is not wanted.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class DsoRowFigures {
    private MemorySegment balance;
    private MemorySegment notDue;
    private MemorySegment disputed;
    private MemorySegment sales;
    private MemorySegment status;
    private MemorySegment simpleE4;
    private MemorySegment bestPossibleE4;
    private MemorySegment delayE4;
    private MemorySegment disputedE4;
    private MemorySegment contributionE4;
    private MemorySegment countBackE4;
    private MemorySegment countBackStatus;

    /** Begins without columns. */
    public DsoRowFigures() {}

    /**
     * B_i, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment balance() {
        return balance;
    }

    /**
     * B_i, minor units.
     *
     * @param balance the elements, written by the library
     * @return this object
     */
    public DsoRowFigures balance(long... balance) {
        return balance(MemorySegment.ofArray(balance));
    }

    /**
     * B_i, minor units.
     *
     * @param balance the elements, written by the library
     * @return this object
     */
    public DsoRowFigures balance(MemorySegment balance) {
        this.balance = balance;
        return this;
    }

    /**
     * part of B_i not due, disputed or not, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment notDue() {
        return notDue;
    }

    /**
     * part of B_i not due, disputed or not, minor units.
     *
     * @param notDue the elements, written by the library
     * @return this object
     */
    public DsoRowFigures notDue(long... notDue) {
        return notDue(MemorySegment.ofArray(notDue));
    }

    /**
     * part of B_i not due, disputed or not, minor units.
     *
     * @param notDue the elements, written by the library
     * @return this object
     */
    public DsoRowFigures notDue(MemorySegment notDue) {
        this.notDue = notDue;
        return this;
    }

    /**
     * part of B_i in dispute, due or not, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment disputed() {
        return disputed;
    }

    /**
     * part of B_i in dispute, due or not, minor units.
     *
     * @param disputed the elements, written by the library
     * @return this object
     */
    public DsoRowFigures disputed(long... disputed) {
        return disputed(MemorySegment.ofArray(disputed));
    }

    /**
     * part of B_i in dispute, due or not, minor units.
     *
     * @param disputed the elements, written by the library
     * @return this object
     */
    public DsoRowFigures disputed(MemorySegment disputed) {
        this.disputed = disputed;
        return this;
    }

    /**
     * S_i of the window, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment sales() {
        return sales;
    }

    /**
     * S_i of the window, minor units.
     *
     * @param sales the elements, written by the library
     * @return this object
     */
    public DsoRowFigures sales(long... sales) {
        return sales(MemorySegment.ofArray(sales));
    }

    /**
     * S_i of the window, minor units.
     *
     * @param sales the elements, written by the library
     * @return this object
     */
    public DsoRowFigures sales(MemorySegment sales) {
        this.sales = sales;
        return this;
    }

    /**
     * a {@link DsoStatus} of the four own figures: OK, UNDEFINED_NO_SALES, or OUT_OF_RANGE when one
     * of them is.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment status() {
        return status;
    }

    /**
     * a {@link DsoStatus} of the four own figures: OK, UNDEFINED_NO_SALES, or OUT_OF_RANGE when one
     * of them is.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public DsoRowFigures status(int... status) {
        return status(MemorySegment.ofArray(status));
    }

    /**
     * a {@link DsoStatus} of the four own figures: OK, UNDEFINED_NO_SALES, or OUT_OF_RANGE when one
     * of them is.
     *
     * @param status the elements, written by the library
     * @return this object
     */
    public DsoRowFigures status(MemorySegment status) {
        this.status = status;
        return this;
    }

    /**
     * own DSO * 10^4; {@code ENCOURS_DSO_NONE} when there is none...
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment simpleE4() {
        return simpleE4;
    }

    /**
     * own DSO * 10^4; {@code ENCOURS_DSO_NONE} when there is none...
     *
     * @param simpleE4 the elements, written by the library
     * @return this object
     */
    public DsoRowFigures simpleE4(long... simpleE4) {
        return simpleE4(MemorySegment.ofArray(simpleE4));
    }

    /**
     * own DSO * 10^4; {@code ENCOURS_DSO_NONE} when there is none...
     *
     * @param simpleE4 the elements, written by the library
     * @return this object
     */
    public DsoRowFigures simpleE4(MemorySegment simpleE4) {
        this.simpleE4 = simpleE4;
        return this;
    }

    /**
     * ... and of the following.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment bestPossibleE4() {
        return bestPossibleE4;
    }

    /**
     * ... and of the following.
     *
     * @param bestPossibleE4 the elements, written by the library
     * @return this object
     */
    public DsoRowFigures bestPossibleE4(long... bestPossibleE4) {
        return bestPossibleE4(MemorySegment.ofArray(bestPossibleE4));
    }

    /**
     * ... and of the following.
     *
     * @param bestPossibleE4 the elements, written by the library
     * @return this object
     */
    public DsoRowFigures bestPossibleE4(MemorySegment bestPossibleE4) {
        this.bestPossibleE4 = bestPossibleE4;
        return this;
    }

    /**
     * overdue, disputed or not.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment delayE4() {
        return delayE4;
    }

    /**
     * overdue, disputed or not.
     *
     * @param delayE4 the elements, written by the library
     * @return this object
     */
    public DsoRowFigures delayE4(long... delayE4) {
        return delayE4(MemorySegment.ofArray(delayE4));
    }

    /**
     * overdue, disputed or not.
     *
     * @param delayE4 the elements, written by the library
     * @return this object
     */
    public DsoRowFigures delayE4(MemorySegment delayE4) {
        this.delayE4 = delayE4;
        return this;
    }

    /**
     * disputed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment disputedE4() {
        return disputedE4;
    }

    /**
     * disputed.
     *
     * @param disputedE4 the elements, written by the library
     * @return this object
     */
    public DsoRowFigures disputedE4(long... disputedE4) {
        return disputedE4(MemorySegment.ofArray(disputedE4));
    }

    /**
     * disputed.
     *
     * @param disputedE4 the elements, written by the library
     * @return this object
     */
    public DsoRowFigures disputedE4(MemorySegment disputedE4) {
        this.disputedE4 = disputedE4;
        return this;
    }

    /**
     * B_i / S_total * n * 10^4, rounded by largest remainder (ties to the first row): the column
     * adds up to the DSO of the total.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment contributionE4() {
        return contributionE4;
    }

    /**
     * B_i / S_total * n * 10^4, rounded by largest remainder (ties to the first row): the column
     * adds up to the DSO of the total.
     *
     * @param contributionE4 the elements, written by the library
     * @return this object
     */
    public DsoRowFigures contributionE4(long... contributionE4) {
        return contributionE4(MemorySegment.ofArray(contributionE4));
    }

    /**
     * B_i / S_total * n * 10^4, rounded by largest remainder (ties to the first row): the column
     * adds up to the DSO of the total.
     *
     * @param contributionE4 the elements, written by the library
     * @return this object
     */
    public DsoRowFigures contributionE4(MemorySegment contributionE4) {
        this.contributionE4 = contributionE4;
        return this;
    }

    /**
     * count-back of B_i over the row's own months.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment countBackE4() {
        return countBackE4;
    }

    /**
     * count-back of B_i over the row's own months.
     *
     * @param countBackE4 the elements, written by the library
     * @return this object
     */
    public DsoRowFigures countBackE4(long... countBackE4) {
        return countBackE4(MemorySegment.ofArray(countBackE4));
    }

    /**
     * count-back of B_i over the row's own months.
     *
     * @param countBackE4 the elements, written by the library
     * @return this object
     */
    public DsoRowFigures countBackE4(MemorySegment countBackE4) {
        this.countBackE4 = countBackE4;
        return this;
    }

    /**
     * a {@link DsoStatus}, as in {@link DsoColumns#countBackColumnsCompute}.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment countBackStatus() {
        return countBackStatus;
    }

    /**
     * a {@link DsoStatus}, as in {@link DsoColumns#countBackColumnsCompute}.
     *
     * @param countBackStatus the elements, written by the library
     * @return this object
     */
    public DsoRowFigures countBackStatus(int... countBackStatus) {
        return countBackStatus(MemorySegment.ofArray(countBackStatus));
    }

    /**
     * a {@link DsoStatus}, as in {@link DsoColumns#countBackColumnsCompute}.
     *
     * @param countBackStatus the elements, written by the library
     * @return this object
     */
    public DsoRowFigures countBackStatus(MemorySegment countBackStatus) {
        this.countBackStatus = countBackStatus;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(DsoRowFigures value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutDsoRows.DsoRowFigures.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(DsoRowFigures value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutDsoRows.DsoRowFigures.BALANCE, scope.inout(balance));
        at.set(ADDRESS, LayoutDsoRows.DsoRowFigures.NOT_DUE, scope.inout(notDue));
        at.set(ADDRESS, LayoutDsoRows.DsoRowFigures.DISPUTED, scope.inout(disputed));
        at.set(ADDRESS, LayoutDsoRows.DsoRowFigures.SALES, scope.inout(sales));
        at.set(ADDRESS, LayoutDsoRows.DsoRowFigures.STATUS, scope.inout(status));
        at.set(ADDRESS, LayoutDsoRows.DsoRowFigures.SIMPLE_E4, scope.inout(simpleE4));
        at.set(ADDRESS, LayoutDsoRows.DsoRowFigures.BEST_POSSIBLE_E4, scope.inout(bestPossibleE4));
        at.set(ADDRESS, LayoutDsoRows.DsoRowFigures.DELAY_E4, scope.inout(delayE4));
        at.set(ADDRESS, LayoutDsoRows.DsoRowFigures.DISPUTED_E4, scope.inout(disputedE4));
        at.set(ADDRESS, LayoutDsoRows.DsoRowFigures.CONTRIBUTION_E4, scope.inout(contributionE4));
        at.set(ADDRESS, LayoutDsoRows.DsoRowFigures.COUNT_BACK_E4, scope.inout(countBackE4));
        at.set(ADDRESS, LayoutDsoRows.DsoRowFigures.COUNT_BACK_STATUS,
                scope.inout(countBackStatus));
    }

    /** Fails when a column is too short for a call. */
    static void check(DsoRowFigures value, long rows) {
        if (value != null) {
            Convert.room(value.balance, rows, 8, "balance");
            Convert.room(value.notDue, rows, 8, "notDue");
            Convert.room(value.disputed, rows, 8, "disputed");
            Convert.room(value.sales, rows, 8, "sales");
            Convert.room(value.status, rows, 4, "status");
            Convert.room(value.simpleE4, rows, 8, "simpleE4");
            Convert.room(value.bestPossibleE4, rows, 8, "bestPossibleE4");
            Convert.room(value.delayE4, rows, 8, "delayE4");
            Convert.room(value.disputedE4, rows, 8, "disputedE4");
            Convert.room(value.contributionE4, rows, 8, "contributionE4");
            Convert.room(value.countBackE4, rows, 8, "countBackE4");
            Convert.room(value.countBackStatus, rows, 4, "countBackStatus");
        }
    }
}
