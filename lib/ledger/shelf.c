/* SPDX-License-Identifier: MIT */
#include "ledger/shelf.h"

#include <stddef.h>
#include <string.h>

#include "ledger/era.h"
#include "ledger/kept_map.h"

#define COUNT(member) offsetof(enc_counts, member)

static const size_t counts_of[ENC_AWAY_TABLES] = {
    [ENC_AWAY_DOCUMENTS] = COUNT(documents),
    [ENC_AWAY_LINES] = COUNT(lines),
    [ENC_AWAY_ALLOCATIONS] = COUNT(allocations),
    [ENC_AWAY_EXTRAS] = COUNT(extras),
    [ENC_AWAY_DIMENSIONS] = COUNT(document_dimensions),
    [ENC_AWAY_MATCHINGS] = COUNT(matchings),
    [ENC_AWAY_TEXTS] = COUNT(string_units),
};

enc_away_rows enc_away_rows_of(const enc_column_info *info)
{
    for (int table = 0; table < ENC_AWAY_TABLES; table++)
        if (counts_of[table] == info->count)
            return (enc_away_rows)table;
    return ENC_AWAY_TABLES;
}

static enc_column *column_of(const enc_shelf *shelf, const enc_away *away)
{
    return (enc_column *)(void *)((char *)shelf->state + away->column);
}

/* Every column whose rows may be away, that of the texts too. `to` may be NULL. */
static size_t list_columns(enc_shelf *shelf, enc_away *to)
{
    size_t listed = 0;
    const enc_column_info *info = NULL;
    for (size_t i = 0; info != enc_text_column_info(); i++) {
        info = enc_column_info_at(i);
        if (info == NULL) /* behind the last */
            info = enc_text_column_info();
        enc_away_rows table = enc_away_rows_of(info);
        if (table == ENC_AWAY_TABLES)
            continue;
        if (to != NULL) {
            to[listed] = (enc_away){.shelf = shelf,
                                    .info = info->role == ENC_COLUMN_TIP ? info - 1 : info,
                                    .column = info->column,
                                    .first_lines = info->column ==
                                                   offsetof(enc_state, document_first_line),
                                    .table = &shelf->tables[table]};
            enc_column_init(&to[listed].kept, info->size);
        }
        listed++;
    }
    return listed;
}

/* The chunks that are wholly below the mark, which is the end of one. */
static size_t chunks_below(uint32_t rows)
{
    return rows > 0 ? (size_t)enc_column_chunk(rows - 1) + 1 : 0;
}

static bool make_room(enc_shelf *shelf)
{
    size_t largest = 0;
    for (size_t i = 0; i < shelf->column_count; i++) {
        enc_away *away = &shelf->columns[i];
        uint32_t rows = away->table->rows;
        if (rows == 0)
            continue;
        size_t bytes = (size_t)enc_column_chunk_rows(rows - 1) * away->info->size;
        largest = bytes > largest ? bytes : largest;
        away->images = enc_allocate_zeroed(shelf->context, chunks_below(rows) * sizeof(void *));
        if (away->images == NULL)
            return false;
        away->image_count = chunks_below(rows);
    }
    shelf->zeros = enc_allocate_zeroed(shelf->context, largest + 1);
    shelf->zeros_size = largest + 1;
    return shelf->zeros != NULL;
}

encours_status enc_shelf_new(enc_state *state, enc_archive *archive,
                             const uint32_t rows[ENC_AWAY_TABLES], enc_shelf **out,
                             encours_error *error)
{
    enc_shelf *shelf = enc_allocate_zeroed(state->context, sizeof *shelf);
    if (shelf == NULL)
        return enc_error_memory(error);
    if (!enc_lock_init(&shelf->lock)) {
        enc_release(state->context, shelf, sizeof *shelf);
        return enc_error_memory(error);
    }
    shelf->context = enc_context_retain(state->context);
    shelf->state = state;
    shelf->error = (encours_error)ENCOURS_ERROR_INIT;
    for (int table = 0; table < ENC_AWAY_TABLES; table++)
        shelf->tables[table].rows = rows[table];
    enc_column_init(&shelf->marks, sizeof(uint32_t));
    enc_column_init(&shelf->ends, sizeof(uint32_t));
    enc_column_init(&shelf->adopted, sizeof(enc_open_row));
    atomic_init(&shelf->images_bytes, 0);
    atomic_init(&shelf->adopted_count, 0);
    size_t count = list_columns(shelf, NULL);
    shelf->columns = enc_allocate_zeroed(shelf->context, count * sizeof *shelf->columns);
    shelf->column_count = shelf->columns != NULL ? list_columns(shelf, shelf->columns) : 0;
    if (shelf->columns == NULL || !make_room(shelf)) {
        enc_shelf_free(shelf);
        return enc_error_memory(error);
    }
    shelf->archive = archive;
    *out = shelf;
    return ENCOURS_OK;
}

void enc_shelf_free(enc_shelf *shelf)
{
    if (shelf == NULL)
        return;
    encours_context *context = shelf->context;
    for (size_t i = 0; i < shelf->column_count; i++) {
        enc_away *away = &shelf->columns[i];
        enc_column_release(&away->kept, context);
        for (size_t chunk = 0; chunk < away->image_count; chunk++)
            enc_release(context, away->images[chunk], enc_away_chunk_bytes(away, chunk));
        enc_release(context, away->images, away->image_count * sizeof(void *));
    }
    if (shelf->columns != NULL)
        enc_release(context, shelf->columns, shelf->column_count * sizeof *shelf->columns);
    for (int table = 0; table < ENC_AWAY_TABLES; table++)
        enc_kept_map_free(shelf->tables[table].map, context);
    enc_column_release(&shelf->marks, context);
    enc_column_release(&shelf->ends, context);
    enc_column_release(&shelf->adopted, context);
    enc_release(context, shelf->zeros, shelf->zeros_size);
    enc_present_release(shelf->present);
    enc_archive_release(shelf->archive);
    enc_lock_destroy(&shelf->lock);
    enc_release(context, shelf, sizeof *shelf);
    encours_context_free(context);
}

uint32_t enc_shelf_slot(const enc_shelf *shelf, enc_away_rows table, uint32_t row)
{
    const struct enc_kept_map *map = __atomic_load_n(&shelf->tables[table].map, __ATOMIC_ACQUIRE);
    return map != NULL ? enc_kept_map_find(map, row) : ENC_ROW_NONE;
}

/* The columns of a table get room for slots below `slots`. */
static bool reserve(enc_shelf *shelf, const enc_away_table *table, uint32_t slots)
{
    for (size_t i = 0; i < shelf->column_count; i++)
        if (shelf->columns[i].table == table &&
            !enc_column_reserve(&shelf->columns[i].kept, shelf->context, slots))
            return false;
    return true;
}

static bool put(enc_shelf *shelf, enc_away_table *table, uint32_t row, uint32_t slot, uint32_t size)
{
    for (size_t i = 0; i < shelf->column_count; i++) {
        enc_away *away = &shelf->columns[i];
        if (away->table == table)
            memcpy(enc_column_at(&away->kept, slot), enc_column_at(column_of(shelf, away), row),
                   away->kept.size * size);
    }
    if (!enc_kept_map_put(&table->map, shelf->context, row, slot))
        return false;
    __atomic_store_n(&table->slots, slot + size, __ATOMIC_RELEASE);
    table->kept++;
    return true;
}

/* Read the row of each column of the table, so that what has to come from the archive is there. */
static void touch(enc_shelf *shelf, const enc_away_table *table, uint32_t row)
{
    for (size_t i = 0; i < shelf->column_count; i++)
        if (shelf->columns[i].table == table)
            (void)*(volatile char *)enc_column_at(column_of(shelf, &shelf->columns[i]), row);
}

static bool put_end(enc_shelf *shelf, uint32_t document, uint32_t slot)
{
    const enc_state *state = shelf->state;
    if (!enc_column_reserve(&shelf->ends, shelf->context, slot + 1))
        return false;
    ENC_AT(&shelf->ends, uint32_t, slot) = enc_document_line_end(state, &state->counts, document);
    return true;
}

bool enc_shelf_keep(enc_shelf *shelf, enc_away_rows table, uint32_t row, bool really)
{
    enc_away_table *of = &shelf->tables[table];
    if (row >= of->rows || enc_shelf_slot(shelf, table, row) != ENC_ROW_NONE)
        return true;
    if (!really) {
        touch(shelf, of, row);
        return true;
    }
    uint32_t slot = of->slots;
    if (!reserve(shelf, of, slot + 1) ||
        (table == ENC_AWAY_DOCUMENTS && !put_end(shelf, row, slot)))
        return false;
    return put(shelf, of, row, slot, 1);
}

/* A text lies in one chunk, where it was and where it is kept. */
bool enc_shelf_keep_text(enc_shelf *shelf, uint32_t id, bool really)
{
    enc_away_table *of = &shelf->tables[ENC_AWAY_TEXTS];
    if (id == 0 || id >= of->rows || enc_shelf_slot(shelf, ENC_AWAY_TEXTS, id) != ENC_ROW_NONE)
        return true;
    if (!really) {
        touch(shelf, of, id);
        return true;
    }
    uint32_t units = (uint32_t)(enc_strings_get(&shelf->state->strings, id).size + 3) / 2;
    uint32_t slot = of->slots, run = enc_column_run(slot);
    slot += units > run ? run : 0;
    return reserve(shelf, of, slot + units) && put(shelf, of, id, slot, units);
}

static bool keep_extra(enc_shelf *shelf, uint32_t extra, bool really)
{
    if (extra >= shelf->tables[ENC_AWAY_EXTRAS].rows)
        return true;
    const enc_extra *row = &ENC_AT(&shelf->state->extras, enc_extra, extra);
    for (uint32_t i = 0; i < row->dimension_count; i++)
        if (!enc_shelf_keep(shelf, ENC_AWAY_DIMENSIONS, row->dimension_first + i, really))
            return false;
    return enc_shelf_keep(shelf, ENC_AWAY_EXTRAS, extra, really);
}

/* What an allocation joins to a line that is looked at: its document can be named. */
static bool keep_partner(enc_shelf *shelf, uint32_t line, bool really)
{
    const enc_state *state = shelf->state;
    uint32_t document = ENC_AT(&state->line_document, uint32_t, line);
    return enc_shelf_keep_text(shelf, ENC_AT(&state->document_number, uint32_t, document),
                               really) &&
           enc_shelf_keep_text(shelf, ENC_AT(&state->document_key, uint32_t, document), really) &&
           enc_shelf_keep(shelf, ENC_AWAY_LINES, line, really) &&
           enc_shelf_keep(shelf, ENC_AWAY_DOCUMENTS, document, really);
}

static uint32_t partner_of(const enc_state *state, uint32_t allocation, uint32_t line)
{
    const enc_allocation *row = &ENC_AT(&state->allocations, enc_allocation, allocation);
    return row->credit_line == line ? row->debit_line : row->credit_line;
}

static bool keep_line(enc_shelf *shelf, uint32_t line, bool really)
{
    const enc_state *state = shelf->state;
    if (!enc_shelf_keep(shelf, ENC_AWAY_LINES, line, really))
        return false;
    for (uint32_t row = enc_line_newest(state, &state->counts, line); row != ENC_ROW_NONE;
         row = enc_line_next(state, &state->counts, line, row))
        if (!enc_shelf_keep(shelf, ENC_AWAY_ALLOCATIONS, row, really) ||
            !keep_partner(shelf, partner_of(state, row, line), really))
            return false;
    return true;
}

bool enc_shelf_keep_document(enc_shelf *shelf, uint32_t document, bool really)
{
    const enc_state *state = shelf->state;
    uint32_t number = ENC_AT(&state->document_number, uint32_t, document);
    uint32_t key = ENC_AT(&state->document_key, uint32_t, document);
    uint32_t extra_after = ENC_AT(&state->document_extra, uint32_t, document);
    uint32_t line = ENC_AT(&state->document_first_line, uint32_t, document);
    uint32_t end = enc_document_line_end(state, &state->counts, document);
    bool done = enc_shelf_keep_text(shelf, number, really) &&
                enc_shelf_keep_text(shelf, key, really) &&
                (extra_after == 0 || keep_extra(shelf, extra_after - 1, really));
    for (; done && line < end; line++)
        done = keep_line(shelf, line, really);
    return done && enc_shelf_keep(shelf, ENC_AWAY_DOCUMENTS, document, really);
}

bool enc_shelf_mark(enc_shelf *shelf, uint32_t document)
{
    uint32_t slot = enc_shelf_slot(shelf, ENC_AWAY_DOCUMENTS, document);
    if (slot == ENC_ROW_NONE || !enc_column_reserve(&shelf->marks, shelf->context, slot + 1))
        return false;
    ENC_AT(&shelf->marks, uint32_t, slot) = 1;
    return true;
}

size_t enc_shelf_left(const enc_shelf *shelf)
{
    size_t count = 1; /* the shelf before */
    for (size_t i = 0; i < shelf->column_count; i++)
        count += shelf->columns[i].image_count;
    return count;
}

static void give_up(enc_away *away, enc_column *column, enc_era *era)
{
    __atomic_store_n(&column->away, away, __ATOMIC_RELEASE);
    for (size_t chunk = 0; chunk < away->image_count; chunk++) {
        void **at =
            &column->blocks[chunk / ENC_COLUMN_BLOCK_CHUNKS][chunk % ENC_COLUMN_BLOCK_CHUNKS];
        void *block = *at;
        __atomic_store_n(at, NULL, __ATOMIC_RELEASE);
        if (block != NULL && enc_place_row((enc_place){(uint32_t)chunk, 0}) >= column->shared)
            enc_era_leave(era, NULL, block, enc_away_chunk_bytes(away, chunk));
    }
}

static void free_shelf(encours_context *context, void *shelf, size_t size)
{
    (void)context;
    (void)size;
    enc_shelf_free(shelf);
}

void enc_shelf_take_over(enc_shelf *shelf, enc_era *era)
{
    enc_shelf *before = shelf->state->shelf;
    enc_archive_join(shelf->archive, shelf->state);
    for (size_t i = 0; i < shelf->column_count; i++) {
        enc_away *away = &shelf->columns[i];
        if (away->table->rows > 0)
            give_up(away, column_of(shelf, away), era);
    }
    __atomic_store_n(&shelf->state->shelf, shelf, __ATOMIC_RELEASE);
    enc_era_leave(era, free_shelf, before, 0);
}

void enc_shelf_stand_in(enc_shelf *shelf)
{
    for (size_t i = 0; i < shelf->column_count; i++)
        if (shelf->columns[i].table->rows > 0)
            column_of(shelf, &shelf->columns[i])->away = &shelf->columns[i];
}

void enc_shelf_forget(enc_shelf *shelf, enc_era *era)
{
    for (size_t i = 0; i < shelf->column_count; i++) {
        enc_away *away = &shelf->columns[i];
        for (size_t chunk = 0; chunk < away->image_count; chunk++) {
            void *image = __atomic_exchange_n(&away->images[chunk], NULL, __ATOMIC_ACQ_REL);
            if (image == NULL)
                continue;
            size_t bytes = enc_away_chunk_bytes(away, chunk);
            enc_era_leave(era, NULL, image, bytes);
            atomic_fetch_sub_explicit(&shelf->images_bytes, bytes, memory_order_relaxed);
        }
    }
}

size_t enc_shelf_bytes(const enc_shelf *shelf)
{
    size_t bytes = sizeof *shelf + shelf->column_count * sizeof *shelf->columns +
                   enc_column_bytes(&shelf->marks) + enc_column_bytes(&shelf->adopted) +
                   enc_column_bytes(&shelf->ends) + enc_present_bytes(shelf->present);
    for (size_t i = 0; i < shelf->column_count; i++)
        bytes += enc_column_bytes(&shelf->columns[i].kept) +
                 shelf->columns[i].image_count * sizeof(void *);
    for (int table = 0; table < ENC_AWAY_TABLES; table++)
        bytes += enc_kept_map_bytes(shelf->tables[table].map);
    return bytes;
}
