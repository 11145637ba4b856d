/* SPDX-License-Identifier: MIT */
/* A log read by the run is answered as event by event, whatever its bytes are. */
#include "ledger/replay.h"

#include "plain_scenario.h"
#include "store/store.h"

enum { EVENTS_AT = ENC_RECORD_HEAD_SIZE + 16 + 16 + 8 + 1 + 6 + 1 + 4 /* "tester", "test" */ };

typedef struct answer {
    encours_status status;
    uint64_t events;
    enc_counts counts;
    char message[sizeof(((encours_error *)0)->message)];
} answer;

/* What a log is answered, by the run or event by event. */
static answer read_log(const test_ledger *test, encours_store *store, bool event_by_event)
{
    answer out = {ENCOURS_OK, 0, {0}, ""};
    enc_state *state;
    encours_error error = ENCOURS_ERROR_INIT;
    check_ok(enc_state_new(test->context, &state, check_error()));
    enc_replay replay = {.state = state, .check_canonical = event_by_event};
    out.status = enc_replay_run(&replay, store, "TEST", &error);
    out.events = replay.events;
    out.counts = state->published;
    snprintf(out.message, sizeof out.message, "%s", out.status != ENCOURS_OK ? error.message : "");
    enc_state_release(state);
    return out;
}

static void check_same_answer(const test_ledger *test, encours_store *store)
{
    answer runs = read_log(test, store, false), events = read_log(test, store, true);
    check_equal(runs.status, events.status);
    check_text(runs.message, events.message);
    check(memcmp(&runs.counts, &events.counts, sizeof runs.counts) == 0);
    if (runs.status == ENCOURS_OK)
        check_equal(runs.events, events.events);
}

typedef struct copied {
    encours_store *store;
    encours_store_head head;
    uint64_t last;
    test_random *random;
    bool changed;
} copied;

/* Records as they are, but the last one with some bytes of its events changed, sealed again. */
static encours_status copy_record(void *user, uint64_t number, uint64_t version,
                                  encours_bytes bytes)
{
    copied *to = user;
    (void)version;
    uint8_t *record = malloc(bytes.size);
    check(record != NULL);
    memcpy(record, bytes.data, bytes.size);
    encours_store_head before = to->head, unused;
    size_t events = bytes.size - EVENTS_AT - ENC_RECORD_TAIL_SIZE;
    if (number == to->last && to->changed) {
        for (uint64_t i = 0; i <= random_below(to->random, 2); i++) {
            uint8_t *at = &record[EVENTS_AT + random_below(to->random, events)];
            static const uint8_t values[] = {0, 1, 2, 0x7F, 0x80, 0xFF};
            *at = random_below(to->random, 2) == 0
                      ? values[random_below(to->random, 6)]
                      : (uint8_t)(*at ^ 1u << random_below(to->random, 8));
        }
    }
    enc_record_seal(record, bytes.size, ++to->head.sequence, record[2], record[3], to->head.hash);
    encours_bytes sealed = {record, bytes.size};
    check_ok(enc_store_append(to->store, "TEST", &before, &sealed, 1, &unused, check_error()));
    free(record);
    return ENCOURS_OK;
}

static void check_copy(const test_ledger *test, test_random *random, bool changed)
{
    copied to = {.last = test->ledger->head.sequence, .random = random, .changed = changed};
    check_ok(encours_store_memory_new(test->context, &to.store, check_error()));
    check_ok(
        enc_store_read(test->store, test->ledger->state->id, 1, copy_record, &to, check_error()));
    check_same_answer(test, to.store);
    encours_store_free(to.store);
}

static void bytes_that_change_are_answered_alike(void **state)
{
    (void)state;
    FOR_RANDOM(random, 40)
    {
        size_t count = (size_t)random_between(&random, 1, 300);
        mixed *all = mix(&random, count);
        test_ledger test = begin_old(ledger_begin());
        ledger_commit(transaction_of(&test, all, count));
        check_copy(&test, &random, false);
        for (int i = 0; i < 100; i++)
            check_copy(&test, &random, true);
        free(all);
        ledger_end(&test);
    }
}

CHECK_MAIN(bytes_that_change_are_answered_alike)
