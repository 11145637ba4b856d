// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/**
 * What {@link Transaction} offers for requests and their approval, written over the functions of
 * the library. Who acts is the actor of the transaction, and why its reason. Whether he may is
 * decided at the commit, against all that the ledger knows then.
 */
public sealed interface ApprovalIdiom permits TransactionIdiom {
    /**
     * Asks for something about a customer on the day of a credit. The policy says who decides; the
     * transaction needs an actor, who may not decide on it.
     *
     * @param credit the policy on the day, and what the customer owes
     * @param action of the policy's approval levels, such as {@code "limit"} or {@code "release"}
     * @param customer its number
     * @param amount asked for, exact in the currency
     * @param currency of the amount
     * @return the reference of the request, for later commands and {@link Transaction#number}
     * @throws EncoursException as {@link Transaction#request}
     */
    default long request(Credit credit, String action, long customer, BigDecimal amount,
            Currency currency) {
        return request(credit, amount, RequestOptions.defaults().action(action)
                .subjectKind(SubjectKind.CUSTOMER).subject(customer).currency(currency)
                .from(credit.day()));
    }

    /**
     * Asks for something.
     *
     * @param credit the policy on the day, and what the customer owes
     * @param amount asked for, exact in the currency of the options
     * @param options everything else; their amount is not read
     * @return the reference of the request, for later commands and {@link Transaction#number}
     * @throws EncoursException as {@link Transaction#request}
     */
    default long request(Credit credit, BigDecimal amount, RequestOptions options) {
        Transaction transaction = (Transaction) this;
        return transaction.request(credit, options.amount(Decimals.minor("amount", amount,
                Objects.requireNonNull(options.currency(), "currency"), transaction)));
    }

    /**
     * Approves a request in a role. The commit refuses who asked himself, who has approved before,
     * and whoever stands in for one of them.
     *
     * @param request number, or reference of an earlier command
     * @param role the one that the request needs
     * @param day on which it is done
     * @throws EncoursException as {@link Transaction#requestStep}
     */
    default void approve(long request, String role, LocalDate day) {
        approve(request, role, day, null);
    }

    /**
     * Approves a request for somebody who is away and has delegated it.
     *
     * @param request number, or reference of an earlier command
     * @param role the one that the request needs
     * @param day on which it is done
     * @param behalf who is stood in for, as an opaque id; null: nobody
     * @throws EncoursException as {@link Transaction#requestStep}
     */
    default void approve(long request, String role, LocalDate day, String behalf) {
        ((Transaction) this).requestStep(RequestStepOptions.defaults().request(request).day(day)
                .step(RequestStep.APPROVE).role(role).behalf(behalf));
    }

    /**
     * Refuses a request in a role; one refusal decides. Why is the reason of the transaction, which
     * it must have.
     *
     * @param request number, or reference of an earlier command
     * @param role the one that the request needs
     * @param day on which it is done
     * @throws EncoursException as {@link Transaction#requestStep}
     */
    default void refuse(long request, String role, LocalDate day) {
        refuse(request, role, day, null);
    }

    /**
     * Refuses a request for somebody who is away and has delegated it.
     *
     * @param request number, or reference of an earlier command
     * @param role the one that the request needs
     * @param day on which it is done
     * @param behalf who is stood in for, as an opaque id; null: nobody
     * @throws EncoursException as {@link Transaction#requestStep}
     */
    default void refuse(long request, String role, LocalDate day, String behalf) {
        ((Transaction) this).requestStep(RequestStepOptions.defaults().request(request).day(day)
                .step(RequestStep.REFUSE).role(role).behalf(behalf));
    }

    /**
     * Takes a request back. Only who asked may.
     *
     * @param request number, or reference of an earlier command
     * @param day on which it is done
     * @throws EncoursException as {@link Transaction#requestStep}
     */
    default void withdraw(long request, LocalDate day) {
        ((Transaction) this).requestStep(RequestStepOptions.defaults().request(request).day(day)
                .step(RequestStep.WITHDRAW));
    }

    /**
     * Says that what was approved is done, and by which fact: the limit, the release.
     *
     * @param request number, or reference of an earlier command
     * @param day on which it is done
     * @param fact number, or what {@code limit} or {@code release} of this transaction gave; 0: it
     *        is no fact
     * @throws EncoursException as {@link Transaction#requestStep}
     */
    default void done(long request, LocalDate day, long fact) {
        ((Transaction) this).requestStep(RequestStepOptions.defaults().request(request).day(day)
                .step(RequestStep.DONE).effect(fact)
                .effectKind(fact == 0 ? SubjectKind.of(0) : SubjectKind.FACT));
    }

    /**
     * Lets somebody stand in for somebody else.
     *
     * @param who is stood in for, as an opaque id
     * @param deputy who stands in, another
     * @param role for this role; null: for all
     * @param from first day
     * @param until first day on which it no longer holds
     * @return the reference of its fact, to end it early
     * @throws EncoursException as {@link Transaction#delegate(DelegationOptions)}
     */
    default long delegate(String who, String deputy, String role, LocalDate from,
            LocalDate until) {
        return ((Transaction) this).delegate(DelegationOptions.defaults().who(who).deputy(deputy)
                .role(role).from(from).until(until));
    }
}
