// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import java.util.List;
import org.encours.internal.LayoutFec;

/**
 * Options of {@link Ledger#importFec}. Zero is the default of every member.
 *
 * @param siren nine digits; null: from the name of the input, such as 123456789FEC20241231.txt
 * @param closing last day of the year; not set: from the name; null: none
 * @param encoding a {@link Encoding}
 * @param decimalMark a {@link DecimalMark}; AUTO: see above
 * @param number a {@link FecNumber}
 * @param labelCustomer a {@link FecLabelCustomer}
 * @param opening a {@link FecOpening}
 * @param lettering a {@link FecLettering}
 * @param accrued 1: account 418, invoices to be made, is taken too
 * @param codesImpersonal 1: CompAuxNum says nothing of a person and goes into the log as the code;
 *         codes made from labels never do
 * @param allowOpeningDifferences 1: opening lines and balances that differ from the ledger are
 *         remarks; 0: they refuse the import
 * @param accounts accounts to take, by their first characters; null: 411, 413, 416 and 419
 * @param openingJournals codes of the journals of opening entries; null: found by code and name,
 *         see above
 * @param terms rule of the due dates as in terms.h, such as "net 30"; null: none
 * @param termCustomers customer codes with terms of their own, each once; null: none
 * @param termRules and these terms; null: none
 * @param calendar needed when a rule rolls; null: none
 * @param allowMissing 1: customer lines of earlier files of the year that this one has not are a
 *         remark; 0: they refuse the import
 */
public record FecOptions(String siren, LocalDate closing, Encoding encoding,
        DecimalMark decimalMark, FecNumber number, FecLabelCustomer labelCustomer,
        FecOpening opening, FecLettering lettering, long accrued, long codesImpersonal,
        long allowOpeningDifferences, List<String> accounts, List<String> openingJournals,
        String terms, List<String> termCustomers, List<String> termRules, Calendar calendar,
        long allowMissing) {
    /**
     * Everything as the library does it when nothing is said.
     *
     * @return the defaults
     */
    public static FecOptions defaults() {
        return new FecOptions(null, null, Encoding.AUTO, DecimalMark.AUTO, FecNumber.USEFUL,
                FecLabelCustomer.COLLECTIVE, FecOpening.AUTO, FecLettering.ALL, 0, 0, 0, null, null,
                null, null, null, null, 0);
    }

    /**
     * The same with another siren.
     *
     * @param siren nine digits; null: from the name of the input, such as 123456789FEC20241231.txt
     * @return a changed copy
     */
    public FecOptions siren(String siren) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another closing.
     *
     * @param closing last day of the year; not set: from the name; null: none
     * @return a changed copy
     */
    public FecOptions closing(LocalDate closing) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another encoding.
     *
     * @param encoding a {@link Encoding}
     * @return a changed copy
     */
    public FecOptions encoding(Encoding encoding) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another decimal mark.
     *
     * @param decimalMark a {@link DecimalMark}; AUTO: see above
     * @return a changed copy
     */
    public FecOptions decimalMark(DecimalMark decimalMark) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another number.
     *
     * @param number a {@link FecNumber}
     * @return a changed copy
     */
    public FecOptions number(FecNumber number) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another label customer.
     *
     * @param labelCustomer a {@link FecLabelCustomer}
     * @return a changed copy
     */
    public FecOptions labelCustomer(FecLabelCustomer labelCustomer) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another opening.
     *
     * @param opening a {@link FecOpening}
     * @return a changed copy
     */
    public FecOptions opening(FecOpening opening) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another lettering.
     *
     * @param lettering a {@link FecLettering}
     * @return a changed copy
     */
    public FecOptions lettering(FecLettering lettering) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another accrued.
     *
     * @param accrued 1: account 418, invoices to be made, is taken too
     * @return a changed copy
     */
    public FecOptions accrued(long accrued) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another codes impersonal.
     *
     * @param codesImpersonal 1: CompAuxNum says nothing of a person and goes into the log as the
     *         code; codes made from labels never do
     * @return a changed copy
     */
    public FecOptions codesImpersonal(long codesImpersonal) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another allow opening differences.
     *
     * @param allowOpeningDifferences 1: opening lines and balances that differ from the ledger are
     *         remarks; 0: they refuse the import
     * @return a changed copy
     */
    public FecOptions allowOpeningDifferences(long allowOpeningDifferences) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another accounts.
     *
     * @param accounts accounts to take, by their first characters; null: 411, 413, 416 and 419
     * @return a changed copy
     */
    public FecOptions accounts(List<String> accounts) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another opening journals.
     *
     * @param openingJournals codes of the journals of opening entries; null: found by code and
     *         name, see above
     * @return a changed copy
     */
    public FecOptions openingJournals(List<String> openingJournals) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another terms.
     *
     * @param terms rule of the due dates as in terms.h, such as "net 30"; null: none
     * @return a changed copy
     */
    public FecOptions terms(String terms) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another term customers.
     *
     * @param termCustomers customer codes with terms of their own, each once; null: none
     * @return a changed copy
     */
    public FecOptions termCustomers(List<String> termCustomers) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another term rules.
     *
     * @param termRules and these terms; null: none
     * @return a changed copy
     */
    public FecOptions termRules(List<String> termRules) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another calendar.
     *
     * @param calendar needed when a rule rolls; null: none
     * @return a changed copy
     */
    public FecOptions calendar(Calendar calendar) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /**
     * The same with another allow missing.
     *
     * @param allowMissing 1: customer lines of earlier files of the year that this one has not are
     *         a remark; 0: they refuse the import
     * @return a changed copy
     */
    public FecOptions allowMissing(long allowMissing) {
        return new FecOptions(siren, closing, encoding, decimalMark, number, labelCustomer, opening,
                lettering, accrued, codesImpersonal, allowOpeningDifferences, accounts,
                openingJournals, terms, termCustomers, termRules, calendar, allowMissing);
    }

    /** Writes a value for the time of a call; NULL for null. */
    static MemorySegment write(FecOptions value, Call scope) {
        if (value == null) {
            return MemorySegment.NULL;
        }
        MemorySegment at = scope.sized(LayoutFec.FecOptions.SIZE);
        value.fill(at, scope);
        return at;
    }

    /** Writes the members of a value; nothing for null. */
    static void writeTo(FecOptions value, MemorySegment at, Call scope) {
        if (value != null) {
            value.fill(at, scope);
        }
    }

    private void fill(MemorySegment at, Call scope) {
        at.set(JAVA_LONG, LayoutFec.FecOptions.ACCOUNT_COUNT, Convert.common("accountCount",
                accounts));
        at.set(JAVA_LONG, LayoutFec.FecOptions.OPENING_JOURNAL_COUNT,
                Convert.common("openingJournalCount", openingJournals));
        at.set(JAVA_LONG, LayoutFec.FecOptions.TERM_CUSTOMER_COUNT,
                Convert.common("termCustomerCount", termCustomers, termRules));
        at.set(ADDRESS, LayoutFec.FecOptions.SIREN, scope.text(siren));
        Convert.optional(closing, at, LayoutFec.FecOptions.CLOSING);
        at.set(JAVA_INT, LayoutFec.FecOptions.ENCODING, encoding.value());
        at.set(JAVA_INT, LayoutFec.FecOptions.DECIMAL_MARK, decimalMark.value());
        at.set(JAVA_INT, LayoutFec.FecOptions.NUMBER, number.value());
        at.set(JAVA_INT, LayoutFec.FecOptions.LABEL_CUSTOMER, labelCustomer.value());
        at.set(JAVA_INT, LayoutFec.FecOptions.OPENING, opening.value());
        at.set(JAVA_INT, LayoutFec.FecOptions.LETTERING, lettering.value());
        at.set(JAVA_INT, LayoutFec.FecOptions.ACCRUED, Convert.u32(accrued, "accrued"));
        at.set(JAVA_INT, LayoutFec.FecOptions.CODES_IMPERSONAL, Convert.u32(codesImpersonal,
                "codesImpersonal"));
        at.set(JAVA_INT, LayoutFec.FecOptions.ALLOW_OPENING_DIFFERENCES,
                Convert.u32(allowOpeningDifferences, "allowOpeningDifferences"));
        at.set(ADDRESS, LayoutFec.FecOptions.ACCOUNTS, scope.texts(accounts));
        at.set(ADDRESS, LayoutFec.FecOptions.OPENING_JOURNALS, scope.texts(openingJournals));
        at.set(ADDRESS, LayoutFec.FecOptions.TERMS, scope.text(terms));
        at.set(ADDRESS, LayoutFec.FecOptions.TERM_CUSTOMERS, scope.texts(termCustomers));
        at.set(ADDRESS, LayoutFec.FecOptions.TERM_RULES, scope.texts(termRules));
        at.set(ADDRESS, LayoutFec.FecOptions.CALENDAR, Calendar.write(calendar, scope));
        at.set(JAVA_INT, LayoutFec.FecOptions.ALLOW_MISSING, Convert.u32(allowMissing,
                "allowMissing"));
    }
}
