// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutRecovery;

/**
 * Amounts of a period.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class RecoveryColumns {
    private long count = -1;
    private MemorySegment rows;
    private MemorySegment collected;
    private MemorySegment claims;
    private MemorySegment disputed;
    private MemorySegment penalties;

    /** Begins without columns. */
    public RecoveryColumns() {}

    /**
     * sets of amounts.
     *
     * @return sets of amounts
     */
    public long count() {
        return Math.max(count, 0);
    }

    /**
     * sets of amounts.
     *
     * @param count sets of amounts
     * @return this object
     */
    public RecoveryColumns count(long count) {
        this.count = count;
        return this;
    }

    /**
     * row of each; null: all 0.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment rows() {
        return rows;
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public RecoveryColumns rows(int... rows) {
        return rows(MemorySegment.ofArray(rows));
    }

    /**
     * row of each; null: all 0.
     *
     * @param rows the elements
     * @return this object
     */
    public RecoveryColumns rows(MemorySegment rows) {
        count = Convert.same(count, rows.byteSize(), 4, "rows");
        this.rows = rows;
        return this;
    }

    /**
     * cash collected on the claims, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment collected() {
        return collected;
    }

    /**
     * cash collected on the claims, minor units.
     *
     * @param collected the elements
     * @return this object
     */
    public RecoveryColumns collected(long... collected) {
        return collected(MemorySegment.ofArray(collected));
    }

    /**
     * cash collected on the claims, minor units.
     *
     * @param collected the elements
     * @return this object
     */
    public RecoveryColumns collected(MemorySegment collected) {
        count = Convert.same(count, collected.byteSize(), 8, "collected");
        this.collected = collected;
        return this;
    }

    /**
     * overdue, or unpaid at the start, minor units.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment claims() {
        return claims;
    }

    /**
     * overdue, or unpaid at the start, minor units.
     *
     * @param claims the elements
     * @return this object
     */
    public RecoveryColumns claims(long... claims) {
        return claims(MemorySegment.ofArray(claims));
    }

    /**
     * overdue, or unpaid at the start, minor units.
     *
     * @param claims the elements
     * @return this object
     */
    public RecoveryColumns claims(MemorySegment claims) {
        count = Convert.same(count, claims.byteSize(), 8, "claims");
        this.claims = claims;
        return this;
    }

    /**
     * disputed part of the overdue, minor units; UNDISPUTED_WITH_PENALTIES only, else null.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment disputed() {
        return disputed;
    }

    /**
     * disputed part of the overdue, minor units; UNDISPUTED_WITH_PENALTIES only, else null.
     *
     * @param disputed the elements
     * @return this object
     */
    public RecoveryColumns disputed(long... disputed) {
        return disputed(MemorySegment.ofArray(disputed));
    }

    /**
     * disputed part of the overdue, minor units; UNDISPUTED_WITH_PENALTIES only, else null.
     *
     * @param disputed the elements
     * @return this object
     */
    public RecoveryColumns disputed(MemorySegment disputed) {
        count = Convert.same(count, disputed.byteSize(), 8, "disputed");
        this.disputed = disputed;
        return this;
    }

    /**
     * late penalties, minor units; UNDISPUTED_WITH_PENALTIES only, else null.
     *
     * @return the elements as memory, null when there are none
     */
    public MemorySegment penalties() {
        return penalties;
    }

    /**
     * late penalties, minor units; UNDISPUTED_WITH_PENALTIES only, else null.
     *
     * @param penalties the elements
     * @return this object
     */
    public RecoveryColumns penalties(long... penalties) {
        return penalties(MemorySegment.ofArray(penalties));
    }

    /**
     * late penalties, minor units; UNDISPUTED_WITH_PENALTIES only, else null.
     *
     * @param penalties the elements
     * @return this object
     */
    public RecoveryColumns penalties(MemorySegment penalties) {
        count = Convert.same(count, penalties.byteSize(), 8, "penalties");
        this.penalties = penalties;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(RecoveryColumns value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutRecovery.RecoveryColumns.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(RecoveryColumns value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        Convert.room(rows, Math.max(count, 0), 4, "rows");
        Convert.room(collected, Math.max(count, 0), 8, "collected");
        Convert.room(claims, Math.max(count, 0), 8, "claims");
        Convert.room(disputed, Math.max(count, 0), 8, "disputed");
        Convert.room(penalties, Math.max(count, 0), 8, "penalties");
        at.set(JAVA_LONG, LayoutRecovery.RecoveryColumns.COUNT, Math.max(count, 0));
        at.set(ADDRESS, LayoutRecovery.RecoveryColumns.ROWS, scope.in(rows));
        at.set(ADDRESS, LayoutRecovery.RecoveryColumns.COLLECTED, scope.in(collected));
        at.set(ADDRESS, LayoutRecovery.RecoveryColumns.CLAIMS, scope.in(claims));
        at.set(ADDRESS, LayoutRecovery.RecoveryColumns.DISPUTED, scope.in(disputed));
        at.set(ADDRESS, LayoutRecovery.RecoveryColumns.PENALTIES, scope.in(penalties));
    }
}
