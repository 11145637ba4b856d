// SPDX-License-Identifier: MIT

import java.time.LocalDate;
import java.util.Currency;
import org.encours.Encours;
import org.encours.Money;

/** The first program of the README: an invoice partly paid, another one, and what is owed by age. */
public final class Invoices {
    private Invoices() {}

    public static void main(String[] words) {
        LocalDate april = LocalDate.of(2026, 4, 20);
        LocalDate june = LocalDate.of(2026, 6, 3);
        // To keep it: Encours.open(Path.of("receivables.db"))
        try (var store = Encours.memory();
                var ledger = store.createLedger("FR-ACME", Currency.getInstance("EUR"))) {
            try (var transaction = ledger.transaction("u7", null)) {
                long customer = transaction.impersonalCustomer("C1", null);
                long invoice = transaction.invoice(customer, Money.of("1200.00", "EUR"), april,
                        april.plusDays(30));
                long payment = transaction.payment(customer, Money.of("700.00", "EUR"), june);
                transaction.invoice(customer, Money.of("300.00", "EUR"), june, june.plusDays(30));
                transaction.allocate(payment, invoice, Money.of("700.00", "EUR"), june);
                transaction.commit(); // all of it, or nothing
            }
            try (var view = ledger.view(); var aging = view.aging(LocalDate.of(2026, 6, 30))) {
                aging.rows().getFirst().amounts().forEach((label, amount) ->
                        System.out.printf("%-12s %8s EUR%n", label, amount));
            }
        }
    }
}
