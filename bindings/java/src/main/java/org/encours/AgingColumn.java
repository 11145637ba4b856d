// SPDX-License-Identifier: MIT
package org.encours;

/**
 * A column of an aged balance.
 *
 * @param label such as "not due", "1-30", "over 90", "credits"
 * @param kind what it holds
 * @param lower least age in days, negative for days until due; null: open, or no ages
 * @param upper greatest age in days; null: open, or no ages
 */
public record AgingColumn(String label, AgingColumnKind kind, Integer lower, Integer upper) {
    static Integer bound(int days) {
        return days == Integer.MIN_VALUE || days == Integer.MAX_VALUE ? null : (Integer) days;
    }
}
