// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** The functions of {@code encours/party.h}. */
public final class NativeParty {
    private static final MethodHandle LEDGER_PARTY = Library.function("encours_ledger_party",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle PARTY_FREE = Library.function("encours_party_free",
            FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle PARTY_STATUS_OF = Library.reader("encours_party_status_of",
            FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle PARTY_CODE = Library.reader("encours_party_code",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle PARTY_NAME = Library.reader("encours_party_name",
            FunctionDescriptor.of(ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_FIND_CUSTOMER =
            Library.function("encours_ledger_find_customer", FunctionDescriptor.of(JAVA_INT,
            ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle LEDGER_ERASE_PARTY =
            Library.function("encours_ledger_erase_party", FunctionDescriptor.of(JAVA_INT, ADDRESS,
            JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));

    private NativeParty() {}

    public static int ledgerParty(MemorySegment ledger, long customer, MemorySegment out,
            MemorySegment error) {
        try {
            return (int) LEDGER_PARTY.invokeExact(ledger, customer, out, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static void partyFree(MemorySegment party) {
        try {
            PARTY_FREE.invokeExact(party);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int partyStatusOf(MemorySegment party) {
        try {
            return (int) PARTY_STATUS_OF.invokeExact(party);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment partyCode(MemorySegment party) {
        try {
            return (MemorySegment) PARTY_CODE.invokeExact(party);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static MemorySegment partyName(MemorySegment party) {
        try {
            return (MemorySegment) PARTY_NAME.invokeExact(party);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerFindCustomer(MemorySegment ledger, MemorySegment code,
            MemorySegment number, MemorySegment error) {
        try {
            return (int) LEDGER_FIND_CUSTOMER.invokeExact(ledger, code, number, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }

    public static int ledgerEraseParty(MemorySegment ledger, long customer, MemorySegment options,
            MemorySegment commit, MemorySegment error) {
        try {
            return (int) LEDGER_ERASE_PARTY.invokeExact(ledger, customer, options, commit, error);
        } catch (Throwable thrown) {
            throw Library.unexpected(thrown);
        }
    }
}
