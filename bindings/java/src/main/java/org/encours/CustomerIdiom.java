// SPDX-License-Identifier: MIT
package org.encours;

/** What {@link Customer} offers beyond the functions of the library, written over them. */
public sealed interface CustomerIdiom permits Customer {
}
