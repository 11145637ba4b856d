// SPDX-License-Identifier: MIT
package org.encours.example;

import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.encours.ExistsException;
import org.encours.NotFoundException;
import org.encours.StateException;

/** Snapshots of a ledger: blocks that can be found once they are sealed, and then never change. */
final class MapSnapshots {
    private final Map<Long, SortedMap<Long, byte[]>> blocks = new TreeMap<>();
    private final NavigableMap<Long, Seal> seals = new TreeMap<>();

    /** What a sealed snapshot says of itself. */
    record Seal(byte[] hash, long blocks, byte[] digest) {
        boolean isSame(Seal other) {
            return Arrays.equals(hash, other.hash) && blocks == other.blocks
                    && Arrays.equals(digest, other.digest);
        }
    }

    void put(long sequence, long block, byte[] bytes) {
        if (seals.containsKey(sequence)) {
            throw new StateException("Snapshot " + sequence + " is sealed.");
        }
        blocks.computeIfAbsent(sequence, none -> new TreeMap<>()).put(block, bytes);
    }

    void seal(long sequence, byte[] hash, long count, byte[] digest) {
        Seal wanted = new Seal(hash, count, digest);
        Seal present = seals.get(sequence);
        if (present != null && !present.isSame(wanted)) {
            throw new ExistsException("Snapshot " + sequence + " is sealed with another content.");
        }
        SortedMap<Long, byte[]> put = blocks.getOrDefault(sequence, new TreeMap<>());
        if (put.size() != count || count > 0 && put.lastKey() != count - 1) {
            throw new StateException("Snapshot " + sequence + " does not hold blocks 0 to "
                    + (count - 1) + ".");
        }
        seals.put(sequence, wanted);
    }

    Map.Entry<Long, Seal> newest(long notAfter) {
        Map.Entry<Long, Seal> found = notAfter < 0 ? seals.lastEntry() : seals.floorEntry(notAfter);
        if (found == null) {
            throw new NotFoundException("There is no snapshot at or before " + notAfter + ".");
        }
        return found;
    }

    byte[] get(long sequence, long block) {
        byte[] found = seals.containsKey(sequence) ? blocks.getOrDefault(sequence,
                new TreeMap<>()).get(block) : null;
        if (found == null) {
            throw new NotFoundException("There is no block " + block + " of snapshot " + sequence
                    + ".");
        }
        return found;
    }

    void drop(long sequence) {
        blocks.remove(sequence);
        seals.remove(sequence);
    }
}
