// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Orders that two policies decide in one way each.
 *
 * @param before outcome of the first
 * @param after outcome of the second
 * @param orders how many
 * @param amount of them, in units of the currency of the first
 * @param followed orders by what followed them in the first run
 */
public record SimulationChange(Outcome before, Outcome after, long orders, BigDecimal amount,
        Map<Followed, Long> followed) {
    /**
     * Whether the second policy decides otherwise.
     *
     * @return true: the outcomes differ
     */
    public boolean differs() {
        return before != after;
    }
}
