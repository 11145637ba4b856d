/* SPDX-License-Identifier: MIT */
/* Cursors that may show only part of what they run over. */
#include "encours/fact.h"
#include "ledger/cursor.h"

static const uint8_t amounts[] = {
    ENCOURS_COLUMN_AMOUNT,           ENCOURS_COLUMN_OPEN,      ENCOURS_COLUMN_VAT,
    ENCOURS_COLUMN_BASE_AMOUNT,      ENCOURS_COLUMN_DELIVERED, ENCOURS_COLUMN_INVOICED,
    ENCOURS_COLUMN_CANCELLED_AMOUNT, ENCOURS_COLUMN_EXPOSURE,  ENCOURS_COLUMN_LIMIT,
};

typedef struct subject {
    int32_t kind;
    uint64_t number;
} subject;

static subject subject_of(const encours_cursor_options *options)
{
    if (options->order != 0)
        return (subject){ENCOURS_SUBJECT_ORDER, options->order};
    if (options->document != 0)
        return (subject){ENCOURS_SUBJECT_DOCUMENT, options->document};
    return options->customer != 0 ? (subject){ENCOURS_SUBJECT_CUSTOMER, options->customer}
                                  : (subject){ENCOURS_SUBJECT_LEDGER, 0};
}

encours_status enc_cursor_ask(const encours_view *view, int32_t rows,
                              const encours_cursor_options *options, enc_cursor_masking *masking,
                              encours_error *error)
{
    *masking = ENC_CURSOR_PLAIN;
    if (view->authority.authoriser == NULL)
        return ENCOURS_OK;
    int32_t action = rows == ENCOURS_ROWS_EVENTS ? ENCOURS_ACTION_READ_AUDIT
                                                 : ENCOURS_ACTION_READ_ROWS;
    subject of = subject_of(options);
    int32_t answer = enc_view_answer(view, action, of.kind, of.number);
    if (answer == ENCOURS_AUTHORISATION_DENY)
        return enc_view_deny(view, action, of.kind, of.number, error);
    if (answer == ENCOURS_AUTHORISATION_MASK)
        *masking = of.number == 0 ? ENC_CURSOR_BY_CUSTOMER : ENC_CURSOR_ALL;
    return ENCOURS_OK;
}

static int64_t customer_of(const encours_cursor *cursor, size_t i)
{
    const int64_t *customers =
        cursor->columns[cursor->rows == ENCOURS_ROWS_CUSTOMERS ? ENCOURS_COLUMN_NUMBER
                                                               : ENCOURS_COLUMN_CUSTOMER];
    return customers != NULL ? customers[i] : 0;
}

static bool is_masked(const encours_cursor *cursor, int64_t customer)
{
    int32_t action = cursor->rows == ENCOURS_ROWS_EVENTS ? ENCOURS_ACTION_READ_AUDIT
                                                         : ENCOURS_ACTION_READ_ROWS;
    return cursor->masking == ENC_CURSOR_ALL || customer == 0 ||
           enc_view_answer(cursor->view, action, ENCOURS_SUBJECT_CUSTOMER, (uint64_t)customer) !=
               ENCOURS_AUTHORISATION_ALLOW;
}

void enc_cursor_mask(encours_cursor *cursor)
{
    int64_t before = -1;
    bool masked = true;
    for (size_t i = 0; i < cursor->count; i++) {
        int64_t customer = customer_of(cursor, i);
        if (customer != before)
            masked = is_masked(cursor, customer);
        before = customer;
        cursor->masked[i] = masked;
        for (size_t k = 0; masked && k < sizeof amounts; k++)
            enc_cursor_put(cursor, (encours_column)amounts[k], i, INT64_MIN);
    }
}
