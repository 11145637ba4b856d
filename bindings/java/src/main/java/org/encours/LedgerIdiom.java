// SPDX-License-Identifier: MIT
package org.encours;

/** What {@link Ledger} offers beyond the functions of the library, written over them. */
public sealed interface LedgerIdiom permits Ledger {
}
