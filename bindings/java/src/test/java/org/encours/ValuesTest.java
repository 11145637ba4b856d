// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Values cross as the types of Java that mean the same, and nothing is rounded or invented. */
final class ValuesTest {
    @Test
    void datesAreLocalDatesOnAllDaysThatTheLibraryKnows() {
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2200;
                day = day.plusDays(97)) {
            assertEquals(day, Dates.parse(day.toString()));
            assertEquals(day.toString(), Dates.format(day));
            assertEquals(day.plusMonths(1), Dates.addMonths(day, 1));
        }
    }

    @Test
    void aDateThatIsAbsentIsNull() {
        assertNull(Dates.ymd(2026, 2, 29));
        assertEquals(0, Dates.isValid(null) ? 1 : 0);
        assertThrows(InvalidException.class, () -> Dates.parse("2026-02-29"));
    }

    @Test
    void moneyHasTheDecimalsOfItsCurrency() {
        assertEquals(new BigDecimal("12.50"), Money.of("12.5", "EUR").amount());
        assertEquals(1250, Money.of("12.5", "EUR").minor());
        assertEquals(13, Money.of("13", "JPY").minor());
        assertEquals(12345, Money.of("12.345", "BHD").minor());
        assertEquals("12.50 EUR", Money.of("12.5", "EUR").toString());
        assertEquals(Money.of("12.5", "EUR"), Money.ofMinor(1250, Currency.getInstance("EUR")));
    }

    @Test
    void moneyIsNeverRounded() {
        var refused = assertThrows(IllegalArgumentException.class, () -> Money.of("12.345", "EUR"));
        assertEquals("12.345 has 3 decimals, EUR has 2. Round it first, in the way that you mean.",
                refused.getMessage());
        assertThrows(IllegalArgumentException.class,
                () -> Money.of("92233720368547758.08", "EUR"));
        assertEquals(Long.MAX_VALUE, Money.of("92233720368547758.07", "EUR").minor());
        assertEquals(Long.MIN_VALUE, Money.of("-92233720368547758.08", "EUR").minor());
    }

    @Test
    void moneyAddsExactlyAndInOneCurrency() {
        assertEquals(Money.of("13.50", "EUR"),
                Amounts.add(Money.of("12.50", "EUR"), Money.of("1", "EUR")));
        assertThrows(CurrencyException.class,
                () -> Amounts.add(Money.of("1", "EUR"), Money.of("1", "USD")));
        assertThrows(OverflowException.class, () -> Amounts.add(
                Money.ofMinor(Long.MAX_VALUE, Books.EUR), Money.ofMinor(1, Books.EUR)));
    }

    @Test
    void partsOfASplitSumToTheWhole() {
        assertArrayEquals(new long[] {3334, 3333, 3333}, Amounts.split(Money.of("100", "EUR"),
                new long[] {1, 1, 1}, SplitMethod.LARGEST_REMAINDER));
    }

    @Test
    void currenciesThatTheLibraryListsAreKnownByNumberAndCode() {
        List<CurrencyInfo> all = Currencies.list(1000);
        assertTrue(all.size() > 150, "only " + all.size());
        for (CurrencyInfo known : all) {
            assertEquals(known, Currencies.byCode(null, known.code()));
            assertEquals(known, Currencies.byNumeric(null, known.numeric()));
        }
        assertEquals("EUR", Currencies.byNumeric(null, 978).code());
    }

    /** The number of the Antillean guilder was given to its successor. */
    @Test
    void aNumberLeadsToTheCurrencyThatHasItNow() {
        Currency guilder = Currency.getInstance("XCG");
        assertEquals(guilder, Amounts.parse("1", guilder, MoneyStyle.defaults(), null).currency());
    }

    @Test
    void aCurrencyWithoutANumberIsNotNoCurrency() {
        Currency franc = Currency.getInstance("XFO");
        assertEquals(0, franc.getNumericCode());
        var refused = assertThrows(IllegalArgumentException.class,
                () -> Amounts.parse("1", franc, MoneyStyle.defaults(), null));
        assertEquals("XFO has no numeric code of ISO 4217.", refused.getMessage());
    }

    @Test
    void amountsOfAnyExponentAreTakenOrRefusedInAFewWords() {
        BigDecimal zero = new BigDecimal(BigInteger.ZERO, Integer.MIN_VALUE);
        assertEquals(Money.of("0.00", "EUR"), new Money(zero, Books.EUR));
        for (int scale : new int[] {Integer.MIN_VALUE, -1_000_000_000, 1_000_000_000,
            Integer.MAX_VALUE}) {
            BigDecimal amount = new BigDecimal(BigInteger.TEN, scale);
            var refused = assertThrows(IllegalArgumentException.class,
                    () -> new Money(amount, Books.EUR));
            assertTrue(refused.getMessage().length() < 120, refused.getMessage());
            try (Books books = new Books(); var transaction = books.ledger.transaction()) {
                assertThrows(IllegalArgumentException.class, () -> transaction.invoice(1, amount,
                        Books.EUR, Books.DUE, Books.DUE));
            }
        }
    }

    @Test
    void instantsHaveMicroseconds() {
        try (Books books = new Books()) {
            assertEquals(Instant.parse("2026-01-03T00:00:00Z"),
                    books.view.count().recordedAt());
        }
    }

    @Test
    void textOfAnyLengthComesBackWhole() {
        TermLine line = new TermLine(1_000_000, TermShare.PERCENT, TermStart.of(0),
                Terms.termRuleParse("net 30"), 0);
        List<TermLine> lines = java.util.Collections.nCopies(60, line);
        String text = Terms.format(lines);
        assertTrue(text.length() > 512, text);
    }

    @Test
    void numbersThatDoNotFitAreRefusedByName() {
        var refused = assertThrows(IllegalArgumentException.class, () -> Dso.simple(1, 1, -1));
        assertEquals("days is -1; it must be from 0 to 4294967295.", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Dso.simple(1, 1, 1L << 32));
    }

    @Test
    void datesAndInstantsFarAwayAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Dates.addDays(LocalDate.MAX, 1));
        assertThrows(InvalidException.class, () -> Dates.parse("2200-01-01"));
        try (Books books = new Books()) {
            assertThrows(IllegalArgumentException.class,
                    () -> books.ledger.viewAtInstant(Instant.MAX));
        }
    }

    @Test
    void textWithNulInsideIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Dates.parse("2026-01-01\0"));
    }

    @Test
    void halfACharacterIsNoQuestionMark() {
        try (Books books = new Books(); var transaction = books.ledger.transaction()) {
            assertThrows(IllegalArgumentException.class,
                    () -> transaction.impersonalCustomer("C\ud83d", null));
            assertThrows(IllegalArgumentException.class, () -> Columns.texts(List.of("\udc00")));
            assertTrue(transaction.impersonalCustomer("why?", "\ud83d\ude00?") < 0);
        }
    }

    @Test
    void optionsAreChangedByCopies() {
        AgingOptions options = AgingOptions.defaults();
        AgingOptions changed = options.by("region").credits(Credits.OLDEST_FIRST).bounds(30, 60);
        assertNull(options.by());
        assertEquals(Credits.SEPARATE, options.credits());
        assertEquals("region", changed.by());
        assertEquals(Credits.OLDEST_FIRST, changed.credits());
        assertArrayEquals(new int[] {30, 60}, changed.bounds());
    }

    @Test
    void recordsWithArraysAreEqualByContents() {
        AgingOptions options = AgingOptions.defaults().bounds(30, 60);
        assertEquals(options, AgingOptions.defaults().bounds(30, 60));
        assertEquals(options.hashCode(), AgingOptions.defaults().bounds(30, 60).hashCode());
        assertTrue(!options.equals(options.bounds(30)), "other bounds are equal");
        assertTrue(options.toString().contains("bounds=[30, 60], "), options.toString());
        StoreHead head = new StoreHead(7, new byte[] {1, (byte) 0xfe});
        assertEquals("StoreHead[sequence=7, hash=01fe]", head.toString());
        assertEquals(head, new StoreHead(7, new byte[] {1, (byte) 0xfe}));
    }

    @Test
    void optionsComeBackAsTheLibraryUsedThem() {
        try (Books books = new Books(); Aging aging = books.view.aging(Books.DUE,
                AgingOptions.defaults().bounds(10, 20).basis(AgingBasis.of(1)))) {
            assertArrayEquals(new int[] {10, 20}, aging.settings().bounds());
            assertEquals(AgingBasis.of(1), aging.settings().basis());
            assertEquals(Books.DUE, aging.asOf());
        }
    }

    @Test
    void optionalValuesAreNullOrThere() {
        try (Books books = new Books(); Transaction transaction = books.begin(2)) {
            transaction.post(Books.invoice(1, "F2", 12000).vat(2000L));
            transaction.post(Books.invoice(1, "F3", 100).due(null));
            assertEquals(3, transaction.commit(0).firstSequence());
        }
    }
}
