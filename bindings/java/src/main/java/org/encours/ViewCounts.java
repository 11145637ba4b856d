// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.Instant;
import org.encours.internal.LayoutView;

/**
 * How much a view shows.
 *
 * @param sequence last record of the last transaction it shows (unsigned)
 * @param recordedAt when that was recorded, microseconds since 1970-01-01 UTC
 * @param transactions transactions, the creation of the ledger included (unsigned)
 * @param events events of all kinds (unsigned)
 * @param customers customers, numbered 1 to this (unsigned)
 * @param documents documents, numbered 1 to this (unsigned)
 * @param items lines of all documents (unsigned)
 * @param allocations allocations, numbered 1 to this (unsigned)
 * @param matchings matchings, numbered 1 to this (unsigned)
 * @param currencies currencies used (unsigned)
 * @param dimensions dimensions declared (unsigned)
 * @param facts dated facts, numbered 1 to this (unsigned)
 * @param orders orders, numbered 1 to this (unsigned)
 * @param policies versions of credit policies, numbered 1 to this (unsigned)
 * @param decisions credit decisions, numbered 1 to this (unsigned)
 */
public record ViewCounts(long sequence, Instant recordedAt, long transactions, long events,
        long customers, long documents, long items, long allocations, long matchings,
        long currencies, long dimensions, long facts, long orders, long policies, long decisions) {
    /** Reads a value while it can be read. */
    static ViewCounts read(MemorySegment at, Call scope) {
        return new ViewCounts(at.get(JAVA_LONG, LayoutView.ViewCounts.SEQUENCE),
                Convert.instant(at.get(JAVA_LONG, LayoutView.ViewCounts.RECORDED_AT)),
                at.get(JAVA_LONG, LayoutView.ViewCounts.TRANSACTIONS), at.get(JAVA_LONG,
                LayoutView.ViewCounts.EVENTS), at.get(JAVA_LONG, LayoutView.ViewCounts.CUSTOMERS),
                at.get(JAVA_LONG, LayoutView.ViewCounts.DOCUMENTS), at.get(JAVA_LONG,
                LayoutView.ViewCounts.ITEMS), at.get(JAVA_LONG, LayoutView.ViewCounts.ALLOCATIONS),
                at.get(JAVA_LONG, LayoutView.ViewCounts.MATCHINGS), at.get(JAVA_LONG,
                LayoutView.ViewCounts.CURRENCIES), at.get(JAVA_LONG,
                LayoutView.ViewCounts.DIMENSIONS), at.get(JAVA_LONG, LayoutView.ViewCounts.FACTS),
                at.get(JAVA_LONG, LayoutView.ViewCounts.ORDERS), at.get(JAVA_LONG,
                LayoutView.ViewCounts.POLICIES), at.get(JAVA_LONG,
                LayoutView.ViewCounts.DECISIONS));
    }
}
