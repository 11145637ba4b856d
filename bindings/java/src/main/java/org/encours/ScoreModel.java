// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutScores;

/**
 * A score as data: columns of its terms and of the bounds between its bands.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class ScoreModel {
    private long constantNumerator;
    private long constantDenominator;
    private long termCount = -1;
    private MemorySegment coefficientNumerators;
    private MemorySegment coefficientDenominators;
    private MemorySegment numeratorItems;
    private MemorySegment plusItems;
    private MemorySegment minusItems;
    private MemorySegment denominatorItems;
    private long boundCount = -1;
    private MemorySegment boundNumerators;
    private MemorySegment boundDenominators;
    private MemorySegment boundsToUpper;
    private Handle owner;

    /** Begins without columns. */
    public ScoreModel() {}

    /**
     * the constant...
     *
     * @return the constant...
     */
    public long constantNumerator() {
        return constantNumerator;
    }

    /**
     * the constant...
     *
     * @param constantNumerator the constant...
     * @return this object
     */
    public ScoreModel constantNumerator(long constantNumerator) {
        this.constantNumerator = constantNumerator;
        return this;
    }

    /**
     * ... over this, &gt; 0.
     *
     * @return ... over this, &gt; 0
     */
    public long constantDenominator() {
        return constantDenominator;
    }

    /**
     * ... over this, &gt; 0.
     *
     * @param constantDenominator ... over this, &gt; 0
     * @return this object
     */
    public ScoreModel constantDenominator(long constantDenominator) {
        this.constantDenominator = constantDenominator;
        return this;
    }

    /**
     * 1 to 16.
     *
     * @return 1 to 16
     */
    public long termCount() {
        return Math.max(termCount, 0);
    }

    /**
     * 1 to 16.
     *
     * @param termCount 1 to 16
     * @return this object
     */
    public ScoreModel termCount(long termCount) {
        this.termCount = termCount;
        return this;
    }

    /**
     * signed.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment coefficientNumerators() {
        return coefficientNumerators;
    }

    /**
     * signed.
     *
     * @param coefficientNumerators the elements
     * @return this object
     */
    public ScoreModel coefficientNumerators(long... coefficientNumerators) {
        return coefficientNumerators(MemorySegment.ofArray(coefficientNumerators));
    }

    /**
     * signed.
     *
     * @param coefficientNumerators the elements
     * @return this object
     */
    public ScoreModel coefficientNumerators(MemorySegment coefficientNumerators) {
        termCount = Convert.same(termCount, coefficientNumerators.byteSize(), 8,
                "coefficientNumerators");
        this.coefficientNumerators = coefficientNumerators;
        return this;
    }

    /**
     * &gt; 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment coefficientDenominators() {
        return coefficientDenominators;
    }

    /**
     * &gt; 0.
     *
     * @param coefficientDenominators the elements
     * @return this object
     */
    public ScoreModel coefficientDenominators(long... coefficientDenominators) {
        return coefficientDenominators(MemorySegment.ofArray(coefficientDenominators));
    }

    /**
     * &gt; 0.
     *
     * @param coefficientDenominators the elements
     * @return this object
     */
    public ScoreModel coefficientDenominators(MemorySegment coefficientDenominators) {
        termCount = Convert.same(termCount, coefficientDenominators.byteSize(), 8,
                "coefficientDenominators");
        this.coefficientDenominators = coefficientDenominators;
        return this;
    }

    /**
     * item, &gt; 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment numeratorItems() {
        return numeratorItems;
    }

    /**
     * item, &gt; 0.
     *
     * @param numeratorItems the elements
     * @return this object
     */
    public ScoreModel numeratorItems(int... numeratorItems) {
        return numeratorItems(MemorySegment.ofArray(numeratorItems));
    }

    /**
     * item, &gt; 0.
     *
     * @param numeratorItems the elements
     * @return this object
     */
    public ScoreModel numeratorItems(MemorySegment numeratorItems) {
        termCount = Convert.same(termCount, numeratorItems.byteSize(), 4, "numeratorItems");
        this.numeratorItems = numeratorItems;
        return this;
    }

    /**
     * added to it, 0: none; null: all none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment plusItems() {
        return plusItems;
    }

    /**
     * added to it, 0: none; null: all none.
     *
     * @param plusItems the elements
     * @return this object
     */
    public ScoreModel plusItems(int... plusItems) {
        return plusItems(MemorySegment.ofArray(plusItems));
    }

    /**
     * added to it, 0: none; null: all none.
     *
     * @param plusItems the elements
     * @return this object
     */
    public ScoreModel plusItems(MemorySegment plusItems) {
        termCount = Convert.same(termCount, plusItems.byteSize(), 4, "plusItems");
        this.plusItems = plusItems;
        return this;
    }

    /**
     * taken off, 0: none; null: all none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment minusItems() {
        return minusItems;
    }

    /**
     * taken off, 0: none; null: all none.
     *
     * @param minusItems the elements
     * @return this object
     */
    public ScoreModel minusItems(int... minusItems) {
        return minusItems(MemorySegment.ofArray(minusItems));
    }

    /**
     * taken off, 0: none; null: all none.
     *
     * @param minusItems the elements
     * @return this object
     */
    public ScoreModel minusItems(MemorySegment minusItems) {
        termCount = Convert.same(termCount, minusItems.byteSize(), 4, "minusItems");
        this.minusItems = minusItems;
        return this;
    }

    /**
     * item, &gt; 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment denominatorItems() {
        return denominatorItems;
    }

    /**
     * item, &gt; 0.
     *
     * @param denominatorItems the elements
     * @return this object
     */
    public ScoreModel denominatorItems(int... denominatorItems) {
        return denominatorItems(MemorySegment.ofArray(denominatorItems));
    }

    /**
     * item, &gt; 0.
     *
     * @param denominatorItems the elements
     * @return this object
     */
    public ScoreModel denominatorItems(MemorySegment denominatorItems) {
        termCount = Convert.same(termCount, denominatorItems.byteSize(), 4, "denominatorItems");
        this.denominatorItems = denominatorItems;
        return this;
    }

    /**
     * 0 to 16; there is one band more.
     *
     * @return 0 to 16; there is one band more
     */
    public long boundCount() {
        return Math.max(boundCount, 0);
    }

    /**
     * 0 to 16; there is one band more.
     *
     * @param boundCount 0 to 16; there is one band more
     * @return this object
     */
    public ScoreModel boundCount(long boundCount) {
        this.boundCount = boundCount;
        return this;
    }

    /**
     * strictly ascending; null: no bounds.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment boundNumerators() {
        return boundNumerators;
    }

    /**
     * strictly ascending; null: no bounds.
     *
     * @param boundNumerators the elements
     * @return this object
     */
    public ScoreModel boundNumerators(long... boundNumerators) {
        return boundNumerators(MemorySegment.ofArray(boundNumerators));
    }

    /**
     * strictly ascending; null: no bounds.
     *
     * @param boundNumerators the elements
     * @return this object
     */
    public ScoreModel boundNumerators(MemorySegment boundNumerators) {
        boundCount = Convert.same(boundCount, boundNumerators.byteSize(), 8, "boundNumerators");
        this.boundNumerators = boundNumerators;
        return this;
    }

    /**
     * &gt; 0; null: no bounds.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment boundDenominators() {
        return boundDenominators;
    }

    /**
     * &gt; 0; null: no bounds.
     *
     * @param boundDenominators the elements
     * @return this object
     */
    public ScoreModel boundDenominators(long... boundDenominators) {
        return boundDenominators(MemorySegment.ofArray(boundDenominators));
    }

    /**
     * &gt; 0; null: no bounds.
     *
     * @param boundDenominators the elements
     * @return this object
     */
    public ScoreModel boundDenominators(MemorySegment boundDenominators) {
        boundCount = Convert.same(boundCount, boundDenominators.byteSize(), 8, "boundDenominators");
        this.boundDenominators = boundDenominators;
        return this;
    }

    /**
     * 1: a score equal to the bound is of the band above it; 0: below it; null: no bounds.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment boundsToUpper() {
        return boundsToUpper;
    }

    /**
     * 1: a score equal to the bound is of the band above it; 0: below it; null: no bounds.
     *
     * @param boundsToUpper the elements
     * @return this object
     */
    public ScoreModel boundsToUpper(byte... boundsToUpper) {
        return boundsToUpper(MemorySegment.ofArray(boundsToUpper));
    }

    /**
     * 1: a score equal to the bound is of the band above it; 0: below it; null: no bounds.
     *
     * @param boundsToUpper the elements
     * @return this object
     */
    public ScoreModel boundsToUpper(MemorySegment boundsToUpper) {
        boundCount = Convert.same(boundCount, boundsToUpper.byteSize(), 1, "boundsToUpper");
        this.boundsToUpper = boundsToUpper;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(ScoreModel value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutScores.ScoreModel.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(ScoreModel value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(coefficientNumerators, Math.max(termCount, 0), 8, "coefficientNumerators");
        Convert.room(coefficientDenominators, Math.max(termCount, 0), 8, "coefficientDenominators");
        Convert.room(numeratorItems, Math.max(termCount, 0), 4, "numeratorItems");
        Convert.room(plusItems, Math.max(termCount, 0), 4, "plusItems");
        Convert.room(minusItems, Math.max(termCount, 0), 4, "minusItems");
        Convert.room(denominatorItems, Math.max(termCount, 0), 4, "denominatorItems");
        Convert.room(boundNumerators, Math.max(boundCount, 0), 8, "boundNumerators");
        Convert.room(boundDenominators, Math.max(boundCount, 0), 8, "boundDenominators");
        Convert.room(boundsToUpper, Math.max(boundCount, 0), 1, "boundsToUpper");
        scope.use(owner);
        at.set(JAVA_LONG, LayoutScores.ScoreModel.CONSTANT_NUMERATOR, constantNumerator);
        at.set(JAVA_LONG, LayoutScores.ScoreModel.CONSTANT_DENOMINATOR, constantDenominator);
        at.set(JAVA_LONG, LayoutScores.ScoreModel.TERM_COUNT, Math.max(termCount, 0));
        at.set(ADDRESS, LayoutScores.ScoreModel.COEFFICIENT_NUMERATORS,
                scope.in(coefficientNumerators));
        at.set(ADDRESS, LayoutScores.ScoreModel.COEFFICIENT_DENOMINATORS,
                scope.in(coefficientDenominators));
        at.set(ADDRESS, LayoutScores.ScoreModel.NUMERATOR_ITEMS, scope.in(numeratorItems));
        at.set(ADDRESS, LayoutScores.ScoreModel.PLUS_ITEMS, scope.in(plusItems));
        at.set(ADDRESS, LayoutScores.ScoreModel.MINUS_ITEMS, scope.in(minusItems));
        at.set(ADDRESS, LayoutScores.ScoreModel.DENOMINATOR_ITEMS, scope.in(denominatorItems));
        at.set(JAVA_LONG, LayoutScores.ScoreModel.BOUND_COUNT, Math.max(boundCount, 0));
        at.set(ADDRESS, LayoutScores.ScoreModel.BOUND_NUMERATORS, scope.in(boundNumerators));
        at.set(ADDRESS, LayoutScores.ScoreModel.BOUND_DENOMINATORS, scope.in(boundDenominators));
        at.set(ADDRESS, LayoutScores.ScoreModel.BOUNDS_TO_UPPER, scope.in(boundsToUpper));
    }

    /** Columns that the library lends; as long as what lends them lives. */
    static ScoreModel read(MemorySegment at, Call scope) {
        ScoreModel columns = new ScoreModel();
        columns.load(at, scope);
        return columns;
    }

    /** Takes over what the library wrote. */
    void load(MemorySegment at, Call scope) {
        constantNumerator = at.get(JAVA_LONG, LayoutScores.ScoreModel.CONSTANT_NUMERATOR);
        constantDenominator = at.get(JAVA_LONG, LayoutScores.ScoreModel.CONSTANT_DENOMINATOR);
        termCount = at.get(JAVA_LONG, LayoutScores.ScoreModel.TERM_COUNT);
        coefficientNumerators = scope.lent(at.get(ADDRESS,
                LayoutScores.ScoreModel.COEFFICIENT_NUMERATORS), at.get(JAVA_LONG,
                LayoutScores.ScoreModel.TERM_COUNT) * 8);
        coefficientDenominators = scope.lent(at.get(ADDRESS,
                LayoutScores.ScoreModel.COEFFICIENT_DENOMINATORS), at.get(JAVA_LONG,
                LayoutScores.ScoreModel.TERM_COUNT) * 8);
        numeratorItems = scope.lent(at.get(ADDRESS, LayoutScores.ScoreModel.NUMERATOR_ITEMS),
                at.get(JAVA_LONG, LayoutScores.ScoreModel.TERM_COUNT) * 4);
        plusItems = scope.lent(at.get(ADDRESS, LayoutScores.ScoreModel.PLUS_ITEMS),
                at.get(JAVA_LONG, LayoutScores.ScoreModel.TERM_COUNT) * 4);
        minusItems = scope.lent(at.get(ADDRESS, LayoutScores.ScoreModel.MINUS_ITEMS),
                at.get(JAVA_LONG, LayoutScores.ScoreModel.TERM_COUNT) * 4);
        denominatorItems = scope.lent(at.get(ADDRESS, LayoutScores.ScoreModel.DENOMINATOR_ITEMS),
                at.get(JAVA_LONG, LayoutScores.ScoreModel.TERM_COUNT) * 4);
        boundCount = at.get(JAVA_LONG, LayoutScores.ScoreModel.BOUND_COUNT);
        boundNumerators = scope.lent(at.get(ADDRESS, LayoutScores.ScoreModel.BOUND_NUMERATORS),
                at.get(JAVA_LONG, LayoutScores.ScoreModel.BOUND_COUNT) * 8);
        boundDenominators = scope.lent(at.get(ADDRESS, LayoutScores.ScoreModel.BOUND_DENOMINATORS),
                at.get(JAVA_LONG, LayoutScores.ScoreModel.BOUND_COUNT) * 8);
        boundsToUpper = scope.lent(at.get(ADDRESS, LayoutScores.ScoreModel.BOUNDS_TO_UPPER),
                at.get(JAVA_LONG, LayoutScores.ScoreModel.BOUND_COUNT) * 1);
        owner = scope.owner();
    }
}
