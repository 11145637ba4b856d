// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutCustomerIdentifier;

/**
 * Options of {@link Transaction#identify}.
 *
 * @param customer number or reference (unsigned)
 * @param kind a {@link IdentifierKind} but IBAN
 * @param shared 1: other customers may have it too, if they say so as well
 * @param impersonal 1: a number whose form is that of natural persons is that of none, and may be
 *         in the log
 * @param name of OWN: what the codes are called, 1 to 24 letters, digits, hyphens or full stops,
 *         and no name of a kind; else null.
 * @param scheme of OWN: its check digits; null: the code is taken as made normal.
 * @param text the number as written
 * @param from first day on which it holds; null: none
 * @param until planned: first day on which it no longer holds; null: none
 * @param replaces a fact of this customer that ends on {@code from}; 0: none (unsigned)
 */
public record IdentifyOptions(long customer, IdentifierKind kind, int shared, int impersonal,
        String name, IdentifierScheme scheme, String text, LocalDate from, LocalDate until,
        long replaces) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static IdentifyOptions defaults() {
        return new IdentifyOptions(0, IdentifierKind.of(0), 0, 0, null, null, null, null, null, 0);
    }

    /**
     * The same with another customer.
     *
     * @param customer number or reference (unsigned)
     * @return a changed copy
     */
    public IdentifyOptions customer(long customer) {
        return new IdentifyOptions(customer, kind, shared, impersonal, name, scheme, text, from,
                until, replaces);
    }

    /**
     * The same with another kind.
     *
     * @param kind a {@link IdentifierKind} but IBAN
     * @return a changed copy
     */
    public IdentifyOptions kind(IdentifierKind kind) {
        return new IdentifyOptions(customer, kind, shared, impersonal, name, scheme, text, from,
                until, replaces);
    }

    /**
     * The same with another shared.
     *
     * @param shared 1: other customers may have it too, if they say so as well
     * @return a changed copy
     */
    public IdentifyOptions shared(int shared) {
        return new IdentifyOptions(customer, kind, shared, impersonal, name, scheme, text, from,
                until, replaces);
    }

    /**
     * The same with another impersonal.
     *
     * @param impersonal 1: a number whose form is that of natural persons is that of none, and may
     *         be in the log
     * @return a changed copy
     */
    public IdentifyOptions impersonal(int impersonal) {
        return new IdentifyOptions(customer, kind, shared, impersonal, name, scheme, text, from,
                until, replaces);
    }

    /**
     * The same with another name.
     *
     * @param name of OWN: what the codes are called, 1 to 24 letters, digits, hyphens or full
     *         stops, and no name of a kind; else null.
     * @return a changed copy
     */
    public IdentifyOptions name(String name) {
        return new IdentifyOptions(customer, kind, shared, impersonal, name, scheme, text, from,
                until, replaces);
    }

    /**
     * The same with another scheme.
     *
     * @param scheme of OWN: its check digits; null: the code is taken as made normal.
     * @return a changed copy
     */
    public IdentifyOptions scheme(IdentifierScheme scheme) {
        return new IdentifyOptions(customer, kind, shared, impersonal, name, scheme, text, from,
                until, replaces);
    }

    /**
     * The same with another text.
     *
     * @param text the number as written
     * @return a changed copy
     */
    public IdentifyOptions text(String text) {
        return new IdentifyOptions(customer, kind, shared, impersonal, name, scheme, text, from,
                until, replaces);
    }

    /**
     * The same with another from.
     *
     * @param from first day on which it holds; null: none
     * @return a changed copy
     */
    public IdentifyOptions from(LocalDate from) {
        return new IdentifyOptions(customer, kind, shared, impersonal, name, scheme, text, from,
                until, replaces);
    }

    /**
     * The same with another until.
     *
     * @param until planned: first day on which it no longer holds; null: none
     * @return a changed copy
     */
    public IdentifyOptions until(LocalDate until) {
        return new IdentifyOptions(customer, kind, shared, impersonal, name, scheme, text, from,
                until, replaces);
    }

    /**
     * The same with another replaces.
     *
     * @param replaces a fact of this customer that ends on {@code from}; 0: none (unsigned)
     * @return a changed copy
     */
    public IdentifyOptions replaces(long replaces) {
        return new IdentifyOptions(customer, kind, shared, impersonal, name, scheme, text, from,
                until, replaces);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(IdentifyOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutCustomerIdentifier.IdentifyOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(IdentifyOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutCustomerIdentifier.IdentifyOptions.CUSTOMER, customer);
        at.set(JAVA_INT, LayoutCustomerIdentifier.IdentifyOptions.KIND, kind.value());
        at.set(JAVA_INT, LayoutCustomerIdentifier.IdentifyOptions.SHARED, shared);
        at.set(JAVA_INT, LayoutCustomerIdentifier.IdentifyOptions.IMPERSONAL, impersonal);
        at.set(ADDRESS, LayoutCustomerIdentifier.IdentifyOptions.NAME, scope.text(name));
        at.set(ADDRESS, LayoutCustomerIdentifier.IdentifyOptions.SCHEME,
                IdentifierScheme.write(scheme, scope));
        at.set(ADDRESS, LayoutCustomerIdentifier.IdentifyOptions.TEXT, scope.text(text));
        at.set(JAVA_INT, LayoutCustomerIdentifier.IdentifyOptions.FROM, Convert.day(from));
        Convert.optional(until, at, LayoutCustomerIdentifier.IdentifyOptions.UNTIL);
        at.set(JAVA_LONG, LayoutCustomerIdentifier.IdentifyOptions.REPLACES, replaces);
    }
}
