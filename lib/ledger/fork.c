/* SPDX-License-Identifier: MIT */
/* A fork is a state of its own over the rows of another: chunks that nobody writes any more are
 * shared, the rest is copied as the view knows it, and texts are looked for in the indexes of the
 * state beneath when they are not among the fork's own. */
#include "encours/fork.h"

#include <string.h>

#include "ledger/column_bytes.h"
#include "ledger/era.h"
#include "ledger/shelf.h"
#include "ledger/transaction.h"
#include "ledger/view.h"

struct encours_fork {
    encours_context *context;
    enc_state *state;
    enc_authority authority; /* of the view that it was made from */
};

/* Rows that stay away in the fork too. */
static uint32_t away_rows(const enc_state *fork, const enc_column_info *info)
{
    enc_away_rows table = enc_away_rows_of(info);
    return fork->shelf != NULL && table != ENC_AWAY_TABLES ? fork->shelf->tables[table].rows : 0;
}

/* Chunks that nobody writes any more are shared. */
static bool share_column(enc_state *fork, const enc_state *base, const enc_column_info *info)
{
    enc_column *to = enc_column_of(fork, info);
    return enc_column_skip(to, fork->context, away_rows(fork, info)) &&
           (info->role != ENC_COLUMN_ROWS ||
            enc_column_share(to, enc_column_of_const(base, info), fork->context,
                             enc_column_count(info, &fork->base_counts)));
}

/* Links are copied as the view knows them. */
static bool copy_links(enc_state *fork, const enc_state *base)
{
    const enc_column_info *info;
    for (size_t i = 0; (info = enc_column_info_at(i)) != NULL; i++) {
        uint32_t rows = enc_column_count(info, &fork->base_counts);
        enc_column *to = enc_column_of(fork, info);
        if (info->role == ENC_COLUMN_ROWS)
            continue;
        if (!enc_column_reserve(to, fork->context, rows))
            return false;
        for (uint32_t row = away_rows(fork, info); row < rows; row++)
            enc_column_known(base, info, &fork->base_counts, row, enc_column_at(to, row));
    }
    return true;
}

/* What is away in the state beneath is away in the fork, but for the end of what it knows, which it
 * writes on. The index lock is held: nobody compacts the state meanwhile. */
static encours_status share(enc_state *fork, const enc_state *base, encours_error *error)
{
    const enc_column_info *info;
    if (base->shelf != NULL) {
        ENC_TRY(enc_shelf_fork(fork, base->shelf, &fork->shelf, error));
        enc_shelf_stand_in(fork->shelf);
    }
    bool done = share_column(fork, base, enc_text_column_info());
    for (size_t i = 0; done && (info = enc_column_info_at(i)) != NULL; i++)
        done = share_column(fork, base, info);
    return done ? ENCOURS_OK : enc_error_memory(error);
}

static encours_status fork_state(const encours_view *view, enc_state **out, encours_error *error)
{
    enc_state *base = view->state, *fork = NULL;
    ENC_TRY(enc_state_new(view->context, &fork, error));
    memcpy(fork->id, base->id, sizeof fork->id);
    fork->base_currency = base->base_currency;
    fork->unique_numbers = base->unique_numbers;
    fork->base = enc_state_retain(base);
    fork->base_counts = fork->counts = fork->published = view->counts;
    fork->base_era = enc_era_retain(view->era);
    enc_reading reading = enc_reading_begin(base);
    enc_lock_take(&base->index_lock);
    encours_status status = share(fork, base, error);
    enc_lock_give(&base->index_lock);
    if (status == ENCOURS_OK && !copy_links(fork, base))
        status = enc_error_memory(error);
    status = enc_reading_end(&reading, status, error);
    if (status != ENCOURS_OK) {
        enc_state_release(fork);
        return status;
    }
    *out = fork;
    return ENCOURS_OK;
}

encours_status encours_fork_new(const encours_view *view, encours_fork **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL);
    int32_t answer = enc_view_answer(view, ENCOURS_ACTION_FORK, ENCOURS_SUBJECT_LEDGER, 0);
    if (answer == ENCOURS_AUTHORISATION_DENY) /* views of the fork mask by themselves */
        return enc_view_deny(view, ENCOURS_ACTION_FORK, ENCOURS_SUBJECT_LEDGER, 0, error);
    encours_fork *fork = enc_allocate_zeroed(view->context, sizeof *fork);
    if (fork == NULL)
        return enc_error_memory(error);
    encours_status status = fork_state(view, &fork->state, error);
    if (status != ENCOURS_OK) {
        enc_release(view->context, fork, sizeof *fork);
        return status;
    }
    fork->context = enc_context_retain(view->context);
    enc_authority_copy(&fork->authority, &view->authority);
    *out = fork;
    return ENCOURS_OK;
}

void encours_fork_free(encours_fork *fork)
{
    if (fork == NULL)
        return;
    encours_context *context = fork->context;
    enc_state_release(fork->state);
    enc_authority_release(&fork->authority);
    enc_release(context, fork, sizeof *fork);
    encours_context_free(context);
}

static encours_status check(const encours_fork *fork, const encours_transaction *transaction,
                            encours_error *error)
{
    if (transaction->phase != ENC_PHASE_OPEN)
        return enc_error_set(error, ENCOURS_E_STATE, "the transaction is %s already",
                             transaction->phase == ENC_PHASE_PREPARED ? "prepared" : "committed");
    if (strcmp(transaction->ledger->state->id, fork->state->id) != 0) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the transaction is of ledger %s, the fork of ledger %s",
                      transaction->ledger->state->id, fork->state->id);
        enc_error_field(error, "transaction");
        return ENCOURS_E_INVALID;
    }
    if (enc_state_find_command(fork->state, transaction->header.command_id,
                               fork->state->counts.transactions) == ENC_ROW_NONE)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_EXISTS, "a transaction of this command id is known to the fork");
    enc_error_field(error, "command_id");
    return ENCOURS_E_EXISTS;
}

/* Where the log of the fork would stand: it has no hashes, nobody stores its records. */
static encours_store_head head_of(const enc_state *state)
{
    uint32_t last = state->counts.transactions - 1;
    return (encours_store_head){
        .sequence = ENC_AT(&state->transactions, enc_transaction_row, last).last_sequence};
}

encours_status encours_fork_apply(encours_fork *fork, encours_transaction *transaction,
                                  encours_error *error)
{
    ENC_REQUIRE(fork != NULL && transaction != NULL);
    enc_state *state = fork->state;
    enc_session session;
    ENC_TRY(check(fork, transaction, error));
    encours_store_head head = head_of(state);
    enc_record_header header = transaction->header;
    int64_t last = ENC_AT(&state->transactions, enc_transaction_row, state->counts.transactions - 1)
                       .recorded_at;
    header.recorded_at = header.recorded_at < last ? last : header.recorded_at;
    ENC_TRY(enc_session_begin(&session, state, &head, &header, error));
    encours_status status = enc_commands_run(transaction, &session, error);
    if (status == ENCOURS_OK)
        status = enc_session_seal(&session, error);
    if (status == ENCOURS_OK)
        enc_session_publish(&session);
    else
        enc_session_rollback(&session);
    return status;
}

encours_status encours_fork_view(encours_fork *fork, encours_view **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(fork != NULL);
    enc_counts counts;
    enc_state_published(fork->state, &counts);
    return enc_view_new(fork->context, fork->state, &counts, &fork->authority, out, error);
}
