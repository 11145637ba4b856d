// SPDX-License-Identifier: MIT
package org.encours.example;

import java.util.Map;
import java.util.TreeMap;
import org.encours.ConflictException;
import org.encours.DeniedException;
import org.encours.NotFoundException;
import org.encours.StoreVisitCallback;

/** Personal data of a ledger, which can be erased: only a tombstone stays. */
final class MapParties {
    private static final Row ERASED = new Row(0, new byte[0]);

    private final Map<Long, Row> rows = new TreeMap<>();

    private record Row(long version, byte[] bytes) {}

    void put(long id, long expected, byte[] bytes) {
        Row present = rows.get(id);
        if (present == ERASED) {
            throw new DeniedException("Party " + id + " is erased.");
        }
        long version = present == null ? 0 : present.version();
        if (version != expected) {
            throw new ConflictException("Party " + id + " is at version " + version
                    + ", expected " + expected + ".");
        }
        rows.put(id, new Row(version + 1, bytes));
    }

    void get(long id, StoreVisitCallback visit) {
        Row row = rows.get(id);
        if (row == null) {
            throw new NotFoundException("There is no party " + id + ".");
        }
        visit.call(id, row.version(), MapStore.memory(row.bytes()));
    }

    void erase(long id) {
        rows.put(id, ERASED);
    }

    void list(StoreVisitCallback visit) {
        rows.forEach((id, row) -> visit.call(id, row.version(), MapStore.memory(row.bytes())));
    }
}
