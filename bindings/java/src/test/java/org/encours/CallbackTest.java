// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Java code that the library calls throws comes out of the call that led there, unchanged. */
final class CallbackTest {
    private static final int RECORDS = 4200;

    @Test
    void anExceptionComesBackAsItWasThrown() {
        try (Books books = new Books()) {
            var thrown = new UncheckedIOException(new IOException("mine"));
            assertSame(thrown, assertThrows(UncheckedIOException.class,
                    () -> books.store.ledgers(id -> {
                        throw thrown;
                    })));
            assertEquals("FR-ACME", books.ledger.id());
        }
    }

    @Test
    void anErrorComesBackToo() {
        try (Books books = new Books()) {
            var thrown = new StackOverflowError("mine");
            assertSame(thrown, assertThrows(StackOverflowError.class,
                    () -> books.store.ledgers(id -> {
                        throw thrown;
                    })));
        }
    }

    @Test
    void aFailureOfTheLibraryInsideComesBackWithItsStatus() {
        try (Books books = new Books()) {
            assertThrows(NotFoundException.class,
                    () -> books.store.ledgers(id -> books.store.openLedger("none", null)));
        }
    }

    @Test
    void callsNest() {
        try (Books books = new Books()) {
            List<String> seen = new ArrayList<>();
            books.store.ledgers(outer -> books.store.ledgers(inner -> {
                try (Ledger ledger = books.store.openLedger(inner, null)) {
                    seen.add(outer + " " + ledger.id());
                }
            }));
            assertEquals(List.of("FR-ACME FR-ACME"), seen);
        }
    }

    @Test
    void aFailureThatInnerCodeHandlesIsForgotten() {
        try (Books books = new Books()) {
            books.store.ledgers(id -> assertThrows(NotFoundException.class,
                    () -> books.store.drop("none")));
        }
    }

    /** Verifying tells its progress now and then, so there must be many records. */
    @Test
    void progressIsToldAndStops() {
        try (Books books = new Books()) {
            for (int at = 10; at < 10 + RECORDS; at++) {
                try (Transaction transaction = books.begin(at)) {
                    transaction.post(Books.invoice(1, "N" + at, 100));
                    transaction.commit(0);
                }
            }
            List<Long> told = new ArrayList<>();
            books.ledger.verify(VerifyOptions.defaults().progress((done, total) -> {
                told.add(done);
                return 0;
            }));
            assertTrue(!told.isEmpty(), "progress was told nothing");
            assertThrows(CancelledException.class, () -> books.ledger.verify(
                    VerifyOptions.defaults().progress((done, total) -> 1)));
            var thrown = new IllegalStateException("mine");
            assertSame(thrown, assertThrows(IllegalStateException.class,
                    () -> books.ledger.verify(VerifyOptions.defaults().progress((done, total) -> {
                        throw thrown;
                    }))));
        }
    }

    @Test
    void aStoreOfJavaRefusesWithItsOwnException() {
        int[] closed = new int[1];
        try (Store store = Store.create(StoreFixture.methods(() -> closed[0]++))) {
            assertThrows(DeniedException.class, () -> store.createLedger("X",
                    LedgerCreateOptions.defaults().actor("clerk").baseCurrency(Books.EUR)));
            assertThrows(NotFoundException.class, () -> store.drop("X"));
        }
        assertEquals(1, closed[0]);
    }

    @Test
    void whatCloseThrowsComesOutOfClose() {
        var thrown = new IllegalStateException("mine");
        Store store = Store.create(StoreFixture.methods(() -> {
            throw thrown;
        }));
        assertSame(thrown, assertThrows(IllegalStateException.class, store::close));
        store.close();
    }

    @Test
    void anInputOfJavaIsReadInPieces() {
        byte[] bytes = "code;number;date;amount\nACME;F9;2026-01-05;12,34\n"
                .getBytes(StandardCharsets.UTF_8);
        int[] at = new int[1];
        Input input = Input.defaults().name("pieces.csv").read(buffer -> {
            int size = (int) Math.min(Math.min(buffer.byteSize(), 7), bytes.length - at[0]);
            buffer.copyFrom(java.lang.foreign.MemorySegment.ofArray(bytes).asSlice(at[0], size));
            at[0] += size;
            return size;
        }).rewind(() -> at[0] = 0);
        try (Books books = new Books(); Import done = books.ledger.importDelimited(input, map(),
                ImportOptions.defaults().actor("clerk").reason("test")
                        .recordedAt(java.time.Instant.parse("2026-01-06T00:00:00Z")))) {
            assertEquals(ImportOutcome.COMMITTED, done.outcomeOf());
            assertEquals(1, done.count().documents());
        }
    }

    @Test
    void aSourceOfTheLibraryIsAnInput() {
        byte[] bytes = "code;number;date;amount\nACME;F9;2026-01-05;12,34\n"
                .getBytes(StandardCharsets.UTF_8);
        try (Books books = new Books(); Source source = Source.newMemory("memory.csv", bytes);
                Import done = books.ledger.importDelimited(source.input(), map(),
                        ImportOptions.defaults().actor("clerk").reason("test").recordedAt(
                                java.time.Instant.parse("2026-01-06T00:00:00Z")))) {
            assertEquals(ImportOutcome.COMMITTED, done.outcomeOf());
        }
    }

    private static ColumnMap map() {
        ColumnMap map = ColumnMap.create(ColumnMapOptions.defaults()
                .defaultCurrency(Books.EUR).typeDebit(DocumentType.INVOICE)
                .typeCredit(DocumentType.CREDIT_NOTE));
        map.set(MapMember.CUSTOMER_CODE, "code", 0);
        map.set(MapMember.NUMBER, "number", 0);
        map.set(MapMember.ISSUE, "date", 0);
        map.set(MapMember.AMOUNT, "amount", 0);
        return map;
    }
}
