/* SPDX-License-Identifier: MIT */
#include "properties/ledger_random.h"

#include "encours/fact.h"

#include "support/check.h"

const char *const model_dimension_names[MODEL_DIMENSIONS] = {"region", "segment"};

const char *model_value_name(int value)
{
    static const char *const names[MODEL_VALUES + 1] = {NULL, "North", "South", "East", "West"};
    return names[value];
}

static int32_t random_day(test_random *random)
{
    return MODEL_FIRST_DAY + (int32_t)random_below(random, MODEL_DAYS);
}

static int32_t random_due(test_random *random, int32_t issue)
{
    if (random_below(random, 6) == 0)
        return ENCOURS_DATE_NONE;
    return issue + (int32_t)random_between(random, -10, 70);
}

/* Mostly one that exists. */
static uint32_t random_number(test_random *random, uint32_t count)
{
    return 1 + (uint32_t)random_below(random, count + (random_below(random, 25) == 0));
}

/* Seldom no value. */
static int random_value(test_random *random)
{
    return (int)random_below(random, MODEL_VALUES + 1);
}

static model_document random_document(test_random *random, const model *m)
{
    model_document d = {.customer = random_number(random, m->customers)};
    d.type = (int)random_between(random, 1, 8);
    d.currency = (int)(random_below(random, 5) < 3 ? 0 : random_below(random, MODEL_CURRENCIES));
    d.issue = random_day(random);
    d.effective = d.issue;
    if (random_below(random, 4) == 0)
        d.effective = random_day(random);
    d.line_count = random_below(random, 3) == 0 ? (int)random_between(random, 1, MODEL_LINES) : 1;
    for (int i = 0; i < d.line_count; i++) {
        d.amounts[i] = random_between(random, 0, 12) * 50; /* round, so that matchings meet */
        d.dues[i] = random_due(random, d.issue);
    }
    for (int i = 0; i < MODEL_DIMENSIONS; i++)
        if (random_below(random, 4) == 0 && (m->declared[i] != 0 || random_below(random, 20) == 0))
            d.values[i] = (int)random_between(random, 1, MODEL_VALUES);
    if (random_below(random, 3) == 0)
        d.key = (int)random_between(random, 1, 99);
    return d;
}

/* A document of that sign, if a few tries find one; of the customer and currency of `like`. */
static uint32_t random_partner(test_random *random, const model *m, uint32_t like, bool debit)
{
    uint32_t found = random_number(random, m->documents);
    for (int i = 0; i < 40; i++) {
        uint32_t number = 1 + (uint32_t)random_below(random, m->documents);
        const model_document *d = &m->document[number], *l = &m->document[like];
        if ((d->type <= 4) == debit && (d->cancelled == MODEL_NEVER || i == 39) &&
            (like == 0 || (d->customer == l->customer && d->currency == l->currency)))
            return number;
    }
    return found;
}

static int32_t day_of_both(test_random *random, const model *m, uint32_t a, uint32_t b)
{
    int32_t first = m->document[a].effective, second = m->document[b].effective;
    int32_t later = first > second ? first : second;
    int32_t last = MODEL_FIRST_DAY + MODEL_DAYS - 1;
    if (random_below(random, 12) == 0)
        return random_day(random);
    return (int32_t)random_between(random, later, later + 20 < last ? later + 20 : last);
}

static model_command random_allocation(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_ALLOCATE};
    bool wrong = random_below(random, 30) == 0;
    for (int i = 0; i < 12; i++) {
        c.debit = random_partner(random, m, 0, !wrong);
        uint32_t like = c.debit <= m->documents && random_below(random, 25) != 0 ? c.debit : 0;
        c.credit = random_partner(random, m, like, false);
        const model_document *debit = &m->document[c.debit], *credit = &m->document[c.credit];
        if (credit->type > 4 && credit->customer == debit->customer &&
            credit->currency == debit->currency)
            break;
    }
    c.amount = random_between(random, 1, random_below(random, 4) == 0 ? 14 : 4) * 25;
    c.credit_line = random_below(random, 5) == 0 ? (int)random_between(random, 1, 3) : 0;
    c.debit_line = random_below(random, 5) == 0 ? (int)random_between(random, 1, 3) : 0;
    c.day = c.debit <= m->documents && c.credit <= m->documents
                ? day_of_both(random, m, c.credit, c.debit)
                : random_day(random);
    return c;
}

static model_command random_matching(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_MATCH, .flag = random_below(random, 3) != 0};
    uint32_t like = 1 + (uint32_t)random_below(random, m->documents);
    int wanted = (int)random_between(random, 2, MODEL_MATCHED);
    c.day = MODEL_FIRST_DAY;
    for (int i = 0; i < wanted; i++) {
        bool stray = random_below(random, 40) == 0;
        uint32_t number = random_partner(random, m, stray ? 0 : like, i % 2 == 0);
        bool again = number > m->documents;
        for (int k = 0; k < c.matched_count; k++)
            again = again || c.matched[k] == number;
        if (again)
            continue;
        c.matched[c.matched_count++] = number;
        int32_t from = m->document[number].effective;
        c.day = from > c.day ? from : c.day;
    }
    if (c.matched_count == 1)
        c.matched[c.matched_count++] = m->documents + 1;
    if (random_below(random, 12) == 0)
        c.day = random_day(random);
    return c;
}

static model_command random_transfer(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_TRANSFER, .day = random_day(random)};
    c.customer = random_number(random, m->customers);
    c.other_customer = random_number(random, m->customers);
    c.currency = (int)random_below(random, MODEL_CURRENCIES);
    c.other_currency = random_below(random, 3) == 0 ? (int)random_below(random, MODEL_CURRENCIES)
                                                    : c.currency;
    c.amount = random_between(random, 1, 20) * 10;
    c.other_amount = c.currency == c.other_currency ? c.amount : random_between(random, 1, 200);
    if (c.currency != 0 || c.other_currency != 0)
        c.base = c.currency == 0         ? c.amount
                 : c.other_currency == 0 ? c.other_amount
                                         : random_between(random, 1, 200);
    if (c.currency != c.other_currency && random_below(random, 5) == 0)
        c.base = 0;
    c.due = random_due(random, c.day);
    return c;
}

static model_command random_end(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_REVERSE_ALLOCATION, .day = random_day(random)};
    if (random_below(random, 3) == 0) {
        c.kind = MODEL_REVERSE_MATCHING;
        c.target = random_number(random, m->matchings);
        return c;
    }
    c.target = random_number(random, m->allocations);
    if (c.target <= m->allocations && random_below(random, 3) != 0)
        c.day = m->allocation[c.target].from + (int32_t)random_below(random, 15);
    return c;
}

static model_command random_cancellation(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_CANCEL, .flag = random_below(random, 2) == 0};
    c.target = random_number(random, m->documents);
    c.day = random_day(random);
    if (c.target <= m->documents && random_below(random, 5) != 0)
        c.day = m->document[c.target].effective + (int32_t)random_below(random, 30);
    return c;
}

/* On few days, so that a day is set twice. */
static model_command random_setting(test_random *random, const model *m)
{
    return (model_command){.kind = MODEL_SET,
                           .customer = random_number(random, m->customers),
                           .dimension = (int)random_below(random, MODEL_DIMENSIONS),
                           .value = random_value(random),
                           .day = MODEL_FIRST_DAY + 60 * (int32_t)random_below(random, 4)};
}

/* A subject of that kind, and mostly one that exists. */
static model_subject random_subject(test_random *random, const model *m, int kind)
{
    model_subject s = {.kind = kind};
    if (kind == ENCOURS_SUBJECT_CUSTOMER)
        s.number = random_number(random, m->customers);
    else if (kind == ENCOURS_SUBJECT_DOCUMENT)
        s.number = random_number(random, m->documents);
    else if (kind == ENCOURS_SUBJECT_LINE) {
        uint32_t document = random_number(random, m->documents);
        int lines = document <= m->documents ? m->document[document].line_count : 1;
        int line = (int)random_between(random, 1, random_below(random, 9) == 0 ? 4 : lines);
        s.number = MODEL_LINES * (document - 1) + (uint32_t)line;
    }
    return s;
}

static model_fact random_fact(test_random *random, const model *m)
{
    enum { C = ENCOURS_SUBJECT_CUSTOMER, D = ENCOURS_SUBJECT_DOCUMENT, L = ENCOURS_SUBJECT_LINE };
    static const struct {
        int kind, subjects[3], related;
        bool amount, currency, date, code;
    } shapes[] = {
        {ENCOURS_FACT_DISPUTE, {D, L, D}, 0, false, false, false, true},
        {ENCOURS_FACT_PROMISE, {C, D, L}, 0, true, true, true, false},
        {ENCOURS_FACT_DEFERRAL, {D, L, L}, 0, false, false, true, false},
        {ENCOURS_FACT_DEFERRAL, {D, D, L}, 0, false, false, true, false},
        {ENCOURS_FACT_LIMIT, {C, C, C}, 0, true, true, false, false},
        {ENCOURS_FACT_LEVEL, {C, D, L}, 0, true, false, false, false},
        {ENCOURS_FACT_PARENT, {C, C, C}, C, false, false, false, false},
        {ENCOURS_FACT_HOLD, {ENCOURS_SUBJECT_LEDGER, C, D}, 0, false, false, false, true},
        {ENCOURS_FACT_OTHER, {C, D, L}, D, true, true, true, true},
    };
    size_t shape = (size_t)random_below(random, sizeof shapes / sizeof shapes[0]);
    model_fact f = {.kind = shapes[shape].kind,
                    .until = MODEL_NEVER,
                    .ended = MODEL_NEVER,
                    .date = ENCOURS_DATE_NONE,
                    .amount = -1,
                    .currency = -1,
                    .from = random_day(random)};
    f.subject = random_subject(random, m, shapes[shape].subjects[random_below(random, 3)]);
    if (shapes[shape].related != 0)
        f.related = random_subject(random, m, shapes[shape].related);
    if (random_below(random, 3) == 0)
        f.until = f.from + (int32_t)random_between(random, 1, 60);
    if (shapes[shape].amount)
        f.amount = random_between(random, 0, 50) * 100;
    if (shapes[shape].currency)
        f.currency = (int)random_below(random, MODEL_CURRENCIES);
    if (shapes[shape].date)
        f.date = f.from + (int32_t)random_between(random, -20, 60);
    if (shapes[shape].code)
        f.code = (int)random_between(random, 1, 5);
    return f;
}

/* A new fact, or one in the place of another: mostly of the same subject and kind. */
static model_command random_fact_command(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_FACT, .fact = random_fact(random, m)};
    if (m->facts == 0 || random_below(random, 4) != 0)
        return c;
    c.replaces = random_number(random, m->facts);
    if (c.replaces > m->facts || random_below(random, 12) == 0)
        return c;
    const model_fact *before = &m->fact[c.replaces];
    int32_t from = before->from + (int32_t)random_below(random, 40);
    c.fact = *before;
    c.fact.until = c.fact.ended = MODEL_NEVER;
    c.fact.from = from;
    return c;
}

static model_command random_period(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_CLOSE};
    c.day = MODEL_FIRST_DAY - 10 + (int32_t)random_below(random, 50);
    if (model_closed_to(m, UINT32_MAX) != ENCOURS_DATE_NONE && random_below(random, 2) == 0) {
        c.kind = MODEL_REOPEN;
        if (random_below(random, 2) == 0)
            c.day = ENCOURS_DATE_NONE;
    }
    return c;
}

static model_command random_fact_end(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_END_FACT, .day = random_day(random)};
    c.target = random_number(random, m->facts);
    if (c.target <= m->facts && random_below(random, 4) != 0)
        c.day = m->fact[c.target].from + (int32_t)random_below(random, 40);
    return c;
}

model_command random_command(test_random *random, const model *m)
{
    uint64_t what = random_below(random, 100);
    if (m->customers < 3 || (what < 4 && m->customers < MODEL_CUSTOMERS))
        return (model_command){.kind = MODEL_CUSTOMER,
                               .customer = m->customers +
                                           (random_below(random, 10) != 0 || m->customers == 0)};
    if (m->documents >= 6 && m->facts + RANDOM_COMMANDS < MODEL_FACTS &&
        random_below(random, 6) == 0)
        return m->facts > 0 && random_below(random, 3) == 0 ? random_fact_end(random, m)
                                                            : random_fact_command(random, m);
    if (m->periods + RANDOM_COMMANDS < MODEL_PERIODS && random_below(random, 30) == 0)
        return random_period(random, m);
    if (what < 7 || (m->declared[0] == 0 && what < 10))
        return (model_command){.kind = MODEL_DECLARE,
                               .dimension = (int)random_below(random, MODEL_DIMENSIONS)};
    if (what < 14)
        return random_setting(random, m);
    if (m->documents < 6 || (what < 44 && m->documents + 12 < MODEL_DOCUMENTS))
        return (model_command){.kind = MODEL_POST, .document = random_document(random, m)};
    if (what < 72)
        return random_allocation(random, m);
    if (what < 80)
        return random_matching(random, m);
    if (what < 84)
        return random_transfer(random, m);
    if (what < 95 && m->allocations > 0)
        return random_end(random, m);
    return random_cancellation(random, m);
}

random_transaction random_make(test_random *random, model *m)
{
    static model before;
    random_transaction made = {.count = 0};
    int wanted = (int)random_between(random, 1, RANDOM_COMMANDS);
    before = *m;
    while (made.count < wanted && made.refusal == 0) {
        made.commands[made.count] = random_command(random, m);
        made.refusal = model_apply(m, &made.commands[made.count++]);
    }
    if (made.refusal != 0)
        *m = before;
    else
        m->transactions++;
    return made;
}
