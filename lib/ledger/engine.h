/* SPDX-License-Identifier: MIT */
/* Engines: what stands on the ledger and writes to its log. An engine hands over a table: kinds of
 * events, columns with their rules, commands, rows of cursors. All that runs over tables of the
 * ledger (snapshots, views, forks, verification, accounts of memory, the audit trail) runs over
 * those of the engines too. One file puts the tables together, lib/engines.c; the ledger includes
 * no engine. Which rows, columns and registers are whose is said in state.h and codec.h. */
#ifndef ENC_LEDGER_ENGINE_H
#define ENC_LEDGER_ENGINE_H

#include "ledger/command_run.h"
#include "ledger/cursor.h"
#include "ledger/kinds.h"
#include "ledger/snapshot_rules.h"

/* A command: how it is run at commit, and the one thing that it makes, to which a reference leads:
 * what messages call it, and where enc_counts counts it. NULL and 0: it makes nothing. */
typedef struct enc_engine_command {
    encours_status (*run)(enc_command_run *run);
    const char *makes;
    size_t count;
} enc_engine_command;

/* Rows of a cursor. */
typedef struct enc_engine_rows {
    int32_t rows;           /* an encours_rows */
    size_t count;           /* offset in enc_counts of how many there are */
    const uint8_t *numbers; /* columns, ended by 0 */
    const uint8_t *texts;
    bool (*keeps)(const encours_cursor *cursor, uint32_t row);
    void (*fill)(encours_cursor *cursor, size_t i);
    /* A text of row `i` of the block, but for that of CODE. */
    enc_text (*text)(const encours_cursor *cursor, int32_t column, size_t i);
    /* The rows of a customer, from the newest until ENC_ROW_NONE, and whether one is of a document,
     * both rows; NULL: they are of nobody, and a cursor over them takes no customer or document. */
    uint32_t (*newest)(const enc_state *state, const enc_counts *counts, uint32_t customer);
    uint32_t (*next)(const enc_state *state, const enc_counts *counts, uint32_t row);
    bool (*is_of)(const enc_state *state, uint32_t row, uint32_t document);
} enc_engine_rows;

typedef struct enc_engine {
    const char *name;

    const enc_kind *kinds; /* of events, from number kind_first on */
    uint8_t kind_first;
    uint8_t kind_count;
    /* Bytes that an event of these kinds needs at most, its kind included. */
    size_t (*event_size_max)(const enc_event *event);

    /* What an event of these kinds asks an authoriser for: an encours_action, 0: nothing. */
    int32_t (*ask)(enc_asking *ask, const enc_event *event);

    const enc_column_info *columns; /* places in enc_state.engine_columns, rows in enc_counts.engine
                                       or those of the ledger; a tip stands behind its head */
    size_t column_count;
    const enc_row_rule *rules; /* of the columns, each once at least, those of one together */
    size_t rule_count;
    /* What rows that hold each by itself cannot be together, or NULL. */
    const char *(*fault)(const enc_state *state, const enc_counts *counts);
    /* Heads follow tips; and what is taken back beyond `to`: tips and links as they were. */
    void (*publish)(enc_state *state);
    void (*rollback)(enc_state *state, const enc_counts *to);

    /* Whether its rules let a command end a fact: asked at commit, never in replay. NULL: they do.
     */
    encours_status (*check_fact_end)(const enc_session *session, const enc_fact_end *end,
                                     encours_error *error);

    const enc_engine_command *commands; /* from number command_first on */
    uint8_t command_first;
    uint8_t command_count;

    const enc_engine_rows *const *rows;
    size_t row_count;
    /* A text of an event of these kinds in the audit trail, as of rows. */
    enc_text (*event_text)(const encours_cursor *cursor, int32_t column, size_t i);
} enc_engine;

/* All engines, ended by NULL: lib/engines.c. */
extern const enc_engine *const enc_engines[];

/* The engine that has a kind of event, a command or rows of a cursor, and its entry; NULL. */
const enc_engine *enc_engine_of_event(unsigned kind);
const enc_engine_command *enc_engine_command_of(unsigned command);
const enc_engine_rows *enc_engine_rows_of(int32_t rows);

/* Columns of engines that have an element for each row of a table of the ledger, whose count lies
 * at `count` in enc_counts: room for one more, and zeros in it. */
encours_status enc_engines_reserve(enc_state *state, size_t count, encours_error *error);
void enc_engines_begin_row(enc_state *state, size_t count);

encours_status enc_engines_check_fact_end(const enc_session *session, const enc_fact_end *end,
                                          encours_error *error);

void enc_engines_publish(enc_state *state);
void enc_engines_rollback(enc_state *state, const enc_counts *to);

#endif
