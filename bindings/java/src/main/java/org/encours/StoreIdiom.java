// SPDX-License-Identifier: MIT
package org.encours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** What {@link Store} offers beyond the functions of the library, written over them. */
public sealed interface StoreIdiom permits Store {
    /**
     * Opens a ledger that exists.
     *
     * @param id its id
     * @return to be closed
     * @throws EncoursException as {@link Store#openLedger}
     */
    default Ledger ledger(String id) {
        return ((Store) this).openLedger(id, LedgerOpenOptions.defaults());
    }

    /**
     * Opens a ledger, and creates it when there is none, recorded now by the clock of this machine.
     *
     * @param id its id, 1 to 64 bytes
     * @param books the currency of the books; read only when the ledger is created
     * @return to be closed
     * @throws EncoursException as {@link Store#openLedger} and {@link Store#createLedger}
     */
    default Ledger ledger(String id, Currency books) {
        try {
            return ledger(id);
        } catch (NotFoundException none) {
            return createOrOpen(id, books);
        }
    }

    /**
     * Creates a ledger, recorded now by the clock of this machine.
     *
     * @param id its id, 1 to 64 bytes
     * @param books the currency of the books
     * @return to be closed
     * @throws EncoursException as {@link Store#createLedger(String, LedgerCreateOptions)}
     */
    default Ledger createLedger(String id, Currency books) {
        return ((Store) this).createLedger(id, LedgerCreateOptions.defaults().baseCurrency(books)
                .recordedAt(Instant.now()));
    }

    /**
     * The ids of the ledgers, in the order of their bytes.
     *
     * @return the ids
     * @throws EncoursException if the store fails
     */
    default List<String> ledgers() {
        List<String> ids = new ArrayList<>();
        ((Store) this).ledgers(ids::add);
        return List.copyOf(ids);
    }

    /** Another process may create the ledger between our looking and our creating. */
    private Ledger createOrOpen(String id, Currency books) {
        try {
            return createLedger(id, books);
        } catch (ExistsException createdMeanwhile) {
            return ledger(id);
        }
    }
}
