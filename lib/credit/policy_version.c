/* SPDX-License-Identifier: MIT */
/* Versions of policies in a ledger. */
#include "credit/policy_version.h"

#include <string.h>

#include "base/struct_size.h"
#include "credit/stage.h"
#include "ledger/shelf.h"
#include "ledger/view.h"
#include "policy/policy.h"

encours_status encours_transaction_policy(encours_transaction *transaction,
                                          const encours_policy *policy, encours_date from,
                                          encours_ref *version, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && policy != NULL);
    return enc_stage_policy(transaction, enc_text_of(policy->name), enc_text_of(policy->version),
                            from, (encours_bytes){policy->bytes, policy->size}, version, error);
}

/* Policies are nobody's: who may see any of credit is asked about the ledger. */
static encours_status ask(const encours_view *view, encours_error *error)
{
    return enc_view_ask_customer(view, ENCOURS_ACTION_READ_CREDIT, 0, error);
}

encours_status encours_view_find_policy(const encours_view *view, const char *name,
                                        encours_date as_of, uint64_t *number, encours_error *error)
{
    ENC_REQUIRE(view != NULL && name != NULL && number != NULL);
    ENC_TRY(enc_view_check_day(as_of, error));
    ENC_TRY(ask(view, error));
    enc_reading reading = enc_reading_begin(view->state);
    uint32_t row = enc_policy_in_force(view->state, &view->counts, enc_text_of(name),
                                       as_of.epoch_day);
    ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
    if (row == ENC_ROW_NONE) {
        char day[ENCOURS_DATE_TEXT_SIZE] = "";
        (void)encours_date_format(as_of, day, sizeof day);
        enc_error_set(error, ENCOURS_E_NOT_FOUND,
                      "no policy of the name \"%.64s\" is in force on %s", name, day);
        enc_error_hint(error, "Put one in force with encours_transaction_policy()");
        enc_error_field(error, "name");
        return ENCOURS_E_NOT_FOUND;
    }
    *number = (uint64_t)row + 1;
    return ENCOURS_OK;
}

encours_status enc_policy_version_find(const encours_view *view, uint64_t number,
                                       const enc_policy_row **out, encours_error *error)
{
    uint32_t count = enc_policies_count(&view->counts);
    ENC_TRY(ask(view, error));
    if (number == 0 || number > count) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND,
                      "the view knows %" PRIu32 " versions of policies, not number %" PRIu64, count,
                      number);
        enc_error_field(error, "number");
        return ENCOURS_E_NOT_FOUND;
    }
    *out = enc_policy_at(view->state, (uint32_t)number - 1);
    return ENCOURS_OK;
}

static void copy_text(char *to, size_t size, const enc_state *state, uint32_t text)
{
    enc_text_copy(to, size, enc_strings_get(&state->strings, text).bytes);
}

encours_status encours_view_policy_version(const encours_view *view, uint64_t number,
                                           encours_policy_version_info *out, encours_error *error)
{
    ENC_REQUIRE(view != NULL);
    ENC_REQUIRE_STRUCT(out, encours_policy_version_info, error);
    const enc_policy_row *row;
    ENC_TRY(enc_policy_version_find(view, number, &row, error));
    const enc_state *state = view->state;
    uint32_t transaction = ENC_TRANSACTION_OF(state, &view->counts, engine[ENC_ROWS_POLICIES],
                                              (uint32_t)number - 1);
    const enc_transaction_row *by = &ENC_AT(&state->transactions, enc_transaction_row, transaction);
    encours_policy_version_info info = {.number = number,
                                        .sequence = by->last_sequence,
                                        .recorded_at = by->recorded_at,
                                        .from = {row->from},
                                        .bytes = row->size};
    enc_reading reading = enc_reading_begin(state);
    memcpy(info.digest, row->digest, sizeof info.digest);
    copy_text(info.name, sizeof info.name, state, row->name);
    copy_text(info.version, sizeof info.version, state, row->version);
    copy_text(info.actor, sizeof info.actor, state, by->actor);
    copy_text(info.reason, sizeof info.reason, state, by->reason);
    ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
    enc_struct_store(out, &info, sizeof info);
    return ENCOURS_OK;
}
