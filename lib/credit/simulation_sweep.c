/* SPDX-License-Identifier: MIT */
/* Rows that live from a day to a day, gone through day after day. */
#include "credit/simulation.h"

void enc_sweep_release(encours_context *context, enc_sweep *sweep)
{
    enc_release(context, sweep->rows, sweep->capacity * sizeof *sweep->rows);
    enc_release(context, sweep->live, sweep->live_capacity * sizeof *sweep->live);
    enc_release(context, sweep->deaths, sweep->live_capacity * sizeof *sweep->deaths);
    *sweep = (enc_sweep){.rows = NULL};
}

void enc_sweep_clear(enc_sweep *sweep)
{
    sweep->count = sweep->next = sweep->live_count = 0;
}

encours_status enc_sweep_add(encours_context *context, enc_sweep *sweep, enc_sweep_row row,
                             encours_error *error)
{
    void *rows = sweep->rows;
    if (!enc_grow(context, &rows, &sweep->capacity, sweep->count + 1, sizeof *sweep->rows))
        return enc_error_memory(error);
    sweep->rows = rows;
    sweep->rows[sweep->count++] = row;
    return ENCOURS_OK;
}

static bool comes_before(const enc_sweep_row *a, const enc_sweep_row *b)
{
    return a->from != b->from ? a->from < b->from : a->row < b->row;
}

static void sift(enc_sweep_row *rows, size_t at, size_t count)
{
    enc_sweep_row moved = rows[at];
    for (size_t child; (child = 2 * at + 1) < count; at = child) {
        if (child + 1 < count && comes_before(&rows[child], &rows[child + 1]))
            child++;
        if (!comes_before(&moved, &rows[child]))
            break;
        rows[at] = rows[child];
    }
    rows[at] = moved;
}

static void sort(enc_sweep_row *rows, size_t count)
{
    for (size_t i = count / 2; i > 0; i--)
        sift(rows, i - 1, count);
    for (size_t end = count; end > 1; end--) {
        enc_sweep_row last = rows[0];
        rows[0] = rows[end - 1];
        rows[end - 1] = last;
        sift(rows, 0, end - 1);
    }
}

encours_status enc_sweep_ready(encours_context *context, enc_sweep *sweep, encours_error *error)
{
    sort(sweep->rows, sweep->count);
    if (sweep->count <= sweep->live_capacity)
        return ENCOURS_OK;
    size_t capacity = sweep->capacity;
    uint32_t *live = enc_allocate(context, capacity * sizeof *live);
    int32_t *deaths = enc_allocate(context, capacity * sizeof *deaths);
    if (live == NULL || deaths == NULL) {
        enc_release(context, live, capacity * sizeof *live);
        enc_release(context, deaths, capacity * sizeof *deaths);
        return enc_error_memory(error);
    }
    enc_release(context, sweep->live, sweep->live_capacity * sizeof *live);
    enc_release(context, sweep->deaths, sweep->live_capacity * sizeof *deaths);
    sweep->live = live;
    sweep->deaths = deaths;
    sweep->live_capacity = capacity;
    return ENCOURS_OK;
}

void enc_sweep_move(enc_sweep *sweep, int32_t day, int32_t begun)
{
    size_t kept = 0;
    for (size_t i = 0; i < sweep->live_count; i++) {
        if (sweep->deaths[i] <= day)
            continue;
        sweep->live[kept] = sweep->live[i];
        sweep->deaths[kept++] = sweep->deaths[i];
    }
    for (; sweep->next < sweep->count && sweep->rows[sweep->next].from <= begun; sweep->next++) {
        if (sweep->rows[sweep->next].dead <= day)
            continue;
        sweep->live[kept] = sweep->rows[sweep->next].row;
        sweep->deaths[kept++] = sweep->rows[sweep->next].dead;
    }
    sweep->live_count = kept;
}
