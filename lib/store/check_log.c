/* SPDX-License-Identifier: MIT */
/* Conformance: appending to a log and reading it. */
#include <string.h>

#include "base/limits.h"
#include "store/check.h"

static void records_are_read_back_as_appended(check_suite *suite)
{
    check_log log = {.id = "log", .seed = 1};
    for (size_t count = 1; count <= 16; count += 5) {
        NEED(enc_check_extend(suite, &log, count));
        NEED(enc_check_holds(suite, suite->store, &log, 1));
    }
}

static void reading_begins_where_asked(check_suite *suite)
{
    check_log log = {.id = "log", .seed = 2};
    NEED(enc_check_extend(suite, &log, 20));
    for (uint64_t from = 1; from <= 22; from++)
        NEED(enc_check_holds(suite, suite->store, &log, from));
    NEED(enc_check_holds(suite, suite->store, &log, INT64_MAX - 1));
}

static void a_record_may_be_the_largest(check_suite *suite)
{
    check_log log = {.id = "log", .seed = 3, .size = ENC_RECORD_BYTES_MAX};
    NEED(enc_check_extend(suite, &log, 1));
    NEED(enc_check_extend(suite, &log, 3));
    NEED(enc_check_holds(suite, suite->store, &log, 1));
}

static void one_append_may_carry_many_records(check_suite *suite)
{
    check_log log = {.id = "log", .seed = 4, .size = 200};
    NEED(enc_check_extend(suite, &log, 5000));
    NEED(enc_check_holds(suite, suite->store, &log, 1));
}

static void many_appends_follow_each_other(check_suite *suite)
{
    check_log log = {.id = "log", .seed = 5, .size = 100};
    for (int i = 0; i < 200; i++)
        NEED(enc_check_extend(suite, &log, 1));
    NEED(enc_check_holds(suite, suite->store, &log, 1));
}

static void records_may_be_equal_bytes(check_suite *suite)
{
    uint8_t zeros[64] = {0};
    encours_bytes records[] = {{zeros, 40}, {zeros, 40}, {zeros, 32}};
    encours_store_head head = {0}, found;
    EXPECT_OK(
        suite,
        enc_store_append(suite->store, "log", &head, records, 3, &head, enc_check_error(suite)),
        "append of records of zeros");
    EXPECT_OK(suite, enc_store_head(suite->store, "log", &found, enc_check_error(suite)), "head");
    EXPECT(suite, memcmp(&head, &found, sizeof head) == 0, "head differs after records of zeros");
    check_seen *seen = enc_check_look(suite);
    EXPECT_OK(suite,
              enc_store_read(suite->store, "log", 1, enc_check_see, seen, enc_check_error(suite)),
              "read");
    EXPECT(suite, seen->count == 3 && seen->items[2].size == 32,
           "read gave %zu records, 3 were appended", seen->count);
}

/* Try an append after a head that is not the present one. */
static bool refuses(check_suite *suite, const check_log *log, encours_store_head expected,
                    size_t count, const char *what)
{
    uint8_t room[3][48];
    encours_bytes records[3];
    for (size_t i = 0; i < 3; i++) {
        enc_check_fill(room[i], sizeof room[i], 77 + i);
        records[i] = (encours_bytes){room[i], sizeof room[i]};
    }
    encours_store_head told = {.sequence = 123456789};
    encours_status status = enc_store_append(suite->store, log->id, &expected, records, count,
                                             &told, enc_check_error(suite));
    if (!enc_check_status(suite, status, ENCOURS_E_CONFLICT, what))
        return false;
    if (told.sequence == log->head.sequence &&
        memcmp(told.hash, log->head.hash, sizeof told.hash) == 0)
        return true;
    enc_check_say(suite,
                  "%s gave CONFLICT with a head of sequence %" PRIu64 ", the present one is"
                  " %" PRIu64 " (or the hash differs)",
                  what, told.sequence, log->head.sequence);
    return false;
}

static void append_compares_the_sequence(check_suite *suite)
{
    check_log log = {.id = "log", .seed = 6, .size = 50};
    NEED(enc_check_extend(suite, &log, 3));
    encours_store_head before = log.head;
    NEED(enc_check_extend(suite, &log, 2));
    NEED(refuses(suite, &log, before, 1, "append after an earlier head"));
    NEED(refuses(suite, &log, before, 3, "append of 3 after an earlier head"));
    NEED(refuses(suite, &log, (encours_store_head){0}, 1, "append after no record"));
    encours_store_head later = log.head;
    later.sequence++;
    NEED(refuses(suite, &log, later, 1, "append that leaves a gap"));
    NEED(enc_check_holds(suite, suite->store, &log, 1));
    NEED(enc_check_extend(suite, &log, 1));
    NEED(enc_check_holds(suite, suite->store, &log, 1));
}

static void append_compares_the_hash(check_suite *suite)
{
    check_log log = {.id = "log", .seed = 7, .size = 50};
    NEED(enc_check_extend(suite, &log, 2));
    for (size_t i = 0; i < sizeof log.head.hash; i += 31) {
        encours_store_head other = log.head;
        other.hash[i] ^= 0x80;
        NEED(refuses(suite, &log, other, 2, "append after a head of another hash"));
    }
    NEED(enc_check_holds(suite, suite->store, &log, 1));
}

static void a_ledger_begins_at_nothing(check_suite *suite)
{
    check_log log = {.id = "log", .seed = 8, .size = 50};
    encours_store_head other = {.sequence = 1};
    NEED(refuses(suite, &log, other, 1, "append after record 1 of no ledger"));
    other = (encours_store_head){.hash = {1}};
    NEED(refuses(suite, &log, other, 1, "append after a hash of no ledger"));
    check_seen *seen = enc_check_look(suite);
    EXPECT_OK(suite, enc_store_list(suite->store, enc_check_see, seen, enc_check_error(suite)),
              "list");
    EXPECT(suite, seen->count == 0, "a refused append made a ledger");
    EXPECT_STATUS(suite, enc_store_head(suite->store, "log", &other, enc_check_error(suite)),
                  ENCOURS_E_NOT_FOUND, "head after a refused append");
    NEED(enc_check_extend(suite, &log, 1));
    NEED(refuses(suite, &log, (encours_store_head){0}, 1, "append after no record, once there is"));
}

static void a_visitor_ends_the_reading(check_suite *suite)
{
    check_log log = {.id = "log", .seed = 9, .size = 50};
    NEED(enc_check_extend(suite, &log, 10));
    const encours_status odd = 0x123400 | ENCOURS_E_CANCELLED;
    for (size_t after = 1; after <= 10; after += 3) {
        check_seen *seen = enc_check_look(suite);
        seen->stop_after = after;
        seen->stop_with = odd;
        encours_status status = enc_store_read(suite->store, "log", 1, enc_check_see, seen,
                                               enc_check_error(suite));
        EXPECT(suite, status == odd, "read gave 0x%x, its visitor ended it with 0x%x",
               (unsigned)status, (unsigned)odd);
        EXPECT(suite, seen->count == after, "read visited %zu records after the end",
               seen->count - after);
    }
    NEED(enc_check_extend(suite, &log, 1));
    NEED(enc_check_holds(suite, suite->store, &log, 1));
}

static void a_log_survives_reopening(check_suite *suite)
{
    check_log log = {.id = "log", .seed = 10};
    for (int i = 0; i < 3; i++) {
        NEED(enc_check_extend(suite, &log, 7));
        NEED(enc_check_reopen(suite));
        NEED(enc_check_holds(suite, suite->store, &log, 1));
    }
}

static void race(check_suite *suite, encours_store *other)
{
    check_log ours = {.id = "log", .seed = 11}, stale;
    NEED(enc_check_extend(suite, &ours, 3));
    NEED(enc_check_holds(suite, other, &ours, 1));
    stale = ours;
    NEED(enc_check_append(suite, other, &ours, 2, ENCOURS_OK));
    NEED(enc_check_append(suite, suite->store, &stale, 1, ENCOURS_E_CONFLICT));
    NEED(enc_check_holds(suite, suite->store, &ours, 1));
    stale = ours;
    NEED(enc_check_extend(suite, &ours, 4));
    NEED(enc_check_append(suite, other, &stale, 1, ENCOURS_E_CONFLICT));
    NEED(enc_check_holds(suite, other, &ours, 1));
    EXPECT_OK(
        suite,
        enc_store_party_put(other, "log", 5, 0, (encours_bytes){NULL, 0}, enc_check_error(suite)),
        "party_put through the other store");
    EXPECT_STATUS(suite,
                  enc_store_party_put(suite->store, "log", 5, 0, (encours_bytes){NULL, 0},
                                      enc_check_error(suite)),
                  ENCOURS_E_CONFLICT, "party_put of a row that the other store has put");
    EXPECT_OK(suite, encours_store_drop(other, "log", enc_check_error(suite)),
              "drop through the other store");
    encours_store_head head;
    EXPECT_STATUS(suite, enc_store_head(suite->store, "log", &head, enc_check_error(suite)),
                  ENCOURS_E_NOT_FOUND, "head of a ledger that the other store has dropped");
    NEED(enc_check_append(suite, suite->store, &ours, 1, ENCOURS_E_CONFLICT));
}

static void two_open_stores_see_each_other(check_suite *suite)
{
    encours_store *other = NULL;
    EXPECT_OK(suite, suite->host.open_again(suite->host.user, &other, enc_check_error(suite)),
              "open_again while the store is open");
    EXPECT(suite, other != NULL, "open_again gave ENCOURS_OK and no store");
    race(suite, other);
    encours_store_free(other);
}

const check_case enc_check_log_cases[] = {
    {"records_are_read_back_as_appended", records_are_read_back_as_appended, 0},
    {"reading_begins_where_asked", reading_begins_where_asked, 0},
    {"a_record_may_be_the_largest", a_record_may_be_the_largest, 0},
    {"one_append_may_carry_many_records", one_append_may_carry_many_records, 0},
    {"many_appends_follow_each_other", many_appends_follow_each_other, 0},
    {"records_may_be_equal_bytes", records_may_be_equal_bytes, 0},
    {"append_compares_the_sequence", append_compares_the_sequence, 0},
    {"append_compares_the_hash", append_compares_the_hash, 0},
    {"a_ledger_begins_at_nothing", a_ledger_begins_at_nothing, 0},
    {"a_visitor_ends_the_reading", a_visitor_ends_the_reading, 0},
    {"a_log_survives_reopening", a_log_survives_reopening, ENCOURS_STORE_DURABLE},
    {"two_open_stores_see_each_other", two_open_stores_see_each_other, ENCOURS_STORE_SHARED},
    {NULL, NULL, 0},
};
