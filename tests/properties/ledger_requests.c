/* SPDX-License-Identifier: MIT */
/* Random requests, steps and delegations: drawn, built by the library, compared with the model. */
#include "encours/approval_list.h"
#include "encours/fact.h"
#include "ledger/transaction.h"
#include "properties/ledger_build.h"
#include "properties/ledger_compare.h"
#include "properties/ledger_random_parts.h"

enum { ACTIONS = 3, ROLES = 2, ALL_STATES = 0xFF };

static const char *const actions[1 + ACTIONS] = {"", "limit", "release", "write-off"};
static const char *const roles[1 + ROLES] = {"", "clerk", "manager"};
static const char *const steps[] = {"", "approve", "refuse", "withdraw", "done"};

/* --- drawn */

static model_fact blank(int kind, int subject_kind, int32_t from)
{
    return (model_fact){.kind = kind,
                        .subject = {.kind = subject_kind},
                        .from = from,
                        .until = MODEL_NEVER,
                        .ended = MODEL_NEVER,
                        .date = ENCOURS_DATE_NONE,
                        .amount = -1,
                        .currency = -1,
                        .code = RANDOM_CODE_OF_ABOUT};
}

static int person(test_random *random)
{
    return 1 + (int)random_below(random, MODEL_ACTORS);
}

static model_command random_request(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_REQUEST};
    c.fact = blank(ENCOURS_FACT_REQUEST, ENCOURS_SUBJECT_CUSTOMER, random_day(random));
    model_fact *f = &c.fact;
    f->subject.number = random_number(random, m->customers);
    if (random_below(random, 3) == 0) {
        f->subject.kind = ENCOURS_SUBJECT_DOCUMENT;
        f->subject.number = random_number(random, m->documents);
    }
    if (random_below(random, 3) == 0)
        f->until = f->from + (int32_t)random_between(random, 1, 120);
    if (random_below(random, 2) == 0) {
        f->amount = random_between(random, 0, 50) * 100;
        f->currency = (int)random_below(random, MODEL_CURRENCIES);
    }
    f->about = (model_about){.action = (int)random_between(random, 1, ACTIONS),
                             .needed = (int)random_between(random, 1, 2),
                             .role = (int)random_between(random, 1, ROLES)};
    return c;
}

static model_command random_delegation(test_random *random)
{
    model_command c = {.kind = MODEL_DELEGATE};
    c.fact = blank(ENCOURS_FACT_DELEGATION, ENCOURS_SUBJECT_LEDGER, random_day(random));
    c.fact.until = c.fact.from + (int32_t)random_between(random, 1, 150);
    c.fact.about.behalf = person(random);
    do
        c.fact.about.deputy = person(random);
    while (c.fact.about.deputy == c.fact.about.behalf);
    c.fact.about.role = random_below(random, 3) == 0 ? 0 : (int)random_between(random, 1, ROLES);
    return c;
}

static int state_of(const model *m, uint32_t request)
{
    return model_request_at(m, m->transactions + 1, request, MODEL_NEVER - 1).state;
}

/* Mostly a late one that is open or approved. */
static uint32_t some_request(test_random *random, const model *m)
{
    for (uint32_t i = m->facts; i >= 1; i--) {
        if (m->fact[i].kind != ENCOURS_FACT_REQUEST || random_below(random, 2) == 0)
            continue;
        int state = state_of(m, i);
        if (state == ENCOURS_REQUEST_OPEN || state == ENCOURS_REQUEST_APPROVED ||
            random_below(random, 6) == 0)
            return i;
    }
    return random_number(random, m->facts);
}

/* On a day that is mostly not before those of others. */
static int32_t day_for(test_random *random, const model *m, uint32_t request)
{
    int32_t last = request <= m->facts ? m->fact[request].from : random_day(random);
    for (uint32_t i = 1; i <= m->facts; i++)
        if (m->fact[i].kind == ENCOURS_FACT_STEP && m->fact[i].subject.number == request &&
            m->fact[i].from > last)
            last = m->fact[i].from;
    return last + (int32_t)random_between(random, random_below(random, 6) == 0 ? -8 : 0, 6);
}

/* In whose name: mostly his own, else somebody's who has said so. */
static int behalf_for(test_random *random, const model *m)
{
    if (random_below(random, 3) != 0)
        return 0;
    for (uint32_t i = 1; i <= m->facts; i++)
        if (m->fact[i].kind == ENCOURS_FACT_DELEGATION && m->fact[i].about.deputy == m->actor + 1 &&
            random_below(random, 3) != 0)
            return m->fact[i].about.behalf;
    return random_below(random, 4) == 0 ? person(random) : 0;
}

static model_command random_request_step(test_random *random, const model *m)
{
    static const int usual[] = {ENCOURS_STEP_APPROVE, ENCOURS_STEP_APPROVE, ENCOURS_STEP_APPROVE,
                                ENCOURS_STEP_APPROVE, ENCOURS_STEP_REFUSE,  ENCOURS_STEP_WITHDRAW,
                                ENCOURS_STEP_DONE};
    model_command c = {.kind = MODEL_REQUEST_STEP};
    uint32_t request = some_request(random, m);
    c.fact = blank(ENCOURS_FACT_STEP, ENCOURS_SUBJECT_FACT, day_for(random, m, request));
    model_about *about = &c.fact.about;
    c.fact.subject.number = request;
    about->step = usual[random_below(random, sizeof usual / sizeof usual[0])];
    if (request <= m->facts && m->fact[request].kind == ENCOURS_FACT_REQUEST &&
        state_of(m, request) == ENCOURS_REQUEST_APPROVED && random_below(random, 4) != 0)
        about->step = ENCOURS_STEP_DONE;
    if (about->step == ENCOURS_STEP_DONE) {
        if (random_below(random, 2) == 0)
            about->effect = (model_subject){ENCOURS_SUBJECT_FACT, random_number(random, m->facts)};
        return c;
    }
    about->behalf = behalf_for(random, m);
    if (about->step == ENCOURS_STEP_WITHDRAW)
        return c;
    about->role = (int)random_between(random, 1, ROLES);
    if (request <= m->facts && m->fact[request].about.role != 0 && random_below(random, 8) != 0)
        about->role = m->fact[request].about.role;
    return c;
}

/* Of a request or step: mostly by who may, on a day that is not before others. */
static model_command random_request_end(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_END_FACT, .target = random_number(random, m->facts)};
    for (int i = 0; i < 20; i++) {
        uint32_t target = random_number(random, m->facts);
        if (target > m->facts || m->fact[target].ended != MODEL_NEVER ||
            (m->fact[target].kind != ENCOURS_FACT_REQUEST &&
             m->fact[target].kind != ENCOURS_FACT_STEP))
            continue;
        bool step = m->fact[target].kind == ENCOURS_FACT_STEP;
        c.target = target;
        c.day = day_for(random, m, step ? m->fact[target].subject.number : target);
        if (i > 6 ? !step || m->fact[target].actor == m->actor
                  : step && m->fact[target].actor == m->actor)
            return c;
    }
    c.day = c.day != 0 ? c.day : random_day(random);
    return c;
}

model_command random_request_command(test_random *random, const model *m)
{
    uint64_t what = random_below(random, 20);
    if (what < 4 || m->facts < 4)
        return random_request(random, m);
    if (what < 5)
        return random_delegation(random);
    return what < 9 ? random_request_end(random, m) : random_request_step(random, m);
}

/* --- built */

void random_request_code(const model_fact *f, char out[RANDOM_CODE_SIZE])
{
    const model_about *about = &f->about;
    char role[32] = "", behalf[48] = "", effect[32] = "";
    if (about->role != 0)
        snprintf(role, sizeof role, ";role=%s", roles[about->role]);
    if (f->kind == ENCOURS_FACT_REQUEST) {
        snprintf(out, RANDOM_CODE_SIZE, "%s;level=usual%s;n=%d", actions[about->action], role,
                 about->needed);
        return;
    }
    if (f->kind == ENCOURS_FACT_RELEASE) {
        snprintf(out, RANDOM_CODE_SIZE, "*;uses=%d", about->uses);
        return;
    }
    if (f->kind == ENCOURS_FACT_DELEGATION) {
        snprintf(out, RANDOM_CODE_SIZE, "%s>%s%s", model_actors[about->behalf - 1],
                 model_actors[about->deputy - 1], role);
        return;
    }
    if (about->behalf != 0)
        snprintf(behalf, sizeof behalf, ";for=%s", model_actors[about->behalf - 1]);
    if (about->effect.kind != 0)
        snprintf(effect, sizeof effect, ";fact=%u", (unsigned)about->effect.number);
    snprintf(out, RANDOM_CODE_SIZE, "%s%s%s%s", steps[about->step], role, behalf, effect);
}

static void build_request(random_builder *b, const model_fact *f)
{
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    char code[RANDOM_CODE_SIZE];
    random_request_code(f, code);
    options.kind = f->kind;
    options.subject_kind = f->subject.kind;
    options.subject = f->subject.kind == ENCOURS_SUBJECT_CUSTOMER
                          ? random_customer_ref(b, f->subject.number)
                          : random_document_ref(b, f->subject.number);
    options.from.epoch_day = f->from;
    if (f->until != MODEL_NEVER)
        options.until = (encours_optional_date){1, {f->until}};
    if (f->amount >= 0) {
        options.amount = (encours_optional_i64){1, 0, f->amount};
        options.currency = model_currencies[f->currency];
    }
    options.code = code;
    check_ok(enc_command_fact(b->transaction, &options, &b->facts[b->fact_count++], check_error()));
}

static void build_step(random_builder *b, const model_fact *f)
{
    encours_request_step_options options = ENCOURS_REQUEST_STEP_OPTIONS_INIT;
    options.request = random_fact_ref(b, f->subject.number);
    options.day.epoch_day = f->from;
    options.step = f->about.step;
    options.role = f->about.role != 0 ? roles[f->about.role] : NULL;
    options.behalf = f->about.behalf != 0 ? model_actors[f->about.behalf - 1] : NULL;
    if (f->about.effect.kind != 0) {
        options.effect_kind = f->about.effect.kind;
        options.effect = random_fact_ref(b, f->about.effect.number);
    }
    check_ok(encours_transaction_request_step(b->transaction, &options, check_error()));
}

static void build_delegation(random_builder *b, const model_fact *f)
{
    encours_delegation_options options = ENCOURS_DELEGATION_OPTIONS_INIT;
    options.who = model_actors[f->about.behalf - 1];
    options.deputy = model_actors[f->about.deputy - 1];
    options.role = f->about.role != 0 ? roles[f->about.role] : NULL;
    options.from.epoch_day = f->from;
    options.until.epoch_day = f->until;
    check_ok(encours_transaction_delegate(b->transaction, &options, &b->facts[b->fact_count++],
                                          check_error()));
}

void random_build_request(random_builder *b, const model_command *c)
{
    if (c->kind == MODEL_REQUEST)
        build_request(b, &c->fact);
    else if (c->kind == MODEL_DELEGATE)
        build_delegation(b, &c->fact);
    else
        build_step(b, &c->fact);
}

/* --- compared */

static void compare_steps(const encours_view *view, const model *m, uint32_t number, int32_t day,
                          const model_standing *s)
{
    encours_request_steps *found;
    encours_request_event row = {.struct_size = sizeof row};
    check_ok(encours_view_request_steps(view, number, (encours_date){day}, &found, check_error()));
    check_equal(encours_request_steps_row_count(found), s->steps);
    for (int i = 0; i < s->steps; i++) {
        const model_fact *f = &m->fact[s->step[i]];
        check_ok(encours_request_steps_at(found, (size_t)i, &row, check_error()));
        check_equal(row.number, s->step[i]);
        check_equal(row.step, f->about.step);
        check_equal(row.day.epoch_day, f->from);
        check_equal(row.counts, s->counts[i]);
        check_text(row.actor, model_actors[f->actor]);
        check_text(row.behalf, f->about.behalf != 0 ? model_actors[f->about.behalf - 1] : "");
    }
    encours_request_steps_free(found);
}

static void compare_request(const encours_request *row, const model *m, uint32_t number,
                            const model_standing *s)
{
    const model_fact *f = &m->fact[number];
    check_equal(row->number, number);
    check_equal(row->state, s->state);
    check_equal(row->given, s->given);
    check_equal(row->needed, f->about.needed > 0 ? f->about.needed : 1);
    check_equal(row->decided.epoch_day, s->decided);
    check_equal(row->effect, s->effect.number);
    check_equal(row->effect_kind, s->effect.kind);
    check_text(row->asker, model_actors[f->actor]);
    check_text(row->decider, s->decider >= 0 ? model_actors[s->decider] : "");
    check_text(row->role, roles[f->about.role]);
    if (f->about.action != 0)
        check_text(row->action, actions[f->about.action]);
}

void compare_requests(const encours_view *view, const model *m, uint32_t known, int32_t day)
{
    encours_requests_options options = ENCOURS_REQUESTS_OPTIONS_INIT;
    encours_requests *found;
    size_t at = 0;
    options.states = ALL_STATES - 1;
    check_ok(encours_view_requests(view, (encours_date){day}, &options, &found, check_error()));
    for (uint32_t i = 1; i <= m->facts && m->fact[i].known <= known; i++) {
        encours_request row = {.struct_size = sizeof row};
        if (m->fact[i].kind != ENCOURS_FACT_REQUEST)
            continue;
        model_standing s = model_request_at(m, known, i, day);
        check_ok(encours_requests_at(found, at++, &row, check_error()));
        compare_request(&row, m, i, &s);
        compare_steps(view, m, i, day, &s);
    }
    check_equal(at, encours_requests_row_count(found));
    encours_requests_free(found);
}
