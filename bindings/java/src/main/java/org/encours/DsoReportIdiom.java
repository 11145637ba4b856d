// SPDX-License-Identifier: MIT
package org.encours;

/** What {@link DsoReport} offers beyond the functions of the library, written over them. */
public sealed interface DsoReportIdiom permits DsoReport {
}
