// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * What {@link Credit} offers beyond the functions of the library, written over them. It asks the
 * view and the policy for decimals and codes: close them after it.
 */
public sealed interface CreditIdiom permits Credit {
    /**
     * The policy that is applied.
     *
     * @return the one it was made with, which its maker closes
     * @throws ClosedException if this is closed
     */
    default Policy policy() {
        return Origin.direct((Credit) this, Policy.class);
    }

    /**
     * The figures of a customer at the end of the day.
     *
     * @param customer its number
     * @return what is known of it, by name
     * @throws EncoursException as {@link Credit#figuresOf(long)}
     */
    default CustomerFigures figures(long customer) {
        Credit credit = (Credit) this;
        CreditFigures record = credit.figuresOf(customer);
        String found = record.riskClass() == 0 ? null
                : policy().code(PolicyList.CLASSES, record.riskClass() - 1);
        return CustomerFigures.of(record, Origin.decimals(credit, record.currency()), found);
    }

    /**
     * The figures of the customer with a code of the log.
     *
     * @param customer its code
     * @return what is known of it, by name
     * @throws EncoursException as {@link Credit#figuresOf(long)} and {@link View#findCustomer}
     */
    default CustomerFigures figures(String customer) {
        return figures(Origin.direct((Credit) this, View.class).findCustomer(customer));
    }

    /**
     * Begins a question: may we take this order? To be decided with {@link CreditQuestion#check()}.
     *
     * @param customer its number
     * @param amount gross
     * @param currency of all amounts of the question
     * @return the question
     */
    default CreditQuestion ask(long customer, BigDecimal amount, Currency currency) {
        return new CreditQuestion((Credit) this, policy(), customer, amount, currency);
    }

    /**
     * Begins a question in the currency of the policy.
     *
     * @param customer its code in the log
     * @param amount gross
     * @return the question
     * @throws EncoursException as {@link View#findCustomer}
     */
    default CreditQuestion ask(String customer, BigDecimal amount) {
        return ask(Origin.direct((Credit) this, View.class).findCustomer(customer), amount,
                policy().currency());
    }

    /**
     * Decides an order in the currency of the policy.
     *
     * @param customer its code in the log
     * @param amount gross
     * @return what, and why
     * @throws EncoursException as {@link Credit#check(CreditEvent)} and {@link View#findCustomer}
     */
    default Answer check(String customer, BigDecimal amount) {
        return ask(customer, amount).check();
    }

    /**
     * Gives a decision its rules, sentences and amounts: one that was recorded, or replayed.
     *
     * @param event what was asked; null: not known
     * @param decision of this credit or of one with the same policy
     * @return what, and why
     * @throws EncoursException as {@link Credit#decisionSentence}
     */
    default Answer answer(CreditEvent event, Decision decision) {
        return Answer.of((Credit) this, policy(), event, decision);
    }

    /**
     * What is to be seen to on the day, all of it.
     *
     * @return to be closed, before the view
     * @throws EncoursException as {@link Credit#agenda(AgendaOptions)}
     */
    default Agenda agenda() {
        return ((Credit) this).agenda(AgendaOptions.defaults());
    }

    /**
     * The level of approval that something needs, by the policy and what the customer owes.
     *
     * @param action what would be asked for, such as {@code "limit"} or {@code "release"}
     * @param customer its number
     * @param amount in units of the currency
     * @param currency of the amount
     * @return role, number of persons, days to lapse
     * @throws EncoursException as {@link Credit#approvalLevel(RequestOptions)}
     */
    default ApprovalLevel approvalLevel(String action, long customer, BigDecimal amount,
            Currency currency) {
        Credit credit = (Credit) this;
        return credit.approvalLevel(RequestOptions.defaults().action(action).from(credit.day())
                .subjectKind(SubjectKind.CUSTOMER).subject(customer).currency(currency)
                .amount(Decimals.minor("amount", amount, currency, credit)));
    }

    /**
     * What a table of the policy assigns to a customer: its segment, its collector, its terms.
     *
     * @param customer its code in the log
     * @param table code of the table
     * @return to be closed
     * @throws EncoursException as {@link Credit#assign(long, String)} and
     *         {@link View#findCustomer}
     */
    default Assignment assign(String customer, String table) {
        Credit credit = (Credit) this;
        return credit.assign(Origin.direct(credit, View.class).findCustomer(customer), table);
    }
}
