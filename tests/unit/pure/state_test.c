/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include "pure/state.h"

enum { SUMS = 2, MAXIMA = 1, SIZE = ENC_STATE_HEADER_SIZE + 2 * 16 + 8 };

static const enc_state_shape shape = {
    .kind = ENC_STATE_DELAYS,
    .sum_count = SUMS,
    .maximum_count = MAXIMA,
    .options = 7,
};

typedef struct block {
    uint64_t words[SIZE / 8 + 1];
} block;

static block begun(void)
{
    block b;
    memset(&b, 0xa5, sizeof b);
    check_ok(enc_state_begin(b.words, SIZE, &shape, check_error()));
    return b;
}

static block with(uint64_t items, int64_t first, int64_t second, int64_t maximum)
{
    block b = begun();
    check_ok(enc_state_count(b.words, items, check_error()));
    enc_state_add(b.words, 0, first);
    enc_state_add(b.words, 1, second);
    enc_state_raise(b.words, 0, maximum);
    return b;
}

static void merge(block *into, const block *from)
{
    check_ok(encours_state_merge(into->words, SIZE, from->words, SIZE, check_error()));
}

/* STA-001: any order and grouping of merges gives the same bytes. */
static void merging_commutes_and_associates(void **state)
{
    (void)state;
    const block a = with(3, 5, -9, 4), b = with(1, INT64_MAX, INT64_MIN, -2), c = with(0, 1, 1, 9);
    block one = a, two = c, inner = b;
    merge(&one, &b);
    merge(&one, &c);
    merge(&inner, &a);
    merge(&two, &inner);
    assert_memory_equal(one.words, two.words, SIZE);
    check_equal(enc_state_sum(one.words, 0) - INT64_MAX, 6);
    check_equal(enc_state_sum(one.words, 1) - INT64_MIN, -8);
    check_equal(enc_state_maximum(one.words, 0), 9);
    uint64_t items = 0;
    check_ok(encours_state_items(one.words, SIZE, &items, check_error()));
    check_equal(items, 4);
}

/* STA-001: an empty state is the neutral one. */
static void an_empty_state_changes_nothing(void **state)
{
    (void)state;
    block a = with(3, 5, -9, -4), empty = begun();
    const block before = a;
    merge(&a, &empty);
    assert_memory_equal(a.words, before.words, SIZE);
    merge(&empty, &a);
    assert_memory_equal(empty.words, before.words, SIZE);
}

/* STA-002: the bytes are little-endian on every platform. */
static void bytes_are_little_endian(void **state)
{
    (void)state;
    block a = with(0x0102, 0, 0, 0);
    enc_state_add(a.words, 0, -2);
    const uint8_t *bytes = (const uint8_t *)a.words;
    assert_memory_equal(bytes, "ENCS\x01\x00\x14\x00\x68\x00\x00", 11);
    check_equal(bytes[16], 7);
    check_equal(bytes[24], 0x02);
    check_equal(bytes[25], 0x01);
    check_equal(bytes[32], SUMS);
    check_equal(bytes[36], MAXIMA);
    check_equal(bytes[64], 0xfe);
    check_equal(bytes[79], 0xff);
    check_equal(enc_le64(UINT64_C(0x0102030405060708)) == UINT64_C(0x0102030405060708) ||
                    enc_le64(UINT64_C(0x0102030405060708)) == UINT64_C(0x0807060504030201),
                1);
}

static void refuse(block a, block b, encours_status kind, const char *part)
{
    const block before = a;
    check_fails(encours_state_merge(a.words, SIZE, b.words, SIZE, check_error()), kind, part);
    assert_memory_equal(a.words, before.words, sizeof a);
}

/* STA-003: what is no state, or not a fitting one, is refused and changes nothing. */
static void what_does_not_fit_is_refused(void **state)
{
    (void)state;
    const block a = with(3, 5, -9, 4);
    block b = a;
    ((uint8_t *)b.words)[0] = 'X';
    refuse(a, b, ENCOURS_E_CORRUPT, "no state");
    refuse(b, a, ENCOURS_E_CORRUPT, "no state");
    b = a, ((uint8_t *)b.words)[4] = 2;
    refuse(a, b, ENCOURS_E_CORRUPT, "version 2");
    b = a, ((uint8_t *)b.words)[8] += 8;
    refuse(a, b, ENCOURS_E_CORRUPT, "of which");
    b = a, ((uint8_t *)b.words)[32] = 200;
    refuse(a, b, ENCOURS_E_CORRUPT, "of which");
    b = a, ((uint8_t *)b.words)[31] = 1;
    refuse(a, b, ENCOURS_E_CORRUPT, "items");
    b = a, ((uint8_t *)b.words)[6] = 1;
    refuse(a, b, ENCOURS_E_INVALID, "two aggregates");
    b = a, ((uint8_t *)b.words)[16] = 8;
    refuse(a, b, ENCOURS_E_INVALID, "different options");
    b = a, ((uint8_t *)b.words)[32] = 1;
    refuse(a, b, ENCOURS_E_INVALID, "different options");
    b = a, ((uint8_t *)b.words)[36] = 0;
    refuse(a, b, ENCOURS_E_INVALID, "different options");
    uint64_t items = 42;
    check_fails(encours_state_items(a.words, 8, &items, check_error()), ENCOURS_E_CORRUPT,
                "8 bytes are no state");
    check_fails(encours_state_items(NULL, SIZE, &items, check_error()), ENCOURS_E_MISUSE, "memory");
    check_fails(encours_state_items(a.words, SIZE, NULL, check_error()), ENCOURS_E_MISUSE, "out");
    check_equal(items, 42);
    b = a;
    check_fails(encours_state_merge(b.words, SIZE, b.words, SIZE, check_error()), ENCOURS_E_MISUSE,
                "itself");
    check_fails(encours_state_merge((uint8_t *)b.words + 4, SIZE, a.words, SIZE, check_error()),
                ENCOURS_E_MISUSE, "aligned");
}

/* STA-003: states of different sizes have other options, whatever their digest. */
static void sizes_that_differ_are_refused(void **state)
{
    (void)state;
    enc_state_shape larger = shape;
    larger.own_size = 8;
    block a = begun(), b;
    check_equal(enc_state_size(&larger), SIZE + 8);
    check_ok(enc_state_begin(b.words, SIZE + 8, &larger, check_error()));
    check_fails(encours_state_merge(a.words, SIZE, b.words, SIZE + 8, check_error()),
                ENCOURS_E_INVALID, "different options");
    check_equal((uint8_t *)enc_state_own(b.words) - (uint8_t *)b.words, SIZE);
    check_equal((const uint8_t *)enc_state_own_const(b.words) - (const uint8_t *)b.words, SIZE);
    larger.own_size = SIZE_MAX;
    check_equal(enc_state_size(&larger) == SIZE_MAX, 1);
}

/* STA-003: a sum that passes 128 bits, which only forged bytes reach, or too many items. */
static void a_merge_that_overflows_changes_nothing(void **state)
{
    (void)state;
    block a = with(1, 0, 0, 0);
    ((uint8_t *)a.words)[79] = 0x7f;
    refuse(a, a, ENCOURS_E_OVERFLOW, "sum 0");
    block many = begun();
    check_ok(enc_state_count(many.words, UINT64_C(1) << 40, check_error()));
    refuse(many, with(1, 1, 1, 1), ENCOURS_E_LIMIT, "2^40");
    check_fails(enc_state_count(many.words, 1, check_error()), ENCOURS_E_LIMIT, "2^40");
}

/* STA-003: adding to a sum forged to the end of 128 bits wraps. */
static void adding_to_a_forged_sum_wraps(void **state)
{
    (void)state;
    block b = begun();
    const enc_i128 least = (enc_i128)((enc_u128)1 << 127);
    enc_state_add(b.words, 0, least);
    enc_state_add(b.words, 0, -1);
    check(enc_state_sum(b.words, 0) == -(least + 1));
}

/* STA-001: each sum and each maximum is merged with its own kind, however many there are. */
static void many_sums_and_maxima_stay_apart(void **state)
{
    (void)state;
    enum { COUNT = 3, BYTES = ENC_STATE_HEADER_SIZE + COUNT * 24 + 8 };
    const enc_state_shape wide = {
        .kind = ENC_STATE_VAT,
        .sum_count = COUNT,
        .maximum_count = COUNT,
        .own_size = 8,
        .options = INT64_MAX,
    };
    uint64_t one[BYTES / 8], two[BYTES / 8];
    check_equal(enc_state_size(&wide), BYTES);
    check_ok(enc_state_begin(one, BYTES, &wide, check_error()));
    check_ok(enc_state_begin(two, BYTES, &wide, check_error()));
    for (uint32_t i = 0; i < COUNT; i++)
        check_equal(enc_state_maximum(one, i), INT64_MIN);
    for (uint32_t i = 0; i < COUNT; i++) {
        enc_state_add(one, i, ((enc_i128)1 << 70) + i);
        enc_state_add(two, i, 10 * (int32_t)i);
        enc_state_raise(one, i, (int64_t)i - 1);
        enc_state_raise(two, i, i == 1 ? INT64_MAX : -5);
    }
    check_ok(encours_state_merge(one, BYTES, two, BYTES, check_error()));
    for (uint32_t i = 0; i < COUNT; i++) {
        check_equal(enc_state_sum(one, i) - ((enc_i128)1 << 70), 11 * (int32_t)i);
        check_equal(enc_state_maximum(one, i), i == 1 ? INT64_MAX : (int64_t)i - 1);
    }
    check_equal(enc_state_options(one) == INT64_MAX, 1);
    check_equal(enc_state_sum_count(one), COUNT);
    check_equal(((const uint64_t *)enc_state_own_const(one))[0], 0);
    check_ok(enc_state_check(one, BYTES, &wide, check_error()));
    /* A sum that overflows is named, and none before it has changed. */
    enc_state_add(one, COUNT - 1, (enc_i128)(((enc_u128)1 << 127) - 1) - ((enc_i128)1 << 70) - 22);
    enc_state_add(two, COUNT - 1, 1);
    check_fails(encours_state_merge(one, BYTES, two, BYTES, check_error()), ENCOURS_E_OVERFLOW,
                "sum 2 ");
    check_equal(check_last_error()->index, 2);
    check_equal(enc_state_sum(one, 1) - ((enc_i128)1 << 70), 11);
}

/* STA-003: 64 bytes are the least, 2^40 items the most. */
static void limits_are_the_ones_stated(void **state)
{
    (void)state;
    const enc_state_shape bare = {.kind = ENC_STATE_VAT};
    uint64_t least[ENC_STATE_HEADER_SIZE / 8];
    uint64_t items = 42;
    check_ok(enc_state_begin(least, sizeof least, &bare, check_error()));
    check_ok(encours_state_items(least, sizeof least, &items, check_error()));
    check_equal(items, 0);
    check_ok(enc_state_count(least, UINT64_C(1) << 40, check_error()));
    check_ok(encours_state_items(least, sizeof least, &items, check_error()));
    check_equal(items, INT64_C(1) << 40);
    check_fails(enc_state_check_kind(least, sizeof least - 1, ENC_STATE_VAT, check_error()),
                ENCOURS_E_CORRUPT, "63 bytes");
}

/* STA-003: a state is checked against the shape its function means. */
static void a_state_of_another_shape_is_told(void **state)
{
    (void)state;
    block a = begun();
    check_ok(enc_state_check(a.words, SIZE, &shape, check_error()));
    check_ok(enc_state_check_kind(a.words, SIZE, ENC_STATE_DELAYS, check_error()));
    enc_state_shape other[4] = {shape, shape, shape, shape};
    other[0].options = 8, other[1].sum_count = 1, other[2].maximum_count = 0, other[3].own_size = 8;
    for (size_t i = 0; i < 4; i++)
        check_fails(enc_state_check(a.words, SIZE, &other[i], check_error()), ENCOURS_E_INVALID,
                    "other options");
    check_fails(enc_state_check_kind(a.words, SIZE, ENC_STATE_VAT, check_error()),
                ENCOURS_E_INVALID, "kind 20, not 40");
    check_fails(enc_state_check(a.words, 8, &shape, check_error()), ENCOURS_E_CORRUPT, "no state");
    check_fails(enc_state_begin(a.words, SIZE - 8, &shape, check_error()), ENCOURS_E_MISUSE,
                "state_size");
    check_fails(enc_state_begin(NULL, SIZE, &shape, check_error()), ENCOURS_E_MISUSE, "memory");
}

/* STA-003: options told apart by their digest, FNV-1a of eight little-endian bytes; by the
 * function's public definition eight zero bytes leave start * prime^8. */
static void the_digest_is_fnv_1a(void **state)
{
    (void)state;
    uint64_t expected = ENC_STATE_DIGEST_START;
    for (int i = 0; i < 8; i++)
        expected *= UINT64_C(0x100000001b3);
    check(enc_state_digest(ENC_STATE_DIGEST_START, 0) == expected);
    check(enc_state_digest(ENC_STATE_DIGEST_START, 1) != expected);
    const uint8_t bytes[8] = {8, 7, 6, 5, 4, 3, 2, 0x81}; /* the least significant first */
    expected = ENC_STATE_DIGEST_START;
    for (int i = 0; i < 8; i++)
        expected = (expected ^ bytes[i]) * UINT64_C(0x100000001b3);
    check(enc_state_digest(ENC_STATE_DIGEST_START, (int64_t)UINT64_C(0x8102030405060708)) ==
          expected);
}

CHECK_MAIN(merging_commutes_and_associates, an_empty_state_changes_nothing, bytes_are_little_endian,
           what_does_not_fit_is_refused, sizes_that_differ_are_refused,
           a_merge_that_overflows_changes_nothing, adding_to_a_forged_sum_wraps,
           a_state_of_another_shape_is_told, the_digest_is_fnv_1a, many_sums_and_maxima_stay_apart,
           limits_are_the_ones_stated)
