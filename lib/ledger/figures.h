/* SPDX-License-Identifier: MIT */
/* What the figures of a view share: which documents take part, and which row they fall into. */
#ifndef ENC_LEDGER_FIGURES_H
#define ENC_LEDGER_FIGURES_H

#include "encours/document.h"
#include "ledger/present.h"
#include "ledger/view.h"

typedef struct enc_figures {
    const encours_view *view;
    const enc_state *state;
    const enc_counts *counts;
    int32_t day;
    const uint16_t *classes; /* NULL: all */
    size_t class_count;
    uint32_t dimension;        /* ENC_ROW_NONE: rows are customers */
    int32_t group_by;          /* then an encours_group_by, or 0: each customer has its own row */
    uint32_t *heads;           /* with that: number of the head of each customer, then room */
    enc_span span;             /* what is looked at */
    int64_t *open;             /* by enc_span_line(): amount less what is allocated at the day */
    bool agreed;               /* go by agreed due dates */
    int32_t *dues;             /* then that of each line, by the same */
    uint32_t *customer_values; /* with a dimension: value of each customer + 1, 0: not looked up */
    char plain_code[ENC_CODE_TEXT_SIZE]; /* where a label is printed */
} enc_figures;

/* Check the day and find the dimension. Nothing is held until enc_figures_fill_open(). */
encours_status enc_figures_begin(enc_figures *figures, const encours_view *view, encours_date as_of,
                                 const char *by, const uint16_t *classes, size_t class_count,
                                 encours_error *error);

bool enc_figures_takes(const enc_figures *figures, uint16_t account_class);

/* The value of a customer at the day, looked up once. */
uint32_t enc_figures_customer_value(const enc_figures *figures, uint32_t customer);

/* The key of a document's row: customer number, or value number; 0: no value. */
static inline uint32_t enc_figures_key(const enc_figures *figures, uint32_t document,
                                       uint32_t customer)
{
    if (figures->dimension == ENC_ROW_NONE)
        return figures->heads != NULL ? figures->heads[customer] : customer + 1;
    uint32_t own = enc_document_own_value(figures->state, document, figures->dimension);
    return own != 0 ? own : enc_figures_customer_value(figures, customer);
}

/* Text of a key, as enc_row_label_fn. */
encours_status enc_figures_label(void *figures, uint32_t key, const char **text, size_t *size,
                                 encours_error *error);

/* +1 for invoices and debit notes, -1 for credit notes; the rest are no sales. */
static inline int enc_sale_sign(unsigned type)
{
    return type == ENCOURS_DOCUMENT_INVOICE || type == ENCOURS_DOCUMENT_DEBIT_NOTE ? 1
           : type == ENCOURS_DOCUMENT_CREDIT_NOTE                                  ? -1
                                                                                   : 0;
}

/* Whether `due` is an encours_due_date, and remember which. */
encours_status enc_figures_go_by(enc_figures *figures, int32_t due, encours_error *error);

/* The open amount of a line of a document that is looked at. */
static inline int64_t enc_figures_open(const enc_figures *figures, uint32_t line)
{
    size_t at = enc_span_line(&figures->span, line);
    return at != SIZE_MAX ? figures->open[at] : 0;
}

static inline int32_t enc_figures_due(const enc_figures *figures, uint32_t line)
{
    size_t at = figures->dues != NULL ? enc_span_line(&figures->span, line) : SIZE_MAX;
    return at != SIZE_MAX ? figures->dues[at] : ENC_AT(&figures->state->line_due, int32_t, line);
}

/* Instead of all documents look at those that matter at the day (present.h): for who needs open
 * amounts and balances only. Before enc_figures_fill_open(). */
static inline void enc_figures_presently(enc_figures *figures)
{
    enc_span_begin(&figures->span, figures->state, figures->counts, figures->day);
}

/* Before keys are asked for. Compute the open amounts at the day: one pass over the lines and one
 * over the allocations, which is quicker than following each line's chain. Give back what it took.
 */
encours_status enc_figures_fill_open(enc_figures *figures, enc_allocation_rule rule,
                                     encours_error *error);
void enc_figures_end(enc_figures *figures);

#endif
