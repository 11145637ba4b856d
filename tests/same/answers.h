/* SPDX-License-Identifier: MIT */
/* How the C program of tests/same writes its answers; steps.py says in which form. */
#ifndef ENC_TESTS_SAME_ANSWERS_H
#define ENC_TESTS_SAME_ANSWERS_H

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "encours/encours.h"

static encours_error answers_error;
static encours_context *answers_context;
static void *answers_memory[8];
static size_t answers_memory_count;

static inline encours_error *answer_error(void)
{
    answers_error = (encours_error)ENCOURS_ERROR_INIT;
    return &answers_error;
}

static inline encours_context *answer_context(void)
{
    if (answers_context == NULL &&
        encours_context_new(NULL, &answers_context, answer_error()) != ENCOURS_OK)
        abort();
    return answers_context;
}

/* Zeroed, aligned for a state, until the row ends. */
static inline void *answer_memory(size_t size)
{
    size_t whole = (size + 63) / 64 * 64;
    void *memory = aligned_alloc(64, whole > 0 ? whole : 64);
    if (memory == NULL || answers_memory_count == sizeof answers_memory / sizeof answers_memory[0])
        abort();
    for (size_t i = 0; i < whole; i++)
        ((uint8_t *)memory)[i] = 0;
    answers_memory[answers_memory_count++] = memory;
    return memory;
}

static inline void answer_forget(void)
{
    while (answers_memory_count > 0)
        free(answers_memory[--answers_memory_count]);
}

static inline int answer_end(void)
{
    encours_context_free(answers_context);
    return ferror(stdout) != 0 || fflush(stdout) != 0;
}

static inline void answer_row(const char *file, const char *name)
{
    printf("row %s %s\n", file, name);
}

static inline void answer_string(const char *text)
{
    if (text == NULL) {
        fputs("null", stdout);
        return;
    }
    putchar('"');
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            putchar('\\');
        putchar(*text);
    }
    putchar('"');
}

static inline int answer_call(int step, const char *name, encours_status status)
{
    printf("%d %s %s", step, name, encours_status_name(status));
    if (status != ENCOURS_OK) {
        printf(" index=%" PRId64 " field=%s message=", answers_error.index, answers_error.field);
        answer_string(answers_error.message);
    }
    putchar('\n');
    return status == ENCOURS_OK;
}

#define answer_number(step, path, value)                                                           \
    _Generic((value), uint64_t: answer_unsigned, default: answer_signed)(step, path, value)

static inline void answer_signed(int step, const char *path, int64_t value)
{
    printf("%d %s %" PRId64 "\n", step, path, value);
}

static inline void answer_unsigned(int step, const char *path, uint64_t value)
{
    printf("%d %s %" PRIu64 "\n", step, path, value);
}

static inline void answer_text(int step, const char *path, const char *text)
{
    printf("%d %s ", step, path);
    answer_string(text);
    putchar('\n');
}

static inline void answer_unset(int step, const char *path)
{
    printf("%d %s unset\n", step, path);
}

/* FORMAT and WIDE: how to print the elements, and the type that printing takes. */
#define ANSWER_ARRAY(type, FORMAT, WIDE)                                                           \
    static inline void answer_array_##type(int step, const char *path, const type *values,         \
                                           size_t count)                                           \
    {                                                                                              \
        printf("%d %s [", step, path);                                                             \
        for (size_t i = 0; i < count; i++)                                                         \
            printf("%s%" FORMAT, i > 0 ? " " : "", (WIDE)values[i]);                               \
        puts("]");                                                                                 \
    }

ANSWER_ARRAY(int8_t, PRId64, int64_t)
ANSWER_ARRAY(uint8_t, PRIu64, uint64_t)
ANSWER_ARRAY(int16_t, PRId64, int64_t)
ANSWER_ARRAY(uint16_t, PRIu64, uint64_t)
ANSWER_ARRAY(int32_t, PRId64, int64_t)
ANSWER_ARRAY(uint32_t, PRIu64, uint64_t)
ANSWER_ARRAY(int64_t, PRId64, int64_t)
ANSWER_ARRAY(uint64_t, PRIu64, uint64_t)
ANSWER_ARRAY(size_t, PRIu64, uint64_t)

#undef ANSWER_ARRAY

#endif
