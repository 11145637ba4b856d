/* SPDX-License-Identifier: MIT */
#include "ledger/engine.h"

#include <string.h>

#include "ledger/apply.h"

const enc_engine *enc_engine_of_event(unsigned kind)
{
    for (size_t i = 0; enc_engines[i] != NULL; i++)
        if (kind - enc_engines[i]->kind_first < enc_engines[i]->kind_count)
            return enc_engines[i];
    return NULL;
}

const enc_engine_command *enc_engine_command_of(unsigned command)
{
    for (size_t i = 0; enc_engines[i] != NULL; i++)
        if (command - enc_engines[i]->command_first < enc_engines[i]->command_count)
            return &enc_engines[i]->commands[command - enc_engines[i]->command_first];
    return NULL;
}

const enc_engine_rows *enc_engine_rows_of(int32_t rows)
{
    for (size_t i = 0; enc_engines[i] != NULL; i++)
        for (size_t k = 0; k < enc_engines[i]->row_count; k++)
            if (enc_engines[i]->rows[k]->rows == rows)
                return enc_engines[i]->rows[k];
    return NULL;
}

encours_status enc_engines_reserve(enc_state *state, size_t count, encours_error *error)
{
    for (size_t i = 0; enc_engines[i] != NULL; i++)
        for (size_t k = 0; k < enc_engines[i]->column_count; k++) {
            const enc_column_info *info = &enc_engines[i]->columns[k];
            if (info->count == count)
                ENC_TRY(enc_apply_reserve(state, enc_column_of(state, info),
                                          enc_column_count(info, &state->counts), 1, error));
        }
    return ENCOURS_OK;
}

void enc_engines_begin_row(enc_state *state, size_t count)
{
    for (size_t i = 0; enc_engines[i] != NULL; i++)
        for (size_t k = 0; k < enc_engines[i]->column_count; k++) {
            const enc_column_info *info = &enc_engines[i]->columns[k];
            uint32_t row = enc_column_count(info, &state->counts);
            if (info->count == count && info->role == ENC_COLUMN_HEAD)
                enc_link_set(enc_column_of(state, info), row, 0);
            else if (info->count == count)
                memset(enc_column_at(enc_column_of(state, info), row), 0, info->size);
        }
}

encours_status enc_engines_check_fact_end(const enc_session *session, const enc_fact_end *end,
                                          encours_error *error)
{
    for (size_t i = 0; enc_engines[i] != NULL; i++)
        if (enc_engines[i]->check_fact_end != NULL)
            ENC_TRY(enc_engines[i]->check_fact_end(session, end, error));
    return ENCOURS_OK;
}

void enc_engines_publish(enc_state *state)
{
    for (size_t i = 0; enc_engines[i] != NULL; i++)
        enc_engines[i]->publish(state);
}

void enc_engines_rollback(enc_state *state, const enc_counts *to)
{
    for (size_t i = 0; enc_engines[i] != NULL; i++)
        enc_engines[i]->rollback(state, to);
}
