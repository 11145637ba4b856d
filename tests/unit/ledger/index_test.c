/* SPDX-License-Identifier: MIT */
/* The index against a list that is searched from end to end. */
#include "ledger/index.h"

#include <stdlib.h>

#include "ledger/column.h"
#include "support/check.h"
#include "support/memory.h"
#include "support/random.h"

enum { ROWS = 400 };

/* Rows present, with their hashes. */
typedef struct model {
    uint32_t hashes[ROWS];
    bool present[ROWS];
} model;

static void check_hash(const enc_index *index, const model *m, uint32_t hash, uint64_t round)
{
    bool seen[ROWS] = {false};
    size_t position = 0;
    uint32_t row;
    while ((row = enc_index_next(index, hash, &position)) != ENC_ROW_NONE) {
        if (row >= ROWS || !m->present[row] || m->hashes[row] != hash || seen[row])
            fail_msg("round %" PRIu64 ": row %u does not belong to hash %u", round, row, hash);
        seen[row] = true;
    }
    for (uint32_t i = 0; i < ROWS; i++)
        if (m->present[i] && m->hashes[i] == hash && !seen[i])
            fail_msg("round %" PRIu64 ": row %u of hash %u is not found", round, i, hash);
}

static void check_all(const enc_index *index, const model *m, uint64_t round)
{
    size_t count = 0;
    for (uint32_t i = 0; i < ROWS; i++) {
        count += m->present[i];
        check_hash(index, m, m->hashes[i], round);
    }
    check_equal(index->count, count);
}

/* Hashes crowd together at the beginning, in the middle and at the end of the table, so that runs
 * are long and go round its end; many are equal. */
static uint32_t crowded(test_random *random)
{
    static const uint32_t places[] = {0, 0x40000000, 0xC0000000, 0xFFFFFFFF};
    uint32_t place = places[random_below(random, 4)];
    uint32_t off = (uint32_t)random_below(random, 12) << random_below(random, 27);
    return random_below(random, 3) == 0 ? (uint32_t)random_next(random) : place ^ off;
}

static void rows_are_found_whatever_was_removed_and_however_it_grew(void **state)
{
    (void)state;
    encours_context *context;
    check_ok(encours_context_new(NULL, &context, check_error()));
    FOR_RANDOM(random, 300)
    {
        enc_index index = {0};
        model m = {.present = {false}};
        uint64_t most = random.round % 2 ? ROWS : 20; /* a large table or a small one */
        for (uint32_t i = 0; i < ROWS; i++)
            m.hashes[i] = crowded(&random);
        for (int step = 0; step < 600; step++) {
            uint32_t row = (uint32_t)random_below(&random, most);
            if (m.present[row]) {
                enc_index_remove(&index, m.hashes[row], row);
            } else {
                check(enc_index_reserve(&index, context));
                m.hashes[row] = crowded(&random);
                enc_index_add(&index, m.hashes[row], row);
            }
            m.present[row] = !m.present[row];
            if (step % 60 == 0)
                check_all(&index, &m, random.round);
        }
        check_all(&index, &m, random.round);
        enc_index_release(&index, context);
    }
    encours_context_free(context);
}

/* As a refused transaction does it: what was added last goes first, after the table grew. */
static void taking_back_the_last_rows_leaves_the_others(void **state)
{
    (void)state;
    encours_context *context;
    check_ok(encours_context_new(NULL, &context, check_error()));
    FOR_RANDOM(random, 600)
    {
        enc_index index = {0};
        model m = {.present = {false}};
        uint32_t count = 0;
        while (count < ROWS - 1) {
            uint32_t kept = count;
            uint32_t added = (uint32_t)random_between(&random, 1, 60);
            for (; added > 0 && count < ROWS - 1; added--, count++) {
                check(enc_index_reserve(&index, context));
                m.hashes[count] = crowded(&random);
                enc_index_add(&index, m.hashes[count], count);
                m.present[count] = true;
            }
            if (random_below(&random, 2) == 0)
                continue;
            kept += (uint32_t)random_below(&random, count - kept + 1);
            while (count > kept) {
                count--;
                enc_index_remove(&index, m.hashes[count], count);
                m.present[count] = false;
            }
            check_all(&index, &m, random.round);
        }
        enc_index_release(&index, context);
    }
    encours_context_free(context);
}

static void an_empty_index_finds_and_loses_nothing(void **state)
{
    (void)state;
    enc_index index = {0};
    size_t position = 0;
    check(enc_index_next(&index, 5, &position) == ENC_ROW_NONE);
    enc_index_remove(&index, 5, 5);
    check_equal(index.count, 0);
    encours_context *context;
    check_ok(encours_context_new(NULL, &context, check_error()));
    check(enc_index_reserve(&index, context));
    enc_index_add(&index, 5, 5);
    enc_index_remove(&index, 5, 6); /* another row of that hash */
    position = 0;
    check_equal(enc_index_next(&index, 5, &position), 5);
    check(enc_index_next(&index, 5, &position) == ENC_ROW_NONE);
    enc_index_release(&index, context);
    encours_context_free(context);
}

/* Equal texts have equal hashes wherever they lie; one bit, byte or seed more gives another. */
static void hashes_depend_on_every_byte(void **state)
{
    (void)state;
    FOR_RANDOM(random, 200)
    {
        size_t size = random_below(&random, 100);
        unsigned char *text = malloc(size + 1), *other = malloc(size + 9);
        check(text != NULL && other != NULL);
        for (size_t i = 0; i < size + 1; i++)
            text[i] = (unsigned char)random_next(&random);
        size_t shift = random_below(&random, 8);
        memcpy(other + shift, text, size);
        uint64_t hash = enc_hash(text, size, 1);
        check(enc_hash(other + shift, size, 1) == hash);
        check(enc_hash(text, size, 2) != hash);
        check(enc_hash(text, size + 1, 1) != hash);
        for (size_t bit = 0; bit < size * 8; bit++) {
            text[bit / 8] ^= (unsigned char)(1u << bit % 8);
            check(enc_hash(text, size, 1) != hash);
            text[bit / 8] ^= (unsigned char)(1u << bit % 8);
        }
        free(text);
        free(other);
    }
}

/* A large index is of many parts that grow one by one: what was in it stays in it, and a growth for
 * which there is no memory changes nothing. */
static void a_large_index_keeps_what_it_holds(void **state)
{
    (void)state;
    enum { MANY = 700000, ASKED = 4096 };
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    enc_index index = {0};
    test_random random = {.state = 3};
    uint32_t *hashes = malloc(MANY * sizeof *hashes);
    check(hashes != NULL);
    for (uint32_t i = 0; i < MANY; i++) {
        hashes[i] = (uint32_t)random_next(&random);
        counted_memory_fail(&memory, 1, true);
        bool roomy = enc_index_reserve(&index, context);
        counted_memory_fail(&memory, 0, false);
        if (!roomy) {
            check_equal(index.count, i);
            check(enc_index_reserve(&index, context));
        }
        enc_index_add(&index, hashes[i], i);
    }
    for (uint32_t i = 0; i < MANY; i += 3)
        enc_index_remove(&index, hashes[i], i);
    check_equal(index.count, MANY - (MANY + 2) / 3);
    for (uint32_t k = 0; k < ASKED; k++) {
        uint32_t i = (uint32_t)random_below(&random, MANY), row;
        size_t position = 0;
        bool found = false;
        while ((row = enc_index_next(&index, hashes[i], &position)) != ENC_ROW_NONE)
            found |= row == i;
        check(found == (i % 3 != 0));
    }
    enc_index_release(&index, context);
    encours_context_free(context);
    check_equal(memory.blocks, 0);
    free(hashes);
}

/* Whoever chooses keys can give one part more than its share before there are parts. */
static void a_part_may_have_more_than_its_share(void **state)
{
    (void)state;
    enum { MANY = 500000 };
    encours_context *context;
    check_ok(encours_context_new(NULL, &context, check_error()));
    enc_index index = {0};
    for (uint32_t i = 0; i < MANY; i++) {
        uint32_t hash = i % 20 == 0 ? i * 130 : i * UINT32_C(0x9E3779B1);
        check(enc_index_reserve(&index, context));
        enc_index_add(&index, hash, i);
    }
    check(index.parts != NULL);
    check_equal(index.count, MANY);
    for (uint32_t i = 0; i < MANY; i += 20) {
        size_t position = 0;
        uint32_t row = enc_index_next(&index, i * 130, &position);
        while (row != ENC_ROW_NONE && row != i)
            row = enc_index_next(&index, i * 130, &position);
        check_equal(row, i);
    }
    enc_index_release(&index, context);
    encours_context_free(context);
}

CHECK_MAIN(a_large_index_keeps_what_it_holds, a_part_may_have_more_than_its_share,
           rows_are_found_whatever_was_removed_and_however_it_grew,
           taking_back_the_last_rows_leaves_the_others, an_empty_index_finds_and_loses_nothing,
           hashes_depend_on_every_byte)
