// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A failure is an exception of its kind that says what the library says, in the same words. */
final class ExceptionsTest {
    @Test
    void eachKindHasItsClass() {
        for (StatusKind.Known kind : StatusKind.Known.values()) {
            if (kind != StatusKind.Known.OK) {
                EncoursException failure = EncoursException.of(kind.value(), "words");
                String name = failure.getClass().getSimpleName().replace("Exception", "");
                assertEquals(kind.name().replace("_", ""), name.toUpperCase(
                        java.util.Locale.ROOT));
                assertEquals(kind, failure.kind());
                assertEquals("words", failure.getMessage());
            }
        }
    }

    @Test
    void aKindOfALaterLibraryKeepsItsNumber() {
        EncoursException failure = EncoursException.of(0x1fe, "words");
        assertInstanceOf(UnknownKindException.class, failure);
        assertEquals(0x1fe, failure.code());
        assertEquals(0xfe, failure.kind().value());
    }

    @Test
    void detailIsOfTheSameKindAsItsLowByte() {
        assertInstanceOf(InDoubtException.class,
                EncoursException.of(Statuses.E_UNKNOWN_OUTCOME, "words"));
    }

    @Test
    void theMessageIsThatOfTheLibrary() {
        var refused = assertThrows(InvalidException.class, () -> Dates.parse("12/31/2026"));
        assertEquals(Statuses.format(refused.detail()), refused.getMessage());
        assertTrue(refused.getMessage().contains("[ENCOURS_E_INVALID]"), refused.getMessage());
        assertNull(refused.source());
        assertEquals(-1, refused.index());
    }

    @Test
    void thePartsOfAPositionAreThere() {
        byte[] table = "table,1\nrates\nseries,valid_from\n".getBytes(StandardCharsets.UTF_8);
        try (Source source = Source.newMemory("rates.csv", table)) {
            var refused = assertThrows(EncoursException.class, () -> Tables.read(source.input()));
            assertEquals("rates.csv", refused.source());
            assertEquals(1, refused.line());
            assertTrue(refused.getMessage().startsWith("rates.csv:1"), refused.getMessage());
        }
    }

    @Test
    void whatToDoIsSaidApart() {
        var refused = assertThrows(CurrencyException.class,
                () -> Amounts.add(Money.of("1", "EUR"), Money.of("1", "USD")));
        assertNotNull(refused.hint());
        assertTrue(refused.getMessage().contains(refused.hint()), refused.getMessage());
    }

    @Test
    void aFailureLeavesNothingForTheNext() {
        assertThrows(InvalidException.class, () -> Dates.parse("x"));
        var other = assertThrows(InvalidException.class,
                () -> Dso.simple(1, 1, 0));
        assertTrue(other.getMessage().contains("days"), other.getMessage());
        assertEquals(LocalDate.of(2026, 1, 1), Dates.parse("2026-01-01"));
    }

    /** A store that reports 0 would say that it has done what it has not. */
    @Test
    void successIsNoFailureToReport() {
        assertThrows(IllegalArgumentException.class, () -> EncoursException.of(0, "not done"));
    }
}
