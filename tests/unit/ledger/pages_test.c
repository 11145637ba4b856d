/* SPDX-License-Identifier: MIT */
/* Rows in pages: every version that somebody holds stays as it is, whoever writes and whoever gives
 * back first, and in the end nothing is left. */
#include "ledger/pages.h"
#include "support/check.h"
#include "support/memory.h"
#include "support/random.h"

enum { ROWS = 3000, ROW_BYTES = 128, HELD = 6 };

static int releases;

static void note_release(encours_context *context, void *shared)
{
    (void)context;
    (void)shared;
    releases++;
}

static uint64_t read_row(const enc_version *version, unsigned tree, uint32_t row)
{
    const uint64_t *bytes = enc_page_row(version->pages, version->roots[tree], row);
    return bytes != NULL ? *bytes : 0;
}

static void rows_never_written_are_not_there(void **state)
{
    (void)state;
    encours_context *context;
    check_ok(encours_context_new(NULL, &context, check_error()));
    for (uint32_t row_bytes = 56; row_bytes <= 864; row_bytes += 8) {
        enc_pages *pages = enc_pages_new(context, row_bytes, NULL, note_release);
        static const uint32_t rows[] = {0, 1, 31, 32, 33, 4711, 1000003, 200000000};
        check(enc_pages_begin(pages, false));
        for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
            uint64_t *row = enc_pages_write(pages, 0, rows[i]);
            check_equal(*row, 0);
            *row = rows[i] + UINT64_C(1);
        }
        enc_pages_end(pages, 5);
        enc_version *version = enc_version_take(pages);
        check_equal(version->day, 5);
        for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
            check_equal(read_row(version, 0, rows[i]), rows[i] + UINT64_C(1));
        check_equal(read_row(version, 1, 0), 0);
        check_equal(read_row(version, 0, 70000000), 0);
        check(enc_page_row(pages, version->roots[0], UINT32_MAX) == NULL);
        enc_version_give(version);
        enc_pages_close(pages);
    }
    encours_context_free(context);
}

typedef struct held {
    enc_version *version;
    uint64_t rows[ROWS];
} held;

static void check_held(const held *h)
{
    for (uint32_t row = 0; row < ROWS; row++)
        check_equal(read_row(h->version, row % 2, row), h->rows[row]);
}

static void give(held *h)
{
    check_held(h);
    enc_version_give(h->version);
    h->version = NULL;
}

/* Random writing, taking and giving back, against copies of everything. */
static void versions_stay_as_they_are(void **state)
{
    static held views[HELD];
    static uint64_t now[ROWS];
    (void)state;
    FOR_RANDOM(random, 20)
    {
        counted_memory memory = {0};
        encours_context *context = counted_memory_context(&memory);
        enc_pages *pages = enc_pages_new(context, ROW_BYTES, NULL, note_release);
        memset(now, 0, sizeof now);
        for (int round = 0; round < 200; round++) {
            bool apart = enc_pages_is_held(pages);
            check(enc_pages_begin(pages, apart));
            for (uint64_t i = random_below(&random, 40); i > 0; i--) {
                uint32_t row = (uint32_t)random_below(&random, ROWS);
                uint64_t *written = enc_pages_write(pages, row % 2, row);
                check_equal(*written, now[row]);
                *written = now[row] = random_next(&random);
            }
            enc_pages_end(pages, round);
            held *h = &views[random_below(&random, HELD)];
            if (h->version != NULL) {
                give(h);
            } else {
                h->version = enc_version_take(pages);
                memcpy(h->rows, now, sizeof now);
            }
        }
        int before = releases;
        if (random.round % 2 == 0) { /* the writer may break off in the middle */
            check(enc_pages_begin(pages, enc_pages_is_held(pages)));
            for (uint32_t row = 0; row < ROWS; row += 7)
                *(uint64_t *)enc_pages_write(pages, row % 2, row) = 1;
        }
        enc_pages_close(pages);
        for (size_t i = 0; i < HELD; i++)
            if (views[i].version != NULL)
                give(&views[i]);
        check_equal(releases, before + 1);
        encours_context_free(context);
        check_equal(memory.blocks, 0);
    }
}

/* Without readers nothing is copied: the memory is that of the rows. */
static void writing_alone_copies_nothing(void **state)
{
    (void)state;
    counted_memory memory = {0};
    encours_context *context = counted_memory_context(&memory);
    enc_pages *pages = enc_pages_new(context, ROW_BYTES, NULL, note_release);
    size_t blocks = 0;
    for (int round = 0; round < 50; round++) {
        check(enc_pages_begin(pages, false));
        for (uint32_t row = 0; row < ROWS; row++)
            (*(uint64_t *)enc_pages_write(pages, 0, row))++;
        enc_pages_end(pages, round);
        check(round == 0 || memory.blocks == blocks);
        blocks = memory.blocks;
    }
    enc_pages_close(pages);
    encours_context_free(context);
    check_equal(memory.blocks, 0);
}

CHECK_MAIN(rows_never_written_are_not_there, versions_stay_as_they_are,
           writing_alone_copies_nothing)
