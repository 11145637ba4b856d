// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An amount that was settled, or is open and late.
 *
 * @param debit number of the document that was paid
 * @param credit number of the document that paid it; 0: it is open
 * @param due the day it was due
 * @param paid the day it was paid; null: it is open
 * @param amount in units of the currency
 * @param daysLate from the due day to the payment, or to the day of the history when it is open;
 *        less than 0: early
 */
public record PaymentRow(long debit, long credit, LocalDate due, LocalDate paid,
        BigDecimal amount, long daysLate) {}
