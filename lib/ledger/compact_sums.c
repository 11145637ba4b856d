/* SPDX-License-Identifier: MIT */
/* Sums of documents that are not looked at any more: gross amounts and cash of each customer and
 * currency, and their sales by month. */
#include <string.h>

#include "base/checked.h"
#include "ledger/compact.h"
#include "ledger/figures.h"
#include "ledger/totals_compute.h"
#include "ledger/varint.h"
#include "pure/date.h"

enum { MONTH_BYTES_MAX = 2 * ENC_VARINT_SIZE_MAX };

/* Sums by customer and currency while they are added up. */
typedef struct sums {
    encours_context *context;
    uint32_t *first_after; /* by customer: row + 1 */
    size_t customers;
    struct sum {
        enc_carried sum;
        uint32_t next_after;
        uint32_t month_after; /* its newest month + 1 */
    } * rows;
    size_t count;
    size_t capacity;
    struct month {
        int64_t sales;
        int32_t month;
        uint32_t next_after; /* the month before, of the same row */
    } * months;
    size_t month_count;
    size_t month_capacity;
} sums;

static void release(sums *of)
{
    enc_release(of->context, of->first_after, of->customers * sizeof *of->first_after);
    enc_release(of->context, of->rows, of->capacity * sizeof *of->rows);
    enc_release(of->context, of->months, of->month_capacity * sizeof *of->months);
}

static struct sum *sum_of(sums *of, uint32_t customer, uint32_t currency)
{
    uint32_t after = of->first_after[customer];
    for (; after != 0; after = of->rows[after - 1].next_after)
        if (of->rows[after - 1].sum.currency == currency)
            return &of->rows[after - 1];
    void *rows = of->rows;
    if (!enc_grow(of->context, &rows, &of->capacity, of->count + 1, sizeof *of->rows))
        return NULL;
    of->rows = rows;
    of->rows[of->count] = (struct sum){
        {.customer = customer, .currency = currency}, of->first_after[customer], 0};
    of->first_after[customer] = (uint32_t)++of->count;
    return &of->rows[of->count - 1];
}

static encours_status overflow(uint32_t customer, encours_error *error)
{
    return enc_error_set(error, ENCOURS_E_OVERFLOW,
                         "a sum of customer number %" PRIu32 " does not fit 64 bits", customer + 1);
}

/* A month of a row, of which the newest come first. */
static struct month *month_of(sums *of, struct sum *row, int32_t month)
{
    uint32_t newer = 0, after = row->month_after; /* rows of months + 1 */
    while (after != 0 && of->months[after - 1].month > month) {
        newer = after;
        after = of->months[after - 1].next_after;
    }
    if (after != 0 && of->months[after - 1].month == month)
        return &of->months[after - 1];
    void *months = of->months;
    if (!enc_grow(of->context, &months, &of->month_capacity, of->month_count + 1,
                  sizeof *of->months))
        return NULL;
    of->months = months;
    of->months[of->month_count] = (struct month){.month = month, .next_after = after};
    uint32_t *link = newer != 0 ? &of->months[newer - 1].next_after : &row->month_after;
    *link = (uint32_t)++of->month_count;
    return &of->months[of->month_count - 1];
}

static encours_status add_sale(sums *to, struct sum *row, int32_t month, int64_t amount,
                               encours_error *error)
{
    struct month *at = month_of(to, row, month);
    if (at == NULL)
        return enc_error_memory(error);
    return enc_add_i64(at->sales, amount, &at->sales) ? ENCOURS_OK
                                                      : overflow(row->sum.customer, error);
}

static encours_status add_gross(struct sum *row, int64_t balance, int64_t cash,
                                encours_error *error)
{
    bool fits = enc_add_i64(row->sum.balance, balance, &row->sum.balance) &&
                enc_add_i64(row->sum.cash, cash, &row->sum.cash);
    return fits ? ENCOURS_OK : overflow(row->sum.customer, error);
}

/* A document that is no longer looked at: what of it is not in the sums yet comes in, and what is
 * there of one that was cancelled since goes out. */
static encours_status add_document(const enc_compact_plan *plan, sums *to, uint32_t document,
                                   uint32_t flags, encours_error *error)
{
    const enc_state *state = plan->state;
    int32_t cancelled = enc_document_to(state, plan->counts, document);
    bool counts = cancelled == ENC_DAY_NEVER, carried = (flags & ENC_OPEN_CARRIED) != 0;
    bool booked = (flags & ENC_OPEN_BOOKED) != 0;
    enc_attributes is = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, document));
    int64_t gross = enc_document_gross(state, plan->counts, document);
    int64_t sale = enc_sale_sign(is.type) * gross;
    struct sum *row = sum_of(to, ENC_AT(&state->document_customer, uint32_t, document),
                             is.currency);
    if (row == NULL)
        return enc_error_memory(error);
    if (counts != carried)
        ENC_TRY(add_gross(row, (counts ? 1 : -1) * (enc_type_is_debit(is.type) ? gross : -gross),
                          (counts ? 1 : -1) * enc_totals_cash_sign(is.type) * gross, error));
    if (enc_sale_sign(is.type) == 0)
        return ENCOURS_OK;
    if (!booked)
        ENC_TRY(add_sale(
            to, row, enc_date_month_number(ENC_AT(&state->document_effective, int32_t, document)),
            sale, error));
    /* One that was cancelled before it was compacted is booked and not carried. */
    return !counts && (carried || !booked)
               ? add_sale(to, row, enc_date_month_number(cancelled), -sale, error)
               : ENCOURS_OK;
}

static encours_status add_before(sums *to, const enc_present *before, encours_error *error)
{
    for (size_t i = 0; i < before->carried_count; i++) {
        const enc_carried *sum = &before->carried[i];
        struct sum *row = sum_of(to, sum->customer, sum->currency);
        if (row == NULL)
            return enc_error_memory(error);
        ENC_TRY(add_gross(row, sum->balance, sum->cash, error));
        enc_months months;
        int32_t month;
        int64_t sales;
        for (enc_months_begin(&months, before, sum); enc_months_next(&months, &month, &sales);)
            ENC_TRY(add_sale(to, row, month, sales, error));
    }
    return ENCOURS_OK;
}

static encours_status add_all(const enc_compact_plan *plan, sums *to, encours_error *error)
{
    const enc_shelf *before = plan->before;
    if (before != NULL)
        ENC_TRY(add_before(to, before->present, error));
    for (size_t i = 0; i < plan->known_count; i++)
        if (!enc_plan_is_open(plan, plan->known[i].document))
            ENC_TRY(add_document(plan, to, plan->known[i].document, plan->known[i].flags, error));
    uint32_t first = before != NULL ? before->tables[ENC_AWAY_DOCUMENTS].rows : 0;
    for (uint32_t row = first; row < plan->rows[ENC_AWAY_DOCUMENTS]; row++)
        if (!enc_plan_is_open(plan, row))
            ENC_TRY(add_document(plan, to, row, 0, error));
    return ENCOURS_OK;
}

/* By customer, and of each by currency. */
static encours_status put_in_order(const sums *from, enc_present *present, encours_error *error)
{
    size_t bytes = from->count * sizeof *present->carried;
    present->carried = from->count > 0 ? enc_allocate(from->context, bytes) : NULL;
    if (from->count > 0 && present->carried == NULL)
        return enc_error_memory(error);
    for (size_t customer = 0; customer < from->customers; customer++) {
        size_t first = present->carried_count;
        for (uint32_t after = from->first_after[customer]; after != 0;
             after = from->rows[after - 1].next_after) {
            size_t at = present->carried_count++;
            for (; at > first &&
                   present->carried[at - 1].currency > from->rows[after - 1].sum.currency;
                 at--)
                present->carried[at] = present->carried[at - 1];
            present->carried[at] = from->rows[after - 1].sum;
            present->carried[at].months_at = after - 1; /* for a while: its row */
        }
    }
    return ENCOURS_OK;
}

/* The months of a row, oldest first, as bytes; NULL counts them. */
static uint8_t *put_months(const sums *from, const struct sum *row, uint8_t *to, uint32_t *count)
{
    uint32_t months = 0;
    for (uint32_t after = row->month_after; after != 0; after = from->months[after - 1].next_after)
        months++;
    *count = months;
    int32_t before = 0;
    for (uint32_t left = months; left > 0; left--) {
        uint32_t after = row->month_after;
        for (uint32_t i = 1; i < left; i++)
            after = from->months[after - 1].next_after;
        const struct month *month = &from->months[after - 1];
        to = enc_put_varint(to, (uint64_t)(month->month - before));
        to = enc_put_signed(to, month->sales);
        before = month->month;
    }
    return to;
}

static encours_status pack_months(const sums *from, enc_present *present, encours_error *error)
{
    size_t most = from->month_count * (size_t)MONTH_BYTES_MAX, size = 0;
    uint8_t *bytes = enc_allocate(from->context, most + 1);
    if (bytes == NULL)
        return enc_error_memory(error);
    for (size_t i = 0; i < present->carried_count; i++) {
        enc_carried *row = &present->carried[i];
        const struct sum *source = &from->rows[row->months_at];
        row->months_at = size;
        size = (size_t)(put_months(from, source, bytes + size, &row->months) - bytes);
    }
    present->months = enc_allocate(from->context, size + 1);
    present->months_size = size;
    if (present->months != NULL)
        memcpy(present->months, bytes, size);
    enc_release(from->context, bytes, most + 1);
    return present->months != NULL ? ENCOURS_OK : enc_error_memory(error);
}

encours_status enc_plan_sums(const enc_compact_plan *plan, encours_error *error)
{
    sums of = {.context = plan->context, .customers = plan->counts->customers};
    encours_status status = ENCOURS_OK;
    if (of.customers > 0) {
        of.first_after = enc_allocate_zeroed(of.context, of.customers * sizeof *of.first_after);
        status = of.first_after == NULL ? enc_error_memory(error) : add_all(plan, &of, error);
    }
    if (status == ENCOURS_OK)
        status = put_in_order(&of, plan->present, error);
    if (status == ENCOURS_OK)
        status = pack_months(&of, plan->present, error);
    release(&of);
    return status;
}
