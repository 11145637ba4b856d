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
    check(enc_state_digest(ENC_STATE_DIGEST_START, INT64_MIN) != expected);
}

CHECK_MAIN(merging_commutes_and_associates, an_empty_state_changes_nothing, bytes_are_little_endian,
           what_does_not_fit_is_refused, sizes_that_differ_are_refused,
           a_merge_that_overflows_changes_nothing, a_state_of_another_shape_is_told,
           the_digest_is_fnv_1a)
