// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.

/**
 * The whole of the encours library, by the names that it has in C.
 *
 * <p>Objects of the library are {@link org.encours.Handle handles}, to be closed; values are
 * records; choices and states are {@link org.encours.OpenEnum open enumerations}, which keep the
 * numbers of later libraries; large data are columns, without an object a row. What is refused or
 * fails throws an {@link org.encours.EncoursException}. Amounts are exact: {@link
 * org.encours.Money} where a currency goes with them, else whole minor units as {@code long}.
 * Dates and instants that are absent are null. Numbers that C has as unsigned 64 bits are
 * {@code long} here and never that large, but for references of a transaction, which are negative.
 */
package org.encours;
