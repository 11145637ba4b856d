// SPDX-License-Identifier: MIT
package org.encours.example;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.encours.StoreHead;
import org.encours.StoreVisitCallback;

/** One ledger of a {@link MapStore}: its records from number 1 on, snapshots and parties. */
final class MapLedger {
    private static final int HASH_SIZE = 32;

    private final List<byte[]> records = new ArrayList<>();
    private final MapSnapshots snapshots = new MapSnapshots();
    private final MapParties parties = new MapParties();

    void append(List<byte[]> more) {
        records.addAll(more);
    }

    /** The hash of a record is its last 32 bytes. */
    StoreHead head() {
        byte[] last = records.getLast();
        return new StoreHead(records.size(),
                Arrays.copyOfRange(last, last.length - HASH_SIZE, last.length));
    }

    void read(long from, StoreVisitCallback visit) {
        for (int number = (int) Math.min(from, records.size() + 1L); number <= records.size();
                number++) {
            visit.call(number, 0, MapStore.memory(records.get(number - 1)));
        }
    }

    MapSnapshots snapshots() {
        return snapshots;
    }

    MapParties parties() {
        return parties;
    }
}
