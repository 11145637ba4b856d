// SPDX-License-Identifier: MIT
package org.encours.example;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encours.ConflictException;
import org.encours.NotFoundException;
import org.encours.Store;
import org.encours.StoreHead;
import org.encours.StoreMethods;
import org.encours.StoreVisitCallback;

/**
 * A store written in Java: ledgers in a map. It shows what a host writes to keep our records in a
 * database of its own; a method there is a statement of SQL.
 *
 * <p>The library calls a store from one thread at a time. What it lends, such as the bytes of a
 * record, is only there during the call, so everything that stays is copied.
 */
public final class MapStore {
    private static final int HASH_SIZE = 32;
    private static final StoreHead NOTHING = new StoreHead(0, new byte[HASH_SIZE]);

    /** In the order of the bytes of their ids. */
    private final Map<String, MapLedger> ledgers = new TreeMap<>(
            Comparator.comparing((String id) -> id.getBytes(UTF_8), Arrays::compareUnsigned));

    /**
     * Hands the store to the library.
     *
     * @return to be closed
     */
    public Store open() {
        return Store.create(StoreMethods.defaults()
                .append(this::append)
                .read((id, from, visit) -> ledger(id).read(from, visit))
                .head((id, head) -> write(ledger(id).head(), head))
                .list(this::list)
                .drop(id -> {
                    ledger(id);
                    ledgers.remove(id);
                })
                .snapshotPut((id, sequence, block, bytes) ->
                        ledger(id).snapshots().put(sequence, block, copy(bytes)))
                .snapshotSeal((id, sequence, hash, blocks, digest) ->
                        ledger(id).snapshots().seal(sequence, copy(hash), blocks, copy(digest)))
                .snapshotFind((id, notAfter, sequence, hash, blocks, digest) ->
                        find(ledger(id).snapshots().newest(notAfter), sequence, hash, blocks,
                                digest))
                .snapshotGet((id, sequence, block, visit) ->
                        visit.call(block, 0, memory(ledger(id).snapshots().get(sequence, block))))
                .snapshotDrop((id, sequence) -> ledger(id).snapshots().drop(sequence))
                .partyPut((id, party, expected, bytes) ->
                        ledger(id).parties().put(party, expected, copy(bytes)))
                .partyGet((id, party, visit) -> ledger(id).parties().get(party, visit))
                .partyErase((id, party) -> ledger(id).parties().erase(party))
                .partyList((id, visit) -> ledger(id).parties().list(visit))
                .close(() -> { }));
    }

    /** Compares and appends in one step; with a database, in one transaction. */
    private void append(String id, StoreHead expected, List<MemorySegment> records,
            MemorySegment head) {
        MapLedger ledger = ledgers.get(id);
        StoreHead present = ledger == null ? NOTHING : ledger.head();
        if (present.sequence() != expected.sequence()
                || !Arrays.equals(present.hash(), expected.hash())) {
            write(present, head);
            throw new ConflictException("The head is " + present.sequence() + ", expected "
                    + expected.sequence() + ".");
        }
        ledgers.computeIfAbsent(id, none -> new MapLedger())
                .append(records.stream().map(MapStore::copy).toList());
    }

    private void list(StoreVisitCallback visit) {
        for (String id : ledgers.keySet()) {
            visit.call(0, 0, memory(id.getBytes(UTF_8)));
        }
    }

    /** Every method but append refuses a ledger that is not there. */
    private MapLedger ledger(String id) {
        MapLedger found = ledgers.get(id);
        if (found == null) {
            throw new NotFoundException("There is no ledger " + id + ".");
        }
        return found;
    }

    private static void find(Map.Entry<Long, MapSnapshots.Seal> found, MemorySegment sequence,
            MemorySegment hash, MemorySegment blocks, MemorySegment digest) {
        sequence.set(JAVA_LONG, 0, found.getKey());
        hash.copyFrom(memory(found.getValue().hash()));
        blocks.set(JAVA_LONG, 0, found.getValue().blocks());
        digest.copyFrom(memory(found.getValue().digest()));
    }

    /** The struct of a head: its number, then its hash. */
    private static void write(StoreHead head, MemorySegment at) {
        at.set(JAVA_LONG, 0, head.sequence());
        MemorySegment.copy(head.hash(), 0, at, JAVA_BYTE, Long.BYTES, HASH_SIZE);
    }

    static byte[] copy(MemorySegment lent) {
        return lent.toArray(JAVA_BYTE);
    }

    static MemorySegment memory(byte[] bytes) {
        return MemorySegment.ofArray(bytes);
    }
}
