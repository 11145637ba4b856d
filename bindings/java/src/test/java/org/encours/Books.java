// SPDX-License-Identifier: MIT
package org.encours;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/** A ledger in memory with one customer, ACME, who owes 123.45 EUR due on 2026-02-01. */
final class Books implements AutoCloseable {
    static final Currency EUR = Currency.getInstance("EUR");
    static final LocalDate ISSUED = LocalDate.of(2026, 1, 2);
    static final LocalDate DUE = LocalDate.of(2026, 2, 1);

    final Store store = Store.newMemory();
    final Ledger ledger = store.createLedger("FR-ACME", LedgerCreateOptions.defaults()
            .actor("clerk").recordedAt(Instant.parse("2026-01-01T00:00:00Z")).baseCurrency(EUR));
    final View view;

    Books() {
        try (Transaction transaction = begin(1)) {
            long customer = transaction.addCustomer(CustomerOptions.defaults().code("ACME")
                    .name("Acme SA"));
            transaction.post(invoice(customer, "F1", 12345));
            transaction.commit(3);
        }
        view = ledger.view();
    }

    /** A transaction whose command id is a number. */
    Transaction begin(int number) {
        byte[] id = new byte[16];
        id[15] = (byte) number;
        id[14] = (byte) (number >>> 8);
        id[0] = 1;
        return ledger.newTransaction(TransactionOptions.defaults().commandId(id).actor("clerk")
                .reason("invoicing").recordedAt(Instant.parse("2026-01-03T00:00:00Z")));
    }

    static Document invoice(long customer, String number, long cents) {
        return Document.defaults().customer(customer).type(DocumentType.INVOICE).issue(ISSUED)
                .due(DUE).currency(EUR).gross(cents).number(number).sourceKey(number);
    }

    @Override
    public void close() {
        view.close();
        ledger.close();
        store.close();
    }
}
