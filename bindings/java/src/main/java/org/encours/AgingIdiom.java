// SPDX-License-Identifier: MIT
package org.encours;

/** What {@link Aging} offers beyond the functions of the library, written over them. */
public sealed interface AgingIdiom permits Aging {
}
