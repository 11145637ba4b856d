/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
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

static void check_refused(encours_context *context, const char *path, const char *name)
{
    encours_source *source = NULL;
    check_fails(encours_source_file_open(context, path, &source, check_error()), ENCOURS_E_INVALID,
                "is not a regular file");
    check(source == NULL);
    check_text(check_last_error()->source, name);
}

/* A directory cannot be read, a pipe not twice; a pipe nobody writes to must not make us wait. */
static void only_a_regular_file_is_an_input(void **state)
{
    (void)state;
    char folder[] = "/tmp/encours-input-XXXXXX", pipe[sizeof folder + 8];
    check(mkdtemp(folder) != NULL);
    (void)snprintf(pipe, sizeof pipe, "%s/pipe", folder);
    check_equal(mkfifo(pipe, 0600), 0);
    encours_context *context = context_new();
    check_refused(context, folder, folder + 5);
    check_refused(context, pipe, "pipe");
    encours_context_free(context);
    unlink(pipe);
    rmdir(folder);
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
           only_a_regular_file_is_an_input, wrong_calls_and_lost_memory_are_reported)
