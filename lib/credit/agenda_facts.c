/* SPDX-License-Identifier: MIT */
/* What facts bring onto the agenda by themselves, in one pass over them. */
#include "credit/agenda.h"
#include "credit/approval.h"
#include "credit/coded.h"
#include "credit/profile.h"

static const enc_text nothing = {"", 0};

static const enc_fact *fact_at(const enc_agenda_making *making, uint32_t row)
{
    return &ENC_AT(&making->credit->view->state->facts, enc_fact, row);
}

static int32_t to_of(const enc_agenda_making *making, const enc_fact *fact)
{
    const encours_view *view = making->credit->view;
    return enc_fact_to(view->state, &view->counts, fact);
}

static encours_status add(enc_agenda_making *making, uint32_t row, int32_t kind, int32_t day,
                          encours_error *error)
{
    return enc_agenda_add(making, enc_agenda_of_fact(making, row, kind, day), nothing,
                          enc_agenda_code_of(making, row), error);
}

/* Whether two facts state the same: limits by their whole code, guarantees by their kind. */
static bool is_alike(const enc_agenda_making *making, unsigned kind, uint32_t one, uint32_t other)
{
    enc_coded left, right;
    enc_text a = enc_agenda_code_of(making, one), b = enc_agenda_code_of(making, other);
    if (kind == ENCOURS_FACT_LIMIT || enc_text_equal(a, b))
        return enc_text_equal(a, b);
    return enc_coded_parse(a, &left) && enc_coded_parse(b, &right) &&
           enc_text_equal(left.name, right.name);
}

/* Whether another one like it holds when it has ended, or begins later. */
static bool is_followed(const enc_agenda_making *making, uint32_t row, int32_t end)
{
    const encours_view *view = making->credit->view;
    const enc_fact *fact = fact_at(making, row);
    for (uint32_t i = enc_facts_newest(view->state, &view->counts, fact->subject);
         i != ENC_ROW_NONE; i = enc_facts_next(view->state, &view->counts, fact->subject, i)) {
        const enc_fact *other = fact_at(making, i);
        int32_t to = to_of(making, other);
        if (i != row && other->subject == fact->subject && other->kind == fact->kind &&
            to > other->from && to > end && is_alike(making, fact->kind, row, i))
            return true;
    }
    return false;
}

/* The planned end of a fact that nothing was done about. */
static encours_status take_end(enc_agenda_making *making, uint32_t row, int32_t kind,
                               int32_t lead_days, encours_error *error)
{
    const enc_fact *fact = fact_at(making, row);
    int32_t end = fact->until, day = making->credit->day;
    if (!enc_agenda_wants(making, kind) || end == ENCOURS_DATE_NONE || fact->from > day ||
        to_of(making, fact) != end || !enc_agenda_shows(making, end, lead_days) ||
        !enc_agenda_is_recent(making, end))
        return ENCOURS_OK;
    if (kind == ENCOURS_AGENDA_RELEASE_END ? end <= day : is_followed(making, row, end))
        return ENCOURS_OK;
    return add(making, row, kind, end, error);
}

static encours_status take_limit(enc_agenda_making *making, uint32_t row, encours_error *error)
{
    const encours_policy_agenda *agenda = &making->credit->policy->agenda;
    enc_limit limit = enc_limit_read(making->credit, row);
    if (limit.state == ENC_LIMIT_NO_TYPE)
        return ENCOURS_OK;
    if (limit.state == ENC_LIMIT_STANDS && limit.review != ENCOURS_DATE_NONE &&
        enc_agenda_shows(making, limit.review, agenda->review_days))
        ENC_TRY(add(making, row, ENCOURS_AGENDA_REVIEW, limit.review, error));
    return take_end(making, row, ENCOURS_AGENDA_LIMIT_END, agenda->expiry_days, error);
}

static encours_status take_request(enc_agenda_making *making, uint32_t row, encours_error *error)
{
    const encours_view *view = making->credit->view;
    const enc_request_source source = {view->state, &view->counts, NULL};
    int32_t day = making->credit->day, decided;
    enc_request request;
    ENC_TRY(enc_request_replay(&source, row, day, &request, NULL, NULL, error));
    int32_t state = enc_request_state_on(&request, day, &decided);
    if (state == ENCOURS_REQUEST_APPROVED)
        return add(making, row, ENCOURS_AGENDA_REQUEST_DO, decided, error);
    if (state != ENCOURS_REQUEST_OPEN)
        return ENCOURS_OK;
    enc_agenda_row made = enc_agenda_of_fact(making, row, ENCOURS_AGENDA_REQUEST, request.from);
    ENC_TRY(enc_agenda_add(making, made, request.role, request.code, error));
    if (request.until == ENC_DAY_NEVER ||
        !enc_agenda_shows(making, request.until, making->credit->policy->agenda.release_days))
        return ENCOURS_OK;
    made.kind = ENCOURS_AGENDA_REQUEST_END;
    made.day = request.until;
    return enc_agenda_add(making, made, request.role, request.code, error);
}

static encours_status take(enc_agenda_making *making, uint32_t row, encours_error *error)
{
    const encours_view *view = making->credit->view;
    const encours_policy_agenda *agenda = &making->credit->policy->agenda;
    const enc_fact *fact = fact_at(making, row);
    switch (fact->kind) {
    case ENCOURS_FACT_LIMIT:
        return take_limit(making, row, error);
    case ENCOURS_FACT_GUARANTEE:
        return take_end(making, row, ENCOURS_AGENDA_GUARANTEE_END, agenda->guarantee_days, error);
    case ENCOURS_FACT_RELEASE:
        return take_end(making, row, ENCOURS_AGENDA_RELEASE_END, agenda->release_days, error);
    case ENCOURS_FACT_HOLD:
        return enc_fact_holds(view->state, &view->counts, fact, making->credit->day)
                   ? add(making, row, ENCOURS_AGENDA_HOLD, fact->from, error)
                   : ENCOURS_OK;
    case ENCOURS_FACT_REQUEST:
        return take_request(making, row, error);
    default:
        return ENCOURS_OK;
    }
}

encours_status enc_agenda_facts(enc_agenda_making *making, encours_error *error)
{
    uint32_t count = making->credit->view->counts.facts;
    for (uint32_t row = 0; row < count; row++) {
        ENC_TRY(take(making, row, error));
        ENC_TRY(enc_context_ask_row(making->credit->context, row, count, error));
    }
    return ENCOURS_OK;
}
