// SPDX-License-Identifier: MIT
package org.encours;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What {@link Assignments} offers beyond the functions of the library, written over them. */
public sealed interface AssignmentsIdiom permits Assignments {
    /**
     * How many customers have each value.
     *
     * @return those of the rules in their order, each once, then others that were assigned by hand
     */
    default Map<String, Long> counts() {
        Assignments all = (Assignments) this;
        long[] customers = all.valueCustomers();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (int at = 0; at < all.valueCount(); at++) {
            counts.put(all.value(at), customers[at]);
        }
        return Collections.unmodifiableMap(counts);
    }

    /**
     * What each customer has.
     *
     * @return by number, ascending; customers to whom nothing is assigned are not there
     */
    default Map<Long, String> byCustomer() {
        Assignments all = (Assignments) this;
        String[] names = counts().keySet().toArray(String[]::new);
        int[] values = all.values();
        Map<Long, String> found = new LinkedHashMap<>();
        for (int at = 0; at < values.length; at++) {
            if (values[at] != 0) {
                found.put(at + 1L, names[values[at] - 1]);
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
