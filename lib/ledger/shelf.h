/* SPDX-License-Identifier: MIT */
/* Rows that were compacted. Of each table the rows below a mark are away: their chunks are given
 * up, and an element is found, in this order,
 *  - among the rows that were kept: what is open still, and what changed since; or
 *  - in the image of its chunk, read from the archive when it is first asked for.
 * Images are what the archive has and are never written; a row has to be kept before the writer
 * may set a link in it. Kept rows are added by the writer while readers look: an element is written
 * before the slot that leads to it, and to who does not know what happened to the row, image and
 * kept row are the same. */
#ifndef ENC_LEDGER_SHELF_H
#define ENC_LEDGER_SHELF_H

#include "ledger/archive.h"
#include "ledger/era.h"
#include "ledger/present.h"

/* Tables whose rows may be away. */
typedef enum enc_away_rows {
    ENC_AWAY_DOCUMENTS,
    ENC_AWAY_LINES,
    ENC_AWAY_ALLOCATIONS,
    ENC_AWAY_EXTRAS,
    ENC_AWAY_DIMENSIONS, /* of documents */
    ENC_AWAY_MATCHINGS,
    ENC_AWAY_TEXTS, /* in units */
    ENC_AWAY_TABLES
} enc_away_rows;

struct enc_kept_map;

typedef struct enc_away_table {
    uint32_t rows;  /* those below are away */
    uint32_t slots; /* of rows kept; of texts, units */
    uint32_t kept;  /* rows kept */
    uint32_t reserved;
    struct enc_kept_map *map; /* atomic: slot of each row that is kept */
} enc_away_table;

/* What stands for the chunks of one column. */
typedef struct enc_away {
    struct enc_shelf *shelf;
    const enc_column_info *info; /* a tip has that of its head */
    size_t column;               /* offset in enc_state */
    bool first_lines; /* an element also tells where the lines of the document before it end */
    enc_away_table *table;
    enc_column kept; /* by slot */
    void **images;   /* atomic pointers, by chunk; NULL: not read */
    size_t image_count;
} enc_away;

static inline size_t enc_away_chunk_bytes(const enc_away *away, size_t chunk)
{
    uint32_t first = enc_place_row((enc_place){(uint32_t)chunk, 0});
    return (size_t)enc_column_chunk_rows(first) * away->info->size;
}

typedef struct enc_shelf {
    encours_context *context;
    enc_state *state; /* whose columns these are */
    enc_archive *archive;
    enc_lock lock;       /* of who reads an image */
    encours_error error; /* under it: why one could not be read */
    enc_away_table tables[ENC_AWAY_TABLES];
    enc_away *columns;
    size_t column_count;
    void *zeros; /* what is given when a chunk cannot be read */
    size_t zeros_size;
    atomic_size_t images_bytes; /* held by images */
    uint64_t images_max;        /* more than these are given up at the next commit */
    enc_present *present;
    enc_column marks;   /* uint32_t by slot of documents: 1: it is looked at */
    enc_column ends;    /* uint32_t by slot of documents: where the lines of the next one begin */
    enc_column adopted; /* enc_open_row */
    atomic_uint adopted_count;
} enc_shelf;

/* The table of a column, or ENC_AWAY_TABLES when its rows stay. */
enc_away_rows enc_away_rows_of(const enc_column_info *info);

/* A shelf for rows below `rows`, nothing kept yet. Takes the archive's reference when it succeeds.
 */
encours_status enc_shelf_new(enc_state *state, enc_archive *archive,
                             const uint32_t rows[ENC_AWAY_TABLES], enc_shelf **out,
                             encours_error *error);
void enc_shelf_free(enc_shelf *shelf);

/* The shelf of a fork of the state; what it has is what the view beneath knows. */
encours_status enc_shelf_fork(enc_state *fork, const enc_shelf *base, enc_shelf **out,
                              encours_error *error);

/* Keep a row as the state has it now; one that is kept already stays. False: no memory. The writer
 * alone. Not `really`: only read it, so that it can be kept afterwards. */
bool enc_shelf_keep(enc_shelf *shelf, enc_away_rows table, uint32_t row, bool really);
bool enc_shelf_keep_text(enc_shelf *shelf, uint32_t id, bool really);

/* Keep a document below the mark with all that a question about it looks at: texts, extras, lines,
 * and the allocations of its lines. */
bool enc_shelf_keep_document(enc_shelf *shelf, uint32_t document, bool really);

/* The document, which is kept, is looked at whatever the day. */
bool enc_shelf_mark(enc_shelf *shelf, uint32_t document);

/* The slot of a row that is kept, or ENC_ROW_NONE. */
uint32_t enc_shelf_slot(const enc_shelf *shelf, enc_away_rows table, uint32_t row);

/* Where chunks of the state are given up for the shelf: what they held goes with the era, in which
 * enc_shelf_left() pieces have room. Nothing can fail. */
size_t enc_shelf_left(const enc_shelf *shelf);
void enc_shelf_take_over(enc_shelf *shelf, enc_era *era);

/* In a fork, whose columns have no such chunks: the shelf stands for them from now on. */
void enc_shelf_stand_in(enc_shelf *shelf);

/* Images go with the era; rows asked for afterwards are read again. */
void enc_shelf_forget(enc_shelf *shelf, enc_era *era);

/* The same when the writer is between two commands; false: no memory, and nothing was given up. */
encours_status enc_shelf_trim(enc_state *state, encours_error *error);
static inline void enc_shelf_trim_surplus(enc_state *state)
{
    const enc_shelf *shelf = state->shelf;
    if (shelf != NULL &&
        atomic_load_explicit(&shelf->images_bytes, memory_order_relaxed) > shelf->images_max)
        (void)enc_shelf_trim(state, NULL); /* the next commit tries again */
}

/* Bytes that the shelf holds, images apart. */
size_t enc_shelf_bytes(const enc_shelf *shelf);

/* The writer is about to change something of a document: it is kept from now on, and looked at
 * whatever the day. Does nothing for a document that is here. */
encours_status enc_adopt_document(enc_state *state, uint32_t document, encours_error *error);
encours_status enc_adopt_line(enc_state *state, uint32_t line, encours_error *error);
encours_status enc_adopt_allocation(enc_state *state, uint32_t allocation, encours_error *error);

/* Read every image that is not there, so that what follows cannot fail: for who changes something
 * on the way. */
encours_status enc_shelf_read_all(const enc_state *state, encours_error *error);

/* Elements below the mark of their table into `to`, as a view with these counts knows them, without
 * keeping images. False: they have to be asked for one by one. */
bool enc_shelf_export(const enc_state *state, const enc_column_info *info, const enc_counts *counts,
                      uint32_t first, uint32_t count, void *to);

/* The rows of a column below this are away; 0: none. */
uint32_t enc_shelf_mark_of(const enc_state *state, const enc_column_info *info);

/* Whether what was read in the course of a question could be read. */
typedef struct enc_reading {
    const enc_state *state;
    uint64_t failures;
} enc_reading;

static inline enc_reading enc_reading_begin(const enc_state *state)
{
    return (enc_reading){state, atomic_load_explicit(&state->read_failures, memory_order_acquire)};
}

/* Whether all that was asked for since has been read. */
static inline bool enc_reading_is_whole(const enc_reading *reading)
{
    return atomic_load_explicit(&reading->state->read_failures, memory_order_acquire) ==
           reading->failures;
}

/* `status`, or why rows could not be read back meanwhile. */
encours_status enc_reading_failed(const enc_state *state, encours_error *error);

/* What failed in the state beneath a fork has failed for who asked the fork. */
void enc_reading_tell(const enc_reading *beneath, const enc_state *fork);

static inline encours_status enc_reading_end(const enc_reading *reading, encours_status status,
                                             encours_error *error)
{
    if (__builtin_expect(enc_reading_is_whole(reading), 1))
        return status;
    return enc_reading_failed(reading->state, error);
}

#endif
