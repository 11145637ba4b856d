// SPDX-License-Identifier: MIT
package org.encours;

/** What {@link Store} offers beyond the functions of the library, written over them. */
public sealed interface StoreIdiom permits Store {
}
