// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was settled in a month. Amounts are in units of the currency.
 *
 * @param first its first day, or that of the window
 * @param amount settled in it
 * @param late of it, later than due
 * @param meanDays mean days beyond terms, weighted by amount, with two decimals; null: nothing was
 *        settled
 */
public record PaymentMonth(LocalDate first, BigDecimal amount, BigDecimal late,
        BigDecimal meanDays) {}
