// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutStoreCheck;

/**
 * How {@link StoreCheck#check} gets at the store under check.
 *
 * <p>Columns may be Java arrays or memory outside the heap; the latter is used in place and must
 * stay until the calls that use it have ended. Each method that sets something returns this object.
 */
public final class StoreCheckHost {
    private StoreCheckOpenCallback openEmpty;
    private StoreCheckOpenCallback openAgain;
    private StoreCheckReportCallback report;

    /** Begins without columns. */
    public StoreCheckHost() {}

    /**
     * A store that holds no ledger. The one given before has been freed; its data may go.
     *
     * @return A store that holds no ledger. The one given before has been freed; its data may go.
     */
    public StoreCheckOpenCallback openEmpty() {
        return openEmpty;
    }

    /**
     * A store that holds no ledger. The one given before has been freed; its data may go.
     *
     * @param openEmpty A store that holds no ledger. The one given before has been freed; its data
     *         may go.
     * @return this object
     */
    public StoreCheckHost openEmpty(StoreCheckOpenCallback openEmpty) {
        this.openEmpty = openEmpty;
        return this;
    }

    /**
     * Another store over the data of the last open_empty. When the store has the capability
     * {@link StoreCapability#SHARED} it is also called while that one is still open. null only when
     * the store is neither DURABLE nor SHARED.
     *
     * @return Another store over the data of the last open_empty. When the store has the capability
     *         {@link StoreCapability#SHARED} it is also called while that one is still open. null
     *         only when the store is neither DURABLE nor SHARED.
     */
    public StoreCheckOpenCallback openAgain() {
        return openAgain;
    }

    /**
     * Another store over the data of the last open_empty. When the store has the capability
     * {@link StoreCapability#SHARED} it is also called while that one is still open. null only when
     * the store is neither DURABLE nor SHARED.
     *
     * @param openAgain Another store over the data of the last open_empty. When the store has the
     *         capability {@link StoreCapability#SHARED} it is also called while that one is still
     *         open. null only when the store is neither DURABLE nor SHARED.
     * @return this object
     */
    public StoreCheckHost openAgain(StoreCheckOpenCallback openAgain) {
        this.openAgain = openAgain;
        return this;
    }

    /**
     * null: nobody is told.
     *
     * @return null: nobody is told
     */
    public StoreCheckReportCallback report() {
        return report;
    }

    /**
     * null: nobody is told.
     *
     * @param report null: nobody is told
     * @return this object
     */
    public StoreCheckHost report(StoreCheckReportCallback report) {
        this.report = report;
        return this;
    }

    /** Writes columns for the time of a call; NULL for null. */
    static MemorySegment write(StoreCheckHost value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutStoreCheck.StoreCheckHost.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes columns into a struct; nothing for null. */
    static void writeTo(StoreCheckHost value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(ADDRESS, LayoutStoreCheck.StoreCheckHost.OPEN_EMPTY,
                StoreCheckOpenUpcall.stub(openEmpty, scope));
        at.set(ADDRESS, LayoutStoreCheck.StoreCheckHost.OPEN_AGAIN,
                StoreCheckOpenUpcall.stub(openAgain, scope));
        at.set(ADDRESS, LayoutStoreCheck.StoreCheckHost.REPORT, StoreCheckReportUpcall.stub(report,
                scope));
    }
}
