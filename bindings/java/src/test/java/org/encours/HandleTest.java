// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Handles may be closed by anyone at any time, and nothing that was freed is used. */
final class HandleTest {
    @Test
    void closingTwiceIsClosingOnce() {
        Store store = Store.newMemory();
        store.close();
        store.close();
        assertTrue(store.isClosed());
    }

    /** Whoever puts it into a try statement, as a compiler may propose, ends nothing. */
    @Test
    void theContextThatAllShareCannotBeClosed() {
        Context.standard().close();
        assertFalse(Context.standard().isClosed());
        Store.newMemory().close();
    }

    @Test
    void useAfterCloseThrows() {
        Books books = new Books();
        books.close();
        assertThrows(ClosedException.class, books.ledger::view);
        assertThrows(ClosedException.class, () -> books.view.currency(0));
        assertThrows(ClosedException.class, () -> books.view.balance(0, Books.EUR, Books.DUE));
        var refused = assertThrows(ClosedException.class, books.ledger::id);
        assertEquals("Ledger is closed.", refused.getMessage());
    }

    @Test
    void childrenLiveLongerThanParents() {
        Books books = new Books();
        books.store.close();
        books.ledger.close();
        assertEquals(12345, books.view.balance(0, Books.EUR, Books.DUE));
        books.view.close();
    }

    @Test
    void aHandleGivenAsAnArgumentMustBeOpen() {
        try (Books books = new Books(); Aging aging = books.view.aging(Books.DUE, null)) {
            Rates rates = Rates.create(new RatesColumns(), null);
            rates.close();
            assertThrows(ClosedException.class,
                    () -> aging.convert(rates, Books.EUR, Rounding.HALF_UP));
            assertThrows(NullPointerException.class,
                    () -> aging.convert(null, Books.EUR, Rounding.HALF_UP));
        }
    }

    /** The listing goes on in the middle of a call while another thread closes the store. */
    @Test
    void closingDuringACallLetsTheCallFinish() throws Exception {
        Books books = new Books();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        StringBuilder seen = new StringBuilder();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> call = other.submit(() -> books.store.ledgers(id -> {
                inside.countDown();
                awaitQuietly(closed);
                seen.append(id);
            }));
            inside.await();
            books.store.close();
            assertTrue(books.store.isClosed());
            assertThrows(ClosedException.class, () -> books.store.drop("FR-ACME"));
            closed.countDown();
            call.get();
        }
        assertEquals("FR-ACME", seen.toString());
        books.close();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aHandleMayBeClosedInsideACallOfItself() {
        Books books = new Books();
        books.store.ledgers(id -> books.store.close());
        assertTrue(books.store.isClosed());
        books.close();
    }

    @Test
    void tenThousandStoresAreAllClosed() {
        long[] closed = new long[1];
        StoreMethods methods = StoreFixture.methods(() -> closed[0]++);
        for (int at = 0; at < 10_000; at++) {
            Store.create(methods).close();
        }
        assertEquals(10_000, closed[0]);
    }

    @Test
    void manyThreadsCloseWhatManyThreadsUse() throws Exception {
        for (int round = 0; round < 200; round++) {
            Books books = new Books();
            List<Future<?>> uses = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                for (int at = 0; at < 4; at++) {
                    boolean closes = at == 3;
                    uses.add(threads.submit(() -> use(books.view, closes)));
                }
            }
            for (Future<?> one : uses) {
                one.get();
            }
            assertTrue(books.view.isClosed());
            books.close();
        }
    }

    private static void use(View view, boolean closes) {
        try {
            for (int at = 0; at < 100; at++) {
                assertEquals(12345, view.balance(0, Books.EUR, Books.DUE));
            }
        } catch (ClosedException expected) {
            assertTrue(view.isClosed());
        }
        if (closes) {
            view.close();
        }
    }

    /** Collection takes its time, minutes where a machine has other work; it comes, and frees. */
    private static void awaitCollection(CountDownLatch freed) throws InterruptedException {
        for (int at = 0; at < 20_000 && freed.getCount() > 0; at++) {
            System.gc();
            freed.await(50, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        assertEquals(0, freed.getCount());
    }

    @Test
    void whatIsForgottenIsFreed() throws Exception {
        CountDownLatch freed = new CountDownLatch(1);
        forget(freed);
        awaitCollection(freed);
    }

    private static void forget(CountDownLatch freed) {
        Store store = Store.create(StoreFixture.methods(freed::countDown));
        assertFalse(store.isClosed());
    }

    @Test
    void lentMemoryEndsWithItsOwner() {
        try (Books books = new Books()) {
            Aging aging = books.view.aging(Books.DUE.plusDays(1), null);
            MemorySegment totals = aging.totalsMemory();
            assertEquals(12345, totals.getAtIndex(ValueLayout.JAVA_LONG, 0));
            assertEquals(12345, aging.totals()[0]);
            aging.close();
            assertThrows(IllegalStateException.class,
                    () -> totals.getAtIndex(ValueLayout.JAVA_LONG, 0));
        }
    }

    /** Who has memory that a result lends need not keep the result as well. */
    @Test
    void lentMemoryKeepsItsOwner() throws Exception {
        try (Books books = new Books()) {
            MemorySegment totals = books.view.aging(Books.DUE.plusDays(1), null).totalsMemory();
            CountDownLatch freed = new CountDownLatch(1);
            forget(freed);
            awaitCollection(freed);
            assertEquals(12345, totals.getAtIndex(ValueLayout.JAVA_LONG, 0));
        }
    }

    @Test
    void aClosedHandleSaysSo() {
        Store store = Store.newMemory();
        assertEquals("Store[open]", store.toString());
        store.close();
        assertEquals("Store[closed]", store.toString());
    }
}
