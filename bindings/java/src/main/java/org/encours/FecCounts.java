// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemorySegment;
import java.time.LocalDate;
import org.encours.internal.LayoutFec;

/**
 * What an import of a FEC counted beside {@link ImportCounts}. A duplicate has read its lines
 * again. Amounts are minor units of the base currency.
 *
 * @param siren of the company
 * @param closing last day of the year; null: none
 * @param columns columns of the file
 * @param columnsUnknown those that mean nothing here
 * @param renamed 1: names or order of the columns are not the decree's
 * @param amountAndSide 1: Montant and Sens instead of Debit and Credit
 * @param entries entries of the file (unsigned)
 * @param entriesUnbalanced those whose debits and credits differ (unsigned)
 * @param debits sum of all debits of the file, minor units
 * @param credits sum of all credits of the file, minor units
 * @param amountsUnreadable lines on other accounts whose amount is none (unsigned)
 * @param amountsOnBothSides customer lines with a debit and a credit (unsigned)
 * @param datesRewritten customer lines with dates not written AAAAMMJJ (unsigned)
 * @param datesAfterClosing customer lines with EcritureDate after the closing (unsigned)
 * @param issueAfterEffective customer lines with PieceDate after EcritureDate (unsigned)
 * @param typesUnknown documents whose entry does not say what they are (unsigned)
 * @param customersFromAuxiliary customer lines by CompAuxNum (unsigned)
 * @param customersFromAccount by an account of one customer (unsigned)
 * @param customersFromLabel by EcritureLib (unsigned)
 * @param customersCollective by a collective account (unsigned)
 * @param numbersFromReference customer lines numbered by PieceRef (unsigned)
 * @param numbersFromLabel by EcritureLib (unsigned)
 * @param numbersMissing without number (unsigned)
 * @param numbersCut with a number of more than 64 bytes (unsigned)
 * @param termsUnused customers of term_customers that no line is of (unsigned)
 * @param foreignUnreadable with a Montantdevise or Idevise that is not one (unsigned)
 * @param openingLines customer lines of opening entries (unsigned)
 * @param openingPosted of them posted, or known from before (unsigned)
 * @param openingMatched of them that found their item in the ledger (unsigned)
 * @param openingUnmatched of them that found none (unsigned)
 * @param openingCustomersDiffering customers whose opening is not their balance (unsigned)
 * @param openingInOneLine customers whose opening is a single line dated as the entry: a total, so
 *         that ages are wrong (unsigned)
 * @param groups lettering groups (unsigned)
 * @param groupsMatched those that balance and are matched in the ledger (unsigned)
 * @param groupsUnbalanced those that do not (unsigned)
 * @param groupsOneSided those with debits only, or credits only (unsigned)
 * @param groupsAfterClosing those of a day after the closing, whether taken or left (unsigned)
 * @param groupsWithoutDate those without DateLet (unsigned)
 * @param linesMissing customer lines of earlier files of the year, of accounts that this import
 *         takes, that this file has not (unsigned)
 */
public record FecCounts(String siren, LocalDate closing, long columns, long columnsUnknown,
        long renamed, long amountAndSide, long entries, long entriesUnbalanced, long debits,
        long credits, long amountsUnreadable, long amountsOnBothSides, long datesRewritten,
        long datesAfterClosing, long issueAfterEffective, long typesUnknown,
        long customersFromAuxiliary, long customersFromAccount, long customersFromLabel,
        long customersCollective, long numbersFromReference, long numbersFromLabel,
        long numbersMissing, long numbersCut, long termsUnused, long foreignUnreadable,
        long openingLines, long openingPosted, long openingMatched, long openingUnmatched,
        long openingCustomersDiffering, long openingInOneLine, long groups, long groupsMatched,
        long groupsUnbalanced, long groupsOneSided, long groupsAfterClosing, long groupsWithoutDate,
        long linesMissing) {
    /** Reads a value while it can be read. */
    static FecCounts read(MemorySegment at, Call scope) {
        return new FecCounts(Convert.field(at, LayoutFec.FecCounts.SIREN, 16),
                Convert.date(at.get(JAVA_INT, LayoutFec.FecCounts.CLOSING)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutFec.FecCounts.COLUMNS)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutFec.FecCounts.COLUMNS_UNKNOWN)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutFec.FecCounts.RENAMED)),
                Integer.toUnsignedLong(at.get(JAVA_INT, LayoutFec.FecCounts.AMOUNT_AND_SIDE)),
                at.get(JAVA_LONG, LayoutFec.FecCounts.ENTRIES), at.get(JAVA_LONG,
                LayoutFec.FecCounts.ENTRIES_UNBALANCED), at.get(JAVA_LONG,
                LayoutFec.FecCounts.DEBITS), at.get(JAVA_LONG, LayoutFec.FecCounts.CREDITS),
                at.get(JAVA_LONG, LayoutFec.FecCounts.AMOUNTS_UNREADABLE), at.get(JAVA_LONG,
                LayoutFec.FecCounts.AMOUNTS_ON_BOTH_SIDES), at.get(JAVA_LONG,
                LayoutFec.FecCounts.DATES_REWRITTEN), at.get(JAVA_LONG,
                LayoutFec.FecCounts.DATES_AFTER_CLOSING), at.get(JAVA_LONG,
                LayoutFec.FecCounts.ISSUE_AFTER_EFFECTIVE), at.get(JAVA_LONG,
                LayoutFec.FecCounts.TYPES_UNKNOWN), at.get(JAVA_LONG,
                LayoutFec.FecCounts.CUSTOMERS_FROM_AUXILIARY), at.get(JAVA_LONG,
                LayoutFec.FecCounts.CUSTOMERS_FROM_ACCOUNT), at.get(JAVA_LONG,
                LayoutFec.FecCounts.CUSTOMERS_FROM_LABEL), at.get(JAVA_LONG,
                LayoutFec.FecCounts.CUSTOMERS_COLLECTIVE), at.get(JAVA_LONG,
                LayoutFec.FecCounts.NUMBERS_FROM_REFERENCE), at.get(JAVA_LONG,
                LayoutFec.FecCounts.NUMBERS_FROM_LABEL), at.get(JAVA_LONG,
                LayoutFec.FecCounts.NUMBERS_MISSING), at.get(JAVA_LONG,
                LayoutFec.FecCounts.NUMBERS_CUT), at.get(JAVA_LONG,
                LayoutFec.FecCounts.TERMS_UNUSED), at.get(JAVA_LONG,
                LayoutFec.FecCounts.FOREIGN_UNREADABLE), at.get(JAVA_LONG,
                LayoutFec.FecCounts.OPENING_LINES), at.get(JAVA_LONG,
                LayoutFec.FecCounts.OPENING_POSTED), at.get(JAVA_LONG,
                LayoutFec.FecCounts.OPENING_MATCHED), at.get(JAVA_LONG,
                LayoutFec.FecCounts.OPENING_UNMATCHED), at.get(JAVA_LONG,
                LayoutFec.FecCounts.OPENING_CUSTOMERS_DIFFERING), at.get(JAVA_LONG,
                LayoutFec.FecCounts.OPENING_IN_ONE_LINE), at.get(JAVA_LONG,
                LayoutFec.FecCounts.GROUPS), at.get(JAVA_LONG, LayoutFec.FecCounts.GROUPS_MATCHED),
                at.get(JAVA_LONG, LayoutFec.FecCounts.GROUPS_UNBALANCED), at.get(JAVA_LONG,
                LayoutFec.FecCounts.GROUPS_ONE_SIDED), at.get(JAVA_LONG,
                LayoutFec.FecCounts.GROUPS_AFTER_CLOSING), at.get(JAVA_LONG,
                LayoutFec.FecCounts.GROUPS_WITHOUT_DATE), at.get(JAVA_LONG,
                LayoutFec.FecCounts.LINES_MISSING));
    }
}
