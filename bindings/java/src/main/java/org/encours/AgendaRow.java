// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * Something to be seen to. Numbers that it does not have are 0, all else is null.
 *
 * @param day when it falls due
 * @param what what it is
 * @param customer number of the customer that it is about or belongs to
 * @param customerCode code of that customer
 * @param subjectKind what it is about: a customer, an order, a fact ...
 * @param subject its number
 * @param code of the limit, guarantee, hold or request
 * @param amount of the fact, or by how much a limit is passed, in units of the currency
 * @param currency of the amount
 * @param daysLate days from that day to the day of the agenda; less than 0: it is to come
 * @param person whose it is
 * @param role who has to act on a request that waits
 * @param fact number of the fact that says it
 * @param workingDay by when it is to be seen to: the day, or the working day before
 */
public record AgendaRow(LocalDate day, AgendaKind what, long customer, String customerCode,
        SubjectKind subjectKind, long subject, String code, BigDecimal amount, Currency currency,
        int daysLate, String person, String role, long fact, LocalDate workingDay) {}
