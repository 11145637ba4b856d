// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutStoreCheck;

/**
 * How {@link StoreCheck#check} gets at the store under check.
 *
 * @param openEmpty A store that holds no ledger. The one given before has been freed; its data may
 *         go.
 * @param openAgain Another store over the data of the last open_empty. When the store has the
 *         capability {@link StoreCapability#SHARED} it is also called while that one is still open.
 *         null only when the store is neither DURABLE nor SHARED.
 * @param report null: nobody is told
 */
public record StoreCheckHost(StoreCheckOpenCallback openEmpty, StoreCheckOpenCallback openAgain,
        StoreCheckReportCallback report) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static StoreCheckHost defaults() {
        return new StoreCheckHost(null, null, null);
    }

    /**
     * The same with another open empty.
     *
     * @param openEmpty A store that holds no ledger. The one given before has been freed; its data
     *         may go.
     * @return a changed copy
     */
    public StoreCheckHost openEmpty(StoreCheckOpenCallback openEmpty) {
        return new StoreCheckHost(openEmpty, openAgain, report);
    }

    /**
     * The same with another open again.
     *
     * @param openAgain Another store over the data of the last open_empty. When the store has the
     *         capability {@link StoreCapability#SHARED} it is also called while that one is still
     *         open. null only when the store is neither DURABLE nor SHARED.
     * @return a changed copy
     */
    public StoreCheckHost openAgain(StoreCheckOpenCallback openAgain) {
        return new StoreCheckHost(openEmpty, openAgain, report);
    }

    /**
     * The same with another report.
     *
     * @param report null: nobody is told
     * @return a changed copy
     */
    public StoreCheckHost report(StoreCheckReportCallback report) {
        return new StoreCheckHost(openEmpty, openAgain, report);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(StoreCheckHost value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutStoreCheck.StoreCheckHost.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
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
