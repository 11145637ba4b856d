/* SPDX-License-Identifier: MIT */
#include "ledger/column_bytes.h"

#include "ledger/shelf.h"

#include <stdlib.h>
#include <string.h>

static const enc_column_info texts = {.name = "texts",
                                      .column = offsetof(enc_state, strings.units),
                                      .size = 2,
                                      .parts = "1*2",
                                      .count = offsetof(enc_counts, string_units),
                                      .role = ENC_COLUMN_ROWS};

const enc_column_info *enc_text_column_info(void)
{
    return &texts;
}

const enc_column_info *enc_stored_column(uint32_t number)
{
    const enc_column_info *info;
    if (number == 0)
        return &texts;
    for (size_t i = 0; (info = enc_column_info_at(i)) != NULL; i++)
        if (info->role != ENC_COLUMN_TIP && --number == 0)
            return info;
    return NULL;
}

static void reverse(uint8_t *at, size_t size)
{
    for (size_t i = 0; i < size / 2; i++) {
        uint8_t byte = at[i];
        at[i] = at[size - 1 - i];
        at[size - 1 - i] = byte;
    }
}

static size_t read_number(const char **at)
{
    size_t number = 0;
    for (; **at >= '0' && **at <= '9'; ++*at)
        number = number * 10 + (size_t)(**at - '0');
    return number;
}

/* One element; gives its size. */
static size_t turn_one(const char *parts, uint8_t *element)
{
    size_t done = 0;
    for (const char *at = parts; *at != '\0'; at += *at == ' ') {
        size_t part = read_number(&at), times = 1;
        if (*at == '*') {
            at++;
            times = read_number(&at);
        }
        for (size_t i = 0; i < times; i++, done += part)
            reverse(element + done, part);
    }
    return done;
}

void enc_parts_turn(const char *parts, uint8_t *bytes, size_t size, bool swap)
{
    for (size_t at = 0; swap && at < size;)
        at += turn_one(parts, bytes + at);
}

static void copy_rows(const enc_column *column, uint32_t first, uint32_t count, uint8_t *to)
{
    while (count > 0) {
        uint32_t run = enc_column_run(first);
        run = run < count ? run : count;
        memcpy(to, enc_column_side(column, first), (size_t)run * column->size);
        to += (size_t)run * column->size;
        first += run;
        count -= run;
    }
}

static void export_rows(const enc_state *state, const enc_column_info *info,
                        const enc_counts *counts, uint32_t first, uint32_t count, uint8_t *to)
{
    if (enc_shelf_export(state, info, counts, first, count, to))
        return;
    if (info->role == ENC_COLUMN_ROWS)
        copy_rows(enc_column_of_const(state, info), first, count, to);
    else
        for (uint32_t i = 0; i < count; i++)
            enc_column_known(state, info, counts, first + i, to + (size_t)i * info->size);
}

void enc_column_export(const enc_state *state, const enc_column_info *info,
                       const enc_counts *counts, uint32_t first, uint32_t count, uint8_t *to)
{
    uint32_t mark = enc_shelf_mark_of(state, info), away = first < mark ? mark - first : 0;
    away = away < count ? away : count;
    export_rows(state, info, counts, first, away, to);
    export_rows(state, info, counts, first + away, count - away, to + enc_column_size(info, away));
    enc_parts_turn(info->parts, to, enc_column_size(info, count), ENC_PARTS_SWAP);
}

static void put_rows(const enc_column *column, uint32_t first, uint32_t count, const uint8_t *from,
                     const char *parts)
{
    while (count > 0) {
        uint32_t run = enc_column_run(first);
        run = run < count ? run : count;
        size_t size = (size_t)run * column->size;
        uint8_t *to = enc_column_at(column, first);
        if (from != NULL)
            memcpy(to, from, size);
        else
            memset(to, 0, size);
        enc_parts_turn(parts, to, size, ENC_PARTS_SWAP);
        from = from != NULL ? from + size : NULL;
        first += run;
        count -= run;
    }
}

void enc_column_import(enc_state *state, const enc_column_info *info, uint32_t first,
                       uint32_t count, const uint8_t *from)
{
    put_rows(enc_column_of_const(state, info), first, count, from, info->parts);
    if (info->role == ENC_COLUMN_HEAD) /* its tip stands behind it in the list */
        put_rows(enc_column_of_const(state, info + 1), first, count, from, info->parts);
}
