/* SPDX-License-Identifier: MIT */
/* Documents by row and by column, and a transaction to which nothing may be added. */
#ifndef ENC_TESTS_COLUMNS_SCENARIO_H
#define ENC_TESTS_COLUMNS_SCENARIO_H

#include <stdbool.h>

#include "encours/command_columns.h"
#include "support/check.h"
#include "support/ledger.h"
#include "support/random.h"

enum { ROWS = 60, FEW = 3, BAD = 1, DIMENSIONS = 3, TEXT_SIZE = 112, NONE = ENCOURS_DATE_NONE };

/* Texts of rows, and the same as a column; what lies before the first is no row's. */
typedef struct made_texts {
    char text[ROWS][TEXT_SIZE];
    char bytes[8 + ROWS * TEXT_SIZE];
    uint32_t offsets[ROWS + 1];
    int64_t offsets_64[ROWS + 1];
} made_texts;

static inline encours_text_column column_of(made_texts *texts, size_t count, bool wide)
{
    encours_text_column column = {.count = count, .bytes = texts->bytes};
    size_t at = 3;
    memcpy(texts->bytes, "\x01\xFF\n", at);
    for (size_t i = 0; i < count; i++) {
        size_t size = strlen(texts->text[i]);
        texts->offsets[i] = (uint32_t)at;
        texts->offsets_64[i] = (int64_t)at;
        memcpy(texts->bytes + at, texts->text[i], size);
        at += size;
    }
    texts->offsets[count] = (uint32_t)at;
    texts->offsets_64[count] = (int64_t)at;
    column.offsets = wide ? NULL : texts->offsets;
    column.offsets_64 = wide ? texts->offsets_64 : NULL;
    column.size = at;
    return column;
}

/* Documents by row and by column. */
typedef struct made {
    encours_document documents[ROWS];
    const char *names[ROWS][DIMENSIONS];
    const char *own_values[ROWS][DIMENSIONS];
    encours_ref customer[ROWS];
    int32_t type[ROWS], reason[ROWS], due_source[ROWS];
    uint16_t currency[ROWS], account_class[ROWS], original_currency[ROWS];
    int64_t gross[ROWS], vat[ROWS], base_amount[ROWS], original[ROWS];
    int32_t issue[ROWS], effective[ROWS], due[ROWS];
    made_texts number, source_key, terms, value[DIMENSIONS];
    encours_text_column values[DIMENSIONS];
} made;

static const char *const dimension_names[DIMENSIONS] = {"region", "segment", "division"};

static inline void make_texts(made *all, size_t row, test_random *random)
{
    encours_document *document = &all->documents[row];
    static const char *const letters[] = {"", "N", "FACTURE-N\xC2\xB0 2026/", "\xE2\x82\xAC"};
    static const char *const regions[] = {"", "Nord", "\xC3\x8Ele-de-France", ""};
    snprintf(all->number.text[row], TEXT_SIZE, "%s%d", letters[random_below(random, 4)], (int)row);
    snprintf(all->source_key.text[row], TEXT_SIZE, "%.*s-%d", (int)random_below(random, 60),
             "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", (int)row);
    snprintf(all->terms.text[row], TEXT_SIZE, "%d days", (int)random_below(random, 3) * 15);
    if (random_below(random, 3) == 0)
        all->number.text[row][0] = '\0';
    if (random_below(random, 3) == 0)
        all->source_key.text[row][0] = '\0';
    if (random_below(random, 2) == 0)
        all->terms.text[row][0] = '\0';
    document->number = random_below(random, 2) ? all->number.text[row] : NULL;
    if (document->number == NULL)
        all->number.text[row][0] = '\0';
    document->source_key = all->source_key.text[row];
    document->terms = all->terms.text[row];
    for (size_t i = 0; i < DIMENSIONS; i++) {
        snprintf(all->value[i].text[row], TEXT_SIZE, "%s", regions[random_below(random, 4)]);
        if (all->value[i].text[row][0] == '\0')
            continue;
        all->names[row][document->dimension_count] = dimension_names[i];
        all->own_values[row][document->dimension_count++] = all->value[i].text[row];
    }
    document->dimensions = all->names[row];
    document->values = all->own_values[row];
}

static inline encours_optional_i64 make_optional(test_random *random, int64_t value)
{
    return (encours_optional_i64){random_below(random, 2) != 0, 0, value};
}

static inline void make_row(made *all, size_t row, encours_ref customer, test_random *random)
{
    int32_t day = (int32_t)random_between(random, 20000, 20500);
    int64_t gross = random_between(random, 0, 1) * (int64_t)(random_next(random) >> 12);
    encours_document *document = &all->documents[row];
    *document = ledger_document(customer, (int32_t)random_between(random, 1, 8), day,
                                random_below(random, 3) ? day + 30 : NONE, gross);
    document->effective.epoch_day = random_below(random, 2) ? day + 2 : NONE;
    if (random_below(random, 5) == 0)
        document->issue.epoch_day = NONE, document->effective.epoch_day = day;
    document->currency = random_below(random, 3) ? TEST_EUR : TEST_USD;
    document->account_class = (uint16_t)(random_below(random, 3) * 205);
    document->due_source = (int32_t)random_below(random, 2);
    document->vat = make_optional(random, gross / 6);
    document->base_amount = make_optional(random, document->currency == TEST_EUR ? gross : 7);
    if (random_below(random, 4) == 0)
        document->original = (encours_money){.minor = -5, .currency = TEST_JPY};
    make_texts(all, row, random);
}

static inline void make_columns(made *all, size_t row)
{
    const encours_document *from = &all->documents[row];
    all->customer[row] = from->customer;
    all->type[row] = from->type;
    all->reason[row] = from->reason;
    all->due_source[row] = from->due_source;
    all->currency[row] = from->currency;
    all->account_class[row] = from->account_class;
    all->gross[row] = from->gross;
    all->vat[row] = from->vat.is_set ? from->vat.value : ENCOURS_DOCUMENT_AMOUNT_NONE;
    all->base_amount[row] = from->base_amount.is_set ? from->base_amount.value
                                                     : ENCOURS_DOCUMENT_AMOUNT_NONE;
    all->original[row] = from->original.currency != 0 ? from->original.minor : INT64_MIN;
    all->original_currency[row] = from->original.currency;
    all->issue[row] = from->issue.epoch_day;
    all->effective[row] = from->effective.epoch_day;
    all->due[row] = from->due.epoch_day;
}

static inline encours_document_columns columns_of(made *all, size_t count, bool wide)
{
    encours_document_columns columns = {
        .struct_size = sizeof columns,
        .count = count,
        .customer = all->customer,
        .type = all->type,
        .reason = all->reason,
        .due_source = all->due_source,
        .currency = all->currency,
        .account_class = all->account_class,
        .gross = all->gross,
        .vat = all->vat,
        .base_amount = all->base_amount,
        .original = all->original,
        .original_currency = all->original_currency,
        .issue = all->issue,
        .effective = all->effective,
        .due = all->due,
        .number = column_of(&all->number, count, wide),
        .source_key = column_of(&all->source_key, count, !wide),
        .terms = column_of(&all->terms, count, wide),
        .dimension_count = DIMENSIONS,
        .dimensions = dimension_names,
        .values = all->values,
    };
    for (size_t i = 0; i < DIMENSIONS; i++)
        all->values[i] = column_of(&all->value[i], count, i == 1);
    return columns;
}

static inline encours_transaction *begin_declared(test_ledger *test)
{
    encours_transaction *transaction = ledger_transaction(test);
    for (size_t i = 0; i < DIMENSIONS; i++)
        check_ok(
            encours_transaction_declare_dimension(transaction, dimension_names[i], check_error()));
    return transaction;
}

/* The heads prove the whole logs: a hash is over the bytes of its record and the hash before. */
static inline void check_same_log(const test_ledger *a, const test_ledger *b)
{
    encours_store_head heads[2];
    encours_ledger_head(a->ledger, &heads[0]);
    encours_ledger_head(b->ledger, &heads[1]);
    check_equal(heads[0].sequence, heads[1].sequence);
    check(memcmp(heads[0].hash, heads[1].hash, sizeof heads[0].hash) == 0);
}

static inline void add_customers(encours_transaction *transaction, encours_ref customers[3])
{
    for (size_t i = 0; i < 3; i++) {
        encours_customer_options options = {.struct_size = sizeof options,
                                            .code = i == 0   ? "ACME"
                                                    : i == 1 ? "durand"
                                                             : "\xC3\x89TAT",
                                            .code_impersonal = i != 1,
                                            .name = i == 0 ? NULL : "Somebody"};
        check_ok(
            encours_transaction_add_customer(transaction, &options, &customers[i], check_error()));
    }
}

static inline encours_customer_columns customer_columns(bool wide)
{
    static const uint32_t codes[] = {0, 4, 10, 15}, names[] = {0, 0, 8, 16};
    static const int64_t codes_64[] = {0, 4, 10, 15};
    static const uint8_t impersonal[] = {1, 0, 1};
    encours_customer_columns columns = ENCOURS_CUSTOMER_COLUMNS_INIT;
    columns.count = 3;
    columns.code = (encours_text_column){3, wide ? NULL : codes, wide ? codes_64 : NULL,
                                         "ACMEdurand\xC3\x89TAT", 15};
    columns.name = (encours_text_column){3, names, NULL, "SomebodySomebody", 16};
    columns.code_impersonal = impersonal;
    return columns;
}

/* A column of texts whose second row has `size` letters. */
static inline encours_text_column long_text(uint32_t offsets[FEW + 1], size_t size)
{
    static char letters[2048];
    memset(letters, 'x', sizeof letters);
    offsets[0] = 0;
    offsets[1] = 1;
    offsets[2] = offsets[1] + (uint32_t)size;
    offsets[3] = offsets[2] + 2;
    return (encours_text_column){FEW, offsets, NULL, letters, offsets[3]};
}

/* A transaction with one document in it, to which nothing may be added by what is refused. */
typedef struct refusals {
    test_ledger ledger;
    encours_transaction *transaction;
} refusals;

static inline encours_transaction *begin_one(test_ledger *ledger)
{
    encours_document document = ledger_document(1, ENCOURS_DOCUMENT_INVOICE, 100, 130, 5);
    ledger_customer(ledger, "ACME");
    encours_transaction *transaction = ledger_transaction(ledger);
    check_ok(encours_transaction_post(transaction, &document, NULL, check_error()));
    return transaction;
}

static inline refusals begin(void)
{
    refusals test = {.ledger = ledger_begin()};
    test.transaction = begin_one(&test.ledger);
    return test;
}

/* The log is that of the one document alone. */
static inline void end(refusals *test)
{
    test_ledger alone = ledger_begin();
    ledger_commit(test->transaction);
    ledger_commit(begin_one(&alone));
    check_same_log(&test->ledger, &alone);
    ledger_end(&alone);
    ledger_end(&test->ledger);
}

#endif
