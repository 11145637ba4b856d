/* SPDX-License-Identifier: MIT */
/* Old rows that leave memory and are read back: the answers stay what they were, or there is none
 * and a reason that the run knows of. */
#include "encours/compact.h"
#include "simulation/run.h"
#include "support/check.h"

static void note_compaction(writer *w)
{
    encours_compaction now = {.struct_size = sizeof now};
    check_ok(encours_ledger_compaction(w->ledger, &now, check_error()));
    w->archive = now.sequence;
    w->compacted = now.sequence != 0 ? now.day.epoch_day : ENCOURS_DATE_NONE;
}

static bool is_allowed(const run *r, const writer *w, encours_status status, int32_t day,
                       bool wrong)
{
    switch (encours_status_kind_of(status)) {
    case ENCOURS_E_INVALID:
        return w->compacted != ENCOURS_DATE_NONE && day < w->compacted;
    case ENCOURS_E_IN_DOUBT:
        return w->in_doubt;
    case ENCOURS_E_CONFLICT: /* others went on and wrote a newer one */
        return wrong || w->known < r->truth;
    default:
        return wrong;
    }
}

static void compact(run *r, writer *w)
{
    unsigned faults = w->port.faults, lies = w->port.lies;
    encours_compact_options options = {.struct_size = sizeof options};
    encours_date day = {MODEL_FIRST_DAY - 60 + (int32_t)random_below(&r->random, 120)};
    if (w->compacted != ENCOURS_DATE_NONE && random_below(&r->random, 8) != 0)
        day.epoch_day = w->compacted + (int32_t)random_below(&r->random, 40);
    options.compression = (uint32_t)random_below(&r->random, 2);
    options.keep = 1 + (uint32_t)random_below(&r->random, 4);
    options.images_max = random_below(&r->random, 2) * 50000;
    run_arm_for_long(r, w);
    encours_status status = encours_ledger_compact(w->ledger, day, &options, NULL, check_error());
    encours_error error = *check_last_error();
    bool wrong = run_disarm(w, &faults, &lies) || w->port.dead;
    if (status != ENCOURS_OK && !is_allowed(r, w, status, day.epoch_day, wrong))
        print_error("compacting: %s\n", error.message);
    check(status == ENCOURS_OK || is_allowed(r, w, status, day.epoch_day, wrong));
    note_compaction(w);
    check_equal(run_known(w), w->known);
}

void run_compact(run *r, writer *w)
{
    if (random_below(&r->random, 4) != 0)
        compact(r, w);
    else if (encours_ledger_trim(w->ledger, check_error()) != ENCOURS_OK)
        fail_msg("what was read back is not given up");
}

bool run_is_cut_off(run *r, const writer *w)
{
    return w->archive != 0 && !medium_has_snapshot(&r->medium, "S", w->archive);
}

/* The right answer or none. */
static encours_status ask(run *r, const encours_view *view, uint32_t known)
{
    const model *m = &r->history[r->truth];
    int32_t day = MODEL_FIRST_DAY - 110 + (int32_t)random_below(&r->random, MODEL_DAYS + 140);
    int currency = (int)random_below(&r->random, MODEL_CURRENCIES);
    int64_t balance = -77;
    encours_aging *aging = NULL;
    encours_status status = encours_view_balance(view, 0, model_currencies[currency],
                                                 (encours_date){day}, &balance, check_error());
    check_equal(balance, status == ENCOURS_OK ? model_balance(m, known, 0, currency, day) : -77);
    if (status != ENCOURS_OK)
        return status;
    status = encours_view_aging(view, (encours_date){day}, NULL, &aging, check_error());
    check((aging != NULL) == (status == ENCOURS_OK));
    for (size_t i = 0; status == ENCOURS_OK && i < encours_aging_currency_count(aging); i++)
        for (int c = 0; c < MODEL_CURRENCIES; c++)
            if (encours_aging_currencies(aging)[i] == model_currencies[c])
                check_equal(encours_aging_totals(aging)[i], model_balance(m, known, 0, c, day));
    encours_aging_free(aging);
    return status;
}

void run_ask(run *r, writer *w)
{
    unsigned faults = w->port.faults, lies = w->port.lies;
    encours_view *view;
    check_ok(encours_ledger_view(w->ledger, &view, check_error()));
    run_arm(r, w);
    encours_status status = ask(r, view, w->known);
    encours_error error = *check_last_error();
    bool wrong = run_disarm(w, &faults, &lies) || w->port.dead;
    if (status != ENCOURS_OK && !wrong)
        print_error("a question: %s\n", error.message);
    check(status == ENCOURS_OK || wrong);
    encours_view_free(view);
}

void run_ask_cut_off(run *r, writer *w)
{
    encours_view *view;
    check_ok(encours_ledger_view(w->ledger, &view, check_error()));
    for (int i = 0; i < 4; i++)
        (void)ask(r, view, w->known);
    encours_view_free(view);
}
