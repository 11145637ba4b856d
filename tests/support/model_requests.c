/* SPDX-License-Identifier: MIT */
/* Requests of the model: what stands of each follows from the steps about it, looked at one by one
 * for every question. */
#include <string.h>

#include "encours/approval.h"
#include "encours/fact.h"
#include "support/model_parts.h"

const char *const model_actors[MODEL_ACTORS] = {"tester", "anna", "boris", "clara", "denis"};

static bool is_request(const model *m, uint32_t number)
{
    return number >= 1 && number <= m->facts && m->fact[number].kind == ENCOURS_FACT_REQUEST;
}

static bool is_step_of(const model_fact *f, uint32_t request)
{
    return f->kind == ENCOURS_FACT_STEP && f->subject.kind == ENCOURS_SUBJECT_FACT &&
           f->subject.number == request;
}

/* Whether it is over on a day by the will of who wrote it: as planned, or ended by himself. */
static bool is_taken_back(const model_fact *f, uint32_t known, int32_t day)
{
    if (model_fact_holds(f, known, day))
        return false;
    bool ended = f->ended_known != 0 && f->ended_known <= known;
    return !ended || f->ended_by == f->actor;
}

/* Whether `deputy` stands in for `who` in a role, 0: any, on a day. */
static bool is_delegated(const model *m, uint32_t known, int who, int deputy, int role, int32_t day)
{
    for (uint32_t i = 1; i <= m->facts; i++) {
        const model_fact *f = &m->fact[i];
        if (f->kind == ENCOURS_FACT_DELEGATION && f->about.behalf == who + 1 &&
            f->about.deputy == deputy + 1 && (f->about.role == 0 || f->about.role == role) &&
            model_fact_holds(f, known, day))
            return true;
    }
    return false;
}

/* Whether a step is one of this person, or in this person's name; 0: nobody. */
static bool is_of(const model_fact *step, int person)
{
    return person != 0 && (step->actor + 1 == person || step->about.behalf == person);
}

static bool is_undecided(const model_fact *request, const model_standing *s, uint32_t known,
                         int32_t day)
{
    int32_t to = model_fact_to(request, known);
    return s->state == ENCOURS_REQUEST_OPEN && day >= request->from && day < to;
}

/* Why who decides may not: as many of 1 << status as there are. */
static uint32_t why_not_decide(const model *m, const model_standing *s, const model_fact *request,
                               const model_fact *step, uint32_t known)
{
    uint32_t why = 0;
    if (request->about.role != 0 && step->about.role != request->about.role)
        why |= REFUSE_DENIED;
    if (is_of(step, request->actor + 1))
        why |= REFUSE_DENIED;
    if (step->about.behalf != 0 &&
        !is_delegated(m, known, step->about.behalf - 1, step->actor, step->about.role, step->from))
        why |= REFUSE_DENIED;
    for (int i = 0; i < s->given && step->about.step == ENCOURS_STEP_APPROVE; i++) {
        const model_fact *before = &m->fact[s->approvals[i]];
        if (is_of(step, before->actor + 1) || is_of(step, before->about.behalf))
            why |= REFUSE_DENIED;
    }
    return why;
}

static uint32_t why_not_withdraw(const model *m, const model_fact *request, const model_fact *step,
                                 uint32_t known)
{
    if (step->actor == request->actor)
        return 0;
    return step->about.behalf == request->actor + 1 &&
                   is_delegated(m, known, request->actor, step->actor, request->about.role,
                                step->from)
               ? 0
               : REFUSE_DENIED;
}

/* Why a step does not count behind those that do. */
static uint32_t why_not(const model *m, const model_standing *s, const model_fact *request,
                        const model_fact *step, uint32_t known, uint32_t delegations)
{
    uint32_t why = step->from < s->last ? REFUSE_STATE : 0;
    bool open = is_undecided(request, s, known, step->from);
    switch (step->about.step) {
    case ENCOURS_STEP_APPROVE:
    case ENCOURS_STEP_REFUSE:
        why |= (open ? 0u : (uint32_t)REFUSE_STATE) |
               why_not_decide(m, s, request, step, delegations);
        break;
    case ENCOURS_STEP_WITHDRAW:
        why |= (open ? 0u : (uint32_t)REFUSE_STATE) |
               why_not_withdraw(m, request, step, delegations);
        break;
    case ENCOURS_STEP_DONE:
        why |= s->state == ENCOURS_REQUEST_APPROVED ? 0u : (uint32_t)REFUSE_STATE;
        break;
    default:
        why |= REFUSE_STATE;
    }
    return why;
}

static void decide(model_standing *s, const model_fact *step, int state)
{
    s->state = state;
    s->decided = step->from;
    s->decider = step->actor;
}

static void count(model_standing *s, const model_fact *request, uint32_t number,
                  const model_fact *step)
{
    s->last = step->from;
    if (step->about.step == ENCOURS_STEP_APPROVE) {
        s->approvals[s->given++] = number;
        if (s->given >= request->about.needed) /* one at least */
            decide(s, step, ENCOURS_REQUEST_APPROVED);
    } else if (step->about.step == ENCOURS_STEP_DONE) {
        s->state = ENCOURS_REQUEST_DONE;
        s->effect = step->about.effect;
    } else {
        decide(s, step,
               step->about.step == ENCOURS_STEP_REFUSE ? ENCOURS_REQUEST_REFUSED
                                                       : ENCOURS_REQUEST_WITHDRAWN);
    }
}

/* All steps of days up to `day`; then what days alone decide. */
static model_standing replay(const model *m, uint32_t known, uint32_t number, int32_t day)
{
    const model_fact *request = &m->fact[number];
    model_standing s = {.state = ENCOURS_REQUEST_OPEN,
                        .last = request->from,
                        .newest = INT32_MIN,
                        .decided = ENCOURS_DATE_NONE,
                        .decider = -1};
    for (uint32_t i = 1; i <= m->facts; i++) {
        const model_fact *step = &m->fact[i];
        if (!is_step_of(step, number) || step->known > known || step->from > day)
            continue;
        bool gone = is_taken_back(step, known, day);
        bool counts = !gone && why_not(m, &s, request, step, known, step->known) == 0;
        if (counts)
            count(&s, request, i, step);
        if ((gone || counts) && step->from > s.newest)
            s.newest = step->from;
        s.counts[s.steps] = counts;
        s.step[s.steps++] = i;
    }
    return s;
}

model_standing model_request_at(const model *m, uint32_t known, uint32_t number, int32_t day)
{
    const model_fact *request = &m->fact[number];
    model_standing s = replay(m, known, number, day);
    bool ended = request->ended_known != 0 && request->ended_known <= known &&
                 request->ended <= day;
    if (day < request->from) {
        s.state = ENCOURS_REQUEST_COMES;
    } else if (s.state == ENCOURS_REQUEST_OPEN && ended) {
        s.state = ENCOURS_REQUEST_WITHDRAWN;
        s.decided = request->ended;
    } else if (s.state == ENCOURS_REQUEST_OPEN && request->until <= day) {
        s.state = ENCOURS_REQUEST_LAPSED;
        s.decided = request->until;
    }
    return s;
}

/* What is recorded now is recorded at noon UTC of MODEL_RECORDED_DAY: the day has begun everywhere.
 */
static bool is_late(const model_fact *request, const model_standing *s)
{
    int32_t to = request->ended < request->until ? request->ended : request->until;
    return s->state == ENCOURS_REQUEST_OPEN && to <= MODEL_RECORDED_DAY;
}

uint32_t model_check_end(const model *m, uint32_t number, int32_t at)
{
    const model_fact *f = &m->fact[number];
    uint32_t request = f->kind == ENCOURS_FACT_STEP ? f->subject.number : number;
    uint32_t why = 0;
    if (!is_request(m, request))
        return 0;
    model_standing s = replay(m, m->transactions + 1, request, MODEL_NEVER - 1);
    if (at < s.newest)
        why |= REFUSE_STATE;
    if (f->kind == ENCOURS_FACT_STEP)
        return s.state == ENCOURS_REQUEST_DONE && f->about.step != ENCOURS_STEP_DONE
                   ? why | REFUSE_STATE
                   : why;
    if (s.state != ENCOURS_REQUEST_OPEN && at <= s.newest)
        why |= REFUSE_STATE;
    return is_late(f, &s) ? why | REFUSE_STATE : why;
}

static bool has_effect(const model *m, const model_subject *s)
{
    uint32_t there = s->kind == ENCOURS_SUBJECT_DOCUMENT ? m->documents
                     : s->kind == ENCOURS_SUBJECT_ORDER  ? m->orders
                     : s->kind == ENCOURS_SUBJECT_FACT   ? m->facts
                                                         : UINT32_MAX;
    return s->number <= there;
}

static uint32_t check_step(const model *m, const model_fact *step)
{
    uint32_t now = m->transactions + 1, number = step->subject.number;
    if (!is_request(m, number) || !has_effect(m, &step->about.effect))
        return REFUSE_NOT_FOUND;
    model_standing s = replay(m, now, number, MODEL_NEVER - 1);
    uint32_t why = why_not(m, &s, &m->fact[number], step, now, now);
    if (step->from < s.newest || is_late(&m->fact[number], &s))
        why |= REFUSE_STATE;
    return why;
}

static bool is_subject(const model *m, const model_subject *s)
{
    uint32_t there = s->kind == ENCOURS_SUBJECT_CUSTOMER   ? m->customers
                     : s->kind == ENCOURS_SUBJECT_DOCUMENT ? m->documents
                     : s->kind == ENCOURS_SUBJECT_ORDER    ? m->orders
                                                           : UINT32_MAX;
    return s->number <= there;
}

uint32_t model_apply_request(model *m, const model_command *command)
{
    model_fact f = command->fact;
    f.known = m->transactions + 1;
    f.actor = m->actor;
    uint32_t refusal = command->kind == MODEL_REQUEST_STEP ? check_step(m, &f)
                       : is_subject(m, &f.subject)         ? 0u
                                                           : (uint32_t)REFUSE_NOT_FOUND;
    if (f.currency >= 0)
        model_use_currency(m, f.currency);
    m->fact[++m->facts] = f;
    return refusal;
}
