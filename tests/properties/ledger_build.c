/* SPDX-License-Identifier: MIT */
/* Random transactions as commands of the library. */
#include "properties/ledger_build.h"
#include "encours/fact.h"
#include "encours/period.h"

#include "encours/customer_identifier.h"
#include "encours/order.h"
#include "ledger/transaction.h"
#include "support/check.h"

encours_ref random_ref(uint32_t number, uint32_t before, const encours_ref *own, uint32_t own_count)
{
    return number > before && number - before <= own_count ? own[number - before - 1] : number;
}

encours_ref random_customer_ref(const random_builder *b, uint32_t number)
{
    return random_ref(number, b->before->customers, b->customers, b->customer_count);
}

encours_ref random_document_ref(const random_builder *b, uint32_t number)
{
    return random_ref(number, b->before->documents, b->documents, b->document_count);
}

encours_ref random_matching_ref(const random_builder *b, uint32_t number)
{
    return random_ref(number, b->before->matchings, b->matchings, b->matching_count);
}

encours_ref random_order_ref(const random_builder *b, uint32_t number)
{
    return random_ref(number, b->before->orders, b->orders, b->order_count);
}

static void build_customer(random_builder *b, const model_command *c)
{
    char code[16];
    snprintf(code, sizeof code, c->party == 0 ? "K-%u" : "P-%u",
             (unsigned)(c->party == 0 ? c->customer : c->party));
    encours_customer_options options = {
        .struct_size = sizeof options, .code = code, .code_impersonal = c->party == 0};
    options.name = c->party != 0 ? "Somebody" : NULL;
    check_ok(encours_transaction_add_customer(b->transaction, &options,
                                              &b->customers[b->customer_count++], check_error()));
}

static void post(random_builder *b, const model_document *d, encours_ref *out)
{
    encours_document document = ENCOURS_DOCUMENT_INIT;
    encours_date dues[MODEL_LINES] = {{ENCOURS_DATE_NONE}};
    const char *names[MODEL_DIMENSIONS], *values[MODEL_DIMENSIONS];
    char key[16];
    document.customer = random_customer_ref(b, d->customer);
    document.type = d->type;
    document.reason = d->reason;
    document.base_amount = (encours_optional_i64){d->has_base, 0, d->base};
    document.issue.epoch_day = d->issue;
    if (d->effective != d->issue)
        document.effective.epoch_day = d->effective;
    document.currency = model_currencies[d->currency];
    for (int i = 0; i < d->line_count; i++) {
        document.gross += d->amounts[i];
        dues[i].epoch_day = d->dues[i];
    }
    document.due = dues[0];
    if (d->line_count > 1) {
        document.line_count = (size_t)d->line_count;
        document.line_amounts = d->amounts;
        document.line_dues = dues;
    }
    snprintf(key, sizeof key, "key-%d", d->key);
    document.source_key = d->key != 0 ? key : NULL;
    for (int i = 0; i < MODEL_DIMENSIONS; i++)
        if (d->values[i] != 0) {
            names[document.dimension_count] = model_dimension_names[i];
            values[document.dimension_count++] = model_value_name(d->values[i]);
        }
    document.dimensions = names;
    document.values = values;
    check_ok(encours_transaction_post(b->transaction, &document, out, check_error()));
}

static void build_post(random_builder *b, const model_document *d)
{
    post(b, d, &b->documents[b->document_count++]);
}

/* The last command of its transaction, so that nobody names what it has made. */
static void build_pairs(random_builder *b, const model_command *c)
{
    for (uint32_t i = 0; i < (uint32_t)c->amount; i++) {
        model_pair_of_old one = model_old_pair(c, i);
        encours_allocation_options options = {
            .struct_size = sizeof options, .amount = one.allocated, .from = {one.day}};
        post(b, &one.invoice, &options.debit);
        post(b, &one.payment, &options.credit);
        if (one.allocated != 0)
            check_ok(encours_transaction_allocate(b->transaction, &options, NULL, check_error()));
    }
}

static void build_allocation(random_builder *b, const model_command *c)
{
    encours_allocation_options options = {.struct_size = sizeof options,
                                          .credit = random_document_ref(b, c->credit),
                                          .debit = random_document_ref(b, c->debit),
                                          .credit_line = (uint32_t)c->credit_line,
                                          .debit_line = (uint32_t)c->debit_line,
                                          .amount = c->amount,
                                          .from = {c->day}};
    check_ok(encours_transaction_allocate(b->transaction, &options,
                                          &b->matchings[b->matching_count++], check_error()));
}

static void build_match(random_builder *b, const model_command *c)
{
    encours_ref documents[MODEL_MATCHED];
    for (int i = 0; i < c->matched_count; i++)
        documents[i] = random_document_ref(b, c->matched[i]);
    check_ok(encours_transaction_match(b->transaction, documents, (size_t)c->matched_count,
                                       (encours_date){c->day}, c->flag,
                                       &b->matchings[b->matching_count++], check_error()));
}

static void build_transfer(random_builder *b, const model_command *c)
{
    encours_transfer_options options = {.struct_size = sizeof options,
                                        .from_customer = random_customer_ref(b, c->customer),
                                        .to_customer = random_customer_ref(b, c->other_customer),
                                        .from_amount = c->amount,
                                        .to_amount = c->other_amount,
                                        .base_amount = c->base,
                                        .from_currency = model_currencies[c->currency],
                                        .to_currency = model_currencies[c->other_currency],
                                        .date = {c->day},
                                        .due = {c->due}};
    uint32_t at = b->document_count;
    b->document_count += 2;
    check_ok(encours_transaction_transfer(b->transaction, &options, &b->documents[at],
                                          &b->documents[at + 1], check_error()));
}

static void build_end(random_builder *b, const model_command *c)
{
    encours_date day = {c->day};
    if (c->kind == MODEL_CANCEL)
        check_ok(encours_transaction_cancel(b->transaction, random_document_ref(b, c->target), day,
                                            c->target % 2 == 0 ? ENCOURS_CANCEL_RETURNED
                                                               : ENCOURS_CANCEL_OTHER,
                                            c->flag, check_error()));
    else if (c->kind == MODEL_REVERSE_ALLOCATION)
        check_ok(
            encours_transaction_reverse_allocation(b->transaction, c->target, day, check_error()));
    else
        check_ok(encours_transaction_reverse_matching(
            b->transaction, random_matching_ref(b, c->target), day, check_error()));
}

static encours_ref subject_ref(const random_builder *b, model_subject subject, uint32_t *line)
{
    if (subject.kind == ENCOURS_SUBJECT_CUSTOMER)
        return random_customer_ref(b, subject.number);
    if (subject.kind == ENCOURS_SUBJECT_DOCUMENT)
        return random_document_ref(b, subject.number);
    if (subject.kind == ENCOURS_SUBJECT_FACT)
        return random_fact_ref(b, subject.number);
    if (subject.kind == ENCOURS_SUBJECT_ORDER)
        return random_order_ref(b, subject.number);
    if (subject.kind != ENCOURS_SUBJECT_LINE)
        return 0;
    *line = (subject.number - 1) % MODEL_LINES + 1;
    return random_document_ref(b, (subject.number - 1) / MODEL_LINES + 1);
}

encours_ref random_fact_ref(const random_builder *b, uint32_t number)
{
    return random_ref(number, b->before->facts, b->facts, b->fact_count);
}

static void build_identifier(random_builder *b, const model_command *c)
{
    const model_fact *f = &c->fact;
    encours_identify_options options = ENCOURS_IDENTIFY_OPTIONS_INIT;
    char text[16];
    snprintf(text, sizeof text, "%d", f->code);
    options.customer = random_customer_ref(b, f->subject.number);
    options.kind = ENCOURS_IDENTIFIER_OWN;
    options.name = "T";
    options.text = text;
    options.shared = f->amount == 1;
    options.from.epoch_day = f->from;
    if (f->until != MODEL_NEVER)
        options.until = (encours_optional_date){1, {f->until}};
    options.replaces = c->replaces != 0 ? random_fact_ref(b, c->replaces) : 0;
    check_ok(encours_transaction_identify(b->transaction, &options, &b->facts[b->fact_count++],
                                          check_error()));
}

static void build_fact(random_builder *b, const model_command *c)
{
    const model_fact *f = &c->fact;
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    char code[RANDOM_CODE_SIZE];
    options.kind = f->kind;
    options.subject_kind = f->subject.kind;
    options.subject = subject_ref(b, f->subject, &options.line);
    options.related_kind = f->related.kind;
    options.related = subject_ref(b, f->related, &options.line);
    options.from.epoch_day = f->from;
    if (f->until != MODEL_NEVER)
        options.until = (encours_optional_date){1, {f->until}};
    if (f->date != ENCOURS_DATE_NONE)
        options.date = (encours_optional_date){1, {f->date}};
    if (f->amount >= 0)
        options.amount = (encours_optional_i64){1, 0, f->amount};
    if (f->currency >= 0)
        options.currency = model_currencies[f->currency];
    random_fact_code(f, code);
    options.code = f->code != 0 ? code : NULL;
    options.replaces = c->replaces != 0 ? random_fact_ref(b, c->replaces) : 0;
    check_ok(enc_command_fact(b->transaction, &options, &b->facts[b->fact_count++], check_error()));
}

static void build_dated(random_builder *b, const model_command *c)
{
    encours_date day = {c->day};
    if (c->kind == MODEL_FACT && c->fact.kind == ENCOURS_FACT_IDENTIFIER &&
        c->fact.subject.kind == ENCOURS_SUBJECT_CUSTOMER)
        build_identifier(b, c);
    else if (c->kind == MODEL_FACT)
        build_fact(b, c);
    else if (c->kind == MODEL_END_FACT)
        check_ok(encours_transaction_end_fact(b->transaction, random_fact_ref(b, c->target), day,
                                              check_error()));
    else if (c->kind == MODEL_CLOSE)
        check_ok(encours_transaction_close_periods(b->transaction, day, check_error()));
    else
        check_ok(encours_transaction_reopen_periods(b->transaction, day, check_error()));
}

static void build_order(random_builder *b, const model_order *o)
{
    encours_order_options options = ENCOURS_ORDER_OPTIONS_INIT;
    char key[16];
    snprintf(key, sizeof key, "SO/%d", o->key);
    options.customer = random_customer_ref(b, o->customer);
    options.source_key = o->key != 0 ? key : NULL;
    options.ordered.epoch_day = o->ordered;
    options.expected.epoch_day = o->expected;
    options.amount = o->amount;
    options.currency = model_currencies[o->currency];
    check_ok(encours_transaction_order(b->transaction, &options, &b->orders[b->order_count++],
                                       check_error()));
}

static void build_step(const random_builder *b, const model_step *s)
{
    encours_order_step_options options = ENCOURS_ORDER_STEP_OPTIONS_INIT;
    options.order = random_order_ref(b, s->order);
    options.kind = s->kind;
    options.day.epoch_day = s->day;
    options.expected.epoch_day = s->expected;
    options.amount = s->amount;
    check_ok(encours_transaction_order_step(b->transaction, &options, check_error()));
}

static void build(random_builder *b, const model_command *c)
{
    switch (c->kind) {
    case MODEL_CUSTOMER:
        build_customer(b, c);
        break;
    case MODEL_DECLARE:
        check_ok(encours_transaction_declare_dimension(
            b->transaction, model_dimension_names[c->dimension], check_error()));
        break;
    case MODEL_SET:
        check_ok(encours_transaction_set_dimension(
            b->transaction, random_customer_ref(b, c->customer),
            model_dimension_names[c->dimension], model_value_name(c->value), (encours_date){c->day},
            check_error()));
        break;
    case MODEL_POST:
        build_post(b, &c->document);
        break;
    case MODEL_PAIRS:
        build_pairs(b, c);
        break;
    case MODEL_ALLOCATE:
        build_allocation(b, c);
        break;
    case MODEL_MATCH:
        build_match(b, c);
        break;
    case MODEL_TRANSFER:
        build_transfer(b, c);
        break;
    case MODEL_CLOSE:
    case MODEL_REOPEN:
    case MODEL_FACT:
    case MODEL_END_FACT:
        build_dated(b, c);
        break;
    case MODEL_REQUEST:
    case MODEL_REQUEST_STEP:
    case MODEL_DELEGATE:
        random_build_request(b, c);
        break;
    case MODEL_ORDER:
        build_order(b, &c->order);
        break;
    case MODEL_STEP:
        build_step(b, &c->step);
        break;
    case MODEL_POLICY:
    case MODEL_DECIDE:
        random_build_credit(b, c);
        break;
    case MODEL_SETTLE:
    case MODEL_UNMATCH:
    case MODEL_BILL:
    case MODEL_DISHONOUR:
    case MODEL_REVALUE:
        random_build_settlement(b, c);
        break;
    default:
        build_end(b, c);
    }
}

int64_t random_recorded_at(uint64_t id)
{
    return ((int64_t)MODEL_RECORDED_DAY * 24 + 12) * INT64_C(3600000000) + (int64_t)id * 1000;
}

encours_transaction *random_build(encours_ledger *ledger, const model *before,
                                  const random_transaction *made, uint64_t id)
{
    encours_transaction_options options = {.struct_size = sizeof options,
                                           .actor = model_actors[made->actor],
                                           .reason = "because",
                                           .recorded_at = random_recorded_at(id)};
    random_builder b = {.before = before};
    memcpy(options.command_id, &id, sizeof id);
    check_ok(encours_transaction_new(ledger, &options, &b.transaction, check_error()));
    for (int i = 0; i < made->count; i++)
        build(&b, &made->commands[i]);
    return b.transaction;
}
