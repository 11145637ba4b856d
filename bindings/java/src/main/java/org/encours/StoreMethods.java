// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import org.encours.internal.LayoutStore;

/**
 * The methods of a store. All are needed but the five snapshot ones, which go together.
 *
 * @param capabilities flags of {@link StoreCapability} (unsigned)
 * @param append append
 * @param read read
 * @param head head
 * @param list list
 * @param drop drop
 * @param snapshotPut snapshot put
 * @param snapshotSeal snapshot seal
 * @param snapshotFind snapshot find
 * @param snapshotGet snapshot get
 * @param snapshotDrop snapshot drop
 * @param partyPut party put
 * @param partyGet party get
 * @param partyErase party erase
 * @param partyList party list
 * @param close close
 */
public record StoreMethods(long capabilities, StoreAppendCallback append, StoreReadCallback read,
        StoreHeadCallback head, StoreListCallback list, StoreDropCallback drop,
        StoreSnapshotPutCallback snapshotPut, StoreSnapshotSealCallback snapshotSeal,
        StoreSnapshotFindCallback snapshotFind, StoreSnapshotGetCallback snapshotGet,
        StoreSnapshotDropCallback snapshotDrop, StorePartyPutCallback partyPut,
        StorePartyGetCallback partyGet, StorePartyEraseCallback partyErase,
        StorePartyListCallback partyList, StoreCloseCallback close) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static StoreMethods defaults() {
        return new StoreMethods(0, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);
    }

    /**
     * The same with another capabilities.
     *
     * @param capabilities flags of {@link StoreCapability} (unsigned)
     * @return a changed copy
     */
    public StoreMethods capabilities(long capabilities) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another append.
     *
     * @param append append
     * @return a changed copy
     */
    public StoreMethods append(StoreAppendCallback append) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another read.
     *
     * @param read read
     * @return a changed copy
     */
    public StoreMethods read(StoreReadCallback read) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another head.
     *
     * @param head head
     * @return a changed copy
     */
    public StoreMethods head(StoreHeadCallback head) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another list.
     *
     * @param list list
     * @return a changed copy
     */
    public StoreMethods list(StoreListCallback list) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another drop.
     *
     * @param drop drop
     * @return a changed copy
     */
    public StoreMethods drop(StoreDropCallback drop) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another snapshot put.
     *
     * @param snapshotPut snapshot put
     * @return a changed copy
     */
    public StoreMethods snapshotPut(StoreSnapshotPutCallback snapshotPut) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another snapshot seal.
     *
     * @param snapshotSeal snapshot seal
     * @return a changed copy
     */
    public StoreMethods snapshotSeal(StoreSnapshotSealCallback snapshotSeal) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another snapshot find.
     *
     * @param snapshotFind snapshot find
     * @return a changed copy
     */
    public StoreMethods snapshotFind(StoreSnapshotFindCallback snapshotFind) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another snapshot get.
     *
     * @param snapshotGet snapshot get
     * @return a changed copy
     */
    public StoreMethods snapshotGet(StoreSnapshotGetCallback snapshotGet) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another snapshot drop.
     *
     * @param snapshotDrop snapshot drop
     * @return a changed copy
     */
    public StoreMethods snapshotDrop(StoreSnapshotDropCallback snapshotDrop) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another party put.
     *
     * @param partyPut party put
     * @return a changed copy
     */
    public StoreMethods partyPut(StorePartyPutCallback partyPut) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another party get.
     *
     * @param partyGet party get
     * @return a changed copy
     */
    public StoreMethods partyGet(StorePartyGetCallback partyGet) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another party erase.
     *
     * @param partyErase party erase
     * @return a changed copy
     */
    public StoreMethods partyErase(StorePartyEraseCallback partyErase) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another party list.
     *
     * @param partyList party list
     * @return a changed copy
     */
    public StoreMethods partyList(StorePartyListCallback partyList) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /**
     * The same with another close.
     *
     * @param close close
     * @return a changed copy
     */
    public StoreMethods close(StoreCloseCallback close) {
        return new StoreMethods(capabilities, append, read, head, list, drop, snapshotPut,
                snapshotSeal, snapshotFind, snapshotGet, snapshotDrop, partyPut, partyGet,
                partyErase, partyList, close);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(StoreMethods value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutStore.StoreMethods.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(StoreMethods value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutStore.StoreMethods.CAPABILITIES, capabilities);
        at.set(ADDRESS, LayoutStore.StoreMethods.APPEND, StoreAppendUpcall.stub(append, scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.READ, StoreReadUpcall.stub(read, scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.HEAD, StoreHeadUpcall.stub(head, scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.LIST, StoreListUpcall.stub(list, scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.DROP, StoreDropUpcall.stub(drop, scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.SNAPSHOT_PUT,
                StoreSnapshotPutUpcall.stub(snapshotPut, scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.SNAPSHOT_SEAL,
                StoreSnapshotSealUpcall.stub(snapshotSeal, scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.SNAPSHOT_FIND,
                StoreSnapshotFindUpcall.stub(snapshotFind, scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.SNAPSHOT_GET,
                StoreSnapshotGetUpcall.stub(snapshotGet, scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.SNAPSHOT_DROP,
                StoreSnapshotDropUpcall.stub(snapshotDrop, scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.PARTY_PUT, StorePartyPutUpcall.stub(partyPut,
                scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.PARTY_GET, StorePartyGetUpcall.stub(partyGet,
                scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.PARTY_ERASE, StorePartyEraseUpcall.stub(partyErase,
                scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.PARTY_LIST, StorePartyListUpcall.stub(partyList,
                scope));
        at.set(ADDRESS, LayoutStore.StoreMethods.CLOSE, StoreCloseUpcall.stub(close, scope));
    }
}
