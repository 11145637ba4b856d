// SPDX-License-Identifier: MIT
package org.encours;

/** What {@link Transaction} offers beyond the functions of the library, written over them. */
public sealed interface TransactionIdiom permits Transaction {
}
