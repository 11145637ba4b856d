/* SPDX-License-Identifier: MIT */
/* Putting decisions on record. */
#include "credit/decision.h"

#include <string.h>

#include "base/struct_size.h"
#include "credit/credit.h"
#include "credit/stage.h"
#include "ledger/transaction.h"

static encours_status refuse(encours_error *error, const char *field, const char *message,
                             const char *hint)
{
    enc_error_set(error, ENCOURS_E_INVALID, "%s", message);
    enc_error_hint(error, "%s", hint);
    enc_error_field(error, field);
    return ENCOURS_E_INVALID;
}

/* The transactions that the credit knows are the first of the ledger's own log. */
static encours_status check_log(const encours_transaction *transaction,
                                const encours_credit *credit, encours_error *error)
{
    const enc_state *log = transaction->ledger->state, *known = credit->view->state;
    uint32_t count = credit->view->counts.transactions;
    enc_counts published;
    if (known == log)
        return ENCOURS_OK;
    if (known->base != NULL || strcmp(known->id, log->id) != 0)
        return refuse(error, "credit", "the credit is of another ledger, or of a fork",
                      "Apply the policy to a view of the ledger of the transaction");
    enc_state_published(transaction->ledger->state, &published);
    if (count > published.transactions)
        return refuse(error, "credit", "the credit knows more than this handle of the ledger",
                      "Refresh the ledger");
    const enc_transaction_row *one = &ENC_AT(&known->transactions, enc_transaction_row, count - 1);
    const enc_transaction_row *own = &ENC_AT(&log->transactions, enc_transaction_row, count - 1);
    if (one->last_sequence != own->last_sequence ||
        memcmp(one->command_id, own->command_id, sizeof own->command_id) != 0 ||
        memcmp(one->digest, own->digest, sizeof own->digest) != 0)
        return refuse(error, "credit", "the credit is of another ledger of the same name",
                      "Apply the policy to a view of the ledger of the transaction");
    return ENCOURS_OK;
}

/* The version of the policy: the newest of the ledger, else one that the transaction records. */
static encours_status find_policy(const encours_transaction *transaction,
                                  const encours_policy *policy, encours_ref *out,
                                  encours_error *error)
{
    const enc_state *state = transaction->ledger->state;
    enc_counts published;
    enc_state_published(transaction->ledger->state, &published);
    for (uint32_t row = enc_policies_count(&published); row-- > 0;)
        if (memcmp(enc_policy_at(state, row)->digest, policy->digest, ENC_SHA256_SIZE) == 0) {
            *out = (encours_ref)row + 1;
            return ENCOURS_OK;
        }
    if (enc_policy_staged(transaction, policy->digest, out))
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_NOT_FOUND,
                  "the policy \"%.48s\" that decided is on record in no version of the ledger",
                  policy->name);
    enc_error_hint(error, "Record it first with encours_transaction_policy()");
    enc_error_field(error, "policy");
    return ENCOURS_E_NOT_FOUND;
}

/* Only what the credit gives goes on record. */
static encours_status check_answer(const encours_credit *credit, const encours_credit_event *event,
                                   const encours_decision *decision, encours_error *error)
{
    encours_decision again = {.struct_size = sizeof again};
    enc_difference difference;
    ENC_TRY(encours_credit_check(credit, event, &again, error));
    if (!enc_decisions_differ(decision, &again, &difference))
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID,
                  "the credit gives another answer: %s%s is %" PRId64 ", not %" PRId64,
                  difference.reason != 0 ? "of a reason the " : "the ", difference.what,
                  difference.other, difference.one);
    enc_error_hint(error,
                   "Record the decision with the credit and the event that it was made with");
    enc_error_field(error, "decision");
    return ENCOURS_E_INVALID;
}

static encours_optional_i64 optional(int64_t amount)
{
    return amount != INT64_MIN ? (encours_optional_i64){1, 0, amount}
                               : (encours_optional_i64){0, 0, 0};
}

static void fill_event(enc_stage_decision *to, const encours_credit_event *event)
{
    to->subject_kind = event->document != 0 ? ENCOURS_SUBJECT_DOCUMENT
                       : event->order != 0  ? ENCOURS_SUBJECT_ORDER
                                            : ENCOURS_SUBJECT_CUSTOMER;
    to->subject = event->document != 0 ? event->document
                  : event->order != 0  ? event->order
                                       : event->customer;
    to->order = event->document != 0 ? event->order : 0;
    to->asked_currency = event->currency;
    to->asked = event->amount;
    to->paid = event->paid;
    to->ordered = event->ordered_besides;
    to->term_days = event->term_days < 0 ? -1 : event->term_days;
    to->discount = event->discount < 0 ? -1 : event->discount;
    to->dimension = enc_text_of(event->dimension);
    to->value = enc_text_of(event->value);
}

static void fill_reason(enc_stage_reason *to, const encours_decision *decision, size_t i)
{
    bool fact = (decision->flags[i] & (ENCOURS_REASON_RELEASED | ENCOURS_REASON_EXCLUDED)) != 0;
    *to = (enc_stage_reason){.rule = decision->rules[i],
                             .code = decision->figures[i],
                             .outcome = decision->outcomes[i],
                             .flags = decision->flags[i],
                             .measured = decision->measured[i],
                             .threshold = decision->thresholds[i],
                             .release = fact ? decision->excuses[i] : 0,
                             .excused_by = fact ? 0 : (uint16_t)decision->excuses[i]};
}

encours_status encours_transaction_decision(encours_transaction *transaction,
                                            const encours_credit *credit,
                                            const encours_credit_event *event,
                                            const encours_decision *decision, encours_ref *number,
                                            encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && credit != NULL && event != NULL && decision != NULL);
    encours_credit_event asked;
    encours_decision answered;
    enc_stage_reason reasons[ENCOURS_REASONS_MAX];
    ENC_STRUCT_LOAD(asked, event, encours_credit_event, sizeof asked, error);
    ENC_STRUCT_LOAD(answered, decision, encours_decision, sizeof answered, error);
    ENC_TRY(check_log(transaction, credit, error));
    ENC_TRY(check_answer(credit, &asked, &answered, error));
    enc_stage_decision staged = {.stage = (uint8_t)answered.stage,
                                 .outcome = (uint8_t)answered.outcome,
                                 .as_of = encours_credit_day(credit),
                                 .known = credit->view->counts.transactions,
                                 .currency = answered.currency,
                                 .amount = answered.amount,
                                 .exposure = optional(answered.exposure),
                                 .limit = optional(answered.limit),
                                 .reasons = reasons,
                                 .reason_count = answered.reason_count};
    ENC_TRY(find_policy(transaction, credit->policy, &staged.policy, error));
    fill_event(&staged, &asked);
    enc_decision_tables(credit, asked.currency, staged.tables);
    for (size_t i = 0; i < answered.reason_count; i++)
        fill_reason(&reasons[i], &answered, i);
    return enc_decision_stage(transaction, &staged, number, error);
}
