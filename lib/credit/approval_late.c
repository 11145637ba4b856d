/* SPDX-License-Identifier: MIT */
/* What is not dated back: at commit, what somebody does about a request is held against all that
 * the ledger knows by then, the instant included at which it is recorded. */
#include "credit/approval.h"

#include "encours/date.h"

enum { AROUND_THE_EARTH = 12, HOURS = 24 };

static const int64_t HOUR = INT64_C(3600000000);

encours_status enc_request_refuse_state(const enc_request *request, int32_t day,
                                        encours_error *error)
{
    static const char *const states[] = {"",     "not asked yet", "open",      "approved and waits",
                                         "done", "refused",       "withdrawn", "lapsed"};
    int32_t decided;
    int32_t state = enc_request_state_on(request, day, &decided);
    return enc_error_set(error, ENCOURS_E_STATE, "request %" PRIu32 " is %s", request->fact + 1,
                         states[state]);
}

encours_status enc_request_refuse_day(const enc_request *request, encours_error *error)
{
    enc_error_set(error, ENCOURS_E_STATE, "request %" PRIu32 " had a step on a later day already",
                  request->fact + 1);
    enc_error_field(error, "day");
    return ENCOURS_E_STATE;
}

static encours_status note_day(void *user, const enc_request_act *act, enc_request_fault fault,
                               encours_error *error)
{
    enc_request_known *known = user;
    (void)error;
    if ((fault == ENC_STEP_COUNTS || fault == ENC_STEP_TAKEN_BACK) && act->day > known->newest)
        known->newest = act->day;
    return ENCOURS_OK;
}

encours_status enc_request_know(const enc_request_source *source, uint32_t fact,
                                enc_request_known *out, encours_error *error)
{
    out->newest = INT32_MIN;
    return enc_request_replay(source, fact, ENCOURS_DATE_MAX, &out->request, note_day, out, error);
}

/* The first day on which nobody decides any more, as far as days say. */
static int32_t closes_on(const enc_request *request)
{
    return request->ended < request->until ? request->ended : request->until;
}

/* Whether that day has begun everywhere when something is recorded: the last place to begin a day
 * is twelve hours behind UTC. The library knows no place, and suspects nobody of another one. */
static bool is_over(const enc_request_source *source, int32_t day)
{
    return day != ENC_DAY_NEVER &&
           source->session->row.recorded_at >= ((int64_t)day * HOURS + AROUND_THE_EARTH) * HOUR;
}

encours_status enc_request_check_late(const enc_request_source *source,
                                      const enc_request_known *known, int32_t day,
                                      encours_error *error)
{
    const enc_request *request = &known->request;
    int32_t closes = closes_on(request);
    char date[ENCOURS_DATE_TEXT_SIZE];
    if (day < known->newest)
        return enc_request_refuse_day(request, error);
    if (request->state != ENCOURS_REQUEST_OPEN || !is_over(source, closes))
        return ENCOURS_OK;
    (void)encours_date_format((encours_date){closes}, date, sizeof date);
    enc_error_set(error, ENCOURS_E_STATE, "request %" PRIu32 " %s on %s, before this is recorded",
                  request->fact + 1, request->ended == closes ? "was withdrawn" : "lapsed", date);
    enc_error_hint(error, "Nothing is dated back over that day: ask again");
    enc_error_field(error, "day");
    return ENCOURS_E_STATE;
}

/* A request that is decided is not ended before that; ended later, it is what it was. */
static encours_status check_request_end(const enc_request_source *source,
                                        const enc_request_known *known, int32_t at,
                                        encours_error *error)
{
    const enc_request *request = &known->request;
    if (request->state != ENCOURS_REQUEST_OPEN && at <= known->newest)
        return enc_request_refuse_state(request, at, error);
    return enc_request_check_late(source, known, at, error);
}

/* The row of the request that a fact is a step of, or ENC_ROW_NONE. */
static uint32_t request_of_step(const enc_request_source *source, const enc_fact *fact)
{
    enc_fact_subject of = ENC_AT(&source->state->fact_subjects, enc_fact_subject, fact->subject);
    return fact->kind == ENCOURS_FACT_STEP && enc_request_is(source, of.row) ? of.row
                                                                             : ENC_ROW_NONE;
}

/* What was approved and is done stays approved; else steps are taken back from the day of the last
 * one on. */
static encours_status check_step_end(const enc_request_source *source,
                                     const enc_request_known *known, const enc_fact_end *end,
                                     encours_error *error)
{
    enc_request_act act;
    enc_request_act_of(source, end->fact, &act);
    if (known->request.state == ENCOURS_REQUEST_DONE && act.step != ENCOURS_STEP_DONE)
        return enc_request_refuse_state(&known->request, end->at, error);
    return end->at < known->newest ? enc_request_refuse_day(&known->request, error) : ENCOURS_OK;
}

encours_status enc_request_check_end(const enc_session *session, const enc_fact_end *end,
                                     encours_error *error)
{
    const enc_request_source source = {session->state, &session->state->counts, session};
    const enc_fact *fact = &ENC_AT(&session->state->facts, enc_fact, end->fact);
    enc_request_known known;
    if (enc_request_is(&source, end->fact)) {
        ENC_TRY(enc_request_know(&source, end->fact, &known, error));
        return check_request_end(&source, &known, end->at, error);
    }
    uint32_t request = request_of_step(&source, fact);
    if (request == ENC_ROW_NONE)
        return ENCOURS_OK;
    ENC_TRY(enc_request_know(&source, request, &known, error));
    return check_step_end(&source, &known, end, error);
}
