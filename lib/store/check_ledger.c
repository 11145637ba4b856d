/* SPDX-License-Identifier: MIT */
/* Conformance: ledgers beside each other, their names, and what is absent. */
#include <string.h>

#include "store/check.h"

static void an_empty_store_lists_nothing(check_suite *suite)
{
    check_seen *seen = enc_check_look(suite);
    EXPECT_OK(suite, enc_store_list(suite->store, enc_check_see, seen, enc_check_error(suite)),
              "list");
    EXPECT(suite, seen->count == 0, "list gave %zu ledgers of an empty store", seen->count);
}

static void what_has_no_records_is_not_found(check_suite *suite)
{
    check_log log = {.id = "present", .seed = 1, .size = 40};
    NEED(enc_check_extend(suite, &log, 1));
    encours_store *store = suite->store;
    encours_error *error = enc_check_error(suite);
    encours_store_head head;
    check_seen *seen = enc_check_look(suite);
    encours_bytes none = {NULL, 0};
    EXPECT_STATUS(suite, enc_store_head(store, "absent", &head, error), ENCOURS_E_NOT_FOUND,
                  "head of no ledger");
    EXPECT_STATUS(suite, enc_store_read(store, "absent", 1, enc_check_see, seen, error),
                  ENCOURS_E_NOT_FOUND, "read of no ledger");
    EXPECT_STATUS(suite, encours_store_drop(store, "absent", error), ENCOURS_E_NOT_FOUND,
                  "drop of no ledger");
    EXPECT_STATUS(suite, enc_store_party_put(store, "absent", 1, 0, none, error),
                  ENCOURS_E_NOT_FOUND, "party_put of no ledger");
    EXPECT_STATUS(suite, enc_store_party_get(store, "absent", 1, enc_check_see, seen, error),
                  ENCOURS_E_NOT_FOUND, "party_get of no ledger");
    EXPECT_STATUS(suite, enc_store_party_erase(store, "absent", 1, error), ENCOURS_E_NOT_FOUND,
                  "party_erase of no ledger");
    EXPECT_STATUS(suite, enc_store_party_list(store, "absent", enc_check_see, seen, error),
                  ENCOURS_E_NOT_FOUND, "party_list of no ledger");
    EXPECT(suite, seen->count == 0, "something of no ledger was visited");
    NEED(enc_check_holds(suite, store, &log, 1));
}

static void snapshots_of_no_ledger_are_not_found(check_suite *suite)
{
    encours_store *store = suite->store;
    encours_error *error = enc_check_error(suite);
    uint64_t sequence, blocks;
    uint8_t hash[32] = {0}, digest[32] = {0};
    check_seen *seen = enc_check_look(suite);
    EXPECT_STATUS(suite,
                  enc_store_snapshot_put(store, "absent", 1, 0, (encours_bytes){hash, 32}, error),
                  ENCOURS_E_NOT_FOUND, "snapshot_put of no ledger");
    EXPECT_STATUS(suite, enc_store_snapshot_seal(store, "absent", 1, hash, 0, digest, error),
                  ENCOURS_E_NOT_FOUND, "snapshot_seal of no ledger");
    EXPECT_STATUS(suite,
                  enc_store_snapshot_find(store, "absent", UINT64_MAX, &sequence, hash, &blocks,
                                          digest, error),
                  ENCOURS_E_NOT_FOUND, "snapshot_find of no ledger");
    EXPECT_STATUS(suite, enc_store_snapshot_get(store, "absent", 1, 0, enc_check_see, seen, error),
                  ENCOURS_E_NOT_FOUND, "snapshot_get of no ledger");
    EXPECT_STATUS(suite, enc_store_snapshot_drop(store, "absent", 1, error), ENCOURS_E_NOT_FOUND,
                  "snapshot_drop of no ledger");
}

static void ledgers_are_independent(check_suite *suite)
{
    check_log first = {.id = "first", .seed = 2}, second = {.id = "second", .seed = 3};
    for (int i = 0; i < 5; i++) {
        NEED(enc_check_extend(suite, &first, 2));
        NEED(enc_check_extend(suite, &second, 3));
    }
    NEED(enc_check_holds(suite, suite->store, &first, 1));
    NEED(enc_check_holds(suite, suite->store, &second, 1));
    EXPECT_OK(suite, encours_store_drop(suite->store, "first", enc_check_error(suite)), "drop");
    NEED(enc_check_holds(suite, suite->store, &second, 1));
    NEED(enc_check_extend(suite, &second, 1));
    NEED(enc_check_holds(suite, suite->store, &second, 1));
}

/* In byte order. Case, accents, blanks, quotes and wildcards all count; é comes in two spellings.
 */
static const char *const ids[] = {
    " a",
    "%",
    "'; DROP TABLE ledger; --",
    "..",
    "/",
    "0",
    "00",
    "1",
    "A",
    "AB",
    "B",
    "[",
    "\\",
    "_",
    "a",
    "a ",
    "a b",
    "aB",
    "ab",
    "e\xCC\x81",
    "llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllll", /* 64, the longest */
    "null",
    "\xC3\x89",
    "\xC3\xA9",
    "\xE2\x82\xAC",
    "\xF0\x9F\x92\xB6"};

enum { ID_COUNT = sizeof ids / sizeof ids[0] };

static void ids_are_bytes_and_listed_in_their_order(check_suite *suite)
{
    check_log logs[ID_COUNT];
    for (size_t i = 0; i < ID_COUNT; i++)
        logs[i] = (check_log){.id = ids[i], .seed = 100 + i, .size = 60};
    for (size_t i = 0; i < ID_COUNT; i++) {
        check_log *log = &logs[(i * 7 + 3) % ID_COUNT]; /* 26 and 7 have no divisor in common */
        NEED(enc_check_extend(suite, log, 2));
    }
    check_seen *seen = enc_check_look(suite);
    EXPECT_OK(suite, enc_store_list(suite->store, enc_check_see, seen, enc_check_error(suite)),
              "list");
    EXPECT(suite, seen->count == ID_COUNT, "list gave %zu of %d ledgers", seen->count,
           (int)ID_COUNT);
    for (size_t i = 0; i < ID_COUNT; i++) {
        size_t size = strlen(ids[i]);
        EXPECT(suite,
               seen->items[i].size == size &&
                   seen->items[i].sum == enc_check_sum((const uint8_t *)ids[i], size),
               "list gave another id than \"%s\" at place %zu", ids[i], i);
        NEED(enc_check_holds(suite, suite->store, &logs[i], 1));
    }
}

static void a_visitor_ends_the_list(check_suite *suite)
{
    static const char *const three[] = {"a", "b", "c"};
    for (size_t i = 0; i < 3; i++) {
        check_log log = {.id = three[i], .seed = 4, .size = 40};
        NEED(enc_check_extend(suite, &log, 1));
    }
    check_seen *seen = enc_check_look(suite);
    seen->stop_after = 2;
    seen->stop_with = ENCOURS_E_DENIED;
    EXPECT_STATUS(suite, enc_store_list(suite->store, enc_check_see, seen, enc_check_error(suite)),
                  ENCOURS_E_DENIED, "list whose visitor ended it with DENIED");
    EXPECT(suite, seen->count == 2, "list went on after its visitor ended it");
    EXPECT_OK(
        suite,
        enc_store_list(suite->store, enc_check_see, enc_check_look(suite), enc_check_error(suite)),
        "list again");
    EXPECT(suite, suite->seen.count == 3, "list gave %zu of 3 ledgers", suite->seen.count);
}

static void a_dropped_ledger_leaves_nothing(check_suite *suite)
{
    check_log log = {.id = "log", .seed = 5};
    NEED(enc_check_extend(suite, &log, 8));
    encours_error *error = enc_check_error(suite);
    uint8_t byte = 1;
    encours_bytes one = {&byte, 1};
    EXPECT_OK(suite, enc_store_party_put(suite->store, "log", 1, 0, one, error), "party_put");
    EXPECT_OK(suite, enc_store_party_erase(suite->store, "log", 2, error), "party_erase");
    EXPECT_OK(suite, encours_store_drop(suite->store, "log", error), "drop");
    check_seen *seen = enc_check_look(suite);
    EXPECT_OK(suite, enc_store_list(suite->store, enc_check_see, seen, error), "list");
    EXPECT(suite, seen->count == 0, "list gives a ledger that was dropped");
    EXPECT_STATUS(suite, encours_store_drop(suite->store, "log", error), ENCOURS_E_NOT_FOUND,
                  "drop of what was dropped");
    NEED(enc_check_append(suite, suite->store, &log, 1, ENCOURS_E_CONFLICT));

    check_log again = {.id = "log", .seed = 6};
    NEED(enc_check_extend(suite, &again, 2));
    NEED(enc_check_holds(suite, suite->store, &again, 1));
    EXPECT_OK(suite, enc_store_party_list(suite->store, "log", enc_check_see, seen, error),
              "party_list");
    EXPECT(suite, seen->count == 0, "parties of a dropped ledger came back with its id");
    EXPECT_OK(suite, enc_store_party_put(suite->store, "log", 2, 0, one, error),
              "party_put where the dropped ledger had a tombstone");
}

static void a_drop_survives_reopening(check_suite *suite)
{
    check_log gone = {.id = "gone", .seed = 7}, kept = {.id = "kept", .seed = 8};
    NEED(enc_check_extend(suite, &gone, 3));
    NEED(enc_check_extend(suite, &kept, 3));
    EXPECT_OK(suite, encours_store_drop(suite->store, "gone", enc_check_error(suite)), "drop");
    NEED(enc_check_reopen(suite));
    encours_store_head head;
    EXPECT_STATUS(suite, enc_store_head(suite->store, "gone", &head, enc_check_error(suite)),
                  ENCOURS_E_NOT_FOUND, "head of a dropped ledger after reopening");
    NEED(enc_check_holds(suite, suite->store, &kept, 1));
}

const check_case enc_check_ledger_cases[] = {
    {"an_empty_store_lists_nothing", an_empty_store_lists_nothing, 0},
    {"what_has_no_records_is_not_found", what_has_no_records_is_not_found, 0},
    {"snapshots_of_no_ledger_are_not_found", snapshots_of_no_ledger_are_not_found,
     CHECK_NEEDS_SNAPSHOTS},
    {"ledgers_are_independent", ledgers_are_independent, 0},
    {"ids_are_bytes_and_listed_in_their_order", ids_are_bytes_and_listed_in_their_order, 0},
    {"a_visitor_ends_the_list", a_visitor_ends_the_list, 0},
    {"a_dropped_ledger_leaves_nothing", a_dropped_ledger_leaves_nothing, 0},
    {"a_drop_survives_reopening", a_drop_survives_reopening, ENCOURS_STORE_DURABLE},
    {NULL, NULL, 0},
};
