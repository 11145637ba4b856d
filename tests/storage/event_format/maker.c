/* SPDX-License-Identifier: MIT */
/* maker example|rich LOG ANSWERS: make a ledger, write its records and what the library says. */
#include "maker.h"

#include <string.h>

#include "store/store.h"

static const int64_t HOUR = INT64_C(3600000000);
static const int64_t BEGIN = INT64_C(1767225600000000); /* 2026-01-01 00:00 UTC */

void maker_begin(maker *m, const encours_ledger_create_options *options)
{
    *m = (maker){0};
    DONE(encours_context_new(NULL, &m->context, &error));
    DONE(encours_store_memory_new(m->context, &m->store, &error));
    encours_ledger_create_options own = *options;
    own.struct_size = sizeof own;
    own.recorded_at = BEGIN;
    DONE(encours_ledger_create(m->store, "BOOKS", &own, &m->ledger, &error));
}

void maker_end(maker *m)
{
    encours_ledger_free(m->ledger);
    encours_store_free(m->store);
    encours_context_free(m->context);
}

static encours_transaction_options next_options(maker *m, const char *actor, const char *reason)
{
    encours_transaction_options options = {
        .struct_size = sizeof options, .actor = actor, .reason = reason};
    m->commands++;
    memset(options.command_id, m->commands, sizeof options.command_id);
    options.recorded_at = BEGIN + m->commands * HOUR;
    return options;
}

void maker_open(maker *m, const char *actor, const char *reason)
{
    encours_transaction_options options = next_options(m, actor, reason);
    DONE(encours_transaction_new(m->ledger, &options, &m->transaction, &error));
}

void maker_commit(maker *m)
{
    DONE(encours_transaction_commit(m->transaction, 0, NULL, &error));
    encours_transaction_free(m->transaction);
    m->transaction = NULL;
}

void maker_erase(maker *m, uint64_t customer)
{
    encours_transaction_options options = next_options(m, "dpo", "erasure");
    DONE(encours_ledger_erase_party(m->ledger, customer, &options, NULL, &error));
}

void maker_upgrade(maker *m, uint32_t level)
{
    encours_transaction_options options = next_options(m, "setup",
                                                       level == 2 ? "level 2" : "level 3");
    DONE(encours_ledger_upgrade(m->ledger, level, &options, NULL, &error));
}

encours_ref maker_customer(maker *m, const char *code, uint32_t impersonal)
{
    encours_customer_options options = {
        .struct_size = sizeof options, .code = code, .code_impersonal = impersonal};
    encours_ref customer = 0;
    options.name = impersonal == 0 ? "Somebody" : NULL;
    DONE(encours_transaction_add_customer(m->transaction, &options, &customer, &error));
    return customer;
}

encours_ref maker_post(maker *m, const encours_document *document)
{
    encours_ref reference = 0;
    DONE(encours_transaction_post(m->transaction, document, &reference, &error));
    return reference;
}

void maker_allocate(maker *m, encours_ref credit, encours_ref debit, int64_t amount, int32_t from)
{
    encours_allocation_options options = {.struct_size = sizeof options,
                                          .credit = credit,
                                          .debit = debit,
                                          .amount = amount,
                                          .from = {from}};
    DONE(encours_transaction_allocate(m->transaction, &options, NULL, &error));
}

static encours_status write_record(void *user, uint64_t number, uint64_t version,
                                   encours_bytes bytes)
{
    (void)number;
    (void)version;
    return fwrite(bytes.data, 1, bytes.size, user) == bytes.size ? ENCOURS_OK : ENCOURS_E_IO;
}

void write_log(maker *m, const char *path)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        exit(1);
    DONE(enc_store_read(m->store, "BOOKS", 1, write_record, file, &error));
    if (fclose(file) != 0)
        exit(1);
}

int main(int count, char **arguments)
{
    if (count != 4) {
        fprintf(stderr, "usage: maker example|rich LOG ANSWERS\n");
        return 2;
    }
    maker m;
    if (strcmp(arguments[1], "example") == 0)
        make_example(&m);
    else
        make_rich(&m);
    write_log(&m, arguments[2]);
    write_answers(&m, arguments[3]);
    maker_end(&m);
    return 0;
}
