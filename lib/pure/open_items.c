/* SPDX-License-Identifier: MIT */
/* What is open at a past day. */
#include "encours/open_items.h"

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"

#define COUNT_MAX UINT32_MAX

/* The two numbers of an item in the workspace. */
typedef struct working {
    int64_t open;
    int64_t later;
} working;

size_t encours_open_items_workspace_size(size_t count)
{
    size_t size = 0;
    return enc_mul_size(count, sizeof(working), &size) ? size : SIZE_MAX;
}

typedef struct pass {
    encours_open_items items;
    int32_t as_of;
    int32_t allocations;
    working *work;
    encours_error *error;
} pass;

static encours_status check_columns(const pass *p)
{
    encours_error *error = p->error;
    const encours_open_items *c = &p->items;
    ENC_REQUIRE(c->count == 0 || (c->amount != NULL && c->date != NULL && c->open != NULL));
    ENC_REQUIRE(c->allocation_count == 0 ||
                (c->item != NULL && c->allocated != NULL && c->since != NULL));
    ENC_REQUIRE(c->allocation_count == 0 || p->allocations == ENCOURS_ALLOCATION_MATCHING ||
                c->other != NULL);
    if (c->count > COUNT_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu items, at most 2^32 - 1", c->count);
    for (size_t i = 0; i < c->count; i++)
        if (!enc_date_is_valid(c->date[i]) && c->date[i] != ENCOURS_DATE_NONE)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "item %zu: date %" PRId32
                                " is no day between 1900-01-01 and 2199-12-31",
                                i, c->date[i]);
    return ENCOURS_OK;
}

static int32_t end_of(const pass *p, size_t allocation)
{
    return p->items.until == NULL ? ENCOURS_DATE_NONE : p->items.until[allocation];
}

static encours_status check_dates(const pass *p, size_t a)
{
    int32_t from = p->items.since[a], until = end_of(p, a);
    if (!enc_date_is_valid(from))
        return enc_error_at(p->error, ENCOURS_E_INVALID, a,
                            "allocation %zu: matching date %" PRId32
                            " is no day between 1900-01-01 and 2199-12-31",
                            a, from);
    if (until != ENCOURS_DATE_NONE && (!enc_date_is_valid(until) || until < from))
        return enc_error_at(p->error, ENCOURS_E_INVALID, a,
                            "allocation %zu: end %" PRId32
                            " is no day, or lies before the matching date %" PRId32,
                            a, until, from);
    if (p->items.other != NULL && !enc_date_is_valid(p->items.other[a]) &&
        p->items.other[a] != ENCOURS_DATE_NONE)
        return enc_error_at(p->error, ENCOURS_E_INVALID, a,
                            "allocation %zu: date %" PRId32
                            " of the other document is no day between 1900-01-01 and 2199-12-31",
                            a, p->items.other[a]);
    return ENCOURS_OK;
}

static encours_status check_allocation(const pass *p, size_t a)
{
    uint32_t item = p->items.item[a];
    if (item >= p->items.count)
        return enc_error_at(p->error, ENCOURS_E_INVALID, a,
                            "allocation %zu: item %" PRIu32 " of %zu", a, item, p->items.count);
    int64_t amount = p->items.amount[item], allocated = p->items.allocated[a];
    if ((amount < 0) != (allocated < 0) && allocated != 0)
        return enc_error_at(p->error, ENCOURS_E_INVALID, a,
                            "allocation %zu: %" PRId64 " has another sign than item %" PRIu32
                            ", %" PRId64,
                            a, allocated, item, amount);
    return check_dates(p, a);
}

static int32_t later_of(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

/* First day from which an allocation counts, and the day from which it no longer does. It never
 * counts before both documents are there; one without date is there from the beginning, and
 * ENCOURS_DATE_NONE is the least day. */
static void period_of(const pass *p, size_t a, int32_t *from, int32_t *until)
{
    int32_t end = end_of(p, a);
    bool has_ended = end != ENCOURS_DATE_NONE;
    int32_t both = p->items.date[p->items.item[a]];
    if (p->items.other != NULL)
        both = later_of(both, p->items.other[a]);
    *until = has_ended ? end : INT32_MAX;
    if (p->allocations == ENCOURS_ALLOCATION_MATCHING)
        *from = later_of(p->items.since[a], both);
    else
        *from = has_ended ? INT32_MAX : both;
}

/* Allocations have the sign of their item, so that they bring it towards 0 in any order. A later
 * one that ended settles nothing for good: matched again, its amount would be told twice. */
static encours_status settle(const pass *p, size_t a)
{
    int64_t allocated = p->items.allocated[a];
    uint32_t item = p->items.item[a];
    working *w = &p->work[item];
    int32_t from = 0, until = 0;
    period_of(p, a, &from, &until);
    if (from <= p->as_of && p->as_of < until) {
        if (enc_magnitude(allocated) > enc_magnitude(w->open))
            return enc_error_at(p->error, ENCOURS_E_INVALID, a,
                                "allocation %zu: %" PRId64 " of item %" PRIu32 " when %" PRId64
                                " of its %" PRId64 " is open at the as-of day: over-allocated",
                                a, allocated, item, w->open, p->items.amount[item]);
        w->open -= allocated;
    } else if (p->as_of < from && until == INT32_MAX &&
               !enc_add_i64(w->later, allocated, &w->later)) {
        return enc_error_at(p->error, ENCOURS_E_OVERFLOW, a,
                            "item %" PRIu32 ": its later allocations do not fit 64 bits", item);
    }
    return ENCOURS_OK;
}

static void write_item(const pass *p, size_t i)
{
    const encours_open_items *c = &p->items;
    bool is_there = c->date[i] <= p->as_of; /* ENCOURS_DATE_NONE too */
    c->open[i] = is_there ? p->work[i].open : 0;
    if (c->later != NULL)
        c->later[i] = is_there ? p->work[i].later : 0;
    if (c->status == NULL)
        return;
    c->status[i] = c->open[i] != 0 ? ENCOURS_OPEN_ITEM_OPEN : ENCOURS_OPEN_ITEM_CLOSED;
    if (!is_there)
        c->status[i] = ENCOURS_OPEN_ITEM_LATER;
    else if (c->date[i] == ENCOURS_DATE_NONE)
        c->status[i] = ENCOURS_OPEN_ITEM_NO_DATE;
}

static encours_status check_workspace(const pass *p, size_t size)
{
    encours_error *error = p->error;
    ENC_REQUIRE(p->items.count == 0 || p->work != NULL);
    if ((uintptr_t)p->work % sizeof(int64_t) != 0)
        return enc_error_set(error, ENCOURS_E_MISUSE, "the workspace must be aligned to 8 bytes");
    size_t wanted = encours_open_items_workspace_size(p->items.count);
    if (size < wanted)
        return enc_error_set(error, ENCOURS_E_MISUSE,
                             "a workspace of %zu bytes, needs %zu; ask "
                             "encours_open_items_workspace_size",
                             size, wanted);
    return ENCOURS_OK;
}

encours_status encours_open_items_compute(const encours_open_items *items, encours_date as_of,
                                          int32_t allocations, void *workspace,
                                          size_t workspace_size, encours_error *error)
{
    ENC_REQUIRE(items != NULL);
    pass p = {
        .as_of = as_of.epoch_day,
        .allocations = allocations,
        .work = workspace,
        .error = error,
    };
    ENC_STRUCT_LOAD(p.items, items, encours_open_items, sizeof p.items, error);
    if (!enc_date_is_valid(as_of.epoch_day))
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "as_of %" PRId32 " is no day between 1900-01-01 and 2199-12-31",
                             as_of.epoch_day);
    if (allocations < 0 || allocations > ENCOURS_ALLOCATION_ACCOUNTING)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "allocations is %" PRId32 ", which is no encours_allocation_date",
                             allocations);
    ENC_TRY(check_columns(&p));
    ENC_TRY(check_workspace(&p, workspace_size));
    for (size_t i = 0; i < p.items.count; i++)
        p.work[i] = (working){.open = p.items.amount[i]};
    for (size_t a = 0; a < p.items.allocation_count; a++) {
        ENC_TRY(check_allocation(&p, a));
        ENC_TRY(settle(&p, a));
    }
    for (size_t i = 0; i < p.items.count; i++)
        write_item(&p, i);
    return ENCOURS_OK;
}
