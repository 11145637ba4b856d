/* SPDX-License-Identifier: MIT */
/* Orders of a course, what follows a debit, and the order of days. */
#include <string.h>

#include "credit/course.h"
#include "ledger/orders.h"

/* --- Orders */

/* So much of a part from a day until another. */
static encours_status add_part(enc_course *course, int32_t from, int32_t to, size_t slot,
                               enc_part part, enc_i128 amount, encours_error *error)
{
    enc_course_change change = {
        .amount = (int64_t)amount, .slot = (uint16_t)slot, .what = (uint16_t)part};
    if (amount == 0 || from >= to)
        return ENCOURS_OK;
    ENC_TRY(enc_course_add(course, from, change, error));
    change.amount = -change.amount;
    return enc_course_add(course, to, change, error);
}

/* The first day on which what is expected then is within the horizon. */
static int32_t near_from(const enc_course *course, int32_t expected)
{
    const encours_policy_exposure *by = &course->policy->exposure;
    if (expected == ENCOURS_DATE_NONE)
        return by->undated_orders != 0 ? INT32_MIN : INT32_MAX;
    return expected - by->horizon_days;
}

/* What an order is from a day until another. What the ledger has proved of its steps bounds the
 * parts by what was ordered. */
static encours_status add_stretch(enc_course *course, size_t slot, const enc_order_figures *at,
                                  int32_t from, int32_t to, encours_error *error)
{
    enc_i128 done = at->delivered > at->invoiced ? at->delivered : at->invoiced;
    enc_i128 coming = at->ordered - at->cancelled - done, waits = done - at->invoiced;
    int32_t turns = near_from(course, at->expected);
    int32_t near = turns < from ? from : turns < to ? turns : to;
    ENC_TRY(add_part(course, from, to, slot, ENC_PART_TO_INVOICE, waits, error));
    ENC_TRY(add_part(course, from, near, slot, ENC_PART_ORDERS_BEYOND, coming, error));
    return add_part(course, near, to, slot, ENC_PART_ORDERS, coming, error);
}

encours_status enc_course_order(enc_course *course, const encours_view *view, uint32_t order,
                                encours_error *error)
{
    const enc_state *state = view->state;
    const enc_order *row = &ENC_AT(&state->orders, enc_order, order);
    uint64_t steps[ENC_ORDER_STEPS_MAX];
    if (row->ordered > course->last)
        return ENCOURS_OK;
    size_t slot = enc_course_slot(course, row->currency);
    if (slot == SIZE_MAX)
        return enc_error_memory(error);
    enc_order_figures at = {.ordered = row->amount, .expected = row->expected};
    int32_t from = row->ordered > course->first ? row->ordered : course->first;
    size_t count = enc_order_steps_after(state, &view->counts, order, INT32_MIN, steps);
    for (size_t i = 0; i < count && from <= course->last; i++) {
        const enc_order_step *step = &ENC_AT(&state->order_steps, enc_order_step,
                                             (uint32_t)steps[i]);
        if (step->day > from) {
            ENC_TRY(add_stretch(course, slot, &at, from, step->day, error));
            from = step->day;
        }
        enc_order_take_next(&at, step);
    }
    return add_stretch(course, slot, &at, from, ENC_DAY_NEVER, error);
}

/* --- What follows */

typedef struct follow {
    enc_course *course;
    const enc_course_line *line;
    int32_t from, to; /* days that are followed by one on which the line counts */
} follow;

static int32_t later(int32_t a, int32_t b)
{
    return a > b ? a : b;
}

static int32_t earlier(int32_t a, int32_t b)
{
    return a < b ? a : b;
}

static encours_status add_after(const follow *f, int32_t day, int what, int64_t amount,
                                int32_t days, encours_error *error)
{
    enc_course_change change = {.amount = amount,
                                .of = (uint32_t)days,
                                .slot = f->line->slot,
                                .what = (uint16_t)(ENC_COURSE_OF_AFTER + what)};
    return amount != 0 ? enc_course_add(f->course, day, change, error) : ENCOURS_OK;
}

static encours_status add_between(const follow *f, int32_t from, int32_t to, int what,
                                  int64_t amount, int32_t days, encours_error *error)
{
    if (from >= to)
        return ENCOURS_OK;
    ENC_TRY(add_after(f, from, what, amount, days, error));
    return add_after(f, to, what, -amount, days, error);
}

/* Days that are followed by one on which a piece lives. */
static int32_t piece_from(const follow *f, const enc_course_piece *piece)
{
    return later(f->from, piece->from - f->course->after_days);
}

static int32_t piece_to(const follow *f, const enc_course_piece *piece)
{
    return earlier(f->to, piece->to - f->course->after_days);
}

static encours_status follow_piece(const follow *f, const enc_course_piece *piece,
                                   encours_error *error)
{
    int32_t due = f->line->due, days = due != ENCOURS_DATE_NONE ? piece->paid - due : 0;
    int32_t from = piece_from(f, piece), to = piece_to(f, piece);
    if (piece->means == ENC_COURSE_LOSS)
        return add_between(f, from, earlier(to, piece->from), ENC_COURSE_WRITTEN_OFF, piece->amount,
                           0, error);
    if (piece->means != ENC_COURSE_MONEY)
        return ENCOURS_OK;
    return add_between(f, from, earlier(to, piece->paid),
                       days > 0 ? ENC_COURSE_PAID | ENC_COURSE_PAID_LATE : ENC_COURSE_PAID,
                       piece->amount, days, error);
}

/* What is open on a day behind the due date: all on the first such day, then what changes. */
static encours_status follow_open(const follow *f, int64_t amount, encours_error *error)
{
    if (f->line->due == ENCOURS_DATE_NONE)
        return ENCOURS_OK;
    int32_t from = later(f->from, f->line->due - f->course->after_days + 1), to = f->to;
    int64_t open = amount, left = amount;
    if (from >= to)
        return ENCOURS_OK;
    for (size_t i = 0; i < f->course->piece_count; i++) {
        const enc_course_piece *piece = &f->course->pieces[i];
        int32_t begins = later(from, piece_from(f, piece)), ends = piece_to(f, piece);
        if (begins >= ends)
            continue;
        if (begins == from)
            open -= piece->amount;
        else
            ENC_TRY(add_after(f, begins, ENC_COURSE_OPEN_LATE, -piece->amount, 0, error));
        if (ends < to)
            ENC_TRY(add_after(f, ends, ENC_COURSE_OPEN_LATE, piece->amount, 0, error));
        else
            left -= piece->amount;
    }
    ENC_TRY(add_after(f, from, ENC_COURSE_OPEN_LATE, open, 0, error));
    return add_after(f, to, ENC_COURSE_OPEN_LATE, -left, 0, error);
}

encours_status enc_course_follow(enc_course *course, const enc_course_line *line, int64_t amount,
                                 int32_t dead, encours_error *error)
{
    const follow f = {.course = course,
                      .line = line,
                      .from = later(course->first, line->from - course->after_days),
                      .to = earlier(dead, line->to - course->after_days)};
    for (size_t i = 0; i < course->piece_count; i++)
        ENC_TRY(follow_piece(&f, &course->pieces[i], error));
    return follow_open(&f, amount, error);
}

/* --- The order of days */

enum { FEW_KEYS = 40, DIGIT_BITS = 10, DIGITS = 1 << DIGIT_BITS };

static void insert_in_order(uint64_t *keys, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        uint64_t key = keys[i];
        size_t at = i;
        for (; at > 0 && keys[at - 1] > key; at--)
            keys[at] = keys[at - 1];
        keys[at] = key;
    }
}

/* By the digit of the upper half, less `least`, that begins at a bit. */
static void distribute(const uint64_t *from, uint64_t *to, size_t count, uint32_t least,
                       unsigned shift, size_t digits)
{
    uint32_t ends[DIGITS];
    memset(ends, 0, digits * sizeof *ends);
    for (size_t i = 0; i < count; i++)
        ends[((uint32_t)(from[i] >> 32) - least) >> shift & (DIGITS - 1)]++;
    for (uint32_t i = 0, sum = 0; i < digits; i++) {
        uint32_t here = ends[i];
        ends[i] = sum;
        sum += here;
    }
    for (size_t i = 0; i < count; i++)
        to[ends[((uint32_t)(from[i] >> 32) - least) >> shift & (DIGITS - 1)]++] = from[i];
}

encours_status enc_course_sort(enc_course *course, uint64_t *keys, size_t count,
                               encours_error *error)
{
    void *scratch = course->scratch;
    uint32_t least = UINT32_MAX, most = 0;
    if (count <= FEW_KEYS) {
        insert_in_order(keys, count);
        return ENCOURS_OK;
    }
    if (!enc_grow(course->context, &scratch, &course->scratch_capacity, count,
                  sizeof *course->scratch))
        return enc_error_memory(error);
    course->scratch = scratch;
    for (size_t i = 0; i < count; i++) {
        uint32_t key = (uint32_t)(keys[i] >> 32);
        least = key < least ? key : least;
        most = key > most ? key : most;
    }
    uint64_t *from = keys, *to = course->scratch;
    for (uint64_t left = most - least, shift = 0; left != 0;
         left >>= DIGIT_BITS, shift += DIGIT_BITS) {
        distribute(from, to, count, least, (unsigned)shift, left < DIGITS ? left + 1 : DIGITS);
        uint64_t *swapped = from;
        from = to;
        to = swapped;
    }
    if (from != keys)
        memcpy(keys, from, count * sizeof *keys);
    return ENCOURS_OK;
}
