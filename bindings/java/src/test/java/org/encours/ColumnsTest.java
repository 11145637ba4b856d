// SPDX-License-Identifier: MIT
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Columns are the same from Java arrays and from memory outside the heap, in and out. */
final class ColumnsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final int[] ROWS = {7, 7, 8};
    private static final short[] EUROS = {978, 978, 978};
    private static final long[] AMOUNTS = {100, 250, -30};
    private static final int[] DUE = {day(2026, 6, 15), day(2026, 3, 1), day(2026, 6, 1)};

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }

    private static AgingColumns arrays() {
        return new AgingColumns().customer(ROWS).row(ROWS).currency(EUROS).amount(AMOUNTS)
                .due(DUE);
    }

    @Test
    void arraysAndMemoryGiveTheSame() {
        try (Arena arena = Arena.ofConfined()) {
            AgingColumns memory = new AgingColumns()
                    .customer(arena.allocateFrom(JAVA_INT, ROWS))
                    .row(arena.allocateFrom(JAVA_INT, ROWS))
                    .currency(arena.allocateFrom(JAVA_SHORT, EUROS))
                    .amount(arena.allocateFrom(JAVA_LONG, AMOUNTS))
                    .due(arena.allocateFrom(JAVA_INT, DUE));
            try (Aging ofArrays = Aging.compute(arrays(), AS_OF, null);
                    Aging ofMemory = Aging.compute(memory, AS_OF, null)) {
                assertEquals(2, ofArrays.rowCount());
                assertArrayEquals(new long[] {350, -30}, ofArrays.rowTotals());
                assertArrayEquals(ofArrays.rowTotals(), ofMemory.rowTotals());
                assertArrayEquals(new long[] {320}, ofMemory.totals());
            }
        }
    }

    @Test
    void columnsOfOtherLengthsAreRefused() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> arrays().due(new int[2]));
        assertEquals("due has 2 elements, what it belongs to has 3.", refused.getMessage());
    }

    @Test
    void resultsComeIntoArraysAndMemory() {
        long[] balance = {1000, 2000};
        long[] sales = {3000, 0};
        long[] days = new long[2];
        int[] status = new int[2];
        DsoUnit unit = DsoUnit.defaults().scale(10_000).rounding(Rounding.HALF_UP);
        DsoColumns.simpleColumns(new DsoColumns().balance(balance).sales(sales).days(days)
                .status(status), 90, unit);
        assertEquals(300_000, days[0]);
        assertEquals(DsoStatus.UNDEFINED_NO_SALES, DsoStatus.of(status[1]));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment outside = arena.allocate(16, 8);
            DsoColumns.simpleColumns(new DsoColumns().balance(balance).sales(sales).days(outside)
                    .status(status), 90, unit);
            assertEquals(300_000, outside.get(JAVA_LONG, 0));
        }
    }

    @Test
    void memoryThatCannotBeUsedIsRefusedBeforeTheCall() throws Exception {
        Arena closed = Arena.ofShared();
        AgingColumns columns = arrays().amount(closed.allocate(24, 8));
        closed.close();
        assertThrows(IllegalStateException.class, () -> Aging.compute(columns, AS_OF, null));
        try (Arena arena = Arena.ofConfined()) {
            AgingColumns ours = arrays().amount(arena.allocate(24, 8));
            assertThrows(ExecutionException.class, () -> CompletableFuture.runAsync(
                    () -> Aging.compute(ours, AS_OF, null)).get());
            MemorySegment days = arena.allocate(16, 8).asReadOnly();
            assertThrows(IllegalArgumentException.class, () -> DsoColumns.simpleColumns(
                    new DsoColumns().balance(1, 2).sales(3, 4).days(days).status(new int[2]), 90,
                    null));
            assertEquals(0, days.get(JAVA_LONG, 0));
        }
    }

    @Test
    void roomForAStructOfArrowIsAsLargeAsTheStruct() {
        try (Books books = new Books(); Arena arena = Arena.ofConfined();
                Cursor cursor = books.view.openCursor(Rows.DOCUMENTS, null)) {
            var refused = assertThrows(IllegalArgumentException.class,
                    () -> cursor.arrowStreamOfCursor(null, arena.allocate(39, 8)));
            assertEquals("out has 39 bytes; the struct has 40.", refused.getMessage());
        }
    }

    @Test
    void aRefusedCallLeavesResultsAsTheyWere() {
        long[] days = {1, 2};
        assertThrows(EncoursException.class, () -> DsoColumns.simpleColumns(
                new DsoColumns().balance(1, 2).sales(3, 4).days(days).status(new int[2]), 0, null));
        assertArrayEquals(new long[] {1, 2}, days);
    }

    @Test
    void roomThatIsTooSmallIsRefusedBeforeTheCall() {
        LegalCapResults results = new LegalCapResults().status(new int[1]);
        assertThrows(RuntimeException.class, () -> LegalCaps.apply(new LegalCapColumns(),
                new LegalCapInvoices().rule(1, 1).facts(0, 0).issue(DUE[0], DUE[0])
                        .delivery(DUE[0], DUE[0]).receipt(DUE[0], DUE[0]).due(DUE[0], DUE[0]),
                results));
        var refused = assertThrows(IllegalArgumentException.class, () -> Migration.cureCompute(
                new long[3], 5, 1, 1, 0));
        assertEquals("cells has room for 3 elements and needs 42.", refused.getMessage());
    }

    @Test
    void functionsTakeArraysOrMemory() {
        long[] sales = {1200, 800, 700};
        int[] days = {30, 31, 30};
        Dso ofArrays = Dso.countBack(2500, sales, days, null);
        assertEquals(824286, ofArrays.daysE4());
        assertEquals(ofArrays, Dso.countBack(2500, MemorySegment.ofArray(sales),
                MemorySegment.ofArray(days), null));
        assertThrows(IllegalArgumentException.class,
                () -> Dso.countBack(2500, sales, new int[2], null));
    }

    @Test
    void aStateIsMemoryOfTheCaller() {
        long size = Concentration.stateSize(null);
        byte[] state = new byte[(int) size];
        MemorySegment memory = MemorySegment.ofArray(state);
        Concentration.begin(memory, null);
        Concentration.add(memory, new long[] {100, 300});
        Concentration.add(memory, new long[] {600});
        Concentration found = Concentration.finish(memory);
        assertEquals(1000, found.total());
        assertEquals(600, found.largest());
        assertEquals(460_000, found.herfindahlPpm());
    }

    @Test
    void pointersInARuleLeadBackToTheTablesGiven() {
        InterestRateColumns table = new InterestRateColumns()
                .validFrom(day(2026, 1, 1)).validUntil(day(2026, 12, 31)).rateE7(215_000L)
                .flags(0);
        InterestRule rule = InterestRule.directive(table, 800_000);
        assertEquals(table, rule.rates());
        long rate = InterestRule.rate(rule, AS_OF, AS_OF).rateE7();
        assertEquals(1_015_000, rate);
    }
}
