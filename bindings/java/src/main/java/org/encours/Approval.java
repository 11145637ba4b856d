// SPDX-License-Identifier: MIT
// Generated from the public headers by bindings/generator; do not edit.
package org.encours;

/**
 * Requests and their approval: somebody asks for a limit, a release, a write-off, and others say
 * yes or no.
 *
 * <p>A request is a REQUEST fact (fact.h) of the customer, order, document or ledger that it
 * concerns. Its asker is the actor of its transaction. The policy's approval levels say who
 * decides: the first level whose action is that of the request, whose conditions hold of the
 * customer and whose amount_max is not less than the amount. Level, role and the number of
 * approvers are written into the code of the request when it is asked, so that a later policy
 * changes nothing about it:
 *
 * <p>action;level=CODE;role=CODE;n=APPROVERS[;key=value...]
 *
 * <p>Steps are STEP facts about the request, with the actor and reason of their transaction. They
 * are checked at commit, against all that the ledger knows then:
 *
 * <ul>
 * <li>Only an open request is approved, refused or withdrawn, and only an approved one is
 * done.</li>
 * <li>Nothing is dated back behind what the ledger knows. Days of steps do not go back, not behind
 * one that was taken back either. And a request that lapsed, or whose fact was ended, before a step
 * is recorded is not decided any more, whatever day the step states: from noon UTC of the day on
 * which it lapsed, by recorded-at, when that day has begun everywhere on Earth.</li>
 * <li>Who approves or refuses acts in the role that the request needs. The library does not know
 * who has which role: the caller states it, and an authoriser (authoriser.h) that knows may deny
 * it; it sees the role in the question's detail.</li>
 * <li>Nobody decides on what he asked for himself, and each approver is another person (four eyes).
 * Who acts on behalf of somebody counts as both: neither may be the asker or have approved.</li>
 * <li>On behalf of somebody acts who has a delegation from him that holds on the day, for the role
 * of the request or for all. Delegations are DELEGATION facts; they are not passed on.</li>
 * <li>A refusal has a reason: that of its transaction. One refusal decides.</li>
 * <li>Only the asker withdraws, or who acts on his behalf.</li>
 * <li>A step is taken back by {@link Transaction#endFact} of its fact, by the actor who did it and
 * nobody else: that another has ended it does not count. It is so from the day of the newest step
 * on, and what was approved and is done stays approved.</li>
 * <li>Ending the fact of a request withdraws it while it is open, from the day of its newest step
 * on; after that it changes nothing.</li>
 * <li>When as many have approved as are needed, the request is approved. What was asked for is then
 * recorded by a command of its own, best in the transaction of the last approval, and linked by the
 * step DONE; doing it is up to the host.</li>
 * </ul>
 *
 * <p>Requests and steps are written by these commands alone: {@link Transaction#fact} refuses both,
 * so that nobody states his own level of approval. Ledgers of earlier libraries may hold some that
 * were plain facts. They are read by the same rules, and a step that breaks one does not count; but
 * for what the ledger knew by recorded-at, and for ends that are dated back, which are asked for at
 * commit only: what is on record stands as it stood. So the state of a request on any day, as known
 * at any time, follows from the facts alone.
 *
 * <p>Limits: codes of at most 96 bytes in all; opaque ids of persons of at most 32.
 *
 * <p>Sources: My DSO Manager (validation levels, expiry, history), Dynamics 365 Finance (limit
 * adjustments with a workflow, releases); four eyes and deputies as one person, ours.
 */
public final class Approval {
    /** Bytes of an opaque id of a person. */
    public static final int ACTOR_BYTES_MAX = 32;

    private Approval() {}
}
