/* SPDX-License-Identifier: MIT */
#include "properties/ledger_random_parts.h"

#include <stdio.h>

#include "encours/document.h"

const char *const model_dimension_names[MODEL_DIMENSIONS] = {"region", "segment"};

const char *model_value_name(int value)
{
    static const char *const names[MODEL_VALUES + 1] = {NULL, "North", "South", "East", "West"};
    return names[value];
}

int32_t random_day(test_random *random)
{
    return MODEL_FIRST_DAY + (int32_t)random_below(random, MODEL_DAYS);
}

int32_t random_due(test_random *random, int32_t issue)
{
    if (random_below(random, 6) == 0)
        return ENCOURS_DATE_NONE;
    return issue + (int32_t)random_between(random, -10, 70);
}

uint32_t random_number(test_random *random, uint32_t count)
{
    return 1 +
           (uint32_t)random_below(random, count + (count == 0 || random_below(random, 25) == 0));
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
        d.key = (int)random_between(random, 1, 199);
    d.reason = d.type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT ||
                       d.type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT
                   ? ENCOURS_ADJUSTMENT_WRITE_OFF
                   : 0;
    d.has_base = d.currency != 0 && random_below(random, 150) != 0;
    if (d.has_base && model_gross(&d) != 0)
        d.base = random_between(random, 0, 700);
    return d;
}

uint32_t random_partner(test_random *random, const model *m, uint32_t like, bool debit)
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

int32_t random_day_of_both(test_random *random, const model *m, uint32_t a, uint32_t b)
{
    int32_t first = m->document[a].effective, second = m->document[b].effective;
    int32_t later = first > second ? first : second;
    int32_t last = MODEL_FIRST_DAY + MODEL_DAYS - 1;
    if (random_below(random, 12) == 0)
        return random_day(random);
    if (later >= last)
        return later;
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
                ? random_day_of_both(random, m, c.credit, c.debit)
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

static model_command random_customer(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_CUSTOMER};
    c.customer = m->customers + (random_below(random, 10) != 0 || m->customers == 0);
    if (random_below(random, 4) == 0)
        c.party = 1 + (uint32_t)random_below(random, UINT32_MAX);
    return c;
}

/* What the early formats have: the books themselves. */
static model_command random_booking(test_random *random, const model *m)
{
    uint64_t what = random_below(random, 100);
    if (what < 7 || (m->declared[0] == 0 && what < 10))
        return (model_command){.kind = MODEL_DECLARE,
                               .dimension = (int)random_below(random, MODEL_DIMENSIONS)};
    if (what < 13)
        return random_setting(random, m);
    if (m->documents < 6 || (what < 40 && m->documents + 24 < MODEL_DOCUMENTS))
        return (model_command){.kind = MODEL_POST, .document = random_document(random, m)};
    if (what < 60)
        return random_allocation(random, m);
    if (what < 67)
        return random_matching(random, m);
    if (what < 71)
        return random_transfer(random, m);
    if (what < 87)
        return random_settlement(random, m);
    if (what < 96 && m->allocations > 0)
        return random_end(random, m);
    return random_cancellation(random, m);
}

model_command random_command(test_random *random, const model *m)
{
    if (m->customers < 3 || (random_below(random, 25) == 0 && m->customers < MODEL_CUSTOMERS))
        return random_customer(random, m);
    bool dated = m->documents >= 6 && (!m->old_format || random_below(random, 12) == 0);
    if (dated && m->facts + RANDOM_COMMANDS < MODEL_FACTS && random_below(random, 5) == 0)
        return random_fact_command(random, m);
    if (dated && m->facts + RANDOM_COMMANDS < MODEL_FACTS && random_below(random, 4) == 0)
        return random_request_command(random, m);
    if (dated && m->periods + RANDOM_COMMANDS < MODEL_PERIODS && random_below(random, 30) == 0)
        return random_period(random, m);
    if (dated && m->orders + RANDOM_COMMANDS < MODEL_ORDERS &&
        m->steps + RANDOM_COMMANDS < MODEL_STEPS && random_below(random, 7) == 0)
        return random_order_command(random, m);
    if (dated && m->policies + RANDOM_COMMANDS < MODEL_POLICIES &&
        m->decisions + RANDOM_COMMANDS < MODEL_DECISIONS && random_below(random, 9) == 0)
        return random_credit_command(random, m);
    return random_booking(random, m);
}

bool random_is_full(const model *m)
{
    return m->documents - 2 * m->pairs + 75 > MODEL_USUAL_DOCUMENTS ||
           m->allocations - m->pairs + 120 > MODEL_USUAL_ALLOCATIONS ||
           m->matchings - m->pairs + 15 > MODEL_USUAL_MATCHINGS || m->facts + 15 > MODEL_FACTS ||
           m->periods + 10 > MODEL_PERIODS || m->dated + 15 > MODEL_DATED ||
           m->customers + 5 > MODEL_CUSTOMERS || m->orders + 10 > MODEL_ORDERS ||
           m->steps + 10 > MODEL_STEPS || m->policies + 10 > MODEL_POLICIES ||
           m->decisions + 10 > MODEL_DECISIONS;
}

/* Whether a command makes documents or facts that the commands behind it could not name, or must be
 * the last one. */
static bool posts_unnamed(model_kind kind)
{
    return kind == MODEL_SETTLE || kind == MODEL_BILL || kind == MODEL_REVALUE ||
           kind == MODEL_REQUEST_STEP;
}

/* A command that is possible, or every other time one that is not. */
static uint32_t make_one(test_random *random, model *m, model_command *out)
{
    static model before;
    model_copy(&before, m);
    for (;;) {
        *out = random_command(random, m);
        uint32_t refusal = model_apply(m, out);
        if (refusal == 0 || random_below(random, 2) == 0)
            return refusal;
        model_copy(m, &before);
    }
}

random_transaction random_make(test_random *random, model *m)
{
    static model before;
    random_transaction made = {.count = 0};
    int wanted = (int)random_between(random, 1, RANDOM_COMMANDS);
    made.actor = m->actor = (int)random_below(random, MODEL_ACTORS);
    model_copy(&before, m);
    while (made.count < wanted && made.refusal == 0) {
        made.refusal = make_one(random, m, &made.commands[made.count]);
        if (posts_unnamed(made.commands[made.count++].kind))
            wanted = made.count;
    }
    if (made.refusal != 0)
        model_copy(m, &before);
    else
        m->transactions++;
    m->actor = 0;
    return made;
}

bool random_is_last(const random_transaction *made, int64_t index)
{
    int64_t first = 0, last = 0;
    for (int i = 0; i < made->count; i++) {
        bool two = made->commands[i].kind == MODEL_BILL ||
                   made->commands[i].kind == MODEL_DISHONOUR;
        first = i > 0 ? last + 1 : 0;
        last = first + two;
    }
    return index == first || index == last;
}

void random_customer_code(const model *m, uint32_t customer, char out[16])
{
    bool personal = m->party[customer] != 0;
    snprintf(out, 16, personal ? "C%u" : "K-%u",
             (unsigned)(personal ? customer : m->code[customer]));
}
