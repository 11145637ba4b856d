// SPDX-License-Identifier: MIT
package org.encours;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * What {@link Requests} offers beyond the functions of the library, written over them. Codes of
 * customers and decimals are asked of the view: read them before that view is closed.
 */
public sealed interface RequestsIdiom permits Requests {
    /**
     * The requests.
     *
     * @return by number
     * @throws ClosedException if this or the view it came from is closed
     */
    default List<RequestRow> rows() {
        Requests requests = (Requests) this;
        Map<Long, String> codes = new HashMap<>();
        return LongStream.range(0, requests.rowCount()).mapToObj(requests::at)
                .map(one -> RequestRow.of(one, requests,
                        Origin.code(requests, one.customer(), codes)))
                .toList();
    }
}
