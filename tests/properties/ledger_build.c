/* SPDX-License-Identifier: MIT */
/* Random transactions as commands of the library. */
#include "encours/fact.h"
#include "encours/period.h"
#include "properties/ledger_random.h"
#include "support/check.h"

/* References of what the transaction itself has made, by number. */
typedef struct builder {
    encours_transaction *transaction;
    const model *before;
    encours_ref customers[RANDOM_COMMANDS];
    encours_ref documents[2 * RANDOM_COMMANDS];
    encours_ref matchings[RANDOM_COMMANDS];
    encours_ref facts[RANDOM_COMMANDS];
    uint32_t customer_count, document_count, matching_count, fact_count;
} builder;

static encours_ref reference(uint32_t number, uint32_t before, const encours_ref *own,
                             uint32_t own_count)
{
    return number > before && number - before <= own_count ? own[number - before - 1] : number;
}

static encours_ref customer_ref(const builder *b, uint32_t number)
{
    return reference(number, b->before->customers, b->customers, b->customer_count);
}

static encours_ref document_ref(const builder *b, uint32_t number)
{
    return reference(number, b->before->documents, b->documents, b->document_count);
}

static void build_customer(builder *b, const model_command *c)
{
    char code[16];
    snprintf(code, sizeof code, "K-%u", (unsigned)c->customer);
    encours_customer_options options = {
        .struct_size = sizeof options, .code = code, .code_impersonal = 1};
    check_ok(encours_transaction_add_customer(b->transaction, &options,
                                              &b->customers[b->customer_count++], check_error()));
}

static void build_post(builder *b, const model_document *d)
{
    encours_document document = ENCOURS_DOCUMENT_INIT;
    encours_date dues[MODEL_LINES];
    const char *names[MODEL_DIMENSIONS], *values[MODEL_DIMENSIONS];
    char key[16];
    document.customer = customer_ref(b, d->customer);
    document.type = d->type;
    document.reason = d->type == 4 || d->type == 8 ? ENCOURS_ADJUSTMENT_WRITE_OFF : 0;
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
    check_ok(encours_transaction_post(b->transaction, &document, &b->documents[b->document_count++],
                                      check_error()));
}

static void build_allocation(builder *b, const model_command *c)
{
    encours_allocation_options options = {.struct_size = sizeof options,
                                          .credit = document_ref(b, c->credit),
                                          .debit = document_ref(b, c->debit),
                                          .credit_line = (uint32_t)c->credit_line,
                                          .debit_line = (uint32_t)c->debit_line,
                                          .amount = c->amount,
                                          .from = {c->day}};
    check_ok(encours_transaction_allocate(b->transaction, &options,
                                          &b->matchings[b->matching_count++], check_error()));
}

static void build_match(builder *b, const model_command *c)
{
    encours_ref documents[MODEL_MATCHED];
    for (int i = 0; i < c->matched_count; i++)
        documents[i] = document_ref(b, c->matched[i]);
    check_ok(encours_transaction_match(b->transaction, documents, (size_t)c->matched_count,
                                       (encours_date){c->day}, c->flag,
                                       &b->matchings[b->matching_count++], check_error()));
}

static void build_transfer(builder *b, const model_command *c)
{
    encours_transfer_options options = {.struct_size = sizeof options,
                                        .from_customer = customer_ref(b, c->customer),
                                        .to_customer = customer_ref(b, c->other_customer),
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

static void build_end(builder *b, const model_command *c)
{
    encours_date day = {c->day};
    if (c->kind == MODEL_CANCEL)
        check_ok(encours_transaction_cancel(b->transaction, document_ref(b, c->target), day,
                                            ENCOURS_CANCEL_OTHER, c->flag, check_error()));
    else if (c->kind == MODEL_REVERSE_ALLOCATION)
        check_ok(
            encours_transaction_reverse_allocation(b->transaction, c->target, day, check_error()));
    else
        check_ok(encours_transaction_reverse_matching(
            b->transaction,
            reference(c->target, b->before->matchings, b->matchings, b->matching_count), day,
            check_error()));
}

static encours_ref subject_ref(const builder *b, model_subject subject, uint32_t *line)
{
    if (subject.kind == ENCOURS_SUBJECT_CUSTOMER)
        return customer_ref(b, subject.number);
    if (subject.kind == ENCOURS_SUBJECT_DOCUMENT)
        return document_ref(b, subject.number);
    if (subject.kind != ENCOURS_SUBJECT_LINE)
        return 0;
    *line = (subject.number - 1) % MODEL_LINES + 1;
    return document_ref(b, (subject.number - 1) / MODEL_LINES + 1);
}

static encours_ref fact_ref(const builder *b, uint32_t number)
{
    return reference(number, b->before->facts, b->facts, b->fact_count);
}

static void build_fact(builder *b, const model_command *c)
{
    const model_fact *f = &c->fact;
    encours_fact_options options = ENCOURS_FACT_OPTIONS_INIT;
    char code[16];
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
    snprintf(code, sizeof code, "code-%d", f->code);
    options.code = f->code != 0 ? code : NULL;
    options.replaces = c->replaces != 0 ? fact_ref(b, c->replaces) : 0;
    check_ok(encours_transaction_fact(b->transaction, &options, &b->facts[b->fact_count++],
                                      check_error()));
}

static void build_dated(builder *b, const model_command *c)
{
    encours_date day = {c->day};
    if (c->kind == MODEL_FACT)
        build_fact(b, c);
    else if (c->kind == MODEL_END_FACT)
        check_ok(encours_transaction_end_fact(b->transaction, fact_ref(b, c->target), day,
                                              check_error()));
    else if (c->kind == MODEL_CLOSE)
        check_ok(encours_transaction_close_periods(b->transaction, day, check_error()));
    else
        check_ok(encours_transaction_reopen_periods(b->transaction, day, check_error()));
}

static void build(builder *b, const model_command *c)
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
            b->transaction, customer_ref(b, c->customer), model_dimension_names[c->dimension],
            model_value_name(c->value), (encours_date){c->day}, check_error()));
        break;
    case MODEL_POST:
        build_post(b, &c->document);
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
    default:
        build_end(b, c);
    }
}

encours_transaction *random_build(encours_ledger *ledger, const model *before,
                                  const random_transaction *made, uint64_t id)
{
    encours_transaction_options options = {
        .struct_size = sizeof options, .actor = "tester", .recorded_at = (int64_t)id * 1000};
    builder b = {.before = before};
    memcpy(options.command_id, &id, sizeof id);
    check_ok(encours_transaction_new(ledger, &options, &b.transaction, check_error()));
    for (int i = 0; i < made->count; i++)
        build(&b, &made->commands[i]);
    return b.transaction;
}
