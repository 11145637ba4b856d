/* SPDX-License-Identifier: MIT */
#include "ledger/figures.h"

#include "encours/customer_group.h"
#include "ledger/facts.h"
#include "ledger/groups.h"

#include <stdio.h>
#include <string.h>

encours_status enc_figures_begin(enc_figures *figures, const encours_view *view, encours_date as_of,
                                 const char *by, const uint16_t *classes, size_t class_count,
                                 encours_error *error)
{
    ENC_REQUIRE(classes != NULL || class_count == 0);
    ENC_TRY(enc_view_check_day(as_of, error));
    *figures = (enc_figures){
        .view = view,
        .state = view->state,
        .counts = &view->counts,
        .day = as_of.epoch_day,
        .classes = classes,
        .class_count = class_count,
        .dimension = ENC_ROW_NONE,
    };
    enc_span_all(&figures->span, figures->state, figures->counts);
    if (by == NULL)
        return ENCOURS_OK;
    figures->dimension = enc_state_find_dimension(view->state, enc_text_of(by),
                                                  view->counts.dimensions);
    if (figures->dimension == ENC_ROW_NONE && strcmp(by, ENCOURS_BY_GROUP) == 0)
        figures->group_by = ENCOURS_GROUP_BY_HEAD;
    else if (figures->dimension == ENC_ROW_NONE && strcmp(by, ENCOURS_BY_CURRENT) == 0)
        figures->group_by = ENCOURS_GROUP_BY_CURRENT;
    else if (figures->dimension == ENC_ROW_NONE) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "dimension %s is not declared", by);
        enc_error_field(error, "by");
        return ENCOURS_E_NOT_FOUND;
    }
    return ENCOURS_OK;
}

bool enc_figures_takes(const enc_figures *figures, uint16_t account_class)
{
    if (figures->classes == NULL)
        return true;
    for (size_t i = 0; i < figures->class_count; i++)
        if (figures->classes[i] == account_class)
            return true;
    return false;
}

static size_t open_size(const enc_figures *figures)
{
    return enc_span_lines(&figures->span) * sizeof *figures->open;
}

/* Elements of a column of lines from the span's first on, behind those of lines that are kept. */
static void copy_lines(const enc_figures *figures, const enc_column *column, void *to)
{
    const enc_span *span = &figures->span;
    uint32_t lines = figures->counts->lines;
    char *out = (char *)to + span->kept_lines * column->size;
    for (uint32_t line = span->first_line; line < lines;) {
        uint32_t run = enc_column_run(line);
        run = run < lines - line ? run : lines - line;
        memcpy(out, enc_column_side(column, line), run * column->size);
        out += run * column->size;
        line += run;
    }
}

/* Lines that are kept: each by its own chain, for there are few. */
static void fill_kept(enc_figures *figures, enc_allocation_rule rule)
{
    const enc_span *span = &figures->span;
    enc_walk walk = {.span = span};
    uint32_t document;
    memset(figures->open, 0, span->kept_lines * sizeof *figures->open);
    while (span->present != NULL && enc_walk_next(&walk, &document) &&
           document < span->first_document) {
        uint32_t end = enc_document_line_end(figures->state, figures->counts, document);
        uint32_t line = ENC_AT(&figures->state->document_first_line, uint32_t, document);
        for (; line < end && line < span->first_line; line++)
            figures->open[enc_span_line(span, line)] =
                ENC_AT(&figures->state->line_amount, int64_t, line) -
                enc_line_allocated(figures->state, figures->counts, line, figures->day, rule);
    }
}

static bool is_live(const enc_figures *figures, const enc_allocation *allocation,
                    enc_allocation_rule rule)
{
    int32_t to = enc_allocation_to(figures->state, figures->counts, allocation);
    if (rule == ENC_ALLOCATION_MATCHING)
        return allocation->from <= figures->day && figures->day < to;
    return to == ENC_DAY_NEVER &&
           enc_allocation_accounting_from(figures->state, allocation) <= figures->day;
}

static void subtract(enc_figures *figures, const enc_allocation *allocation,
                     enc_allocation_rule rule)
{
    const uint32_t lines[] = {allocation->credit_line, allocation->debit_line};
    const enc_span *span = &figures->span;
    if (!is_live(figures, allocation, rule))
        return;
    for (size_t i = 0; i < 2; i++)
        if (lines[i] >= span->first_line)
            figures->open[span->kept_lines + (lines[i] - span->first_line)] -= allocation->amount;
}

/* Rows whose chunk is away are asked for one by one: some are kept and have changed. */
static void subtract_allocations(enc_figures *figures, enc_allocation_rule rule)
{
    const enc_span *span = &figures->span;
    const enc_column *column = &figures->state->allocations;
    uint32_t rows = figures->counts->allocations;
    for (size_t i = 0; span->present != NULL && i < span->present->early_count; i++)
        subtract(figures, &ENC_AT(column, enc_allocation, span->present->early[i]), rule);
    for (uint32_t row = span->first_allocation; row < rows;) {
        const char *base = enc_column_base(column, enc_column_chunk(row)); /* may leave meanwhile */
        uint32_t run = base != NULL ? enc_column_run(row) : 1;
        run = run < rows - row ? run : rows - row;
        size_t offset = (size_t)(row - enc_column_chunk_first(row)) * column->size;
        const enc_allocation *allocations = base != NULL ? (const void *)(base + offset)
                                                         : enc_column_at(column, row);
        for (uint32_t i = 0; i < run; i++)
            subtract(figures, &allocations[i], rule);
        row += run;
    }
}

encours_status enc_figures_go_by(enc_figures *figures, int32_t due, encours_error *error)
{
    if (due != ENCOURS_DUE_ORIGINAL && due != ENCOURS_DUE_AGREED) {
        enc_error_set(error, ENCOURS_E_INVALID, "there are no such due dates");
        enc_error_field(error, "due");
        return ENCOURS_E_INVALID;
    }
    /* Without facts the two are the same. */
    figures->agreed = due == ENCOURS_DUE_AGREED && figures->counts->facts > 0;
    return ENCOURS_OK;
}

static size_t dues_size(const enc_figures *figures)
{
    return enc_span_lines(&figures->span) * sizeof *figures->dues;
}

static encours_status fill_dues(enc_figures *figures, encours_error *error)
{
    figures->dues = enc_allocate(figures->view->context, dues_size(figures));
    if (figures->dues == NULL)
        return enc_error_memory(error);
    const enc_span *span = &figures->span;
    enc_walk walk = {.span = span};
    uint32_t document;
    while (span->present != NULL && enc_walk_next(&walk, &document) &&
           document < span->first_document) {
        uint32_t end = enc_document_line_end(figures->state, figures->counts, document);
        uint32_t line = ENC_AT(&figures->state->document_first_line, uint32_t, document);
        for (; line < end && line < span->first_line; line++)
            figures->dues[enc_span_line(span, line)] = ENC_AT(&figures->state->line_due, int32_t,
                                                              line);
    }
    copy_lines(figures, &figures->state->line_due, figures->dues);
    enc_facts_defer(span, figures->day, figures->dues);
    return ENCOURS_OK;
}

static size_t values_size(const enc_figures *figures)
{
    return (size_t)figures->counts->customers * sizeof *figures->customer_values;
}

/* Heads, and behind them the room that finding them takes. */
static size_t heads_size(const enc_figures *figures)
{
    return 2 * (size_t)figures->counts->customers * sizeof *figures->heads;
}

static encours_status fill_heads(enc_figures *figures, encours_error *error)
{
    figures->heads = enc_allocate(figures->view->context, heads_size(figures));
    if (figures->heads == NULL)
        return enc_error_memory(error);
    enc_group_heads(figures->state, figures->counts, figures->day, figures->group_by,
                    figures->heads, figures->heads + figures->counts->customers);
    return ENCOURS_OK;
}

encours_status enc_figures_fill_open(enc_figures *figures, enc_allocation_rule rule,
                                     encours_error *error)
{
    encours_context *context = figures->view->context;
    figures->open = enc_allocate(context, open_size(figures));
    if (figures->dimension != ENC_ROW_NONE)
        figures->customer_values = enc_allocate_zeroed(context, values_size(figures));
    if (figures->open == NULL ||
        (figures->dimension != ENC_ROW_NONE && figures->customer_values == NULL))
        return enc_error_memory(error);
    if (figures->agreed)
        ENC_TRY(fill_dues(figures, error));
    if (figures->group_by != 0 && figures->counts->customers > 0)
        ENC_TRY(fill_heads(figures, error));
    fill_kept(figures, rule);
    copy_lines(figures, &figures->state->line_amount, figures->open);
    subtract_allocations(figures, rule);
    return ENCOURS_OK;
}

uint32_t enc_figures_customer_value(const enc_figures *figures, uint32_t customer)
{
    uint32_t *known = &figures->customer_values[customer];
    if (*known == 0)
        *known = enc_customer_value(figures->state, figures->counts, customer, figures->dimension,
                                    figures->day) +
                 1;
    return *known - 1;
}

void enc_figures_end(enc_figures *figures)
{
    if (figures->span.state == NULL) /* it was never begun */
        return;
    enc_release(figures->view->context, figures->open, open_size(figures));
    enc_release(figures->view->context, figures->customer_values, values_size(figures));
    enc_release(figures->view->context, figures->dues, dues_size(figures));
    enc_release(figures->view->context, figures->heads, heads_size(figures));
    figures->heads = NULL;
    figures->dues = NULL;
    figures->open = NULL;
    figures->customer_values = NULL;
}

encours_status enc_figures_label(void *user, uint32_t key, const char **text, size_t *size,
                                 encours_error *error)
{
    static const char *const none = "";
    const enc_figures *figures = user;
    const enc_state *state = figures->state;
    (void)error;
    *text = none;
    *size = 0;
    if (key == 0)
        return ENCOURS_OK;
    enc_text label = enc_strings_get(&state->strings,
                                     figures->dimension == ENC_ROW_NONE
                                         ? ENC_AT(&state->customer_code, uint32_t, key - 1)
                                         : ENC_AT(&state->values, enc_value, key - 1).text);
    if (label.size == 0) { /* a customer whose code is personal: the log calls it C<number> */
        char *plain = ((enc_figures *)user)->plain_code;
        label = enc_text_of(enc_state_code(state, key - 1, plain));
    }
    *text = label.bytes;
    *size = label.size;
    return ENCOURS_OK;
}
