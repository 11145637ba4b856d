// SPDX-License-Identifier: MIT
package org.encours;

/** A store that keeps nothing and says when it is closed. */
final class StoreFixture {
    private StoreFixture() {}

    static StoreMethods methods(Runnable closed) {
        return StoreMethods.defaults()
                .append((ledger, expected, records, head) -> {
                    throw new DeniedException("This store keeps nothing.");
                })
                .read((ledger, from, visit) -> { })
                .head((ledger, head) -> head.fill((byte) 0))
                .list(visit -> { })
                .drop(ledger -> {
                    throw new NotFoundException("There is no ledger " + ledger + ".");
                })
                .partyPut((ledger, id, version, bytes) -> {
                    throw new DeniedException("This store keeps nothing.");
                })
                .partyGet((ledger, id, visit) -> {
                    throw new NotFoundException("There is no party " + id + ".");
                })
                .partyErase((ledger, id) -> { })
                .partyList((ledger, visit) -> { })
                .close(closed::run);
    }
}
