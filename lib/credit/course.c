/* SPDX-License-Identifier: MIT */
#include "credit/course.h"

void enc_course_clear(enc_course *course)
{
    course->line_count = course->change_count = course->due_count = 0;
    course->next = course->oldest = 0;
    course->at.count = 0;
    course->at.open_items = course->at.overdue_items = 0;
    course->at.oldest = ENCOURS_DATE_NONE;
}

void enc_course_release(enc_course *course)
{
    encours_context *context = course->context;
    enc_release(context, course->lines, course->line_capacity * sizeof *course->lines);
    enc_release(context, course->pieces, course->piece_capacity * sizeof *course->pieces);
    enc_release(context, course->changes, course->change_capacity * sizeof *course->changes);
    enc_release(context, course->days, course->days_capacity * sizeof *course->days);
    enc_release(context, course->by_due, course->due_capacity * sizeof *course->by_due);
    enc_release(context, course->scratch, course->scratch_capacity * sizeof *course->scratch);
    enc_release(context, course->at.rows, course->sums_capacity * sizeof *course->at.rows);
    enc_release(context, course->after, course->after_capacity * sizeof *course->after);
}

size_t enc_course_slot(enc_course *course, uint32_t currency)
{
    enc_near_sums *at = &course->at;
    for (size_t i = 0; i < at->count; i++)
        if (at->rows[i].currency == currency)
            return i;
    void *rows = at->rows, *after = course->after;
    if (!enc_grow(course->context, &rows, &course->sums_capacity, at->count + 1, sizeof *at->rows))
        return SIZE_MAX;
    at->rows = rows;
    if (!enc_grow(course->context, &after, &course->after_capacity, at->count + 1,
                  sizeof *course->after))
        return SIZE_MAX;
    course->after = after;
    at->rows[at->count] = (enc_sums_row){.currency = currency};
    course->after[at->count] = (enc_after_sums){0};
    return at->count++;
}

/* --- Changes */

static bool is_debit(const enc_course_line *line)
{
    return line->is == ENC_COURSE_DEBIT || line->is == ENC_COURSE_BILL;
}

static uint8_t part_on(const enc_course *course, const enc_course_line *line, int32_t day)
{
    if (line->open == 0 || day < line->from || day >= line->to)
        return ENC_PARTS;
    if (!is_debit(line))
        return line->is == ENC_COURSE_CASH ? ENC_PART_UNALLOCATED : ENC_PART_CREDIT_NOTES;
    if (line->due == ENCOURS_DATE_NONE)
        return ENC_PART_NOT_DUE;
    int32_t late = day - line->due;
    if (late > 0)
        return late <= course->policy->exposure.tolerance_days ? ENC_PART_TOLERATED
                                                               : ENC_PART_OVERDUE;
    return line->is == ENC_COURSE_BILL ? ENC_PART_BILLS : ENC_PART_NOT_DUE;
}

static void count(enc_course *course, const enc_course_line *line, int sign)
{
    if (line->counts_as == ENC_PARTS)
        return;
    enc_near_sums *at = &course->at;
    at->rows[line->slot].parts[line->counts_as] += sign > 0 ? line->open : -(enc_i128)line->open;
    if (!is_debit(line))
        return;
    at->open_items += (uint64_t)(int64_t)sign;
    if (line->counts_as == ENC_PART_OVERDUE)
        at->overdue_items += (uint64_t)(int64_t)sign;
}

static void change_line(enc_course *course, enc_course_line *line, int64_t amount, int32_t day)
{
    count(course, line, -1);
    line->open -= amount;
    line->counts_as = part_on(course, line, day);
    count(course, line, 1);
    if (line->counts_as != ENC_PARTS && line->due != ENCOURS_DATE_NONE && is_debit(line) &&
        line->rank < course->oldest)
        course->oldest = line->rank;
}

static void change_after(enc_after_sums *after, const enc_course_change *change)
{
    int what = change->what - ENC_COURSE_OF_AFTER;
    if (what & ENC_COURSE_PAID) {
        after->paid += change->amount;
        after->paid_days += (enc_i128)change->amount * (int32_t)change->of;
    }
    if (what & ENC_COURSE_PAID_LATE)
        after->paid_late += change->amount;
    if (what & ENC_COURSE_WRITTEN_OFF)
        after->written_off += change->amount;
    if (what & ENC_COURSE_OPEN_LATE)
        after->open_late += change->amount;
}

static void make(enc_course *course, const enc_course_change *change, int32_t day)
{
    if (change->what == ENC_COURSE_OF_LINE)
        change_line(course, &course->lines[change->of], change->amount, day);
    else if (change->what < ENC_PARTS)
        course->at.rows[change->slot].parts[change->what] += change->amount;
    else
        change_after(&course->after[change->slot], change);
}

encours_status enc_course_add(enc_course *course, int32_t day, enc_course_change change,
                              encours_error *error)
{
    void *changes = course->changes, *days = course->days;
    size_t count = course->change_count + 1;
    if (day > course->last)
        return ENCOURS_OK;
    if (day <= course->first && change.what != ENC_COURSE_OF_LINE) {
        make(course, &change, day);
        return ENCOURS_OK;
    }
    if (!enc_grow(course->context, &changes, &course->change_capacity, count,
                  sizeof *course->changes))
        return enc_error_memory(error);
    course->changes = changes;
    if (!enc_grow(course->context, &days, &course->days_capacity, count, sizeof *course->days))
        return enc_error_memory(error);
    course->days = days;
    course->days[count - 1] = (uint64_t)((int64_t)day - course->first) << 32 | (count - 1);
    course->changes[count - 1] = change;
    course->change_count = count;
    return ENCOURS_OK;
}

/* --- Lines */

encours_status enc_course_open(enc_course *course, const enc_course_line *line, uint32_t currency,
                               encours_error *error)
{
    void *lines = course->lines;
    size_t slot = enc_course_slot(course, currency);
    if (slot == SIZE_MAX || !enc_grow(course->context, &lines, &course->line_capacity,
                                      course->line_count + 1, sizeof *course->lines))
        return enc_error_memory(error);
    course->lines = lines;
    course->piece_count = 0;
    enc_course_line *added = &course->lines[course->line_count++];
    *added = *line;
    added->slot = (uint16_t)slot;
    added->counts_as = ENC_PARTS;
    return ENCOURS_OK;
}

encours_status enc_course_settle(enc_course *course, const enc_course_piece *piece,
                                 encours_error *error)
{
    void *pieces = course->pieces;
    if (piece->to <= course->first || piece->to <= piece->from)
        return ENCOURS_OK; /* also to those who look at what follows */
    if (!enc_grow(course->context, &pieces, &course->piece_capacity, course->piece_count + 1,
                  sizeof *course->pieces))
        return enc_error_memory(error);
    course->pieces = pieces;
    course->pieces[course->piece_count++] = *piece;
    return ENCOURS_OK;
}

static encours_status add_of_line(enc_course *course, int32_t day, int64_t amount,
                                  encours_error *error)
{
    enc_course_change change = {
        .amount = amount, .of = (uint32_t)(course->line_count - 1), .what = ENC_COURSE_OF_LINE};
    return enc_course_add(course, day, change, error);
}

/* What the pieces make of the line that is open. */
static encours_status add_pieces(enc_course *course, encours_error *error)
{
    enc_course_line *line = &course->lines[course->line_count - 1];
    for (size_t i = 0; i < course->piece_count; i++) {
        const enc_course_piece *piece = &course->pieces[i];
        if (piece->from <= course->first)
            line->open -= piece->amount;
        else
            ENC_TRY(add_of_line(course, piece->from, piece->amount, error));
        ENC_TRY(add_of_line(course, piece->to, -piece->amount, error));
    }
    return ENCOURS_OK;
}

/* Days on which a debit comes to be late, if nothing settles it before. */
static encours_status add_due(enc_course *course, const enc_course_line *line, int32_t dead,
                              encours_error *error)
{
    void *by_due = course->by_due;
    if (!enc_grow(course->context, &by_due, &course->due_capacity, course->due_count + 1,
                  sizeof *course->by_due))
        return enc_error_memory(error);
    course->by_due = by_due;
    course->by_due[course->due_count++] = (uint64_t)((int64_t)line->due - INT32_MIN) << 32 |
                                          (uint32_t)(course->line_count - 1);
    int32_t tolerance = course->policy->exposure.tolerance_days;
    int32_t begins = line->from > course->first ? line->from : course->first;
    const int32_t days[] = {line->due + 1, line->due + 1 + tolerance};
    for (int i = 0; i < (tolerance > 0 ? 2 : 1); i++)
        if (days[i] > begins && days[i] < dead)
            ENC_TRY(add_of_line(course, days[i], 0, error));
    return ENCOURS_OK;
}

encours_status enc_course_close(enc_course *course, int32_t settled, bool followed,
                                encours_error *error)
{
    enc_course_line *line = &course->lines[course->line_count - 1];
    int32_t dead = settled < line->to ? settled : line->to;
    int64_t amount = line->open;
    if (dead <= course->first || line->from >= line->to ||
        line->from > (int64_t)course->last + course->after_days) {
        course->line_count--;
        return ENCOURS_OK;
    }
    if (followed)
        ENC_TRY(enc_course_follow(course, line, amount, dead, error));
    if (line->from > course->last) {
        course->line_count--;
        return ENCOURS_OK;
    }
    ENC_TRY(add_pieces(course, error));
    if (line->from > course->first)
        ENC_TRY(add_of_line(course, line->from, 0, error));
    if (line->to <= dead)
        ENC_TRY(add_of_line(course, line->to, 0, error));
    if (is_debit(line) && line->due != ENCOURS_DATE_NONE)
        ENC_TRY(add_due(course, line, dead, error));
    line->rank = 0;
    change_line(course, line, 0, course->first);
    return ENCOURS_OK;
}

/* --- Days */

encours_status enc_course_ready(enc_course *course, encours_error *error)
{
    ENC_TRY(enc_course_sort(course, course->days, course->change_count, error));
    ENC_TRY(enc_course_sort(course, course->by_due, course->due_count, error));
    for (size_t i = 0; i < course->due_count; i++)
        course->lines[(uint32_t)course->by_due[i]].rank = (uint32_t)i;
    course->oldest = 0;
    enc_course_move(course, course->first);
    return ENCOURS_OK;
}

static void find_oldest(enc_course *course, int32_t day)
{
    course->at.oldest = ENCOURS_DATE_NONE;
    for (; course->oldest < course->due_count; course->oldest++) {
        const enc_course_line *line = &course->lines[(uint32_t)course->by_due[course->oldest]];
        if (line->counts_as == ENC_PARTS)
            continue;
        if (line->due < day)
            course->at.oldest = line->due;
        return;
    }
}

void enc_course_move(enc_course *course, int32_t day)
{
    for (; course->next < course->change_count; course->next++) {
        uint64_t key = course->days[course->next];
        int32_t on = course->first + (int32_t)(key >> 32);
        if (on > day)
            break;
        make(course, &course->changes[(uint32_t)key], on);
    }
    find_oldest(course, day);
}
