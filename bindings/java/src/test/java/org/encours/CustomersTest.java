// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Settlement, identifiers, retention and long work as a Java program uses them. */
class CustomersTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate SOLD = LocalDate.of(2026, 1, 5);
    private static final LocalDate PAID = LocalDate.of(2026, 1, 15);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final String SIREN = "732 829 320"; /* INSEE's own example */

    private final Store store = Encours.memory();
    private final Ledger ledger = store.createLedger("FR-ACME", EUR);

    @AfterEach
    void close() {
        ledger.close();
        store.close();
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private long balance() {
        try (View view = ledger.view()) {
            return view.balance(1, EUR, JUNE);
        }
    }

    /** An invoice of 595.00 with 95.00 of tax, and a payment of 495.00. */
    private void sell() {
        try (Transaction transaction = ledger.transaction()) {
            long customer = transaction.impersonalCustomer("A", null);
            transaction.post(Document.defaults().customer(customer).type(DocumentType.INVOICE)
                    .issue(SOLD).due(PAID).currency(EUR).gross(59500).vat(9500L));
            transaction.payment(customer, amount("495.00"), EUR, PAID);
            transaction.commit();
        }
    }

    private static SettleOptions settlement() {
        return SettleOptions.defaults().payment(2).from(PAID).invoices(1)
                .surplus(ClearingSurplus.KEEP);
    }

    @Test
    void aDiscountClosesTheRestAndIsUndone() {
        sell();
        long matching;
        try (Transaction transaction = ledger.transaction()) {
            long reference = transaction.settle(settlement().discount(10000)
                    .vat(ClearingVat.DISCOUNT.value()));
            transaction.commit();
            matching = transaction.number(reference);
        }
        assertEquals(0, balance());
        try (View view = ledger.view(); var rows = view.documents()) {
            DocumentRow adjustment = rows.toList().getLast();
            assertEquals(amount("-100.00"), adjustment.amount());
            assertEquals(AdjustmentReason.DISCOUNT, adjustment.reason());
        }
        try (Transaction transaction = ledger.transaction()) {
            transaction.unmatch(matching, PAID);
            transaction.commit();
        }
        assertEquals(10000, balance());
    }

    @Test
    void whatIsBeyondTheAuthorityIsDenied() {
        sell();
        try (Transaction transaction = ledger.transaction()) {
            transaction.settle(settlement().writeOff(10000).writeOffMax(9999L));
            assertThrows(DeniedException.class, transaction::commit);
        }
        assertEquals(10000, balance());
    }

    @Test
    void aBillComesBackWithItsOwnMatching() {
        sell();
        long bill;
        long matching;
        try (Transaction transaction = ledger.transaction()) {
            var accepted = transaction.acceptBill(BillOptions.defaults().customer(1).amount(59500)
                    .currency(EUR).date(PAID).due(JUNE).debts(1));
            transaction.commit();
            bill = transaction.number(accepted.bill());
            matching = transaction.number(accepted.matching());
        }
        try (Transaction transaction = ledger.transaction()) {
            transaction.dishonourBill(1, matching, JUNE); /* the invoice, not the bill */
            StateException refused = assertThrows(StateException.class, transaction::commit);
            assertTrue(refused.getMessage().contains("no bill"), refused.getMessage());
        }
        try (Transaction transaction = ledger.transaction()) {
            transaction.dishonourBill(bill, matching, JUNE);
            transaction.commit();
        }
        assertEquals(10000, balance());
    }

    @Test
    void anIdentifierFindsItsCustomer() {
        sell();
        IdentifyOptions siren = IdentifyOptions.defaults().customer(1).kind(IdentifierKind.SIREN)
                .impersonal(1).from(SOLD);
        try (Transaction transaction = ledger.transaction()) {
            InvalidException wrong = assertThrows(InvalidException.class,
                    () -> transaction.identify(siren.text("732 829 321")));
            assertEquals(IdentifierFault.CHECK, Identifier.faultOf(wrong.code()));
            assertFalse(wrong.getMessage().contains("732"), wrong.getMessage());
            transaction.identify(siren.text(SIREN));
            transaction.commit();
        }
        try (View view = ledger.view()) {
            var found = view.findIdentifier(IdentifierKind.SIREN, null, "732829320", JUNE, 4);
            assertArrayEquals(new long[] {1}, found.customers());
            assertEquals(0, view.findIdentifier(IdentifierKind.SIREN, null, SIREN,
                    SOLD.minusDays(1), 4).count());
        }
    }

    @Test
    void personalDataIsDueWhenItsTimeIsOver() {
        Instant recorded = Instant.parse("2026-01-05T10:00:00Z");
        RetentionRules rules = new RetentionRules().clock(RetentionClock.LAST_MOVEMENT.value())
                .months(36);
        try (Ledger old = store.createLedger("OLD", LedgerCreateOptions.defaults()
                        .recordedAt(recorded).baseCurrency(EUR));
                Transaction transaction = old.newTransaction(TransactionOptions.defaults()
                        .commandId(new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1})
                        .recordedAt(recorded))) {
            transaction.customer("durand", "Camille Durand");
            transaction.commit();
            checkRetention(old, rules);
        }
    }

    private static void checkRetention(Ledger books, RetentionRules rules) {
        try (View view = books.view()) {
            try (Retention kept = view.retention(rules, LocalDate.of(2029, 1, 4))) {
                assertEquals(0, kept.dueCount());
                assertArrayEquals(new int[] {RetentionReason.PERIOD.value()}, kept.reasons());
            }
            try (Retention due = view.retention(rules, LocalDate.of(2029, 1, 5))) {
                assertEquals(1, due.dueCount());
                assertArrayEquals(new long[] {1}, due.customers());
            }
        }
    }

    @Test
    void eventsSayWhatTheyAreAbout() {
        sell();
        try (Transaction transaction = ledger.transaction()) {
            transaction.fact(FactOptions.defaults().kind(FactKind.DISPUTE)
                    .subjectKind(SubjectKind.DOCUMENT).subject(1).from(PAID).amount(20000L)
                    .currency(EUR).code("quality"));
            transaction.fact(FactOptions.defaults().kind(FactKind.LEVEL)
                    .subjectKind(SubjectKind.CUSTOMER).subject(1).from(PAID).amount(3L));
            long order = transaction.order(OrderOptions.defaults().customer(1).ordered(PAID)
                    .expected(JUNE).amount(120000).currency(EUR));
            transaction.orderStep(OrderStepOptions.defaults().order(order).day(JUNE)
                    .kind(OrderStepKind.DELIVERED).amount(50000));
            transaction.cancel(2, JUNE);
            transaction.commit();
        }
        List<EventRow> events;
        try (View view = ledger.view(); var rows = view.events()) {
            events = rows.toList();
        }
        List<EventRow> last = events.subList(events.size() - 5, events.size());
        assertEquals(FactKind.DISPUTE, last.get(0).factKind());
        assertEquals("quality", last.get(0).factCode());
        assertEquals(amount("200.00"), last.get(0).amount());
        assertEquals(BigDecimal.valueOf(3), last.get(1).amount());
        assertNull(last.get(1).currency());
        assertEquals(1, last.get(2).order());
        assertEquals(JUNE, last.get(2).expected());
        assertNull(last.get(2).stepKind());
        assertEquals(OrderStepKind.DELIVERED, last.get(3).stepKind());
        assertEquals(CancelReason.ERROR, last.get(4).cancelReason());
        assertNull(events.getFirst().amount());
    }

    @Test
    void workWithoutProgressOfItsOwnAsksTheContext() {
        boolean[] stops = {true};
        try (Context context = Context.create(ContextOptions.defaults()
                        .progress((done, total) -> stops[0] ? 1 : 0));
                Store own = Store.newMemory(context); Ledger books = own.createLedger("X", EUR)) {
            try (Transaction transaction = books.transaction()) {
                long customer = transaction.impersonalCustomer("A", null);
                for (int i = 0; i < 70_000; i++) {
                    transaction.post(Document.defaults().customer(customer)
                            .type(DocumentType.INVOICE).issue(SOLD).currency(EUR).gross(100));
                }
                assertThrows(CancelledException.class, transaction::commit);
                stops[0] = false;
                transaction.commit();
            }
            try (View view = books.view()) {
                assertEquals(7_000_000, view.balance(1, EUR, JUNE));
            }
        }
    }
}
