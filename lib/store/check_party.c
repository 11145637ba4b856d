/* SPDX-License-Identifier: MIT */
/* Conformance: the table of personal data. */
#include "store/check.h"

enum { ROOM = 2000 };

static bool begin(check_suite *suite, const char *id)
{
    check_log log = {.id = id, .seed = 1, .size = 40};
    return enc_check_extend(suite, &log, 2);
}

/* A row's bytes are known from its ledger's seed, its id and its version. */
static encours_bytes row(uint8_t room[ROOM], uint64_t seed, uint64_t id, uint64_t version)
{
    size_t size = (size_t)(id * 37 + version * 211 + seed) % ROOM;
    enc_check_fill(room, size, seed * 7919 + id * 31 + version);
    return (encours_bytes){size > 0 ? room : NULL, size};
}

static encours_status put(check_suite *suite, const char *ledger, uint64_t seed, uint64_t id,
                          uint64_t expected_version)
{
    uint8_t room[ROOM];
    return enc_store_party_put(suite->store, ledger, id, expected_version,
                               row(room, seed, id, expected_version + 1), enc_check_error(suite));
}

/* Element `at` of what was seen is this row. */
static bool is_row(check_suite *suite, size_t at, uint64_t seed, uint64_t id, uint64_t version)
{
    uint8_t room[ROOM];
    encours_bytes bytes = {NULL, 0};
    if (version > 0)
        bytes = row(room, seed, id, version);
    const check_seen *seen = &suite->seen;
    if (seen->items[at].number == id && seen->items[at].version == version &&
        seen->items[at].size == bytes.size &&
        seen->items[at].sum == enc_check_sum(bytes.data, bytes.size))
        return true;
    enc_check_say(suite,
                  "row %zu is party %" PRIu64 " version %" PRIu64 " of %" PRIu64
                  " bytes, expected party %" PRIu64 " version %" PRIu64 " of %zu bytes (or the"
                  " bytes differ)",
                  at, seen->items[at].number, seen->items[at].version, seen->items[at].size, id,
                  version, bytes.size);
    return false;
}

/* Version 0: erased. */
static bool holds(check_suite *suite, const char *ledger, uint64_t seed, uint64_t id,
                  uint64_t version)
{
    check_seen *seen = enc_check_look(suite);
    encours_status status = enc_store_party_get(suite->store, ledger, id, enc_check_see, seen,
                                                enc_check_error(suite));
    if (!enc_check_status(suite, status, ENCOURS_OK, "party_get"))
        return false;
    if (seen->count != 1) {
        enc_check_say(suite, "party_get visited %zu rows", seen->count);
        return false;
    }
    return is_row(suite, 0, seed, id, version);
}

static encours_status get(check_suite *suite, const char *ledger, uint64_t id)
{
    return enc_store_party_get(suite->store, ledger, id, enc_check_see, enc_check_look(suite),
                               enc_check_error(suite));
}

static encours_status erase(check_suite *suite, const char *ledger, uint64_t id)
{
    return enc_store_party_erase(suite->store, ledger, id, enc_check_error(suite));
}

static void a_party_is_got_as_put_last(check_suite *suite)
{
    NEED(begin(suite, "log"));
    EXPECT_STATUS(suite, get(suite, "log", 7), ENCOURS_E_NOT_FOUND, "party_get of none");
    for (uint64_t version = 0; version < 20; version++) {
        EXPECT_OK(suite, put(suite, "log", 1, 7, version), "party_put");
        NEED(holds(suite, "log", 1, 7, version + 1));
    }
    EXPECT_STATUS(suite, get(suite, "log", 8), ENCOURS_E_NOT_FOUND, "party_get of none");
}

static void party_put_compares_the_version(check_suite *suite)
{
    NEED(begin(suite, "log"));
    EXPECT_STATUS(suite, put(suite, "log", 1, 7, 1), ENCOURS_E_CONFLICT,
                  "party_put after version 1 of none");
    EXPECT_STATUS(suite, get(suite, "log", 7), ENCOURS_E_NOT_FOUND,
                  "party_get after a refused put");
    EXPECT_OK(suite, put(suite, "log", 1, 7, 0), "party_put");
    EXPECT_STATUS(suite, put(suite, "log", 1, 7, 0), ENCOURS_E_CONFLICT,
                  "party_put after version 0 of version 1");
    EXPECT_STATUS(suite, put(suite, "log", 1, 7, 2), ENCOURS_E_CONFLICT,
                  "party_put after version 2 of version 1");
    NEED(holds(suite, "log", 1, 7, 1));
    EXPECT_OK(suite, put(suite, "log", 1, 7, 1), "party_put after its version");
    NEED(holds(suite, "log", 1, 7, 2));
}

static void a_party_may_have_no_bytes(check_suite *suite)
{
    NEED(begin(suite, "log"));
    EXPECT_OK(suite,
              enc_store_party_put(suite->store, "log", 1, 0, (encours_bytes){NULL, 0},
                                  enc_check_error(suite)),
              "party_put of no bytes");
    EXPECT_OK(suite, get(suite, "log", 1), "party_get of no bytes");
    EXPECT(suite,
           suite->seen.count == 1 && suite->seen.items[0].version == 1 &&
               suite->seen.items[0].size == 0,
           "a party of no bytes is not version 1 of no bytes: it must not look erased");
}

static void an_erased_party_leaves_a_tombstone(check_suite *suite)
{
    NEED(begin(suite, "log"));
    EXPECT_OK(suite, put(suite, "log", 1, 7, 0), "party_put");
    EXPECT_OK(suite, put(suite, "log", 1, 8, 0), "party_put");
    for (int i = 0; i < 2; i++) {
        EXPECT_OK(suite, erase(suite, "log", 7), i == 0 ? "party_erase" : "party_erase again");
        NEED(holds(suite, "log", 1, 7, 0));
    }
    for (uint64_t version = 0; version < 3; version++)
        EXPECT_STATUS(suite, put(suite, "log", 1, 7, version), ENCOURS_E_DENIED,
                      "party_put of an erased one");
    NEED(holds(suite, "log", 1, 7, 0));
    NEED(holds(suite, "log", 1, 8, 1));
}

static void erasing_what_is_absent_leaves_a_tombstone(check_suite *suite)
{
    NEED(begin(suite, "log"));
    EXPECT_OK(suite, erase(suite, "log", 3), "party_erase of none");
    NEED(holds(suite, "log", 1, 3, 0));
    EXPECT_STATUS(suite, put(suite, "log", 1, 3, 0), ENCOURS_E_DENIED,
                  "party_put where none was erased");
}

static void parties_are_listed_by_ascending_id(check_suite *suite)
{
    static const uint64_t ids[] = {
        0, 1, 9, 10, 255, 256, 65536, UINT32_MAX, 4294967296, INT64_MAX / 2, INT64_MAX - 1};
    enum { COUNT = sizeof ids / sizeof ids[0] };
    NEED(begin(suite, "log"));
    for (size_t i = 0; i < COUNT; i++)
        EXPECT_OK(suite, put(suite, "log", 1, ids[(i * 4 + 5) % COUNT], 0), "party_put");
    EXPECT_OK(suite, erase(suite, "log", ids[4]), "party_erase");
    check_seen *seen = enc_check_look(suite);
    EXPECT_OK(
        suite,
        enc_store_party_list(suite->store, "log", enc_check_see, seen, enc_check_error(suite)),
        "party_list");
    EXPECT(suite, seen->count == COUNT, "party_list gave %zu of %d rows", seen->count, (int)COUNT);
    for (size_t i = 0; i < COUNT; i++)
        NEED(is_row(suite, i, 1, ids[i], i == 4 ? 0 : 1));
    seen = enc_check_look(suite);
    seen->stop_after = 3;
    seen->stop_with = ENCOURS_E_CANCELLED;
    EXPECT_STATUS(
        suite,
        enc_store_party_list(suite->store, "log", enc_check_see, seen, enc_check_error(suite)),
        ENCOURS_E_CANCELLED, "party_list whose visitor ended it");
    EXPECT(suite, seen->count == 3, "party_list went on after its visitor ended it");
}

static void parties_of_two_ledgers_are_independent(check_suite *suite)
{
    NEED(begin(suite, "one"));
    NEED(begin(suite, "two"));
    EXPECT_OK(suite, put(suite, "one", 1, 7, 0), "party_put");
    EXPECT_OK(suite, put(suite, "two", 2, 7, 0), "party_put");
    EXPECT_OK(suite, erase(suite, "one", 7), "party_erase");
    NEED(holds(suite, "one", 1, 7, 0));
    NEED(holds(suite, "two", 2, 7, 1));
    check_log log = {.id = "one", .seed = 1, .size = 40};
    encours_status status = enc_store_head(suite->store, "one", &log.head, enc_check_error(suite));
    EXPECT_STATUS(suite, status, ENCOURS_OK, "head");
    EXPECT(suite, log.head.sequence == 2, "writing parties moved the head");
    NEED(enc_check_extend(suite, &log, 1));
    NEED(enc_check_holds(suite, suite->store, &log, 1));
    NEED(holds(suite, "one", 1, 7, 0));
}

static void parties_survive_reopening(check_suite *suite)
{
    NEED(begin(suite, "log"));
    EXPECT_OK(suite, put(suite, "log", 1, 1, 0), "party_put");
    EXPECT_OK(suite, put(suite, "log", 1, 1, 1), "party_put");
    EXPECT_OK(suite, put(suite, "log", 1, 2, 0), "party_put");
    EXPECT_OK(suite, erase(suite, "log", 2), "party_erase");
    NEED(enc_check_reopen(suite));
    NEED(holds(suite, "log", 1, 1, 2));
    NEED(holds(suite, "log", 1, 2, 0));
    EXPECT_STATUS(suite, put(suite, "log", 1, 2, 0), ENCOURS_E_DENIED,
                  "party_put of an erased one after reopening");
}

const check_case enc_check_party_cases[] = {
    {"a_party_is_got_as_put_last", a_party_is_got_as_put_last, 0},
    {"party_put_compares_the_version", party_put_compares_the_version, 0},
    {"a_party_may_have_no_bytes", a_party_may_have_no_bytes, 0},
    {"an_erased_party_leaves_a_tombstone", an_erased_party_leaves_a_tombstone, 0},
    {"erasing_what_is_absent_leaves_a_tombstone", erasing_what_is_absent_leaves_a_tombstone, 0},
    {"parties_are_listed_by_ascending_id", parties_are_listed_by_ascending_id, 0},
    {"parties_of_two_ledgers_are_independent", parties_of_two_ledgers_are_independent, 0},
    {"parties_survive_reopening", parties_survive_reopening, ENCOURS_STORE_DURABLE},
    {NULL, NULL, 0},
};
