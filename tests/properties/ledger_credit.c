/* SPDX-License-Identifier: MIT */
/* Random policies and decisions: drawn, built by the library, compared with the model. */
#include "credit/stage.h"
#include "encours/cursor.h"
#include "encours/fact.h"
#include "properties/ledger_build.h"
#include "properties/ledger_compare.h"
#include "properties/ledger_random_parts.h"

/* --- drawn */

/* About whom a release was given to, or one that was merged into him. */
static void rest_on(test_random *random, const model *m, model_decision *d)
{
    const model_fact *release = &m->fact[d->release];
    model_decision of = {.subject = release->subject};
    d->subject = (model_subject){ENCOURS_SUBJECT_CUSTOMER, model_decided_customer(m, &of)};
    for (uint32_t i = 1; i <= m->facts; i++)
        if (m->fact[i].kind == ENCOURS_FACT_MERGED &&
            m->fact[i].related.number == d->subject.number && random_below(random, 2) == 0)
            d->subject.number = m->fact[i].subject.number;
}

static model_decision random_decision(test_random *random, const model *m)
{
    static const int kinds[] = {ENCOURS_SUBJECT_CUSTOMER, ENCOURS_SUBJECT_DOCUMENT,
                                ENCOURS_SUBJECT_ORDER};
    model_decision d = {.policy = random_number(random, m->policies),
                        .day = random_day(random),
                        .counted = (uint32_t)random_below(random, m->transactions + 1),
                        .stage = (int)random_between(random, 1, 8),
                        .outcome = (int)random_between(random, 1, 4),
                        .currency = (int)random_between(random, -1, MODEL_CURRENCIES - 1),
                        .dimension = -1,
                        .limit = -1,
                        .reasons = (int)random_below(random, 3)};
    d.subject.kind = kinds[random_below(random, m->orders > 0 ? 3 : 2)];
    d.subject.number = random_number(random, d.subject.kind == kinds[0]   ? m->customers
                                             : d.subject.kind == kinds[1] ? m->documents
                                                                          : m->orders);
    if (d.currency >= 0) {
        d.amount = random_between(random, -9, 90) * 50;
        d.limit = random_between(random, -1, 20) * 100;
        d.limit = d.limit < 0 ? -1 : d.limit;
    }
    if (random_below(random, 6) == 0)
        d.dimension = (int)random_below(random, MODEL_DIMENSIONS);
    for (uint32_t i = 1; i <= m->facts && d.reasons > 0; i++) /* or any other fact */
        if (m->fact[i].kind == ENCOURS_FACT_RELEASE || random_below(random, 200) == 0)
            d.release = i;
    if (d.release != 0 && m->fact[d.release].kind == ENCOURS_FACT_RELEASE &&
        random_below(random, 4) != 0)
        rest_on(random, m, &d);
    return d;
}

model_command random_credit_command(test_random *random, const model *m)
{
    model_command c = {.kind = MODEL_DECIDE};
    if (m->policies == 0 || random_below(random, 8) == 0) {
        c.kind = MODEL_POLICY;
        c.policy = (model_policy){.name = (int)random_below(random, 2),
                                  .from = random_day(random),
                                  .size = 1 + (uint32_t)random_below(random, 700)};
    } else {
        c.decision = random_decision(random, m);
    }
    return c;
}

/* --- built */

static const char *const policy_names[] = {"trade", "export"};

/* Bytes of a policy are told apart by their first. */
static void build_policy(random_builder *b, const model_policy *p)
{
    uint8_t bytes[700];
    memset(bytes, (int)p->size, sizeof bytes);
    check_ok(enc_stage_policy(b->transaction, enc_text_of(policy_names[p->name]), enc_text_of(""),
                              (encours_date){p->from}, (encours_bytes){bytes, p->size},
                              &b->policies[b->policy_count++], check_error()));
}

static void build_decision(random_builder *b, const model_decision *d)
{
    enc_stage_reason reasons[2] = {{.rule = 1, .measured = d->amount}, {.rule = 2}};
    enc_stage_decision options = {.subject_kind = d->subject.kind,
                                  .stage = (uint8_t)d->stage,
                                  .outcome = (uint8_t)d->outcome,
                                  .as_of = {d->day},
                                  .known = d->counted,
                                  .amount = d->amount,
                                  .term_days = d->reasons - 1,
                                  .discount = -1,
                                  .reasons = reasons,
                                  .reason_count = (size_t)d->reasons};
    options.subject = d->subject.kind == ENCOURS_SUBJECT_CUSTOMER
                          ? random_customer_ref(b, d->subject.number)
                      : d->subject.kind == ENCOURS_SUBJECT_DOCUMENT
                          ? random_document_ref(b, d->subject.number)
                          : random_order_ref(b, d->subject.number);
    options.policy = random_ref(d->policy, b->before->policies, b->policies, b->policy_count);
    if (d->currency >= 0)
        options.currency = model_currencies[d->currency];
    if (d->limit >= 0)
        options.limit = (encours_optional_i64){1, 0, d->limit};
    if (d->release != 0)
        reasons[0].release = random_fact_ref(b, d->release);
    if (d->dimension >= 0) {
        options.dimension = enc_text_of(model_dimension_names[d->dimension]);
        options.value = enc_text_of(model_value_name(1 + d->dimension));
    }
    check_ok(enc_decision_stage(b->transaction, &options, NULL, check_error()));
}

void random_build_credit(random_builder *b, const model_command *c)
{
    if (c->kind == MODEL_POLICY)
        build_policy(b, &c->policy);
    else
        build_decision(b, &c->decision);
}

/* --- compared */

static int64_t cell(const encours_cursor *cursor, int32_t column, size_t i)
{
    return encours_cursor_numbers(cursor, column)[i];
}

static encours_cursor *open_rows(const encours_view *view, int32_t rows,
                                 const encours_cursor_options *options, size_t *count)
{
    encours_cursor *cursor;
    check_ok(encours_cursor_open(view, rows, options, &cursor, check_error()));
    check_ok(encours_cursor_next(cursor, 1000, count, check_error()));
    return cursor;
}

static void compare_policies(const encours_view *view, const model *m, uint32_t known)
{
    size_t count, at = 0;
    encours_cursor *cursor = open_rows(view, ENCOURS_ROWS_POLICIES, NULL, &count);
    for (uint32_t i = 1; i <= m->policies && m->policy[i].known <= known; i++, at++) {
        check(at < count);
        check_equal(cell(cursor, ENCOURS_COLUMN_FROM, at), m->policy[i].from);
        check_equal(cell(cursor, ENCOURS_COLUMN_BYTES, at), m->policy[i].size);
        check_text(encours_cursor_text(cursor, ENCOURS_COLUMN_NAME, at),
                   policy_names[m->policy[i].name]);
    }
    check_equal(at, count);
    encours_cursor_free(cursor);
}

static void compare_decision(const encours_cursor *cursor, size_t at, const model_decision *d)
{
    check_equal(cell(cursor, ENCOURS_COLUMN_SUBJECT_KIND, at), d->subject.kind);
    check_equal(cell(cursor, ENCOURS_COLUMN_SUBJECT, at), d->subject.number);
    check_equal(cell(cursor, ENCOURS_COLUMN_POLICY, at), d->policy);
    check_equal(cell(cursor, ENCOURS_COLUMN_DATE, at), d->day);
    check_equal(cell(cursor, ENCOURS_COLUMN_KNOWN, at), d->counted);
    check_equal(cell(cursor, ENCOURS_COLUMN_STAGE, at), d->stage);
    check_equal(cell(cursor, ENCOURS_COLUMN_OUTCOME, at), d->outcome);
    check_equal(cell(cursor, ENCOURS_COLUMN_AMOUNT, at), d->amount);
    check_equal(cell(cursor, ENCOURS_COLUMN_CURRENCY, at),
                d->currency >= 0 ? model_currencies[d->currency] : 0);
    check_equal(cell(cursor, ENCOURS_COLUMN_LIMIT, at), d->limit >= 0 ? d->limit : INT64_MIN);
}

/* Of one customer or document, or of all; up to a day, or all: MODEL_NEVER. */
static void compare_decisions(const encours_view *view, const model *m, uint32_t known, int32_t day,
                              uint32_t customer, uint32_t document)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    size_t count, at = 0;
    options.customer = customer;
    options.document = document;
    if (day != MODEL_NEVER)
        options.as_of = (encours_optional_date){1, {day}};
    encours_cursor *cursor = open_rows(view, ENCOURS_ROWS_DECISIONS, &options, &count);
    for (uint32_t i = 1; i <= m->decisions && m->decision[i].known <= known; i++) {
        const model_decision *d = &m->decision[i];
        if ((customer != 0 && model_decided_customer(m, d) != customer) || d->day > day ||
            (document != 0 &&
             (d->subject.kind != ENCOURS_SUBJECT_DOCUMENT || d->subject.number != document)))
            continue;
        check(at < count);
        check_equal(cell(cursor, ENCOURS_COLUMN_NUMBER, at), i);
        compare_decision(cursor, at++, d);
    }
    check_equal(at, count);
    encours_cursor_free(cursor);
}

void compare_credit(const encours_view *view, const model *m, uint32_t known, int32_t day)
{
    compare_policies(view, m, known);
    compare_decisions(view, m, known, MODEL_NEVER, 0, 0);
    compare_decisions(view, m, known, day, 0, 0);
    for (uint32_t i = 1; i <= compare_customers_known(m, known); i++)
        compare_decisions(view, m, known, i % 2 == 0 ? day : MODEL_NEVER, i, 0);
    for (uint32_t i = 1; i <= m->documents && m->document[i].known <= known; i += 7)
        compare_decisions(view, m, known, MODEL_NEVER, 0, i);
}
