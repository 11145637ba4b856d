/* SPDX-License-Identifier: MIT */
/* Rows read back from the archive. */
#include "ledger/kept_map.h"
#include "ledger/shelf.h"

/* The lock is held. */
static void tell_failure(enc_shelf *shelf, const encours_error *error)
{
    shelf->error = *error;
    atomic_fetch_add_explicit(&shelf->state->read_failures, 1, memory_order_release);
}

/* Links of a fork of a view from before the archive. What has happened since then is in the archive
 * and not in the fork, whose own rows have the numbers that were given to it. */
static bool are_known_beneath(const enc_away *away)
{
    return away->shelf->state->base != NULL && away->shelf->present == NULL &&
           away->info->role != ENC_COLUMN_ROWS;
}

static encours_status read_beneath(const enc_away *away, uint32_t first, uint32_t count, char *to,
                                   encours_error *error)
{
    const enc_state *fork = away->shelf->state;
    enc_reading reading = enc_reading_begin(fork->base);
    for (uint32_t i = 0; i < count; i++)
        enc_column_known(fork->base, away->info, &fork->base_counts, first + i,
                         to + (size_t)i * away->info->size);
    return enc_reading_end(&reading, ENCOURS_OK, error);
}

static encours_status read_rows(const enc_away *away, uint32_t first, uint32_t count, void *to,
                                encours_error *error)
{
    if (are_known_beneath(away))
        return read_beneath(away, first, count, to, error);
    return enc_archive_read(away->shelf->archive, away->info, first, count, to, error);
}

/* The chunk from the archive, published for all; or zeros, and the question fails. */
static void *read_chunk(enc_away *away, uint32_t row)
{
    enc_shelf *shelf = away->shelf;
    uint32_t chunk = enc_column_chunk(row), first = enc_column_chunk_first(row);
    size_t bytes = enc_away_chunk_bytes(away, chunk);
    enc_lock_take(&shelf->lock);
    void *image = __atomic_load_n(&away->images[chunk], __ATOMIC_ACQUIRE);
    if (image == NULL) {
        encours_error error = ENCOURS_ERROR_INIT;
        encours_status status;
        image = enc_allocate(shelf->context, bytes);
        status = image == NULL ? enc_error_memory(&error)
                               : read_rows(away, first, enc_column_chunk_rows(row), image, &error);
        if (status == ENCOURS_OK) {
            /* Counted before somebody may take it away again. */
            atomic_fetch_add_explicit(&shelf->images_bytes, bytes, memory_order_relaxed);
            __atomic_store_n(&away->images[chunk], image, __ATOMIC_RELEASE);
        } else {
            enc_release(shelf->context, image, bytes);
            image = shelf->zeros;
            tell_failure(shelf, &error);
        }
    }
    enc_lock_give(&shelf->lock);
    return image;
}

uint32_t enc_shelf_mark_of(const enc_state *state, const enc_column_info *info)
{
    const enc_shelf *shelf = __atomic_load_n(&state->shelf, __ATOMIC_ACQUIRE);
    enc_away_rows table = enc_away_rows_of(info);
    return shelf != NULL && table != ENC_AWAY_TABLES ? shelf->tables[table].rows : 0;
}

bool enc_shelf_export(const enc_state *state, const enc_column_info *info, const enc_counts *counts,
                      uint32_t first, uint32_t count, void *to)
{
    enc_shelf *shelf = __atomic_load_n(&state->shelf, __ATOMIC_ACQUIRE);
    enc_away_rows table = enc_away_rows_of(info);
    if (shelf == NULL || table == ENC_AWAY_TABLES || shelf->present == NULL ||
        counts->transactions < shelf->present->transactions ||
        first + count > shelf->tables[table].rows)
        return false;
    encours_error error = ENCOURS_ERROR_INIT;
    enc_lock_take(&shelf->lock);
    encours_status status = enc_archive_read(shelf->archive, info, first, count, to, &error);
    if (status != ENCOURS_OK)
        tell_failure(shelf, &error);
    enc_lock_give(&shelf->lock);
    for (uint32_t i = 0; info->role != ENC_COLUMN_ROWS && status == ENCOURS_OK && i < count; i++)
        if (enc_shelf_slot(shelf, table, first + i) != ENC_ROW_NONE)
            enc_column_known(state, info, counts, first + i, (char *)to + (size_t)i * info->size);
    return true;
}

static void *image_at(enc_away *away, uint32_t row)
{
    char *image = __atomic_load_n(&away->images[enc_column_chunk(row)], __ATOMIC_ACQUIRE);
    if (image == NULL)
        image = read_chunk(away, row);
    return image + (size_t)(row - enc_column_chunk_first(row)) * away->info->size;
}

encours_status enc_shelf_read_all(const enc_state *state, encours_error *error)
{
    enc_shelf *shelf = __atomic_load_n(&state->shelf, __ATOMIC_ACQUIRE);
    enc_reading reading = enc_reading_begin(state);
    for (size_t i = 0; shelf != NULL && i < shelf->column_count; i++)
        for (size_t chunk = 0; chunk < shelf->columns[i].image_count; chunk++) {
            (void)image_at(&shelf->columns[i], enc_place_row((enc_place){(uint32_t)chunk, 0}));
            ENC_TRY(enc_reading_end(&reading, ENCOURS_OK, error));
        }
    return ENCOURS_OK;
}

void *enc_column_away(const enc_column *column, uint32_t row)
{
    enc_away *away = __atomic_load_n(&column->away, __ATOMIC_ACQUIRE);
    const struct enc_kept_map *map = __atomic_load_n(&away->table->map, __ATOMIC_ACQUIRE);
    uint32_t slot = map != NULL ? enc_kept_map_find(map, row) : ENC_ROW_NONE;
    if (slot != ENC_ROW_NONE)
        return enc_column_at(&away->kept, slot);
    if (away->first_lines && map != NULL && row > 0) {
        slot = enc_kept_map_find(map, row - 1);
        if (slot != ENC_ROW_NONE)
            return enc_column_at(&away->shelf->ends, slot);
    }
    return image_at(away, row);
}

void *enc_column_away_whole(const enc_column *column, uint32_t row)
{
    return image_at(__atomic_load_n(&column->away, __ATOMIC_ACQUIRE), row);
}

void enc_reading_tell(const enc_reading *beneath, const enc_state *fork)
{
    enc_state *asked = (enc_state *)(uintptr_t)fork; /* counting is all that is done to it */
    if (enc_reading_is_whole(beneath))
        return;
    atomic_fetch_add_explicit(&asked->read_failures, 1, memory_order_release);
}

encours_status enc_reading_failed(const enc_state *state, encours_error *error)
{
    encours_error why = ENCOURS_ERROR_INIT;
    for (; state != NULL && why.status == ENCOURS_OK; state = state->base) {
        enc_shelf *shelf = __atomic_load_n(&state->shelf, __ATOMIC_ACQUIRE);
        if (shelf == NULL) /* of a fork of before: what is beneath it was compacted since */
            continue;
        enc_lock_take(&shelf->lock);
        why = shelf->error;
        enc_lock_give(&shelf->lock);
    }
    if (why.status == ENCOURS_OK) /* it was compacted again meanwhile */
        (void)enc_error_set(&why, ENCOURS_E_STORAGE, "rows could not be read back");
    enc_error_copy(error, &why);
    enc_error_hint(error, "The rows asked for were compacted; open the ledger again to read them "
                          "from the log");
    return why.status;
}
