// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutIdentifier;

/**
 * The scheme of codes of one's own. Codes are made normal as all numbers are.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class IdentifierScheme {
    private CheckDigit check = CheckDigit.of(0);
    private int letters;
    private long lengthMin;
    private long lengthMax;
    private CheckTen ten = CheckTen.NONE;
    private long weightCount = -1;
    private MemorySegment weights;

    /** Begins without columns. */
    public IdentifierScheme() {}

    /**
     * a {@link CheckDigit}.
     *
     * @return a {@link CheckDigit}
     */
    public CheckDigit check() {
        return check;
    }

    /**
     * a {@link CheckDigit}.
     *
     * @param check a {@link CheckDigit}
     * @return this object
     */
    public IdentifierScheme check(CheckDigit check) {
        this.check = check;
        return this;
    }

    /**
     * 0: digits only; 1: letters too, under NONE and MOD_97.
     *
     * @return 0: digits only; 1: letters too, under NONE and MOD_97
     */
    public int letters() {
        return letters;
    }

    /**
     * 0: digits only; 1: letters too, under NONE and MOD_97.
     *
     * @param letters 0: digits only; 1: letters too, under NONE and MOD_97
     * @return this object
     */
    public IdentifierScheme letters(int letters) {
        this.letters = letters;
        return this;
    }

    /**
     * characters of the normal form, check digits included, 1 to 64.
     *
     * @return characters of the normal form, check digits included, 1 to 64
     */
    public long lengthMin() {
        return lengthMin;
    }

    /**
     * characters of the normal form, check digits included, 1 to 64.
     *
     * @param lengthMin characters of the normal form, check digits included, 1 to 64
     * @return this object
     */
    public IdentifierScheme lengthMin(long lengthMin) {
        this.lengthMin = lengthMin;
        return this;
    }

    /**
     * length_min to 64.
     *
     * @return length_min to 64
     */
    public long lengthMax() {
        return lengthMax;
    }

    /**
     * length_min to 64.
     *
     * @param lengthMax length_min to 64
     * @return this object
     */
    public IdentifierScheme lengthMax(long lengthMax) {
        this.lengthMax = lengthMax;
        return this;
    }

    /**
     * of MOD_11 a {@link CheckTen}; else 0.
     *
     * @return of MOD_11 a {@link CheckTen}; else 0
     */
    public CheckTen ten() {
        return ten;
    }

    /**
     * of MOD_11 a {@link CheckTen}; else 0.
     *
     * @param ten of MOD_11 a {@link CheckTen}; else 0
     * @return this object
     */
    public IdentifierScheme ten(CheckTen ten) {
        this.ten = ten;
        return this;
    }

    /**
     * weights, 1 to 64 under MOD_11 and MOD_10; else 0.
     *
     * @return weights, 1 to 64 under MOD_11 and MOD_10; else 0
     */
    public long weightCount() {
        return Math.max(weightCount, 0);
    }

    /**
     * weights, 1 to 64 under MOD_11 and MOD_10; else 0.
     *
     * @param weightCount weights, 1 to 64 under MOD_11 and MOD_10; else 0
     * @return this object
     */
    public IdentifierScheme weightCount(long weightCount) {
        this.weightCount = weightCount;
        return this;
    }

    /**
     * from the right: the first is that of the digit before the check digit; 1 to 1000; begun anew
     * when they are used up. null when there are none.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment weights() {
        return weights;
    }

    /**
     * from the right: the first is that of the digit before the check digit; 1 to 1000; begun anew
     * when they are used up. null when there are none.
     *
     * @param weights the elements
     * @return this object
     */
    public IdentifierScheme weights(int... weights) {
        return weights(MemorySegment.ofArray(weights));
    }

    /**
     * from the right: the first is that of the digit before the check digit; 1 to 1000; begun anew
     * when they are used up. null when there are none.
     *
     * @param weights the elements
     * @return this object
     */
    public IdentifierScheme weights(MemorySegment weights) {
        weightCount = Convert.same(weightCount, weights.byteSize(), 4, "weights");
        this.weights = weights;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(IdentifierScheme value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutIdentifier.IdentifierScheme.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(IdentifierScheme value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(weights, Math.max(weightCount, 0), 4, "weights");
        at.set(JAVA_INT, LayoutIdentifier.IdentifierScheme.CHECK, check.value());
        at.set(JAVA_INT, LayoutIdentifier.IdentifierScheme.LETTERS, letters);
        at.set(JAVA_INT, LayoutIdentifier.IdentifierScheme.LENGTH_MIN, Convert.u32(lengthMin,
                "lengthMin"));
        at.set(JAVA_INT, LayoutIdentifier.IdentifierScheme.LENGTH_MAX, Convert.u32(lengthMax,
                "lengthMax"));
        at.set(JAVA_INT, LayoutIdentifier.IdentifierScheme.TEN, ten.value());
        at.set(JAVA_INT, LayoutIdentifier.IdentifierScheme.WEIGHT_COUNT,
                Convert.u32(Math.max(weightCount, 0), "weightCount"));
        at.set(ADDRESS, LayoutIdentifier.IdentifierScheme.WEIGHTS, scope.in(weights));
    }
}
