/* SPDX-License-Identifier: MIT */
/* Conformance: snapshots. */
#include <string.h>

#include "base/limits.h"
#include "store/check.h"

static bool begin(check_suite *suite, const char *id)
{
    check_log log = {.id = id, .seed = 1, .size = 40};
    return enc_check_extend(suite, &log, 9);
}

/* Block n of snapshot s of a writing w is known from the three. */
static uint64_t seed_of(uint64_t sequence, uint64_t block, uint64_t writing)
{
    return sequence * 1000003 + block * 1009 + writing;
}

static uint8_t *make_block(check_suite *suite, uint64_t seed, size_t size)
{
    uint8_t *room = enc_allocate(suite->context, size);
    if (room == NULL)
        suite->trouble = ENCOURS_E_NO_MEMORY;
    else
        enc_check_fill(room, size, seed);
    return room;
}

static bool put(check_suite *suite, const char *id, uint64_t sequence, uint64_t block,
                uint64_t writing, size_t size)
{
    uint8_t *room = make_block(suite, seed_of(sequence, block, writing), size);
    if (room == NULL)
        return false;
    encours_bytes bytes = {size > 0 ? room : NULL, size};
    encours_status status = enc_store_snapshot_put(suite->store, id, sequence, block, bytes,
                                                   enc_check_error(suite));
    enc_release(suite->context, room, size);
    return enc_check_status(suite, status, ENCOURS_OK, "snapshot_put");
}

static bool holds(check_suite *suite, const char *id, uint64_t sequence, uint64_t block,
                  uint64_t writing, size_t size)
{
    uint8_t *room = make_block(suite, seed_of(sequence, block, writing), size);
    if (room == NULL)
        return false;
    uint64_t sum = enc_check_sum(room, size);
    enc_release(suite->context, room, size);
    check_seen *seen = enc_check_look(suite);
    encours_status status = enc_store_snapshot_get(suite->store, id, sequence, block, enc_check_see,
                                                   seen, enc_check_error(suite));
    if (!enc_check_status(suite, status, ENCOURS_OK, "snapshot_get"))
        return false;
    if (seen->count == 1 && seen->items[0].number == block && seen->items[0].size == size &&
        seen->items[0].sum == sum)
        return true;
    enc_check_say(suite, "snapshot_get gave other bytes, size or number for block %" PRIu64, block);
    return false;
}

static encours_status seal(check_suite *suite, const char *id, uint64_t sequence, uint64_t blocks,
                           uint8_t mark)
{
    uint8_t hash[32], digest[32];
    memset(hash, mark, sizeof hash);
    memset(digest, mark ^ 0xFF, sizeof digest);
    return enc_store_snapshot_seal(suite->store, id, sequence, hash, blocks, digest,
                                   enc_check_error(suite));
}

/* The snapshot found at or before `not_after` is `sequence` with the seal of `mark`. */
static bool finds(check_suite *suite, const char *id, uint64_t not_after, uint64_t sequence,
                  uint64_t blocks, uint8_t mark)
{
    uint64_t found = 0, count = 0;
    uint8_t hash[32] = {0}, digest[32] = {0}, expected[32], expected_digest[32];
    encours_status status = enc_store_snapshot_find(suite->store, id, not_after, &found, hash,
                                                    &count, digest, enc_check_error(suite));
    if (!enc_check_status(suite, status, ENCOURS_OK, "snapshot_find"))
        return false;
    memset(expected, mark, sizeof expected);
    memset(expected_digest, mark ^ 0xFF, sizeof expected_digest);
    if (found == sequence && count == blocks && memcmp(hash, expected, sizeof hash) == 0 &&
        memcmp(digest, expected_digest, sizeof digest) == 0)
        return true;
    enc_check_say(suite,
                  "snapshot_find not after %" PRIu64 " gave %" PRIu64 " of %" PRIu64
                  " blocks, expected %" PRIu64 " of %" PRIu64 " (or hash or digest differ)",
                  not_after, found, count, sequence, blocks);
    return false;
}

static encours_status find_any(check_suite *suite, const char *id, uint64_t not_after)
{
    uint64_t sequence, blocks;
    uint8_t hash[32], digest[32];
    return enc_store_snapshot_find(suite->store, id, not_after, &sequence, hash, &blocks, digest,
                                   enc_check_error(suite));
}

static encours_status get(check_suite *suite, const char *id, uint64_t sequence, uint64_t block)
{
    return enc_store_snapshot_get(suite->store, id, sequence, block, enc_check_see,
                                  enc_check_look(suite), enc_check_error(suite));
}

static void a_snapshot_is_found_once_sealed(check_suite *suite)
{
    NEED(begin(suite, "log"));
    EXPECT_STATUS(suite, find_any(suite, "log", UINT64_MAX), ENCOURS_E_NOT_FOUND,
                  "snapshot_find without any");
    NEED(put(suite, "log", 4, 0, 1, 100));
    NEED(put(suite, "log", 4, 1, 1, 100));
    EXPECT_STATUS(suite, find_any(suite, "log", UINT64_MAX), ENCOURS_E_NOT_FOUND,
                  "snapshot_find of one that is not sealed");
    EXPECT_STATUS(suite, get(suite, "log", 4, 0), ENCOURS_E_NOT_FOUND,
                  "snapshot_get of one that is not sealed");
    EXPECT_OK(suite, seal(suite, "log", 4, 2, 7), "snapshot_seal");
    NEED(finds(suite, "log", UINT64_MAX, 4, 2, 7));
    NEED(holds(suite, "log", 4, 0, 1, 100));
    EXPECT_STATUS(suite, get(suite, "log", 4, 2), ENCOURS_E_NOT_FOUND,
                  "snapshot_get of a block beyond the last");
    EXPECT_STATUS(suite, get(suite, "log", 3, 0), ENCOURS_E_NOT_FOUND,
                  "snapshot_get of a snapshot that is not there");
}

static void blocks_are_got_as_put_last(check_suite *suite)
{
    static const size_t sizes[] = {0, 1, 4096, 65537, ENC_RECORD_BYTES_MAX};
    NEED(begin(suite, "log"));
    for (uint64_t i = 5; i-- > 0;)
        NEED(put(suite, "log", 9, i, 1, 333));
    for (uint64_t i = 0; i < 5; i++)
        NEED(put(suite, "log", 9, i, 2, sizes[i]));
    EXPECT_OK(suite, seal(suite, "log", 9, 5, 1), "snapshot_seal");
    for (uint64_t i = 0; i < 5; i++)
        NEED(holds(suite, "log", 9, i, 2, sizes[i]));
}

static void the_newest_not_after_is_found(check_suite *suite)
{
    NEED(begin(suite, "log"));
    for (uint64_t sequence = 6; sequence >= 2; sequence -= 2) {
        NEED(put(suite, "log", sequence, 0, 1, 10));
        EXPECT_OK(suite, seal(suite, "log", sequence, 1, (uint8_t)sequence), "snapshot_seal");
    }
    NEED(put(suite, "log", 8, 0, 1, 10)); /* not sealed */
    EXPECT_STATUS(suite, find_any(suite, "log", 1), ENCOURS_E_NOT_FOUND,
                  "snapshot_find before the first");
    NEED(finds(suite, "log", 2, 2, 1, 2));
    NEED(finds(suite, "log", 3, 2, 1, 2));
    NEED(finds(suite, "log", 5, 4, 1, 4));
    NEED(finds(suite, "log", 9, 6, 1, 6));
    NEED(finds(suite, "log", UINT64_MAX, 6, 1, 6));
}

static void a_sealed_snapshot_never_changes(check_suite *suite)
{
    NEED(begin(suite, "log"));
    NEED(put(suite, "log", 3, 0, 1, 10));
    EXPECT_OK(suite, seal(suite, "log", 3, 1, 5), "snapshot_seal");
    uint8_t byte = 0;
    for (uint64_t block = 0; block < 2; block++)
        EXPECT_STATUS(suite,
                      enc_store_snapshot_put(suite->store, "log", 3, block,
                                             (encours_bytes){&byte, 1}, enc_check_error(suite)),
                      ENCOURS_E_STATE, "snapshot_put to a sealed one");
    EXPECT_OK(suite, seal(suite, "log", 3, 1, 5), "snapshot_seal with the same seal again");
    EXPECT_STATUS(suite, seal(suite, "log", 3, 1, 6), ENCOURS_E_EXISTS,
                  "snapshot_seal with another hash");
    EXPECT_STATUS(suite, seal(suite, "log", 3, 2, 5), ENCOURS_E_EXISTS,
                  "snapshot_seal with another count");
    NEED(finds(suite, "log", 3, 3, 1, 5));
    NEED(holds(suite, "log", 3, 0, 1, 10));
}

static void all_blocks_and_no_others_are_sealed(check_suite *suite)
{
    NEED(begin(suite, "log"));
    EXPECT_STATUS(suite, seal(suite, "log", 3, 1, 5), ENCOURS_E_STATE,
                  "snapshot_seal without its block");
    NEED(put(suite, "log", 3, 0, 1, 10));
    NEED(put(suite, "log", 3, 2, 1, 10));
    EXPECT_STATUS(suite, seal(suite, "log", 3, 3, 5), ENCOURS_E_STATE,
                  "snapshot_seal with a block missing in the middle");
    EXPECT_STATUS(suite, seal(suite, "log", 3, 2, 5), ENCOURS_E_STATE,
                  "snapshot_seal of blocks 0 and 2 as two");
    EXPECT_STATUS(suite, seal(suite, "log", 3, 1, 5), ENCOURS_E_STATE,
                  "snapshot_seal with a block too many");
    EXPECT_STATUS(suite, find_any(suite, "log", UINT64_MAX), ENCOURS_E_NOT_FOUND,
                  "snapshot_find after refused seals");
    NEED(put(suite, "log", 3, 1, 1, 10));
    EXPECT_OK(suite, seal(suite, "log", 3, 3, 5), "snapshot_seal");
    NEED(finds(suite, "log", 3, 3, 3, 5));
}

static void a_dropped_snapshot_is_gone(check_suite *suite)
{
    NEED(begin(suite, "log"));
    NEED(begin(suite, "other"));
    NEED(put(suite, "log", 3, 0, 1, 10));
    NEED(put(suite, "other", 3, 0, 2, 10));
    EXPECT_OK(suite, seal(suite, "log", 3, 1, 5), "snapshot_seal");
    EXPECT_OK(suite, seal(suite, "other", 3, 1, 6), "snapshot_seal");
    for (int i = 0; i < 2; i++)
        EXPECT_OK(suite, enc_store_snapshot_drop(suite->store, "log", 3, enc_check_error(suite)),
                  i == 0 ? "snapshot_drop" : "snapshot_drop of what is absent");
    EXPECT_STATUS(suite, find_any(suite, "log", UINT64_MAX), ENCOURS_E_NOT_FOUND,
                  "snapshot_find of a dropped one");
    EXPECT_STATUS(suite, get(suite, "log", 3, 0), ENCOURS_E_NOT_FOUND,
                  "snapshot_get of a dropped one");
    NEED(put(suite, "log", 3, 1, 3, 10));
    EXPECT_OK(suite, enc_store_snapshot_drop(suite->store, "log", 3, enc_check_error(suite)),
              "snapshot_drop of one that is not sealed");
    NEED(put(suite, "log", 3, 0, 4, 10));
    EXPECT_OK(suite, seal(suite, "log", 3, 1, 9), "snapshot_seal after a drop");
    NEED(holds(suite, "log", 3, 0, 4, 10));
    NEED(holds(suite, "other", 3, 0, 2, 10));
    NEED(finds(suite, "other", 9, 3, 1, 6));
}

static void snapshots_go_with_their_ledger(check_suite *suite)
{
    NEED(begin(suite, "log"));
    NEED(put(suite, "log", 3, 0, 1, 10));
    EXPECT_OK(suite, seal(suite, "log", 3, 1, 5), "snapshot_seal");
    NEED(put(suite, "log", 4, 0, 1, 10));
    EXPECT_OK(suite, encours_store_drop(suite->store, "log", enc_check_error(suite)), "drop");
    NEED(begin(suite, "log"));
    EXPECT_STATUS(suite, find_any(suite, "log", UINT64_MAX), ENCOURS_E_NOT_FOUND,
                  "snapshot_find after the ledger was dropped and made again");
    EXPECT_STATUS(suite, seal(suite, "log", 4, 1, 5), ENCOURS_E_STATE,
                  "snapshot_seal of a block put before the ledger was dropped");
}

static void snapshots_survive_reopening(check_suite *suite)
{
    NEED(begin(suite, "log"));
    NEED(put(suite, "log", 3, 0, 1, 5000));
    EXPECT_OK(suite, seal(suite, "log", 3, 1, 5), "snapshot_seal");
    NEED(enc_check_reopen(suite));
    NEED(finds(suite, "log", 9, 3, 1, 5));
    NEED(holds(suite, "log", 3, 0, 1, 5000));
}

const check_case enc_check_snapshot_cases[] = {
    {"a_snapshot_is_found_once_sealed", a_snapshot_is_found_once_sealed, CHECK_NEEDS_SNAPSHOTS},
    {"blocks_are_got_as_put_last", blocks_are_got_as_put_last, CHECK_NEEDS_SNAPSHOTS},
    {"the_newest_not_after_is_found", the_newest_not_after_is_found, CHECK_NEEDS_SNAPSHOTS},
    {"a_sealed_snapshot_never_changes", a_sealed_snapshot_never_changes, CHECK_NEEDS_SNAPSHOTS},
    {"all_blocks_and_no_others_are_sealed", all_blocks_and_no_others_are_sealed,
     CHECK_NEEDS_SNAPSHOTS},
    {"a_dropped_snapshot_is_gone", a_dropped_snapshot_is_gone, CHECK_NEEDS_SNAPSHOTS},
    {"snapshots_go_with_their_ledger", snapshots_go_with_their_ledger, CHECK_NEEDS_SNAPSHOTS},
    {"snapshots_survive_reopening", snapshots_survive_reopening,
     CHECK_NEEDS_SNAPSHOTS | ENCOURS_STORE_DURABLE},
    {NULL, NULL, 0},
};
