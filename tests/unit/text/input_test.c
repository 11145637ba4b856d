/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include <stdlib.h>
#include <unistd.h>

#include "encours/input.h"
#include "unit/text/inputs.h"

static encours_context *context_new(void)
{
    encours_context *context = NULL;
    check_ok(encours_context_new(NULL, &context, check_error()));
    return context;
}

static void check_holds(const encours_input *input, const char *expected)
{
    encours_error *error = check_error();
    for (int pass = 0; pass < 2; pass++) {
        char text[64] = {0};
        size_t used = 0, got = 1;
        check_ok(input->rewind(input->user, error));
        while (got > 0) {
            check_ok(input->read(input->user, (uint8_t *)text + used, 3, &got, error));
            used += got;
        }
        check_text(text, expected);
    }
}

/* A source gives the same bytes on each pass and keeps its context alive. */
static void memory_is_read_twice(void **state)
{
    (void)state;
    encours_context *context = context_new();
    encours_source *source = NULL;
    check_ok(encours_source_memory_new(context, NULL, (const uint8_t *)"a;b\n1;2", 7, &source,
                                       check_error()));
    encours_context_free(context);
    check_text(encours_source_input(source)->name, "input");
    check_equal(encours_source_input(source)->struct_size, sizeof(encours_input));
    check_holds(encours_source_input(source), "a;b\n1;2");
    encours_source_free(source);
    encours_source_free(NULL);
    check(encours_source_input(NULL) == NULL);
}

static void a_file_is_read_twice_and_named_by_its_last_part(void **state)
{
    (void)state;
    char path[] = "/tmp/encours-input-XXXXXX";
    int file = mkstemp(path);
    check(file >= 0);
    check_equal(write(file, "a;b\n", 4), 4);
    close(file);
    encours_context *context = context_new();
    encours_source *source = NULL;
    check_ok(encours_source_file_open(context, path, &source, check_error()));
    check_text(encours_source_input(source)->name, path + 5);
    check_holds(encours_source_input(source), "a;b\n");
    encours_source_free(source);
    unlink(path);
    check_fails(encours_source_file_open(context, path, &source, check_error()),
                ENCOURS_E_NOT_FOUND, "no such file");
    check(source == NULL);
    check_text(check_last_error()->source, path + 5);
    encours_context_free(context);
}

/* A directory opens on some systems and then cannot be read: a failure in either case. */
static void a_directory_is_no_input(void **state)
{
    (void)state;
    encours_context *context = context_new();
    encours_source *source = NULL;
    encours_status status = encours_source_file_open(context, "/tmp", &source, check_error());
    if (status == ENCOURS_OK) {
        const encours_input *input = encours_source_input(source);
        uint8_t byte;
        size_t got;
        status = input->read(input->user, &byte, 1, &got, check_error());
    }
    check_fails(status, ENCOURS_E_IO, "system error");
    encours_source_free(source);
    encours_context_free(context);
}

static void wrong_calls_and_lost_memory_are_reported(void **state)
{
    (void)state;
    test_memory memory = {.fail_at = 2};
    encours_context_options hooks = test_memory_options(&memory);
    encours_context *context = NULL;
    encours_source *source = NULL;
    check_ok(encours_context_new(&hooks, &context, check_error()));
    check_fails(encours_source_memory_new(context, "x", NULL, 0, &source, check_error()),
                ENCOURS_E_NO_MEMORY, "memory");
    check_fails(encours_source_file_open(context, "/", &source, check_error()),
                ENCOURS_E_NO_MEMORY, "memory");
    check_fails(encours_source_memory_new(context, "x", NULL, 1, &source, check_error()),
                ENCOURS_E_MISUSE, "bytes != NULL");
    check_fails(encours_source_file_open(context, NULL, &source, check_error()),
                ENCOURS_E_MISUSE, "path != NULL");
    check(source == NULL);
    encours_context_free(context);
    check_equal(memory.live, 0);
}

CHECK_MAIN(memory_is_read_twice, a_file_is_read_twice_and_named_by_its_last_part,
           a_directory_is_no_input, wrong_calls_and_lost_memory_are_reported)
