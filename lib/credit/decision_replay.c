/* SPDX-License-Identifier: MIT */
/* Deciding again what was decided. */
#include <stdio.h>
#include <string.h>

#include "base/struct_size.h"
#include "credit/decision.h"
#include "credit/policy_version.h"
#include "ledger/shelf.h"
#include "ledger/view.h"

static encours_status refuse_tables(uint64_t number, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_CONFLICT,
                  "the exchange rates or legal caps are not those that decision %" PRIu64 " read",
                  number);
    enc_error_hint(error,
                   "Give both as they were on that day; the record has a digest of what was read");
    enc_error_field(error, "options");
    return ENCOURS_E_CONFLICT;
}

static encours_status refuse_answer(uint64_t number, const enc_difference *difference,
                                    encours_error *error)
{
    char of[32] = "";
    if (difference->reason != 0)
        (void)snprintf(of, sizeof of, " of reason %zu", difference->reason);
    enc_error_set(error, ENCOURS_E_CORRUPT,
                  "decision %" PRIu64 ": the %s%s is %" PRId64 ", on record %" PRId64, number,
                  difference->what, of, difference->one, difference->other);
    enc_error_hint(error, "Verify the ledger; if it is whole, another version of the library "
                          "decided");
    return ENCOURS_E_CORRUPT;
}

/* What was known then. Whoever may see the decision is not asked again for what it rests on. */
static encours_status view_then(const encours_view *view, uint64_t number, uint64_t known,
                                encours_view **out, encours_error *error)
{
    static const enc_authority nobody;
    if (known == 0)
        return enc_error_set(error, ENCOURS_E_CORRUPT,
                             "decision %" PRIu64 " was taken before there was a ledger", number);
    enc_counts then =
        ENC_AT(&view->state->transactions, enc_transaction_row, (uint32_t)known - 1).counts;
    return enc_view_new(view->context, view->state, &then, &nobody, out, error);
}

static encours_status check_tables(const encours_credit *credit,
                                   const encours_decision_record *record, encours_error *error)
{
    uint8_t digest[ENC_SHA256_SIZE];
    enc_decision_tables(credit, record->currency, digest);
    return memcmp(digest, record->tables, sizeof digest) == 0
               ? ENCOURS_OK
               : refuse_tables(record->number, error);
}

static encours_status check_again(const encours_credit *credit,
                                  const encours_decision_record *record,
                                  const encours_decision *recorded, encours_decision *out,
                                  encours_error *error)
{
    enc_difference difference;
    encours_credit_event event = ENCOURS_CREDIT_EVENT_INIT;
    event.customer = record->customer;
    event.order = record->order;
    event.document = record->document;
    event.stage = recorded->stage;
    event.currency = record->currency;
    event.amount = record->amount;
    event.paid = record->paid;
    event.ordered_besides = record->ordered_besides;
    event.term_days = record->term_days;
    event.discount = record->discount;
    if (record->dimension[0] != '\0') {
        event.dimension = record->dimension;
        event.value = record->value;
    }
    ENC_TRY(check_tables(credit, record, error));
    ENC_TRY(encours_credit_check(credit, &event, out, error));
    return enc_decisions_differ(out, recorded, &difference)
               ? refuse_answer(record->number, &difference, error)
               : ENCOURS_OK;
}

static encours_status replay(const encours_view *view, const encours_decision_record *record,
                             const encours_decision *recorded,
                             const encours_credit_options *options, encours_decision *out,
                             encours_error *error)
{
    encours_view *then = NULL;
    encours_policy *policy = NULL;
    encours_credit *credit = NULL;
    encours_status status = view_then(view, record->number, record->known, &then, error);
    if (status == ENCOURS_OK)
        status = enc_policy_version_read(view, record->policy, &policy, error);
    if (status == ENCOURS_OK)
        status = encours_credit_new(then, policy, record->as_of, options, &credit, error);
    if (status == ENCOURS_OK)
        status = check_again(credit, record, recorded, out, error);
    encours_credit_free(credit);
    encours_policy_free(policy);
    encours_view_free(then);
    return status;
}

encours_status encours_decision_replay(const encours_view *view, uint64_t number,
                                       const encours_credit_options *options, encours_decision *out,
                                       encours_error *error)
{
    encours_credit_options tables;
    ENC_REQUIRE(view != NULL);
    ENC_REQUIRE_STRUCT(out, encours_decision, error);
    ENC_STRUCT_LOAD(tables, options, encours_credit_options, sizeof tables, error);
    tables.book = 0;
    const enc_decision *row;
    encours_decision_record record;
    encours_decision recorded, again = {.struct_size = sizeof again};
    ENC_TRY(enc_decision_find(view, number, &row, error));
    enc_reading reading = enc_reading_begin(view->state);
    enc_decision_recall(view, number, row, &record, &recorded);
    ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
    ENC_TRY(replay(view, &record, &recorded, &tables, &again, error));
    enc_struct_store(out, &again, sizeof again);
    return ENCOURS_OK;
}
