/* SPDX-License-Identifier: MIT */
/* Many events at once: each by itself, or one behind the other, so that what was accepted before
 * takes up the limits of its customer and group. */
#include <string.h>

#include "base/struct_size.h"
#include "credit/book.h"
#include "credit/check.h"
#include "ledger/index.h"
#include "ledger/shelf.h"

enum { AHEAD = 12 }; /* lines asked for before they are needed */

/* What was accepted of a customer or group so far. */
typedef struct taken {
    uint64_t whose; /* number of a customer; of a group, that of its head with the bit below */
    int64_t amount;
} taken;

#define OF_GROUP (UINT64_C(1) << 32)

typedef struct batch {
    const encours_credit *credit;
    const encours_credit_events *events;
    const encours_decisions *results;
    taken *taken;
    size_t taken_count, taken_capacity;
    enc_index index; /* of them */
    enc_check check;
} batch;

static uint32_t hash_of(uint64_t whose)
{
    return (uint32_t)(enc_hash_mix(whose, UINT64_C(0x9E3779B97F4A7C15)) >> 32);
}

/* The entry of a customer or group; NULL: none yet. */
static taken *find(const batch *b, uint64_t whose)
{
    size_t position = 0;
    uint32_t row, hash = hash_of(whose);
    if (b->taken_count == 0)
        return NULL;
    while ((row = enc_index_next(&b->index, hash, &position)) != ENC_ROW_NONE)
        if (b->taken[row].whose == whose)
            return &b->taken[row];
    return NULL;
}

static encours_status take(batch *b, uint64_t whose, int64_t amount, encours_error *error)
{
    encours_context *context = b->credit->context;
    taken *entry = find(b, whose);
    if (entry == NULL) {
        void *grown = b->taken;
        if (!enc_index_reserve(&b->index, context) ||
            !enc_grow(context, &grown, &b->taken_capacity, b->taken_count + 1, sizeof *b->taken))
            return enc_error_memory(error);
        b->taken = grown;
        enc_index_add(&b->index, hash_of(whose), (uint32_t)b->taken_count);
        entry = &b->taken[b->taken_count++];
        *entry = (taken){whose, 0};
    }
    if (!enc_add_i64(entry->amount, amount, &entry->amount))
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "what was accepted before does not fit 64 bits");
    return ENCOURS_OK;
}

static int64_t taken_of(const batch *b, uint64_t whose)
{
    const taken *entry = find(b, whose);
    return entry != NULL ? entry->amount : 0;
}

static void fill(const encours_credit_events *events, size_t i, encours_credit_event *out)
{
    *out = (encours_credit_event)ENCOURS_CREDIT_EVENT_INIT;
    out->customer = events->customers[i];
    out->amount = events->amounts[i];
    out->stage = events->stage;
    if (events->orders != NULL)
        out->order = events->orders[i];
    if (events->currencies != NULL)
        out->currency = events->currencies[i];
    if (events->term_days != NULL)
        out->term_days = events->term_days[i];
    if (events->discounts != NULL)
        out->discount = events->discounts[i];
}

/* What was accepted before of the customer, or of who stands for it, and of its group. */
static void look_back(batch *b)
{
    const enc_profile *profile = &b->check.profile;
    b->check.before = b->check.group_before = b->check.group_added = 0;
    if (!b->events->cumulative)
        return;
    b->check.before = taken_of(b, (uint64_t)profile->customer + 1);
    if (profile->asked & ENC_FIGURES_GROUP)
        b->check.group_before = taken_of(b, OF_GROUP | ((uint64_t)profile->head + 1));
}

static encours_status remember(batch *b, encours_error *error)
{
    const enc_profile *profile = &b->check.profile;
    if (!b->events->cumulative || enc_decide_outcome(&b->check) > ENCOURS_OUTCOME_WARN)
        return ENCOURS_OK;
    ENC_TRY(take(b, (uint64_t)profile->customer + 1, b->check.added, error));
    return profile->asked & ENC_FIGURES_GROUP
               ? take(b, OF_GROUP | ((uint64_t)profile->head + 1), b->check.group_added, error)
               : ENCOURS_OK;
}

static int64_t told(const enc_profile *profile, int figure)
{
    return enc_profile_knows(profile, figure) ? profile->values[figure] : INT64_MIN;
}

static void give(const batch *b, size_t i)
{
    const encours_decisions *to = b->results;
    uint64_t fired = 0, counted = 0;
    for (uint32_t j = 0; j < b->check.reason_count; j++) {
        const enc_reason *reason = &b->check.reasons[j];
        fired |= UINT64_C(1) << reason->rule;
        if (enc_reason_counts(reason))
            counted |= UINT64_C(1) << reason->rule;
    }
    if (to->outcomes != NULL)
        to->outcomes[i] = (uint8_t)enc_decide_outcome(&b->check);
    if (to->fired != NULL)
        to->fired[i] = fired;
    if (to->counted != NULL)
        to->counted[i] = counted;
    if (to->exposures != NULL)
        to->exposures[i] = told(&b->check.profile, ENCOURS_FIGURE_EXPOSURE_AFTER);
    if (to->headrooms != NULL)
        to->headrooms[i] = told(&b->check.profile, ENCOURS_FIGURE_HEADROOM);
}

static encours_status decide(batch *b, size_t i, encours_error *error)
{
    encours_credit_event event;
    fill(b->events, i, &event);
    ENC_TRY(enc_decide_event_is_sound(b->credit, &event, error));
    b->check.event = &event;
    ENC_TRY(enc_decide_load(&b->check));
    look_back(b);
    ENC_TRY(enc_decide_event(&b->check));
    ENC_TRY(enc_decide_run(&b->check));
    give(b, i);
    return remember(b, error);
}

static encours_status decide_all(batch *b, encours_error *error)
{
    const encours_credit_events *events = b->events;
    for (size_t i = 0; i < events->count; i++) {
        if (b->credit->book != NULL && i + AHEAD < events->count)
            enc_book_prefetch(b->credit->book, events->customers[i + AHEAD] - 1);
        encours_status status = decide(b, i, error);
        if (status != ENCOURS_OK) {
            enc_error_index(error, i);
            return status;
        }
        ENC_TRY(enc_context_ask_row(b->credit->context, i, events->count, error));
    }
    return ENCOURS_OK;
}

encours_status encours_credit_check_columns(const encours_credit *credit,
                                            const encours_credit_events *events,
                                            const encours_decisions *results, encours_error *error)
{
    ENC_REQUIRE(credit != NULL && events != NULL && results != NULL);
    encours_credit_events given;
    encours_decisions to;
    ENC_STRUCT_LOAD(given, events, encours_credit_events, sizeof given, error);
    ENC_STRUCT_LOAD(to, results, encours_decisions, sizeof to, error);
    ENC_REQUIRE(given.count == 0 || (given.customers != NULL && given.amounts != NULL));
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_CREDIT, 0, error));
    if (to.count != given.count) {
        enc_error_set(error, ENCOURS_E_INVALID, "%zu events, and columns for %zu decisions",
                      given.count, to.count);
        enc_error_field(error, "count");
        return ENCOURS_E_INVALID;
    }
    batch b = {.credit = credit, .events = &given, .results = &to};
    b.check.credit = credit;
    b.check.error = error;
    enc_reading reading = enc_reading_begin(credit->view->state);
    encours_status status = enc_reading_end(&reading, decide_all(&b, error), error);
    enc_release(credit->context, b.taken, b.taken_capacity * sizeof *b.taken);
    enc_index_release(&b.index, credit->context);
    return status;
}
