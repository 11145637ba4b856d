/* SPDX-License-Identifier: MIT */
/* Periods and facts of the model. */
#include "encours/date.h"
#include "encours/error.h"
#include "encours/fact.h"
#include "support/model_parts.h"

int32_t model_closed_to(const model *m, uint32_t known)
{
    int32_t closed_to = ENCOURS_DATE_NONE;
    for (uint32_t i = 0; i < m->periods && m->period[i].known <= known; i++)
        closed_to = m->period[i].closed_to;
    return closed_to;
}

static uint32_t move_period(model *m, int32_t to, bool later)
{
    int32_t before = model_closed_to(m, UINT32_MAX);
    if (later ? to <= before : to >= before) /* none is the least of all days */
        return REFUSE_STATE;
    m->period[m->periods++] = (model_period){m->transactions + 1, to};
    return 0;
}

static uint32_t document_of(const model_subject *s)
{
    return s->kind == ENCOURS_SUBJECT_DOCUMENT ? s->number
           : s->kind == ENCOURS_SUBJECT_LINE   ? (s->number - 1) / MODEL_LINES + 1
                                               : 0;
}

static bool is_there(const model *m, const model_subject *s)
{
    uint32_t document = document_of(s);
    if (s->kind == ENCOURS_SUBJECT_CUSTOMER)
        return s->number <= m->customers;
    if (s->kind == ENCOURS_SUBJECT_ORDER)
        return s->number <= m->orders;
    if (s->kind == ENCOURS_SUBJECT_FACT)
        return s->number <= m->facts;
    if (document > m->documents)
        return false;
    return s->kind != ENCOURS_SUBJECT_LINE ||
           (int)((s->number - 1) % MODEL_LINES) < m->document[document].line_count;
}

static bool same(const model_subject *a, const model_subject *b)
{
    return a->kind == b->kind && a->number == b->number;
}

static uint32_t end_fact(model *m, uint32_t number, int32_t at)
{
    if (number < 1 || number > m->facts)
        return REFUSE_NOT_FOUND;
    model_fact *f = &m->fact[number];
    if (f->ended != MODEL_NEVER || at < f->from || at > f->until)
        return REFUSE_STATE;
    f->ended = at;
    f->ended_by = m->actor;
    f->ended_known = m->transactions + 1;
    return 0;
}

static uint32_t add_fact(model *m, const model_command *c)
{
    uint32_t refusal = 0;
    if (!is_there(m, &c->fact.subject) || !is_there(m, &c->fact.related))
        refusal |= REFUSE_NOT_FOUND;
    if (same(&c->fact.subject, &c->fact.related))
        refusal |= REFUSE_INVALID;
    if (c->fact.subject.kind == ENCOURS_SUBJECT_FACT && refusal == 0 &&
        m->fact[c->fact.subject.number].subject.kind == ENCOURS_SUBJECT_FACT)
        refusal |= REFUSE_INVALID;
    if (c->replaces != 0) {
        const model_fact *before = &m->fact[c->replaces];
        if (c->replaces <= m->facts &&
            (before->kind != c->fact.kind || !same(&before->subject, &c->fact.subject)))
            refusal |= REFUSE_INVALID;
        refusal |= end_fact(m, c->replaces, c->fact.from);
    }
    if (refusal == 0)
        refusal |= model_check_group(m, &c->fact) | model_check_identifier(m, &c->fact);
    if (c->fact.currency >= 0)
        model_use_currency(m, c->fact.currency);
    m->fact[++m->facts] = c->fact;
    m->fact[m->facts].known = m->transactions + 1;
    m->fact[m->facts].actor = m->actor;
    return refusal;
}

uint32_t model_apply_dated(model *m, const model_command *command)
{
    switch (command->kind) {
    case MODEL_CLOSE:
        return move_period(m, command->day, true);
    case MODEL_REOPEN:
        return move_period(m, command->day, false);
    case MODEL_FACT:
        return add_fact(m, command);
    default: {
        uint32_t target = command->target;
        uint32_t why = target >= 1 && target <= m->facts ? model_check_end(m, target, command->day)
                                                         : 0;
        return why | end_fact(m, target, command->day);
    }
    }
}

int32_t model_fact_to(const model_fact *f, uint32_t known)
{
    return f->ended_known != 0 && f->ended_known <= known ? f->ended : f->until;
}

bool model_fact_holds(const model_fact *f, uint32_t known, int32_t day)
{
    return f->known <= known && f->from <= day && day < model_fact_to(f, known);
}

static bool is_of(const model *m, const model_subject *s, uint32_t customer, uint32_t document)
{
    if (s->kind == ENCOURS_SUBJECT_FACT)
        return is_of(m, &m->fact[s->number].subject, customer, document);
    uint32_t own = document_of(s);
    if (document != 0)
        return own == document;
    if (s->kind == ENCOURS_SUBJECT_ORDER)
        return m->order[s->number].customer == customer;
    return s->kind == ENCOURS_SUBJECT_CUSTOMER ? s->number == customer
                                               : own != 0 && m->document[own].customer == customer;
}

bool model_fact_concerns(const model *m, const model_fact *f, uint32_t customer, uint32_t document)
{
    return is_of(m, &f->subject, customer, document) || is_of(m, &f->related, customer, document);
}

int32_t model_agreed_due(const model *m, uint32_t known, uint32_t document, int line, int32_t day)
{
    model_subject mine = {ENCOURS_SUBJECT_LINE, MODEL_LINES * (document - 1) + (uint32_t)line + 1};
    int32_t of_document = m->document[document].dues[line], of_line = 0;
    bool deferred = false;
    for (uint32_t i = 1; i <= m->facts; i++) {
        const model_fact *f = &m->fact[i];
        if (f->kind != ENCOURS_FACT_DEFERRAL || !model_fact_holds(f, known, day))
            continue;
        if (same(&f->subject, &mine)) {
            of_line = f->date;
            deferred = true;
        } else if (f->subject.kind == ENCOURS_SUBJECT_DOCUMENT && f->subject.number == document) {
            of_document = f->date;
        }
    }
    return deferred ? of_line : of_document;
}
