// SPDX-License-Identifier: MIT
package org.encours.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.encours.Money;
import org.encours.StoreCheck;
import org.encours.StoreCheckHost;
import org.encours.StoreCheckOutcome;
import org.junit.jupiter.api.Test;

/** The suite that defines a correct store finds nothing wrong with one written in Java. */
class MapStoreTest {
    @Test
    void isCorrectStore() {
        List<String> faults = new ArrayList<>();
        List<String> passed = new ArrayList<>();
        StoreCheck.check(StoreCheckHost.defaults()
                .openEmpty(() -> new MapStore().open())
                .report((name, outcome, sentence) -> {
                    if (outcome == StoreCheckOutcome.PASSED) {
                        passed.add(name);
                    } else if (outcome == StoreCheckOutcome.FAILED) {
                        faults.add(name + ": " + sentence);
                    }
                }));
        assertEquals(List.of(), faults);
        assertTrue(passed.stream().anyMatch(name -> name.contains("snapshot")), passed::toString);
    }

    @Test
    void keepsLedgersBetweenStores() {
        MapStore kept = new MapStore();
        Currency euro = Currency.getInstance("EUR");
        LocalDate day = LocalDate.of(2026, 6, 3);
        try (var store = kept.open(); var ledger = store.createLedger("FR-ACME", euro);
                var transaction = ledger.transaction()) {
            long customer = transaction.customer("C1", "Dupont");
            transaction.invoice(customer, Money.of("300.00", "EUR"), day, null);
            assertEquals(0, transaction.commit().duplicate());
        }
        try (var store = kept.open(); var ledger = store.ledger("FR-ACME");
                var view = ledger.view(); var party = ledger.party(ledger.findCustomer("C1"))) {
            assertEquals(Money.of("300.00", "EUR").amount(), view.balanceIn(euro, day));
            assertEquals("Dupont", party.name());
            assertNotEquals(0, ledger.verify(null).records());
        }
    }
}
