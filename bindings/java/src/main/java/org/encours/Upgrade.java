// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Format levels: what a ledger may hold, and which releases can read it.
 *
 * <p>Every record of a log says its format level. A library reads all levels up to its own and
 * refuses later ones with {@link StatusKind#UNSUPPORTED}. A ledger stays at the level it was
 * created at until it is raised here, so that processes with an older library go on working; what
 * needs a later level is refused until then with {@link StatusKind#UNSUPPORTED}. A level is never
 * lowered.
 *
 * <p>Levels: 1 has customers, documents, allocations, their ends, cancellations, transfers,
 * dimensions and parties; 2 adds periods, facts and orders; 3 adds versions of credit policies,
 * credit decisions, the facts of credit control and facts about facts. docs/event-format.md lists
 * the kinds of events.
 */
public final class Upgrade {
    /** The latest format level that this library reads and writes. */
    public static final int FORMAT_LEVEL = 3;

    private Upgrade() {}
}
