/* SPDX-License-Identifier: MIT */
/* Erasing persons and raising the format, which are transactions of their own; personal data; and
 * totals, which a handle keeps. */
#include "encours/party.h"
#include "encours/totals.h"
#include "encours/upgrade.h"
#include "simulation/run.h"
#include "support/check.h"

random_transaction run_make_alone(run *r, model *m)
{
    random_transaction made = {.count = 1};
    model_command *c = &made.commands[0];
    *c = (model_command){.kind = MODEL_ERASE};
    c->target = 1 + (uint32_t)random_below(&r->random, m->customers + 1);
    for (int i = 0; i < 20 && (c->target > m->customers || m->party[c->target] == 0); i++)
        c->target = 1 + (uint32_t)random_below(&r->random, m->customers + 1);
    if (random_below(&r->random, m->old_format ? 2 : 20) == 0)
        c->kind = MODEL_UPGRADE;
    made.refusal = model_apply(m, c);
    return made;
}

bool run_is_alone(const pending *p)
{
    return p->made.count == 1 &&
           (p->made.commands[0].kind == MODEL_ERASE || p->made.commands[0].kind == MODEL_UPGRADE);
}

encours_status run_commit_alone(run *r, writer *w, encours_commit *commit)
{
    const pending *p = &w->pending;
    const model_command *c = &p->made.commands[0];
    encours_transaction_options options = {
        .struct_size = sizeof options, .actor = "tester", .recorded_at = random_recorded_at(p->id)};
    memcpy(options.command_id, &p->id, sizeof p->id);
    if (c->kind == MODEL_UPGRADE)
        return encours_ledger_upgrade(w->ledger, ENCOURS_FORMAT_LEVEL, &options, commit,
                                      check_error());
    if (c->target <= MODEL_CUSTOMERS)
        r->erasing[c->target] = true;
    return encours_ledger_erase_party(w->ledger, c->target, &options, commit, check_error());
}

void run_parties_written(run *r, uint32_t transaction)
{
    const model *m = &r->history[r->truth];
    for (uint32_t i = 1; i <= m->customers; i++)
        if (m->customer_known[i] == transaction)
            r->written[i] = true;
}

static void check_party(run *r, writer *w, uint32_t customer, const encours_party *party)
{
    const model *m = &r->history[w->known];
    int32_t status = encours_party_status_of(party);
    char code[16];
    uint64_t number = 0;
    if (m->party[customer] == 0 || m->erased[customer] != 0) {
        check_equal(status, m->party[customer] == 0 ? ENCOURS_PARTY_NONE : ENCOURS_PARTY_ERASED);
    } else if (status != ENCOURS_PARTY_KNOWN) {
        check(status == ENCOURS_PARTY_ERASED ? r->erasing[customer] : !r->written[customer]);
    } else {
        snprintf(code, sizeof code, "P-%u", (unsigned)m->party[customer]);
        check_text(encours_party_code(party), code);
        check_text(encours_party_name(party), "Somebody");
        check_ok(encours_ledger_find_customer(w->ledger, code, &number, check_error()));
        check_equal(number, customer);
        return;
    }
    check_text(encours_party_code(party), "");
    check_text(encours_party_name(party), "");
}

/* What is known of a person, by a call that may fail. */
void run_look_at_parties(run *r, writer *w)
{
    unsigned faults = w->port.faults, lies = w->port.lies;
    uint32_t customers = r->history[w->known].customers;
    encours_party *party = NULL;
    if (customers == 0)
        return;
    uint32_t customer = 1 + (uint32_t)random_below(&r->random, customers);
    run_arm(r, w);
    encours_status status = encours_ledger_party(w->ledger, customer, &party, check_error());
    bool wrong = run_disarm(w, &faults, &lies) || w->port.dead;
    if (status == ENCOURS_OK && !w->port.dead)
        check_party(r, w, customer, party);
    check(status == ENCOURS_OK || wrong);
    encours_party_free(party);
}

void run_totals(run *r, writer *w)
{
    unsigned faults = w->port.faults, lies = w->port.lies;
    encours_date day = {MODEL_FIRST_DAY + (int32_t)random_below(&r->random, MODEL_DAYS + 60)};
    bool anew = random_below(&r->random, w->keeps_totals ? 8 : 2) == 0;
    encours_status status;
    if (w->totals != ENCOURS_DATE_NONE && random_below(&r->random, 4) != 0)
        day.epoch_day = w->totals + (int32_t)random_below(&r->random, 15);
    run_arm(r, w);
    if (anew)
        status = encours_ledger_totals_register(w->ledger, day, NULL, check_error());
    else
        status = encours_ledger_roll(w->ledger, day, NULL, check_error());
    bool wrong = run_disarm(w, &faults, &lies);
    if (status == ENCOURS_OK) {
        check(anew || w->keeps_totals);
        w->keeps_totals = true;
        w->totals = day.epoch_day;
    } else if (!anew && !w->keeps_totals) {
        check_equal(encours_status_kind_of(status), ENCOURS_E_STATE);
    } else {
        check(wrong);
        check(w->archive != 0 || encours_status_kind_of(status) == ENCOURS_E_NO_MEMORY);
    }
}

void run_check_totals(const writer *w, const encours_view *view)
{
    if (w->totals != ENCOURS_DATE_NONE || !w->keeps_totals)
        check_equal(encours_view_totals_day(view).epoch_day, w->totals);
}
