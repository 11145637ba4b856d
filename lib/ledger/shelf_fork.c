/* SPDX-License-Identifier: MIT */
/* The shelf of a fork: the same archive, and kept rows of its own, in which it may set links. */
#include <string.h>

#include "ledger/kept_map.h"
#include "ledger/shelf.h"

/* What the fork has of each table in whole chunks that are away. */
static void set_marks(const enc_shelf *base, const enc_counts *counts,
                      uint32_t rows[ENC_AWAY_TABLES])
{
    for (int table = 0; table < ENC_AWAY_TABLES; table++)
        rows[table] = base->tables[table].rows;
    for (size_t i = 0; i < base->column_count; i++) {
        const enc_away *away = &base->columns[i];
        size_t table = (size_t)(away->table - base->tables);
        uint32_t known = enc_column_count(away->info, counts);
        uint32_t whole = known == UINT32_MAX ? known : enc_column_chunk_first(known);
        if (known < rows[table])
            rows[table] = whole;
    }
}

/* The rows of the fork's map, and what each column has of them as the fork knows it. */
typedef struct copier {
    enc_shelf *to;
    const enc_shelf *from;
    const enc_counts *counts;
    enc_away_table *table;
} copier;

static void copy_element(const copier *of, const enc_away *from, const enc_away *to, uint32_t row,
                         uint32_t slot, uint32_t size)
{
    void *element = enc_column_at(&to->kept, slot);
    if (from->info->role == ENC_COLUMN_ROWS)
        memcpy(element, enc_column_at(&from->kept, slot), to->kept.size * size);
    else
        enc_column_known(of->from->state, from->info, of->counts, row, element);
}

static bool copy_row(void *user, uint32_t row, uint32_t slot)
{
    copier *of = user;
    enc_shelf *to = of->to;
    uint32_t size = 1;
    if (row >= of->table->rows)
        return true; /* the fork has it among its own */
    if (of->table == &to->tables[ENC_AWAY_TEXTS])
        size = (uint32_t)(enc_strings_get(&of->from->state->strings, row).size + 3) / 2;
    for (size_t i = 0; i < to->column_count; i++)
        if (to->columns[i].table == of->table) {
            if (!enc_column_reserve(&to->columns[i].kept, to->context, slot + size))
                return false;
            copy_element(of, &of->from->columns[i], &to->columns[i], row, slot, size);
        }
    if (of->table == &to->tables[ENC_AWAY_DOCUMENTS]) {
        if (!enc_column_reserve(&to->ends, to->context, slot + 1))
            return false;
        ENC_AT(&to->ends, uint32_t, slot) = ENC_AT(&of->from->ends, uint32_t, slot);
    }
    if (!enc_kept_map_put(&of->table->map, to->context, row, slot))
        return false;
    of->table->slots = slot + size > of->table->slots ? slot + size : of->table->slots;
    of->table->kept++;
    return true;
}

static bool mark(enc_shelf *to, uint32_t document)
{
    return document >= to->tables[ENC_AWAY_DOCUMENTS].rows || enc_shelf_mark(to, document);
}

/* The documents that are looked at. */
static bool copy_lists(enc_shelf *to, const enc_shelf *from, uint32_t adopted)
{
    if (!enc_column_reserve(&to->adopted, to->context, adopted))
        return false;
    for (size_t i = 0; from->present != NULL && i < from->present->open_count; i++)
        if (!mark(to, from->present->open[i].document))
            return false;
    for (uint32_t i = 0; i < adopted; i++) {
        enc_open_row row = ENC_AT(&from->adopted, enc_open_row, i);
        ENC_AT(&to->adopted, enc_open_row, i) = row;
        if (!mark(to, row.document))
            return false;
    }
    atomic_store_explicit(&to->adopted_count, adopted, memory_order_relaxed);
    return true;
}

encours_status enc_shelf_fork(enc_state *fork, const enc_shelf *base, enc_shelf **out,
                              encours_error *error)
{
    uint32_t rows[ENC_AWAY_TABLES];
    enc_shelf *shelf = NULL;
    set_marks(base, &fork->base_counts, rows);
    enc_archive *archive = enc_archive_retain(base->archive);
    encours_status status = enc_shelf_new(fork, archive, rows, &shelf, error);
    if (status != ENCOURS_OK) {
        enc_archive_release(archive);
        return status;
    }
    shelf->images_max = base->images_max;
    /* How many were adopted is read first: they are kept by then. */
    uint32_t adopted = atomic_load_explicit(&base->adopted_count, memory_order_acquire);
    bool done = true;
    for (int table = 0; done && table < ENC_AWAY_TABLES; table++) {
        copier of = {.to = shelf,
                     .from = base,
                     .counts = &fork->base_counts,
                     .table = &shelf->tables[table]};
        done = enc_kept_map_each(__atomic_load_n(&base->tables[table].map, __ATOMIC_ACQUIRE),
                                 copy_row, &of);
    }
    if (!done || !copy_lists(shelf, base, adopted)) {
        enc_shelf_free(shelf);
        return enc_error_memory(error);
    }
    /* Of what the ledger was like when it was compacted, an older view knows too little. */
    if (base->present != NULL && fork->base_counts.transactions >= base->present->transactions)
        shelf->present = enc_present_retain(base->present);
    *out = shelf;
    return ENCOURS_OK;
}
