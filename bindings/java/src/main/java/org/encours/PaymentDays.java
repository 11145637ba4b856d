// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;

/**
 * What was settled with one number of days beyond terms.
 *
 * @param daysLate that number; less than 0: early
 * @param amount in units of the currency
 * @param items how many
 */
public record PaymentDays(int daysLate, BigDecimal amount, long items) {}
