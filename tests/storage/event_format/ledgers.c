/* SPDX-License-Identifier: MIT */
/* The ledgers. Days are small numbers: what counts is how they lie to each other. */
#include <string.h>

#include "maker.h"
#include "support/random.h"

static encours_document document(encours_ref customer, int32_t type, int32_t day, int64_t gross)
{
    encours_document result = ENCOURS_DOCUMENT_INIT;
    result.customer = customer;
    result.type = type;
    result.issue.epoch_day = day;
    result.currency = 978;
    result.gross = gross;
    return result;
}

static void transfer(maker *m, encours_transfer_options options, encours_ref *credit)
{
    options.struct_size = sizeof options;
    DONE(encours_transaction_transfer(m->transaction, &options, credit, NULL, &error));
}

/* 20454 is 2026-01-01. */
static void post_example(maker *m)
{
    static const int64_t amounts[] = {60000, 60000};
    static const encours_date dues[] = {{20484}, {20514}};
    static const char *const names[] = {"division"}, *const values[] = {"south"};
    maker_open(m, "clerk-7", "day's post");
    encours_ref acme = maker_customer(m, "ACME", 1), person = maker_customer(m, "DUPONT", 0);
    DONE(encours_transaction_declare_dimension(m->transaction, "division", &error));
    DONE(encours_transaction_set_dimension(m->transaction, acme, "division", "north",
                                           (encours_date){20454}, &error));
    encours_document invoice = document(acme, ENCOURS_DOCUMENT_INVOICE, 20454, 120000);
    invoice.vat = (encours_optional_i64){1, 0, 20000};
    invoice.account_class = 411;
    invoice.number = "F-001";
    invoice.source_key = "VE/F-001";
    invoice.terms = "2 x 30 days";
    invoice.due_source = ENCOURS_DUE_FROM_TERMS;
    invoice.line_count = 2;
    invoice.line_amounts = amounts;
    invoice.line_dues = dues;
    maker_post(m, &invoice);
    invoice = document(person, ENCOURS_DOCUMENT_INVOICE, 20455, 5000);
    invoice.account_class = 411;
    invoice.number = "F-002";
    invoice.source_key = "VE/F-002";
    invoice.dimension_count = 1;
    invoice.dimensions = names;
    invoice.values = values;
    maker_post(m, &invoice);
    encours_document payment = document(acme, ENCOURS_DOCUMENT_PAYMENT, 20480, 60000);
    payment.effective.epoch_day = 20481;
    payment.number = payment.source_key = "BQ-17";
    maker_post(m, &payment);
    maker_commit(m);
}

static void close_periods(maker *m, int32_t day)
{
    DONE(encours_transaction_close_periods(m->transaction, (encours_date){day}, &error));
}

static encours_ref record(maker *m, const encours_fact_options *options)
{
    encours_ref fact = 0;
    DONE(encours_transaction_fact(m->transaction, options, &fact, &error));
    return fact;
}

static void end_fact(maker *m, encours_ref fact, int32_t day)
{
    DONE(encours_transaction_end_fact(m->transaction, fact, (encours_date){day}, &error));
}

static encours_fact_options fact_of(int32_t kind, int32_t subject_kind, encours_ref subject,
                                    int32_t from)
{
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    options.kind = kind;
    options.subject_kind = subject_kind;
    options.subject = subject;
    options.from.epoch_day = from;
    return options;
}

static void dispute_example(maker *m)
{
    maker_open(m, "clerk-7", "month end");
    close_periods(m, 20500);
    encours_fact_options dispute = fact_of(ENCOURS_FACT_DISPUTE, ENCOURS_SUBJECT_LINE, 1, 20501);
    dispute.line = 2;
    dispute.amount = (encours_optional_i64){1, 0, 1500};
    dispute.currency = 978;
    dispute.code = "quality";
    record(m, &dispute);
    encours_fact_options limit = fact_of(ENCOURS_FACT_LIMIT, ENCOURS_SUBJECT_CUSTOMER, 1, 20501);
    limit.amount = (encours_optional_i64){1, 0, 500000};
    limit.currency = 978;
    limit.until = (encours_optional_date){1, {20866}};
    record(m, &limit);
    maker_commit(m);
    maker_open(m, "clerk-7", "");
    end_fact(m, 1, 20515);
    maker_commit(m);
}

static void add_step(maker *m, encours_ref order, int32_t kind, int32_t day, int64_t amount,
                     int32_t expected)
{
    encours_order_step_options step = ENCOURS_ORDER_STEP_OPTIONS_INIT;
    step.order = order;
    step.kind = kind;
    step.day.epoch_day = day;
    step.amount = amount;
    step.expected.epoch_day = expected;
    DONE(encours_transaction_order_step(m->transaction, &step, &error));
}

/* An order, half of it delivered and its delivery put off. */
static void order_example(maker *m)
{
    encours_order_options o = ENCOURS_ORDER_OPTIONS_INIT;
    encours_ref order = 0;
    o.customer = 1;
    o.currency = 978;
    o.ordered.epoch_day = 20510;
    o.expected.epoch_day = 20540;
    o.amount = 90000;
    o.number = "BC-9";
    o.source_key = "SO/9";
    maker_open(m, "sales", "");
    DONE(encours_transaction_order(m->transaction, &o, &order, &error));
    add_step(m, order, ENCOURS_ORDER_DELIVERED, 20530, 45000, ENCOURS_DATE_NONE);
    add_step(m, order, ENCOURS_ORDER_RESCHEDULED, 20535, 0, 20570);
    maker_commit(m);
}

void make_example(maker *m)
{
    encours_ledger_create_options options = {
        .base_currency = 978, .format_level = 1, .actor = "setup"};
    maker_begin(m, &options);
    post_example(m);
    maker_open(m, "clerk-7", "");
    maker_allocate(m, 3, 1, 60000, 20481);
    DONE(encours_transaction_cancel(m->transaction, 3, (encours_date){20490},
                                    ENCOURS_CANCEL_RETURNED, 1, &error));
    transfer(m,
             (encours_transfer_options){.from_customer = 2,
                                        .to_customer = 1,
                                        .from_amount = 5000,
                                        .to_amount = 5000,
                                        .from_currency = 978,
                                        .to_currency = 978,
                                        .date = {20500},
                                        .due = {ENCOURS_DATE_NONE}},
             NULL);
    maker_commit(m);
    maker_erase(m, 2);
    maker_upgrade(m, 2);
    dispute_example(m);
    order_example(m);
    credit_example(m);
}

static const uint16_t CURRENCIES[] = {978, 840, 392, 756};
enum { CUSTOMERS = 12 };

static void rich_masters(maker *m)
{
    maker_open(m, "import", "masters");
    DONE(encours_transaction_declare_dimension(m->transaction, "region", &error));
    DONE(encours_transaction_declare_dimension(m->transaction, "vendeur \xC3\xA9", &error));
    for (int i = 0; i < CUSTOMERS; i++) {
        char code[24];
        snprintf(code, sizeof code, "CL%04d", i);
        encours_ref customer = maker_customer(m, code, i % 3 != 0);
        for (int k = 0; k < i % 4; k++)
            DONE(encours_transaction_set_dimension(m->transaction, customer,
                                                   i % 2 ? "region" : "vendeur \xC3\xA9",
                                                   k == 2   ? NULL
                                                   : k == 1 ? "\xC3\xA8"
                                                            : "\xC3\xA9",
                                                   (encours_date){90 + 10 * (k % 2)}, &error));
    }
    maker_commit(m);
}

typedef struct texts {
    char number[65];
    char key[97];
    int64_t amounts[1024];
    encours_date dues[1024];
} texts;

static void fill_lines(test_random *random, encours_document *d, texts *t)
{
    if (random_below(random, 6) != 0)
        return;
    d->line_count = random_below(random, 20) == 0 ? 1024 : 2 + random_below(random, 5);
    d->gross = 0;
    for (size_t i = 0; i < d->line_count; i++) {
        t->amounts[i] = random_between(random, 0, 1 << 20);
        d->gross += t->amounts[i];
        t->dues[i].epoch_day = random_below(random, 4) == 0 ? ENCOURS_DATE_NONE
                                                            : (int32_t)random_below(random, 300);
    }
    d->line_amounts = t->amounts;
    d->line_dues = t->dues;
}

static void fill_extra(test_random *random, encours_document *d)
{
    static const char *const names[] = {"vendeur \xC3\xA9", "region"};
    static const char *const values[] = {"Zo\xC3\xA9", "nord"};
    static const char *const terms[] = {"30 jours", "60 jours net", "45 jours fin de mois"};
    if (random_below(random, 3) == 0)
        d->vat = (encours_optional_i64){1, 0, d->gross / 6};
    if (random_below(random, 4) == 0)
        d->base_amount = (encours_optional_i64){1, 0, d->currency == 978 ? d->gross : d->gross * 2};
    if (random_below(random, 5) == 0)
        d->original = (encours_money){.minor = -d->gross, .currency = 826};
    if (random_below(random, 4) == 0)
        d->terms = terms[random_below(random, 3)];
    d->due_source = random_below(random, 5) == 0;
    d->dimension_count = random_below(random, 3);
    d->dimensions = names;
    d->values = values;
}

static void post_random(maker *m, test_random *random, unsigned ordinal)
{
    static texts t; /* too large for a stack */
    int32_t day = (int32_t)random_between(random, -5, 200);
    encours_document d = document(1 + random_below(random, CUSTOMERS),
                                  (int32_t)random_between(random, 1, 8), day,
                                  random_below(random, 9) ? random_between(random, 0, 1 << 20)
                                                          : INT64_C(1) << random_below(random, 44));
    if (d.type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT || d.type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT)
        d.reason = (int32_t)random_between(random, 1, 7);
    d.currency = CURRENCIES[random_below(random, 4)];
    d.account_class = random_below(random, 3) ? 411 : 416;
    if (random_below(random, 4) == 0)
        d.effective.epoch_day = (int32_t)random_below(random, 210);
    if (d.effective.epoch_day != ENCOURS_DATE_NONE && random_below(random, 3) == 0)
        d.issue.epoch_day = ENCOURS_DATE_NONE;
    d.due.epoch_day = random_below(random, 5) ? day + 30 : ENCOURS_DATE_NONE;
    snprintf(t.number, sizeof t.number, "F%s%06u", ordinal % 7 ? "A-" : "\xC3\xA9", ordinal);
    snprintf(t.key, sizeof t.key, "%u:VE:%u", ordinal % 11, ordinal);
    d.number = random_below(random, 5) ? t.number : NULL;
    d.source_key = random_below(random, 4) == 0 ? d.number : random_below(random, 3) ? t.key : NULL;
    fill_lines(random, &d, &t);
    fill_extra(random, &d);
    maker_post(m, &d);
}

/* One payment for 700 invoices: 700 pairs, in three events. */
static void rich_matching(maker *m)
{
    static encours_ref documents[701];
    maker_open(m, "clerk", "remittance");
    for (size_t i = 0; i < 700; i++) {
        encours_document invoice = document(5, ENCOURS_DOCUMENT_INVOICE, 100 + (int32_t)(i % 9),
                                            500);
        documents[i] = maker_post(m, &invoice);
    }
    encours_document payment = document(5, ENCOURS_DOCUMENT_PAYMENT, 110, 350000);
    documents[700] = maker_post(m, &payment);
    encours_ref matching = 0;
    DONE(encours_transaction_match(m->transaction, documents, 701, (encours_date){120}, 0,
                                   &matching, &error));
    maker_commit(m);
    maker_open(m, "clerk", "mistake");
    DONE(encours_transaction_reverse_allocation(m->transaction, 300, (encours_date){125}, &error));
    DONE(encours_transaction_reverse_allocation(m->transaction, 2, (encours_date){120}, &error));
    maker_commit(m);
}

/* An invoice each, half paid; some payments come back, some allocations are mistakes. */
static void rich_payments(maker *m, test_random *random)
{
    maker_open(m, "clerk", "payments");
    for (int i = 0; i < 200; i++) {
        uint64_t customer = 1 + random_below(random, CUSTOMERS);
        int32_t day = (int32_t)random_below(random, 150);
        encours_document invoice = document(customer, ENCOURS_DOCUMENT_INVOICE, day, 10000 + i);
        encours_document payment = document(customer, ENCOURS_DOCUMENT_PAYMENT, day + 20, 10000);
        encours_ref debit = maker_post(m, &invoice), credit = maker_post(m, &payment);
        maker_allocate(m, credit, debit, 5000 + i, day + 25);
        if (i % 4 == 0)
            DONE(encours_transaction_cancel(
                m->transaction, credit, (encours_date){day + 30 - i % 8}, 1 + i % 3, 1, &error));
    }
    for (uint64_t from = 1; from <= 4; from++)
        transfer(m,
                 (encours_transfer_options){.from_customer = from,
                                            .to_customer = from + 1,
                                            .from_amount = 9000,
                                            .to_amount = 9000 + from % 2,
                                            .base_amount = 8000,
                                            .from_currency = 840,
                                            .to_currency = from % 2 ? 756 : 840,
                                            .from_account = 411,
                                            .to_account = 416,
                                            .date = {100},
                                            .due = {130},
                                            .number = "OD-1"},
                 NULL);
    maker_commit(m);
}

/* More than one record: texts that share nothing fill them. */
static void rich_long(maker *m, test_random *random)
{
    static char number[65], key[97];
    maker_open(m, "import", "");
    for (uint32_t i = 0; i < 14000; i++) {
        for (size_t k = 0; k < 64; k++)
            number[k] = (char)random_between(random, '0', 'z');
        for (size_t k = 0; k < 96; k++)
            key[k] = (char)random_between(random, '0', 'z');
        encours_document d = document(1 + i % 3, ENCOURS_DOCUMENT_INVOICE, 100, i);
        d.number = number;
        d.source_key = key;
        maker_post(m, &d);
    }
    maker_commit(m);
}

/* All kinds, subjects and members that go together, some replaced or ended. */
static encours_fact_options rich_fact(test_random *random)
{
    static const int32_t subjects[] = {0, 3, 2, 3, 2, 2, 2, 1, 2, 2, 2, 3, 3, 3, 2, 4};
    int32_t kind = (int32_t)random_between(random, 1, 15), about = subjects[kind];
    if (kind == ENCOURS_FACT_PARENT || kind == ENCOURS_FACT_MERGED ||
        kind == ENCOURS_FACT_ADVANCE_ORDER) /* these have rules of their own */
        kind = ENCOURS_FACT_HOLD;
    encours_ref subject = about == 1   ? 0
                          : about == 2 ? 1 + random_below(random, CUSTOMERS)
                                       : 1 + random_below(random, 1000);
    encours_fact_options f = fact_of(kind, about, subject, (int32_t)random_below(random, 200));
    f.line = about == 4;
    if (kind != ENCOURS_FACT_DISPUTE || random_below(random, 2) == 0)
        f.amount = (encours_optional_i64){1, 0, random_between(random, 0, 1 << 30)};
    if (f.amount.is_set != 0 && kind != ENCOURS_FACT_LEVEL)
        f.currency = CURRENCIES[random_below(random, 4)];
    if (random_below(random, 2) == 0)
        f.until = (encours_optional_date){1, {f.from.epoch_day + 5}};
    if (kind == ENCOURS_FACT_PROMISE || kind == ENCOURS_FACT_DEFERRAL ||
        random_below(random, 3) == 0)
        f.date = (encours_optional_date){1, {(int32_t)random_between(random, -9, 300)}};
    if (random_below(random, 3) == 0)
        f.party = 1 + random_below(random, 4);
    if (about != 3 && random_below(random, 3) == 0) {
        f.related_kind = ENCOURS_SUBJECT_DOCUMENT;
        f.related = 1 + random_below(random, 1000);
    }
    return f;
}

static void rich_facts(maker *m, test_random *random)
{
    static const char *const codes[] = {"prix", "qualit\xC3\xA9", "retard"};
    maker_open(m, "clerk", "facts");
    for (unsigned i = 0; i < 400; i++) {
        char code[40];
        encours_fact_options f = rich_fact(random);
        snprintf(code, sizeof code, "%s:%u", codes[i % 3], i); /* identifiers are of one owner */
        f.code = f.kind == ENCOURS_FACT_IDENTIFIER || f.kind == ENCOURS_FACT_OTHER ? code
                 : random_below(random, 2) == 0                                    ? codes[i % 3]
                                                                                   : NULL;
        encours_ref fact = record(m, &f);
        if (i % 3 == 0) {
            end_fact(m, fact, f.from.epoch_day + (int32_t)random_below(random, 5));
        } else if (i % 5 == 1) {
            f.replaces = fact;
            f.until.is_set = 0;
            record(m, &f);
        }
    }
    close_periods(m, 90);
    maker_commit(m);
    maker_open(m, "auditor", "late invoice");
    DONE(encours_transaction_reopen_periods(m->transaction, (encours_date){60}, &error));
    encours_document late = document(1, ENCOURS_DOCUMENT_INVOICE, 61, 700);
    maker_post(m, &late);
    close_periods(m, 95);
    maker_commit(m);
}

/* Some bare, some with all members; steps of every kind, dated back and taken back. */
static void rich_orders(maker *m, test_random *random)
{
    maker_open(m, "sales", "orders");
    for (unsigned i = 0; i < 300; i++) {
        char number[32], key[32];
        encours_order_options o = ENCOURS_ORDER_OPTIONS_INIT;
        encours_ref order = 0;
        int32_t day = (int32_t)random_between(random, -40, 190);
        snprintf(number, sizeof number, "BC-%u", i / 2);
        snprintf(key, sizeof key, "SO/%u", i);
        o.customer = 1 + random_below(random, CUSTOMERS);
        o.currency = CURRENCIES[random_below(random, 4)];
        o.ordered.epoch_day = day;
        o.amount = random_between(random, 40, 1 << 30);
        o.number = i % 2 == 0 ? number : NULL;
        o.source_key = i % 3 == 0 ? key : NULL;
        if (i % 5 != 0)
            o.expected.epoch_day = day + (int32_t)random_between(random, -3, 90);
        DONE(encours_transaction_order(m->transaction, &o, &order, &error));
        if (i % 4 == 0)
            continue;
        add_step(m, order, ENCOURS_ORDER_DELIVERED, day + 9, o.amount / 2, ENCOURS_DATE_NONE);
        add_step(m, order, ENCOURS_ORDER_INVOICED, day + 4, o.amount / 3, ENCOURS_DATE_NONE);
        add_step(m, order, ENCOURS_ORDER_CANCELLED, day, o.amount / 4, ENCOURS_DATE_NONE);
        add_step(m, order, ENCOURS_ORDER_DELIVERED, day + 20, -(o.amount / 8), ENCOURS_DATE_NONE);
        add_step(m, order, ENCOURS_ORDER_CHANGED, day + 6, o.amount * 2, ENCOURS_DATE_NONE);
        add_step(m, order, ENCOURS_ORDER_RESCHEDULED, day + 7, 0,
                 i % 3 == 0 ? ENCOURS_DATE_NONE : day + 60);
    }
    maker_commit(m);
}

void make_rich(maker *m)
{
    static const encours_currency_override overrides[] = {{.numeric = 392, .exponent = 2}};
    encours_ledger_create_options options = {.base_currency = 978, .format_level = 1};
    options.currencies = (encours_currency_table){overrides, 1};
    test_random random = {.state = 7};
    maker_begin(m, &options);
    rich_masters(m);
    for (unsigned round = 0; round < 5; round++) {
        maker_open(m, round % 2 ? NULL : "h\xC3\xB4te", round % 3 ? "batch" : NULL);
        for (unsigned i = 0; i < 300; i++)
            post_random(m, &random, round * 300 + i);
        maker_commit(m);
    }
    rich_matching(m);
    rich_payments(m, &random);
    rich_long(m, &random);
    maker_erase(m, 4);
    maker_upgrade(m, 2);
    rich_facts(m, &random);
    rich_orders(m, &random);
    rich_credit(m, &random);
    maker_erase(m, 1);
}
