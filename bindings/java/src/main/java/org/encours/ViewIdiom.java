// SPDX-License-Identifier: MIT
package org.encours;

/** What {@link View} offers beyond the functions of the library, written over them. */
public sealed interface ViewIdiom permits View {
}
