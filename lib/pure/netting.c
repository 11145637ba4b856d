/* SPDX-License-Identifier: MIT */
#include "encours/netting.h"

#include "base/checked.h"
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/date.h"
#include "pure/range.h"

#define ITEMS_MAX ((size_t)1 << 31)

typedef struct side {
    encours_netting_side of;
    int32_t last_due; /* of what takes part; ENCOURS_DATE_NONE: all does */
    int64_t open;     /* of all items */
    int64_t eligible; /* of those that take part */
} side;

static bool takes_part(const side *s, size_t i)
{
    if (s->last_due == ENCOURS_DATE_NONE)
        return true;
    return s->of.due[i] != ENCOURS_DATE_NONE && s->of.due[i] <= s->last_due;
}

static encours_status load(const encours_netting_side *given, int32_t last_due, side *out,
                           encours_error *error)
{
    ENC_STRUCT_LOAD(out->of, given, encours_netting_side, sizeof out->of, error);
    const encours_netting_side *of = &out->of;
    out->last_due = last_due;
    if (of->count > ITEMS_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "%zu items, more than 2^31", of->count);
    ENC_REQUIRE(of->count == 0 || of->open != NULL);
    if (of->count > 0 && last_due != ENCOURS_DATE_NONE && of->due == NULL)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "by law only debts that are due are netted: give their due dates");
    for (size_t i = 0; i < of->count; i++) {
        if (of->open[i] < 0)
            return enc_range_refuse_at(i, of->open[i], "must be 0 or more", "open", error);
        if (!enc_add_i64(out->open, of->open[i], &out->open))
            return enc_error_at(error, ENCOURS_E_OVERFLOW, i, "the sum does not fit 64 bits");
        out->eligible += takes_part(out, i) ? of->open[i] : 0;
    }
    return ENCOURS_OK;
}

static void use_up(const side *s, int64_t left)
{
    if (s->of.netted == NULL)
        return;
    for (size_t i = 0; i < s->of.count; i++) {
        int64_t part = takes_part(s, i) ? s->of.open[i] : 0;
        part = part < left ? part : left;
        left -= part;
        s->of.netted[i] = part;
    }
}

encours_status encours_netting_compute(const encours_netting_side *receivables,
                                       const encours_netting_side *payables,
                                       encours_netting_kind kind, encours_date day,
                                       encours_netting *out, encours_error *error)
{
    ENC_REQUIRE(receivables != NULL && payables != NULL);
    ENC_REQUIRE_STRUCT(out, encours_netting, error);
    ENC_TRY(enc_range_check(kind, ENCOURS_NETTING_LEGAL, ENCOURS_NETTING_AGREED, "kind", error));
    ENC_TRY(enc_range_check(day.epoch_day, ENCOURS_DATE_MIN, ENCOURS_DATE_MAX, "day", error));
    int32_t last_due = kind == ENCOURS_NETTING_LEGAL ? day.epoch_day : ENCOURS_DATE_NONE;
    side ours = {0}, theirs = {0};
    ENC_TRY(load(receivables, last_due, &ours, error));
    ENC_TRY(load(payables, last_due, &theirs, error));
    encours_netting sums = {
        .netted = ours.eligible < theirs.eligible ? ours.eligible : theirs.eligible,
    };
    sums.receivable_rest = ours.open - sums.netted;
    sums.payable_rest = theirs.open - sums.netted;
    use_up(&ours, sums.netted);
    use_up(&theirs, sums.netted);
    enc_struct_store(out, &sums, sizeof sums);
    return ENCOURS_OK;
}
