/* SPDX-License-Identifier: MIT */
/* What engines hand over has to fit together: nobody takes what is another's. */
#include "ledger/engine.h"

#include "ledger/transaction.h"
#include "support/check.h"

/* Kinds of events stand behind those of the ledger, commands behind its commands, and each is of
 * one engine. */
static void nothing_belongs_to_two(void **unused)
{
    (void)unused;
    for (unsigned i = 0; i < 256; i++) {
        size_t kinds = i >= 1 && i <= ENCOURS_EVENT_LEVEL, commands = 0, rows = i >= 1 && i <= 8;
        for (size_t k = 0; enc_engines[k] != NULL; k++) {
            const enc_engine *engine = enc_engines[k];
            kinds += i >= engine->kind_first &&
                     i < engine->kind_first + (unsigned)engine->kind_count;
            commands += i >= engine->command_first &&
                        i < engine->command_first + (unsigned)engine->command_count;
            for (size_t r = 0; r < engine->row_count; r++)
                rows += engine->rows[r]->rows == (int32_t)i;
        }
        check(kinds <= 1 && commands <= 1 && rows <= 1);
        check(commands == 0 || i >= ENC_COMMAND_ENGINES);
        check_equal(enc_kind_of(i) != NULL, kinds == 1);
        check_equal(enc_engine_command_of(i) != NULL, commands == 1);
        check_equal(enc_engine_rows_of((int32_t)i) != NULL, rows == 1 && i > 8);
    }
}

static void tables_are_whole(void **unused)
{
    (void)unused;
    for (size_t k = 0; enc_engines[k] != NULL; k++) {
        const enc_engine *engine = enc_engines[k];
        check(engine->name != NULL && engine->event_size_max != NULL && engine->fault != NULL);
        check(engine->publish != NULL && engine->rollback != NULL && engine->event_text != NULL);
        for (unsigned i = 0; i < engine->kind_count; i++) {
            const enc_kind *kind = &engine->kinds[i];
            check(kind->put != NULL && kind->get != NULL && kind->apply != NULL);
            check(kind->count >= offsetof(enc_counts, engine));
            check(kind->count < offsetof(enc_counts, reserved));
        }
        for (unsigned i = 0; i < engine->command_count; i++)
            check((engine->commands[i].makes != NULL) == (engine->commands[i].count != 0));
        for (size_t r = 0; r < engine->row_count; r++) {
            const enc_engine_rows *rows = engine->rows[r];
            check((rows->newest != NULL) == (rows->next != NULL));
            check((rows->newest != NULL) == (rows->is_of != NULL));
            for (const uint8_t *column = rows->numbers; *column != 0; column++)
                check(*column < ENC_CURSOR_COLUMNS);
        }
    }
}

/* A row of a table of the ledger has zeros in every column that an engine has beside it, whatever
 * stood there before. */
static void rows_of_the_ledger_begin_as_zeros(void **unused)
{
    (void)unused;
    encours_context *context;
    enc_state *state;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check_ok(enc_state_new(context, &state, check_error()));
    size_t customers = offsetof(enc_counts, customers), seen = 0;
    check_ok(enc_engines_reserve(state, customers, check_error()));
    for (int round = 0; round < 2; round++)
        for (size_t k = 0; enc_engines[k] != NULL; k++)
            for (size_t i = 0; i < enc_engines[k]->column_count; i++) {
                const enc_column_info *info = &enc_engines[k]->columns[i];
                if (info->count != customers)
                    continue;
                uint32_t *word = enc_column_at(enc_column_of(state, info), 0);
                check_equal(round == 1 ? *word : 0, 0);
                *word = 7;
                enc_engines_begin_row(state, customers);
                check_equal(*word, 0);
                seen++;
            }
    check(seen > 0);
    enc_state_release(state);
    encours_context_free(context);
}

CHECK_MAIN(nothing_belongs_to_two, tables_are_whole, rows_of_the_ledger_begin_as_zeros)
