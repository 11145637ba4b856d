// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept: totals, snapshots, copies, lines of events; and what is booked: bills, rates. */
class KeptTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate DUE = LocalDate.of(2026, 6, 3);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private final Store store = Encours.memory();
    private Ledger ledger = store.createLedger("FR-ACME", EUR);

    /** One customer, A, who owes 1200.00 from 3 June on. */
    @BeforeEach
    void book() {
        try (Transaction transaction = ledger.transaction()) {
            transaction.invoice(transaction.impersonalCustomer("A", null),
                    new BigDecimal("1200.00"), EUR, MAY, DUE);
            transaction.commit();
        }
    }

    @AfterEach
    void close() {
        ledger.close();
        store.close();
    }

    @Test
    void totalsAreKeptAndRolled() {
        ledger.totalsRegister(DUE, null);
        try (View view = ledger.view()) {
            Totals kept = view.totals(1, EUR, DUE, null);
            assertEquals(TotalsSource.MAINTAINED, kept.source());
            assertEquals(120000, kept.balance());
            assertEquals(0, kept.overdue());
            assertEquals(DUE, kept.oldestDue());
        }
        assertEquals(1, ledger.roll(DUE.plusDays(1)).moved());
        try (View view = ledger.view()) {
            long[] balances = new long[1];
            assertEquals(TotalsSource.MAINTAINED, view.totalsColumns(EUR, DUE.plusDays(1), null,
                    new TotalsColumns().balance(balances)));
            assertArrayEquals(new long[] {120000}, balances);
            assertEquals(120000, view.totals(1, EUR, DUE.plusDays(1), null).overdue());
        }
        ledger.totalsDrop();
        assertThrows(StateException.class, () -> ledger.roll(JUNE));
    }

    @Test
    void aLedgerOpensFromItsSnapshot() {
        List<Long> told = new ArrayList<>();
        SnapshotReport written = ledger.snapshot(null, SnapshotOptions.defaults()
                .compression(SnapshotCompression.ZLIB).progress((done, total) -> {
                    told.add(done);
                    return 0;
                }));
        assertEquals(written.blocks(), told.getLast());
        ledger.close();
        ledger = store.ledger("FR-ACME");
        assertEquals(written.sequence(), ledger.opening().snapshotSequence());
        assertArrayEquals(written.digest(), ledger.snapshotFind(-1).digest());
        ledger.snapshotDrop(written.sequence());
        assertThrows(NotFoundException.class, () -> ledger.snapshotFind(-1));
    }

    @Test
    void aCopyIsTheSameLedger() {
        try (Store target = Encours.memory()) {
            CopyReport report = store.copy("FR-ACME", target, null);
            assertEquals(report.headSequence(), report.records());
            CopyReport again = store.copy("FR-ACME", target, CopyOptions.defaults());
            assertEquals(0, again.records());
            assertArrayEquals(report.headHash(), again.headHash());
            try (Ledger copy = target.ledger("FR-ACME"); View view = copy.view()) {
                assertEquals(new BigDecimal("1200.00"), view.balanceIn(EUR, JUNE));
            }
        }
    }

    @Test
    void eventsAreWrittenAsLines() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (View view = ledger.view()) {
            EventLinesReport report = view.eventLines(null, bytes ->
                    out.writeBytes(bytes.toArray(ValueLayout.JAVA_BYTE)));
            assertEquals(report.bytes(), out.size());
            assertEquals(report.lines(), out.toString(java.nio.charset.StandardCharsets.UTF_8)
                    .lines().count());
        }
    }

    @Test
    void aBillTakesThePlaceOfAnInvoice() {
        try (Transaction transaction = ledger.transaction()) {
            transaction.acceptBill(BillOptions.defaults().customer(1).amount(120000).currency(EUR)
                    .fromAccount(411).toAccount(413).date(DUE).due(JUNE).debts(1).number("LCR-1"));
            transaction.commit();
        }
        try (View view = ledger.view(); var rows = view.items(CursorOptions.defaults().asOf(JUNE)
                .openOnly(1))) {
            ItemRow bill = rows.toList().getFirst();
            assertEquals(JUNE, bill.due());
            assertEquals("LCR-1", bill.numberText());
            assertEquals(new BigDecimal("1200.00"), bill.open());
        }
    }

    /** 1000.00 dollars booked at 900.00 euros are worth 1000 / 1.25 = 800.00. */
    @Test
    void dollarsAreRevalued() {
        try (Transaction transaction = ledger.transaction()) {
            transaction.document(DocumentType.INVOICE, 1, new BigDecimal("1000.00"), USD)
                    .issue(MAY).due(DUE).baseAmount(new BigDecimal("900.00")).post();
            transaction.commit();
        }
        try (Rates rates = Rates.create(new RatesColumns().from((short) 978).to((short) 840)
                .validFrom((int) MAY.toEpochDay()).numerator(125).denominator(100), null);
                Transaction closing = ledger.transaction()) {
            closing.revalue(RevalueOptions.defaults().rates(rates).closing(JUNE)
                    .method(RevaluationMethod.REVERSED));
            closing.commit();
        }
        try (View view = ledger.view()) {
            assertEquals(80000, view.booked(0, USD, JUNE).balance());
            assertEquals(90000, view.booked(0, USD, JUNE.plusDays(1)).balance());
        }
    }

    @Test
    void bothSidesAreNetted() {
        long[] netted = new long[2];
        Netting sums = Netting.compute(new NettingSide().open(60000, 40000).netted(netted),
                new NettingSide().open(75000), NettingKind.AGREED, JUNE);
        assertEquals(new Netting(75000, 25000, 0), sums);
        assertArrayEquals(new long[] {60000, 15000}, netted);
    }

    @Test
    void anOlderFormatIsRaised() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        try (Ledger old = store.createLedger("OLD", LedgerCreateOptions.defaults().actor("a")
                .recordedAt(now).baseCurrency(EUR).formatLevel(1))) {
            assertEquals(1, old.formatLevel());
            byte[] id = new byte[16];
            id[0] = 1;
            old.upgrade(2, TransactionOptions.defaults().commandId(id).actor("a").reason("facts")
                    .recordedAt(now));
            assertEquals(2, old.formatLevel());
        }
    }

    @Test
    void threadsCommitTogether() throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int number = 0; number < 4; number++) {
            threads.add(Thread.ofPlatform().uncaughtExceptionHandler((one, failure) ->
                    failures.add(failure)).start(() -> {
                        for (int i = 0; i < 10; i++) {
                            try (Transaction transaction = ledger.transaction()) {
                                transaction.invoice(1, new BigDecimal("1.00"), EUR, MAY, DUE);
                                transaction.submit(9);
                            }
                        }
                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), failures);
        try (View view = ledger.view()) {
            assertEquals(new BigDecimal("1240.00"), view.balanceIn(EUR, JUNE));
        }
        assertTrue(ledger.verify(null).records() > 40);
    }
}
