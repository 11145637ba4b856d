// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Facts, orders, groups, closed periods and forks as a Java program uses them. */
class DatedTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 3);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

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

    /** One customer, A, with an invoice of 1200.00. */
    private void book() {
        try (Transaction transaction = ledger.transaction()) {
            long customer = transaction.impersonalCustomer("A", null);
            transaction.invoice(customer, amount("1200.00"), EUR, MAY, DUE);
            transaction.commit();
        }
    }

    @Test
    void factsHoldFromADayToADay() {
        book();
        try (Transaction transaction = ledger.transaction()) {
            long dispute = transaction.fact(FactOptions.defaults().kind(FactKind.DISPUTE)
                    .subjectKind(SubjectKind.DOCUMENT).subject(1).from(MAY).amount(20000L)
                    .currency(EUR).code("quality"));
            transaction.fact(FactOptions.defaults().kind(FactKind.LEVEL)
                    .subjectKind(SubjectKind.CUSTOMER).subject(1).from(JUNE).amount(3L));
            transaction.endFact(dispute, DUE);
            transaction.commit();
        }
        try (View view = ledger.view()) {
            List<FactRow> facts;
            try (var rows = view.facts()) {
                facts = rows.toList();
            }
            assertEquals(FactKind.DISPUTE, facts.get(0).kind());
            assertEquals(amount("200.00"), facts.get(0).amount());
            assertEquals(DUE, facts.get(0).to());
            assertNull(facts.get(0).until());
            assertEquals(BigDecimal.valueOf(3), facts.get(1).amount());
            assertNull(facts.get(1).currency());
            try (var rows = view.facts(CursorOptions.defaults().asOf(JUNE))) {
                assertEquals(List.of(FactKind.LEVEL), rows.map(FactRow::kind).toList());
            }
        }
    }

    @Test
    void orderBookAndItsRows() {
        try (Transaction transaction = ledger.transaction()) {
            long order = transaction.order(OrderOptions.defaults()
                    .customer(transaction.impersonalCustomer("A", null)).number("BC-118")
                    .sourceKey("SO/118").ordered(MAY).expected(JUNE).amount(120000).currency(EUR));
            OrderStepOptions step = OrderStepOptions.defaults().order(order).day(DUE);
            transaction.orderStep(step.kind(OrderStepKind.DELIVERED).amount(50000));
            transaction.orderStep(step.kind(OrderStepKind.INVOICED).amount(30000));
            transaction.orderStep(step.kind(OrderStepKind.RESCHEDULED).expected(JULY));
            transaction.commit();
        }
        try (View view = ledger.view()) {
            OrderBook book = view.orderBook(0, EUR, JUNE, 31);
            assertEquals(70000, book.toDeliver());
            assertEquals(20000, book.deliveredNotInvoiced());
            assertEquals(70000, book.within());
            assertEquals(1, view.findOrder("SO/118"));
            try (var rows = view.orders(CursorOptions.defaults().asOf(JUNE).openOnly(1))) {
                OrderRow order = rows.toList().getFirst();
                assertEquals(amount("700.00"), order.open());
                assertEquals(JULY, order.expected());
            }
            try (var rows = view.orderSteps(CursorOptions.defaults().order(1))) {
                assertEquals(List.of(OrderStepKind.DELIVERED, OrderStepKind.INVOICED,
                        OrderStepKind.RESCHEDULED), rows.map(OrderStepRow::kind).toList());
            }
        }
    }

    @Test
    void aGroupRollsUp() {
        book();
        try (Transaction transaction = ledger.transaction()) {
            long second = transaction.impersonalCustomer("B", null);
            transaction.invoice(second, amount("500.00"), EUR, MAY, DUE);
            transaction.fact(FactOptions.defaults().kind(FactKind.PARENT)
                    .subjectKind(SubjectKind.CUSTOMER).subject(second)
                    .relatedKind(SubjectKind.CUSTOMER).related(1).from(MAY));
            transaction.commit();
        }
        try (View view = ledger.view()) {
            assertEquals(170000, view.groupBalance(1, EUR, JUNE));
        }
    }

    @Test
    void aClosedDayStays() {
        book();
        try (Transaction transaction = ledger.transaction()) {
            transaction.closePeriods(MAY);
            transaction.commit();
        }
        try (View view = ledger.view(); Transaction late = ledger.transaction()) {
            assertEquals(MAY, view.closedTo());
            late.invoice(1, amount("1.00"), EUR, MAY, DUE);
            StateException refused = assertThrows(StateException.class, late::commit);
            assertTrue(refused.getMessage().contains("2026-05-04"), refused.getMessage());
        }
        try (Transaction transaction = ledger.transaction()) {
            transaction.reopenPeriods(null);
            transaction.commit();
        }
        try (View view = ledger.view()) {
            assertNull(view.closedTo());
        }
    }

    @Test
    void aForkShowsWhatWouldBe() {
        book();
        try (View view = ledger.view(); Fork fork = view.newFork();
                Transaction paid = ledger.transaction()) {
            paid.allocate(paid.payment(1, amount("700.00"), EUR, JUNE), 1, amount("700.00"), EUR,
                    JUNE);
            fork.apply(paid);
            try (View then = fork.view(); Aging before = view.aging(JUNE);
                    Aging after = then.aging(JUNE);
                    AgingChanges changes = AgingChanges.agingCompare(before, after)) {
                assertEquals(amount("500.00"), then.balanceIn(EUR, JUNE));
                assertArrayEquals(new long[] {-70000}, changes.rowTotals());
            }
        }
        try (View view = ledger.view()) {
            assertEquals(amount("1200.00"), view.balanceIn(EUR, JUNE));
        }
    }
}
