// SPDX-License-Identifier: MIT
package org.encours;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A value that a later library adds keeps its number and breaks no switch. */
final class OpenEnumTest {
    @Test
    void knownValuesAreConstants() {
        assertSame(Credits.SEPARATE, Credits.of(0));
        assertEquals(2, Credits.OLDEST_FIRST.value());
        assertTrue(Credits.of(1).isKnown());
        assertEquals("SEPARATE", Credits.SEPARATE.toString());
    }

    @Test
    void unknownValuesKeepTheirNumber() {
        Credits later = Credits.of(4711);
        assertFalse(later.isKnown());
        assertEquals(4711, later.value());
        assertEquals(later, Credits.of(4711));
        assertInstanceOf(Credits.Unknown.class, later);
    }

    @Test
    void aSwitchOverKnownAndUnknownIsExhaustive() {
        assertEquals("apart", text(Credits.SEPARATE));
        assertEquals("BY_OWN_DATE", text(Credits.BY_OWN_DATE));
        assertEquals("4711", text(Credits.of(4711)));
    }

    private static String text(Credits credits) {
        return switch (credits) {
            case Credits.Known.SEPARATE -> "apart";
            case Credits.Known known -> known.name();
            case Credits.Unknown unknown -> Integer.toString(unknown.value());
        };
    }

    @Test
    void theLibraryRefusesAValueItDoesNotKnow() {
        try (Books books = new Books()) {
            assertThrows(InvalidException.class, () -> books.view.aging(Books.DUE,
                    AgingOptions.defaults().credits(Credits.of(4711))));
        }
    }

    @Test
    void flagsAreBits() {
        assertEquals(96, OpenEnum.flags(Weekend.SATURDAY, Weekend.SUNDAY));
        assertEquals(0, OpenEnum.flags());
    }
}
