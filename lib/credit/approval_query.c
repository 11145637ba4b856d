/* SPDX-License-Identifier: MIT */
/* Requests as views show them. */
#include <string.h>

#include "base/struct_size.h"
#include "credit/approval.h"
#include "ledger/authority.h"
#include "ledger/cursor.h"
#include "ledger/shelf.h"

static void put_text(char *to, size_t size, enc_text text)
{
    size_t kept = text.size < size ? text.size : size - 1;
    if (kept > 0)
        memcpy(to, text.bytes, kept);
    enc_text_cut(to, kept);
}

void enc_request_show(const enc_request_source *source, const enc_request *request, int32_t day,
                      encours_request *out)
{
    const enc_state *state = source->state;
    const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, request->fact);
    enc_fact_subject subject = ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject);
    memset(out, 0, sizeof *out);
    out->number = (uint64_t)request->fact + 1;
    out->subject_kind = (int32_t)subject.kind;
    out->subject = subject.kind != ENCOURS_SUBJECT_LEDGER ? (uint64_t)subject.row + 1 : 0;
    out->customer = enc_subject_customer(state, &subject);
    out->amount = (fact->flags & ENC_FACT_AMOUNT) != 0 ? fact->amount : INT64_MIN;
    if (fact->currency_after != 0)
        out->currency =
            ENC_AT(&state->currencies, enc_currency_row, fact->currency_after - 1u).numeric;
    out->state = enc_request_state_on(request, day, &out->decided.epoch_day);
    out->from.epoch_day = request->from;
    out->until.epoch_day = request->until != ENC_DAY_NEVER ? request->until : ENCOURS_DATE_NONE;
    out->needed = request->needed;
    out->given = request->given;
    out->effect = request->effect;
    out->effect_kind = request->effect_kind;
    put_text(out->action, sizeof out->action, request->action);
    put_text(out->level, sizeof out->level, request->level);
    put_text(out->role, sizeof out->role, request->role);
    put_text(out->asker, sizeof out->asker, request->asker);
    put_text(out->decider, sizeof out->decider, request->decider);
    put_text(out->reason, sizeof out->reason, request->reason);
    put_text(out->code, sizeof out->code, request->code);
}

/* The row of a request that a view knows and its reader may see. */
static encours_status find(const encours_view *view, const enc_request_source *source,
                           uint64_t number, uint32_t *row, encours_error *error)
{
    if (number == 0 || number > view->counts.facts ||
        !enc_request_is(source, (uint32_t)(number - 1))) {
        ENC_TRY(enc_view_ask(view, ENCOURS_ACTION_READ_CREDIT, ENCOURS_SUBJECT_LEDGER, 0, error));
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no request number %" PRIu64,
                             number);
    }
    *row = (uint32_t)(number - 1);
    const enc_state *state = view->state;
    uint32_t about = ENC_AT(&state->facts, enc_fact, *row).subject;
    enc_fact_subject subject = ENC_AT(&state->fact_subjects, enc_fact_subject, about);
    return enc_view_ask_customer(view, ENCOURS_ACTION_READ_CREDIT,
                                 enc_subject_customer(state, &subject), error);
}

encours_status encours_view_request(const encours_view *view, uint64_t request, encours_date as_of,
                                    encours_request *out, encours_error *error)
{
    ENC_REQUIRE(view != NULL);
    ENC_REQUIRE_STRUCT(out, encours_request, error);
    ENC_TRY(enc_view_check_day(as_of, error));
    const enc_request_source source = {view->state, &view->counts, NULL};
    uint32_t row = 0;
    enc_request found;
    encours_request shown;
    ENC_TRY(find(view, &source, request, &row, error));
    enc_reading reading = enc_reading_begin(view->state);
    encours_status status = enc_request_replay(&source, row, as_of.epoch_day, &found, NULL, NULL,
                                               error);
    if (status == ENCOURS_OK)
        enc_request_show(&source, &found, as_of.epoch_day, &shown);
    ENC_TRY(enc_reading_end(&reading, status, error));
    enc_struct_store(out, &shown, sizeof shown);
    return ENCOURS_OK;
}

/* --- what was done */

struct encours_request_steps {
    encours_context *context;
    encours_request_event *rows;
    size_t count;
    size_t capacity;
};

typedef struct gathering {
    const enc_request_source *source;
    encours_request_steps *steps;
} gathering;

static encours_status gather(void *user, const enc_request_act *act, enc_request_fault fault,
                             encours_error *error)
{
    const gathering *to = user;
    encours_request_steps *steps = to->steps;
    const enc_state *state = to->source->state;
    void *rows = steps->rows;
    bool grown = enc_grow(steps->context, &rows, &steps->capacity, steps->count + 1,
                          sizeof *steps->rows);
    steps->rows = rows;
    if (!grown)
        return enc_error_memory(error);
    encours_request_event *row = &steps->rows[steps->count++];
    uint32_t by = ENC_TRANSACTION_OF(state, to->source->counts, facts, act->fact);
    memset(row, 0, sizeof *row);
    row->number = (uint64_t)act->fact + 1;
    row->recorded_at = ENC_AT(&state->transactions, enc_transaction_row, by).recorded_at;
    row->effect = act->effect;
    row->effect_kind = act->effect_kind;
    row->step = act->step;
    row->day.epoch_day = act->day;
    row->counts = fault == ENC_STEP_COUNTS;
    put_text(row->actor, sizeof row->actor, act->actor);
    put_text(row->behalf, sizeof row->behalf, act->behalf);
    put_text(row->reason, sizeof row->reason, act->reason);
    put_text(row->role, sizeof row->role, act->role);
    return ENCOURS_OK;
}

encours_status encours_view_request_steps(const encours_view *view, uint64_t request,
                                          encours_date as_of, encours_request_steps **out,
                                          encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL);
    ENC_TRY(enc_view_check_day(as_of, error));
    const enc_request_source source = {view->state, &view->counts, NULL};
    uint32_t row = 0;
    enc_request found;
    ENC_TRY(find(view, &source, request, &row, error));
    encours_request_steps *steps = enc_allocate_zeroed(view->context, sizeof *steps);
    if (steps == NULL)
        return enc_error_memory(error);
    steps->context = enc_context_retain(view->context);
    gathering to = {&source, steps};
    enc_reading reading = enc_reading_begin(view->state);
    encours_status status = enc_request_replay(&source, row, as_of.epoch_day, &found, gather, &to,
                                               error);
    status = enc_reading_end(&reading, status, error);
    if (status != ENCOURS_OK) {
        encours_request_steps_free(steps);
        return status;
    }
    *out = steps;
    return ENCOURS_OK;
}

void encours_request_steps_free(encours_request_steps *steps)
{
    if (steps == NULL)
        return;
    encours_context *context = steps->context;
    enc_release(context, steps->rows, steps->capacity * sizeof *steps->rows);
    enc_release(context, steps, sizeof *steps);
    encours_context_free(context);
}

size_t encours_request_steps_row_count(const encours_request_steps *steps)
{
    return steps->count;
}

encours_status encours_request_steps_at(const encours_request_steps *steps, size_t index,
                                        encours_request_event *out, encours_error *error)
{
    ENC_REQUIRE(steps != NULL);
    ENC_REQUIRE_STRUCT(out, encours_request_event, error);
    if (index >= steps->count)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there are %zu steps", steps->count);
    enc_struct_store(out, &steps->rows[index], sizeof steps->rows[index]);
    return ENCOURS_OK;
}
