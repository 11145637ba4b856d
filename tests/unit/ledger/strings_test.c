/* SPDX-License-Identifier: MIT */
/* Texts lie whole in one chunk, end with NUL, and stay where they are. */
#include "ledger/strings.h"

#include "support/check.h"
#include "support/random.h"

enum { TEXT_MAX = 255 };

typedef struct strings_test {
    encours_context *context;
    enc_strings strings;
    uint32_t used;
} strings_test;

static strings_test begin(void)
{
    strings_test test = {.used = 0};
    check_ok(encours_context_new(NULL, &test.context, check_error()));
    enc_strings_init(&test.strings);
    return test;
}

static void end(strings_test *test)
{
    enc_strings_release(&test->strings, test->context);
    encours_context_free(test->context);
}

static uint32_t add(strings_test *test, enc_text text)
{
    uint32_t id = UINT32_MAX, before = test->used;
    check(enc_strings_add(&test->strings, test->context, &test->used, text, &id));
    check(test->used >= before);
    return id;
}

static void check_there(const strings_test *test, uint32_t id, enc_text expected)
{
    enc_text found = enc_strings_get(&test->strings, id);
    check(enc_text_equal(found, expected));
    check_equal(found.bytes[found.size], '\0');
}

static void the_empty_text_is_number_0_and_takes_no_room(void **state)
{
    (void)state;
    strings_test test = begin();
    check_equal(add(&test, (enc_text){NULL, 0}), 0);
    check_equal(test.used, 0);
    uint32_t id = add(&test, enc_text_of("a"));
    check(id != 0);
    check_equal(add(&test, enc_text_of("")), 0);
    check_there(&test, 0, enc_text_of(""));
    check_there(&test, id, enc_text_of("a"));
    end(&test);
}

/* Every distance to the end of a chunk, for every length that matters: the text before fills up. */
static void texts_at_the_ends_of_chunks_are_whole(void **state)
{
    (void)state;
    static const uint32_t ends[] = {256, 512, 1024, 65536, 131072, 196608};
    static const size_t sizes[] = {1, 2, 3, 4, 5, 127, 128, TEXT_MAX - 1, TEXT_MAX};
    char bytes[TEXT_MAX];
    memset(bytes, 'x', sizeof bytes);
    strings_test test = begin();
    for (size_t e = 0; e < sizeof ends / sizeof ends[0]; e++)
        for (size_t s = 0; s < sizeof sizes / sizeof sizes[0]; s++)
            for (uint32_t left = 0; left < 132; left++) {
                test.used = ends[e] - left;
                enc_text text = {bytes, sizes[s]};
                uint32_t id = add(&test, text);
                uint32_t last = test.used - 1;
                check_equal(enc_column_chunk(id), enc_column_chunk(last));
                check_equal(last - id + 1, (sizes[s] + 2 + 1) / 2);
                check_equal(id, left >= (sizes[s] + 3) / 2 ? ends[e] - left : ends[e]);
                check_there(&test, id, text);
            }
    end(&test);
}

static void texts_stay_where_they_are(void **state)
{
    (void)state;
    enum { COUNT = 20000 };
    static uint32_t ids[COUNT];
    static const char *addresses[COUNT];
    strings_test test = begin();
    for (int pass = 0; pass < 2; pass++) {
        test_random random = {.state = 5};
        for (size_t i = 0; i < COUNT; i++) {
            char bytes[TEXT_MAX];
            size_t size = random_below(&random, i % 10 == 0 ? TEXT_MAX + 1 : 20);
            for (size_t k = 0; k < size; k++)
                bytes[k] = (char)random_between(&random, ' ', '~');
            enc_text text = {bytes, size};
            if (pass == 0) {
                ids[i] = add(&test, text);
                addresses[i] = enc_strings_get(&test.strings, ids[i]).bytes;
            }
            check_there(&test, ids[i], text);
            check(size == 0 || enc_strings_get(&test.strings, ids[i]).bytes == addresses[i]);
        }
    }
    end(&test);
}

/* What a refused transaction added is written over. */
static void room_that_is_given_back_is_used_again(void **state)
{
    (void)state;
    strings_test test = begin();
    uint32_t kept = add(&test, enc_text_of("kept")), used = test.used;
    uint32_t dropped = add(&test, enc_text_of("dropped"));
    test.used = used;
    uint32_t next = add(&test, enc_text_of("next"));
    check_equal(next, dropped);
    check_there(&test, next, enc_text_of("next"));
    check_there(&test, kept, enc_text_of("kept"));
    end(&test);
}

/* With 2^32 units in use nothing is added, and nothing that is there is written over. */
static void when_all_numbers_are_used_up_a_text_is_refused(void **state)
{
    (void)state;
    strings_test test = begin();
    uint32_t first = add(&test, enc_text_of("first")), id = 42;
    uint32_t capacity = test.strings.units.capacity;
    test.strings.units.capacity = UINT32_MAX; /* as if memory were there */
    for (uint32_t left = 1; left < 6; left++) {
        test.used = UINT32_MAX - left + 1;
        check(!enc_strings_add(&test.strings, test.context, &test.used,
                               enc_text_of("one more text"), &id));
        check_equal(test.used, UINT32_MAX - left + 1);
        check_equal(id, 42);
    }
    test.strings.units.capacity = capacity;
    check_there(&test, first, enc_text_of("first"));
    end(&test);
}

CHECK_MAIN(the_empty_text_is_number_0_and_takes_no_room, texts_at_the_ends_of_chunks_are_whole,
           texts_stay_where_they_are, room_that_is_given_back_is_used_again,
           when_all_numbers_are_used_up_a_text_is_refused)
