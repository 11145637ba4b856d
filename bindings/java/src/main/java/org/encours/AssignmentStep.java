// SPDX-License-Identifier: MIT
package org.encours;

/**
 * A rule of a table of assignment that was passed over.
 *
 * @param rule position in the table, from 0
 * @param conditions as the policy states them
 * @param condition the first of them that is not true, from 0
 * @param result whether that one is false, or asks for something that is missing
 */
public record AssignmentStep(int rule, String conditions, int condition, ConditionResult result) {}
