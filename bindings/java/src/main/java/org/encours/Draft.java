// SPDX-License-Identifier: MIT
package org.encours;

import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

/** What a transaction being built must remember: the customers that it adds itself. */
final class Draft {
    static final int RETRIES_MAX = 8;
    private static final Map<Transaction, Map<String, Long>> CUSTOMERS = new WeakHashMap<>();

    private final Transaction transaction;
    private final Map<String, Long> customers;

    private Draft(Transaction transaction, Map<String, Long> customers) {
        this.transaction = transaction;
        this.customers = customers;
    }

    static Draft of(Transaction transaction) {
        synchronized (CUSTOMERS) {
            return new Draft(transaction,
                    CUSTOMERS.computeIfAbsent(transaction, none -> new HashMap<>()));
        }
    }

    /** The customer with the code, in this transaction or in the ledger; else it is added. */
    long customer(CustomerOptions options) {
        Long known = customers.get(options.code());
        if (known == null) {
            known = findOrAdd(options);
            customers.put(options.code(), known);
        }
        return known;
    }

    private long findOrAdd(CustomerOptions options) {
        try {
            return Origin.of(transaction, Ledger.class).findCustomer(options.code());
        } catch (NotFoundException none) {
            return transaction.addCustomer(options);
        }
    }
}
