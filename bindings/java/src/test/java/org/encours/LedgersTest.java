// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers as a Java program uses them: amounts in units, transactions, rows, imports. */
class LedgersTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    private final Store store = Encours.memory();
    private final Ledger ledger = store.createLedger("FR-ACME", EUR);

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        ledger.close();
        store.close();
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }

    private BigDecimal balance(Currency currency) {
        try (View view = ledger.view()) {
            return view.balanceIn(currency, JUNE);
        }
    }

    @Test
    void closingUndoesWhatWasNotCommitted() {
        try (Transaction transaction = ledger.transaction()) {
            transaction.invoice(transaction.customer("C1", "Dupont"), amount("12.5"), EUR, MAY,
                    null);
        }
        try (View view = ledger.view()) {
            assertEquals(0, view.count().customers());
        }
        assertEquals(amount("0.00"), balance(EUR));
    }

    @Test
    void sameCommandTwiceIsOne() {
        TransactionOptions options = TransactionOptions.defaults().commandId(new byte[] {1, 2, 3,
            4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
        for (long duplicate = 0; duplicate < 2; duplicate++) {
            try (Transaction transaction = ledger.transaction(options)) {
                transaction.addCustomer(CustomerOptions.defaults().code("C1"));
                assertEquals(duplicate, transaction.commit().duplicate());
            }
        }
    }

    @Test
    void amountsAreNeverRounded() {
        try (Transaction transaction = ledger.transaction()) {
            long customer = transaction.customer("C1", null);
            var refused = assertThrows(IllegalArgumentException.class, () ->
                    transaction.invoice(customer, amount("12.345"), EUR, MAY, null));
            assertTrue(refused.getMessage().contains("12.345 has 3 decimals, EUR has 2"),
                    refused.getMessage());
            assertThrows(IllegalArgumentException.class, () -> transaction.payment(customer,
                    amount("92233720368547758.08"), EUR, MAY));
            transaction.invoice(customer, amount("12.3400"), EUR, MAY, null);
            transaction.commit();
        }
        assertEquals(amount("12.34"), balance(EUR));
    }

    @Test
    void decimalsAreThoseOfTheLedger() {
        LedgerCreateOptions options = LedgerCreateOptions.defaults().baseCurrency(EUR)
                .currencies(new CurrencyTable(List.of(new CurrencyOverride(EUR.getNumericCode(), 3),
                        new CurrencyOverride(USD.getNumericCode(), 4))));
        try (Ledger fine = store.createLedger("FINE", options)) {
            try (Transaction transaction = fine.transaction()) {
                long customer = transaction.impersonalCustomer("C1", null);
                transaction.invoice(customer, amount("1.234"), EUR, MAY, JUNE);
                transaction.invoice(customer, amount("1.2345"), USD, MAY, JUNE);
                transaction.commit();
            }
            try (View view = fine.view(); Aging aging = view.aging(JUNE);
                    DsoReport dso = view.dso(JUNE); Customer customer = view.customer("C1")) {
                assertEquals(amount("1.234"), view.balanceIn(EUR, JUNE));
                assertEquals(amount("1.2345"), customer.balanceIn(USD, JUNE));
                assertEquals(List.of(amount("1.234"), amount("1.2345")), aging.rows().stream()
                        .map(AgingRow::total).sorted().toList());
                assertEquals(List.of(amount("1.234"), amount("1.2345")), dso.rows().stream()
                        .map(DsoRow::balance).sorted().toList());
                try (var documents = view.documents()) {
                    assertEquals(List.of(amount("1.234"), amount("1.2345")),
                            documents.map(DocumentRow::open).toList());
                }
            }
        }
    }

    @Test
    void figuresReadTooLateAreRefusedRatherThanWrong() {
        Aging aging;
        try (Transaction transaction = ledger.transaction()) {
            transaction.invoice(transaction.customer("C1", null), amount("1"), EUR, MAY, null);
            transaction.commit();
        }
        try (View view = ledger.view()) {
            aging = view.aging(JUNE);
        }
        try (aging) {
            assertThrows(ClosedException.class, aging::rows);
            assertEquals(100, aging.totals()[0]);
        }
    }

    @Test
    void customersAreFoundByTheirCode() {
        try (Transaction transaction = ledger.transaction()) {
            long first = transaction.customer("C1", "Dupont");
            assertEquals(first, transaction.customer("C1", "Dupont"));
            transaction.commit();
        }
        try (Transaction transaction = ledger.transaction()) {
            assertEquals(ledger.findCustomer("C1"), transaction.customer("C1", null));
        }
    }

    @Test
    void documentsMoveBalances() {
        try (Transaction transaction = ledger.transaction("clerk", "test")) {
            long one = transaction.impersonalCustomer("C1", null);
            long two = transaction.impersonalCustomer("C2", null);
            long invoice = transaction.invoice(one, Money.of("100.00", "EUR"), MAY, JUNE);
            long note = transaction.creditNote(one, Money.of("10.00", "EUR"), MAY);
            long payment = transaction.payment(one, Money.of("90.00", "EUR"), MAY);
            transaction.match(MAY, invoice, note, payment);
            long wrong = transaction.debitNote(one, amount("7"), EUR, MAY, null);
            transaction.cancel(wrong, MAY);
            transaction.returnPayment(payment, JUNE);
            transaction.advance(two, amount("5"), EUR, MAY);
            transaction.refund(two, amount("2"), EUR, MAY);
            transaction.transfer(one, two, amount("40"), EUR, JUNE);
            transaction.commit();
        }
        try (View view = ledger.view()) {
            assertEquals(amount("0.00"), view.balanceOf(1, EUR, JUNE.minusDays(1)));
            assertEquals(amount("50.00"), view.balanceOf(1, EUR, JUNE));
            assertEquals(amount("37.00"), view.balanceOf(2, EUR, JUNE));
            try (var allocations = view.allocations()) {
                assertEquals(amount("100.00"), allocations.map(AllocationRow::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
    }

    @Test
    void linesAndDimensionsArrive() {
        try (Transaction transaction = ledger.transaction()) {
            long customer = transaction.impersonalCustomer("C1", null);
            transaction.classify(customer, "region", "West", MAY);
            transaction.document(DocumentType.INVOICE, customer, amount("30"), EUR).issue(MAY)
                    .line(amount("10"), MAY.plusDays(30)).line(amount("20"), null)
                    .dimension("region", "East").number("F1").sourceKey("K1").vat(amount("5"))
                    .baseAmount(amount("30")).accountClass(411).post();
            transaction.commit();
        }
        try (View view = ledger.view(); var items = view.items(); var documents = view.documents();
                Aging aging = view.aging(JUNE, AgingOptions.defaults().by("region"))) {
            assertEquals(List.of("10.00 2026-06-03", "20.00 null"),
                    items.map(item -> item.amount() + " " + item.due()).toList());
            assertEquals(List.of("East"), aging.rows().stream().map(AgingRow::label).toList());
            DocumentRow document = documents.findFirst().orElseThrow();
            assertEquals("F1 K1 5.00 30.00 411", document.numberText() + " " + document.sourceKey()
                    + " " + document.vat() + " " + document.baseAmount() + " "
                    + document.accountClass());
        }
    }

    @Test
    void rowsOfManyBlocksAddUpToTheBalance() {
        int count = 10_000;
        try (Transaction transaction = ledger.transaction()) {
            long customer = transaction.impersonalCustomer("C1", null);
            transaction.postColumns(new DocumentColumns()
                    .customer(LongStream.generate(() -> customer).limit(count).toArray())
                    .typeOfAll(DocumentType.INVOICE).currencyOfAll(EUR)
                    .gross(LongStream.rangeClosed(1, count).toArray())
                    .issue(IntStream.generate(() -> (int) MAY.toEpochDay()).limit(count).toArray())
                    .number(Columns.texts(IntStream.rangeClosed(1, count)
                            .mapToObj(Integer::toString).toList())));
            transaction.commit();
        }
        try (View view = ledger.view(); var rows = view.documents()) {
            List<DocumentRow> documents = rows.toList();
            assertEquals(count, documents.size());
            assertTrue(documents.stream().allMatch(row ->
                    row.numberText().equals(Long.toString(row.number()))));
            assertEquals(view.balanceIn(EUR, JUNE), documents.stream().map(DocumentRow::open)
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
            try (var some = view.documents(CursorOptions.defaults().asOf(MAY.minusDays(1)))) {
                assertEquals(0, some.count());
            }
        }
    }

    @Test
    void cellsAddUpToTheBalance() {
        try (Transaction transaction = ledger.transaction()) {
            for (int at = 1; at <= 60; at++) {
                long customer = transaction.impersonalCustomer("C" + at % 7, null);
                Currency currency = at % 3 == 0 ? USD : EUR;
                transaction.invoice(customer, BigDecimal.valueOf(at * 137, 2), currency,
                        MAY.minusDays(at), at % 5 == 0 ? null : MAY.plusDays(at * 2L));
                transaction.payment(customer, BigDecimal.valueOf(at * 31, 2), currency, MAY);
            }
            transaction.commit();
        }
        try (View view = ledger.view(); Aging aging = view.aging(JUNE)) {
            assertEquals(List.of(EUR, USD), view.currencies());
            for (AgingRow total : aging.currencyTotals()) {
                List<AgingRow> rows = aging.rows().stream()
                        .filter(row -> row.currency().equals(total.currency())).toList();
                assertEquals(view.balanceIn(total.currency(), JUNE), total.total());
                assertEquals(total.total(), sum(rows.stream().map(AgingRow::total).toList()));
                assertEquals(total.total(), sum(rows.stream()
                        .flatMap(row -> row.amounts().values().stream()).toList()));
                List<AgingRow> top = aging.top(3, total.currency());
                assertEquals(rows.stream().map(AgingRow::total).sorted(Comparator
                        .reverseOrder()).limit(3).toList(),
                        top.stream().map(AgingRow::total).toList());
            }
        }
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void ledgersAreCreatedOnce() {
        try (Ledger again = store.ledger("FR-ACME", USD); Ledger other = store.ledger("B", USD)) {
            assertEquals(EUR, again.baseCurrency());
            assertEquals(USD, other.baseCurrency());
        }
        assertEquals(List.of("B", "FR-ACME"), store.ledgers());
        assertThrows(NotFoundException.class, () -> store.ledger("C"));
    }

    @Test
    void refusedImportTellsOfEveryLine() throws Exception {
        Path file = folder.resolve("invoices.csv");
        Files.writeString(file, IntStream.rangeClosed(1, 3)
                .mapToObj(line -> "C" + line + ";F" + line + ";2026-05-0" + line + ";" + line
                        + ".234")
                .collect(Collectors.joining("\n", "Customer;Invoice;Issued;Amount\n", "\n")));
        try (ColumnMap map = map()) {
            var refused = assertThrows(InvalidException.class, () -> ledger.importCsv(file, map));
            assertEquals(2, refused.line());
            assertEquals(List.of(3L, 4L), Arrays.stream(refused.getSuppressed())
                    .map(one -> ((EncoursException) one).line()).toList());
            Files.writeString(file, Files.readString(file).replace(".234", ".23"));
            try (Import report = ledger.importCsv(file, map)) {
                assertEquals(3, report.count().documents());
            }
        }
        assertEquals(amount("6.69"), balance(EUR));
    }

    @Test
    void importTellsItsProgressAndStops() throws Exception {
        Path file = folder.resolve("invoices.csv");
        Files.writeString(file, IntStream.rangeClosed(1, 50_000)
                .mapToObj(line -> "C1;F" + line + ";2026-05-04;1.00")
                .collect(Collectors.joining("\n", "Customer;Invoice;Issued;Amount\n", "\n")));
        List<Long> told = new ArrayList<>();
        try (ColumnMap map = map()) {
            assertThrows(CancelledException.class, () -> ledger.importCsv(file, map,
                    ImportOptions.defaults().progress((done, total) -> 1)));
            assertEquals(amount("0.00"), balance(EUR));
            ledger.importCsv(file, map, ImportOptions.defaults().progress((done, total) -> {
                told.add(done);
                return 0;
            })).close();
        }
        assertTrue(told.size() > 1, told::toString);
        assertEquals(amount("50000.00"), balance(EUR));
    }

    private static ColumnMap map() {
        ColumnMap map = ColumnMap.create(ColumnMapOptions.defaults().defaultCurrency(EUR)
                .decimalMark(DecimalMark.POINT).codesImpersonal(1));
        map.set(MapMember.CUSTOMER_CODE, "Customer", 0);
        map.set(MapMember.NUMBER, "Invoice", 0);
        map.set(MapMember.ISSUE, "Issued", 0);
        map.set(MapMember.AMOUNT, "Amount", 0);
        return map;
    }

    /** Without libpq it is told that there is none of that either; a server has its tests in C. */
    @Test
    void aDatabaseThatIsNotThereIsToldWithoutThePassword() {
        EncoursException refused = assertThrows(EncoursException.class,
                () -> Store.openPostgres("host=/nowhere dbname=books password=Sesam77", null));
        assertTrue(refused instanceof IoException || refused instanceof UnsupportedException,
                refused.toString());
        assertTrue(!refused.getMessage().contains("Sesam77"), refused.getMessage());
    }
}
