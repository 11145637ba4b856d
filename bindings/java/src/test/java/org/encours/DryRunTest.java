// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Dry runs of policies and payment histories as a Java program uses them. Figures are worked out
 * by hand and are those of test_dry_run.py.
 */
class DryRunTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 1, 31);
    private static final String DOCUMENT = """
            <policy xmlns="urn:encours:policy:1" name="shop" currency="EUR">
              <limits><limit-type code="internal"/></limits>
              <rules>
                <rule code="limit" outcome="hold" test="limit-used &gt; 100%" role="manager"/>
                <rule code="large" outcome="warn" test="event-amount &gt; 140"/>
              </rules>
            </policy>
            """;

    private final Store store = Encours.memory();
    private final Ledger ledger = store.createLedger("FR-ACME", EUR);
    private final Policy policy = policy(DOCUMENT);

    private static Policy policy(String document) {
        return Policy.read(null, document.getBytes(StandardCharsets.UTF_8));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private static LocalDate january(int day) {
        return LocalDate.of(2026, 1, day);
    }

    /**
     * ACME may owe 100.00. It owes 80.00, due on 10 January and paid on the 20th, and 50.00 due on
     * 12 January that never is. On the 5th it orders 150.00, on the 25th 30.00.
     */
    @BeforeEach
    void sell() {
        try (Transaction books = ledger.transaction("clerk", "sale")) {
            long acme = books.impersonalCustomer("ACME", null);
            books.limit(acme, amount("100.00"), EUR, FROM);
            long paid = books.invoice(acme, amount("80.00"), EUR, FROM, january(10));
            books.invoice(acme, amount("50.00"), EUR, FROM, january(12));
            books.allocate(books.payment(acme, amount("80.00"), EUR, january(20)), paid,
                    amount("80.00"), EUR, january(20));
            books.placeOrder(acme, amount("150.00"), EUR, january(5));
            books.placeOrder(acme, amount("30.00"), EUR, january(25));
            books.commit();
        }
    }

    @AfterEach
    void close() {
        policy.close();
        ledger.close();
        store.close();
    }

    @Test
    void aDryRunSaysWhatWouldHaveBeenDecidedAndWhatFollowed() {
        try (View view = ledger.view(); Simulation run = view.simulate(policy, FROM, TO)) {
            // 80 + 50 + 150 of 100 on the 5th; 50 + 150 + 30 of 100 on the 25th.
            SimulationSummary held = run.decided(Outcome.HOLD);
            assertEquals(List.of(2L, 1L, amount("180.00"), amount("80.00"), amount("80.00"),
                    amount("100.00"), amount("0.00"), amount("10.00")), List.of(held.orders(),
                    held.customers(), held.amount(), held.paid(), held.paidLate(),
                    held.openLate(), held.writtenOff(), held.meanDays()));
            assertEquals(2L, held.followed().get(Followed.OPEN_LATE));
            assertEquals(amount("180.00"), held.followedAmounts().get(Followed.OPEN_LATE));
            assertEquals(List.of(2L, 0L), List.of(held.lateOrLost(), held.notObserved()));
            assertEquals(0, run.decided(Outcome.ACCEPT).orders());
            assertNull(run.decided(Outcome.ACCEPT).meanDays());
            assertEquals(2, run.decided().orders());
            assertEquals(0, run.undecided().orders());
        }
    }

    @Test
    void aDryRunIsATableForPeople() {
        try (View view = ledger.view(); Simulation run = view.simulate(policy, FROM, TO)) {
            List<String> lines = run.table().lines().toList();
            assertEquals("Orders by the policy shop", lines.getFirst());
            assertEquals(List.of("accept", "warn", "hold", "refuse", "rule limit", "rule large"),
                    lines.stream().skip(3).map(line -> line.split("  ")[0]).toList());
            assertEquals("hold 2 1 180.00 0 80.00 80.00 100.00 0.00 2 0",
                    lines.get(5).replaceAll(" +", " ").strip());
        }
    }

    @Test
    void whatIsInvoicedOfAnOrderIsNoLongerOrdered() {
        try (Transaction books = ledger.transaction("clerk", "sale")) {
            books.deliverOrder(1, amount("100.00"), EUR, january(6));
            books.invoiceOrder(1, amount("40.00"), EUR, january(7));
            books.cancelOrder(1, amount("20.00"), EUR, january(8));
            books.commit();
        }
        try (View view = ledger.view(); Credit credit = view.credit(policy, january(9))) {
            // 150 less 20 cancelled: 100 are delivered, 40 of them invoiced; 30 are to come.
            CustomerFigures figures = credit.figures("ACME");
            assertEquals(List.of(amount("60.00"), amount("30.00")),
                    List.of(figures.get("to-invoice"), figures.get("orders")));
        }
    }

    @Test
    void eachRuleSaysHowManyOrdersItAloneHeld() {
        try (View view = ledger.view(); Simulation run = view.simulate(policy, FROM, TO)) {
            assertEquals(List.of(2L, 2L), List.of(run.fired("limit").orders(),
                    run.fired("limit").decisive()));
            assertEquals(List.of(1L, 0L), List.of(run.fired("large").orders(),
                    run.fired("large").decisive()));
            var refused = assertThrows(IllegalArgumentException.class, () -> run.fired("lage"));
            assertTrue(refused.getMessage().contains("no rule \"lage\". It has [limit, large]"),
                    refused.getMessage());
        }
    }

    @Test
    void eachOrderIsToldWithItsRules() {
        try (View view = ledger.view(); Simulation run = view.simulate(policy, FROM, TO,
                SimulationOptions.defaults().rows(1).afterDays(10))) {
            // Ten days from the 5th end on the 15th: nothing is paid, 130.00 is open and late.
            // Ten days from the 25th: the 80.00 was paid on the 20th, before them.
            assertEquals(List.of(
                    new SimulatedOrder(1, Outcome.HOLD, List.of("limit", "large"),
                            amount("150.00"), Followed.OPEN_LATE, amount("0.00"), amount("0.00"),
                            amount("130.00"), amount("0.00")),
                    new SimulatedOrder(2, Outcome.HOLD, List.of("limit"), amount("30.00"),
                            Followed.OPEN_LATE, amount("0.00"), amount("0.00"), amount("50.00"),
                            amount("0.00"))), run.orderRows().toList());
        }
        try (View view = ledger.view(); Simulation run = view.simulate(policy, FROM, TO)) {
            assertNull(run.orderRows().findFirst().orElseThrow().paid());
        }
    }

    @Test
    void twoPoliciesAreHeldAgainstEachOther() {
        try (View view = ledger.view(); Simulation now = view.simulate(policy, FROM, TO);
                Policy milder = policy(DOCUMENT.replace("&gt; 100%", "&gt; 250%"));
                Simulation then = view.simulate(milder, FROM, TO)) {
            assertEquals(List.of(Outcome.HOLD, Outcome.HOLD), now.changes(then).stream()
                    .map(SimulationChange::before).toList());
            // 280 % stays above 250 %, 230 % does not.
            assertEquals(List.of(Outcome.ACCEPT, Outcome.HOLD), now.changes(then).stream()
                    .map(SimulationChange::after).toList());
            SimulationChange eased = now.changes(then).getFirst();
            assertTrue(eased.differs());
            assertEquals(List.of(1L, amount("30.00"), 1L), List.of(eased.orders(),
                    eased.amount(), eased.followed().get(Followed.OPEN_LATE)));
            try (Simulation other = view.simulate(policy, FROM, january(10))) {
                assertThrows(InvalidException.class, () -> now.changes(other));
            }
        }
    }

    @Test
    void anOrderWithoutARateIsUndecided() {
        try (Transaction books = ledger.transaction("clerk", "sale")) {
            books.placeOrder(ledger.findCustomer("ACME"), amount("5.00"), USD, january(26));
            books.commit();
        }
        try (View view = ledger.view(); Simulation run = view.simulate(policy, FROM, TO)) {
            assertEquals(1, run.undecided().orders());
            SimulatedOrder order = run.orderRows().skip(2).findFirst().orElseThrow();
            assertNull(order.outcome());
            assertNull(order.amount());
        }
    }

    @Test
    void aPaymentHistorySaysHowACustomerPaid() {
        try (View view = ledger.view()) {
            CustomerPayments acme = view.payments("ACME", TO);
            assertEquals(List.of(EUR, TO, LocalDate.of(2025, 2, 1), 1L, 1L, 1L, amount("80.00"),
                    amount("80.00"), amount("50.00"), amount("10.00"), 10L), List.of(
                    acme.currency(), acme.asOf(), acme.first(), acme.items(), acme.lateItems(),
                    acme.openItems(), acme.amount(), acme.lateAmount(), acme.openAmount(),
                    acme.meanDays(), acme.medianDays()));
            assertNull(acme.behaviour()); // two experiences are too few
            PaymentRow settled = acme.rows().getFirst();
            assertEquals(List.of(january(10), january(20), amount("80.00"), 10L), List.of(
                    settled.due(), settled.paid(), settled.amount(), settled.daysLate()));
            PaymentRow open = acme.rows().getLast();
            assertEquals(Arrays.asList(0L, january(12), null, amount("50.00"), 19L),
                    Arrays.asList(open.credit(), open.due(), open.paid(), open.amount(),
                            open.daysLate()));
            assertEquals(List.of(new PaymentDays(10, amount("80.00"), 1)), acme.days());
            assertEquals(new PaymentMonth(FROM, amount("80.00"), amount("80.00"),
                    amount("10.00")), acme.months().getLast());
            assertNull(acme.months().getFirst().meanDays());
        }
    }

    @Test
    void nothingPaidIsNotPaidOnTime() {
        try (View view = ledger.view()) {
            CustomerPayments acme = view.payments(view.findCustomer("ACME"), january(19),
                    PaymentHistoryOptions.defaults().currency(EUR).minimumExperiences(1));
            assertNull(acme.meanDays());
            assertNull(acme.p95Days());
            // 80.00 is 9 days late, 50.00 is 7: both up to 15 days, 70 points.
            assertEquals(amount("70.00"), acme.behaviour());
            assertThrows(NotFoundException.class, () -> view.payments("NOBODY", TO));
        }
    }
}
