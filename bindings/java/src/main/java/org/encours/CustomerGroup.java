// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Groups of customers: parents, and customers that were merged or split, each by dated facts.
 *
 * <p>Two kinds of facts (fact.h) say how customers belong together from one day to another:
 *
 * <p>{@link FactKind#PARENT}   the related customer is its parent: a group's company, an office
 * {@link FactKind#MERGED}   the related customer stands for it: the same company, twice in the
 * books, or one taken over
 *
 * <p>Nothing is rewritten. A document stays with the customer it was posted to; from the fact's
 * first day on it counts for the other customer wherever a question goes by the current customer or
 * by the group. Ending a MERGED fact splits what was merged. A customer that is to be split for
 * good gets a second customer, to which open documents are moved by transfers (document.h), or that
 * is merged into it until the day of the split.
 *
 * <p>On no day has a customer two parents, or two customers that stand for it, and on no day does a
 * way up come back to where it began, be it by the parent of a customer that is merged: a commit
 * that would make it so fails with {@link StatusKind#STATE} and names the fact in the way. On each
 * day a way up has at most {@code ENCOURS_GROUP_DEPTH_MAX} steps, the customers below counted too;
 * else {@link StatusKind#LIMIT}. So it is too when looking would take more than 2^24 steps, as with
 * hundreds of parents of different days above customers that are merged too.
 * {@link FactOptions}.replaces changes a parent in one command.
 *
 * <p>On day T, as a view knows it: the *current* customer of a customer is found by going from it
 * to what stands for it until nothing does. Its *head* is found by going from the current customer
 * to the parent, and to that one's current customer, until there is none. A customer's own parent
 * does not count while it is merged. Every customer has one head; a *group* is all customers of one
 * head.
 *
 * <p>Aged balance and DSO by group: {@code by} of their options takes {@code ENCOURS_BY_GROUP} and
 * {@code ENCOURS_BY_CURRENT} in the place of a dimension, unless a dimension has that name. Keys
 * are then numbers of customers. Credits are applied within each customer as posted to, as
 * everywhere.
 */
public final class CustomerGroup {
    /** steps of a way up at most. */
    public static final int GROUP_DEPTH_MAX = 16;

    /** {@code by}: rows are heads of groups. */
    public static final String BY_GROUP = "@group";

    /** {@code by}: rows are customers, those merged counted under the one that stands for them. */
    public static final String BY_CURRENT = "@current";

    private CustomerGroup() {}
}
