/* SPDX-License-Identifier: MIT */
/* What tests say. Every check names file and line of the caller on failure. */
#ifndef ENC_TESTS_CHECK_H
#define ENC_TESTS_CHECK_H

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "encours/error.h"

/* One cleared error per test thread of control; give it to the call under check. */
encours_error *check_error(void);
const encours_error *check_last_error(void);

void check_ok_at(encours_status status, const char *what, const char *file, int line);
void check_fails_at(encours_status status, encours_status kind, const char *part, const char *what,
                    const char *file, int line);
void check_equal_at(intmax_t actual, intmax_t expected, const char *what, const char *file,
                    int line);
void check_between_at(intmax_t actual, intmax_t low, intmax_t high, const char *what,
                      const char *file, int line);
void check_text_at(const char *actual, const char *expected, const char *what, const char *file,
                   int line);
void check_true_at(int condition, const char *what, const char *file, int line);

#define check_ok(call) check_ok_at((call), #call, __FILE__, __LINE__)
/* The call fails with this kind and its message, hint or field contains `part`. */
#define check_fails(call, kind, part)                                                              \
    check_fails_at((call), (encours_status)(kind), (part), #call, __FILE__, __LINE__)
#define check_equal(actual, expected)                                                              \
    check_equal_at((intmax_t)(actual), (intmax_t)(expected), #actual, __FILE__, __LINE__)
#define check_between(actual, low, high)                                                           \
    check_between_at((intmax_t)(actual), (intmax_t)(low), (intmax_t)(high), #actual, __FILE__,     \
                     __LINE__)
#define check_text(actual, expected)                                                               \
    check_text_at((actual), (expected), #actual, __FILE__, __LINE__)
#define check(condition) check_true_at((condition) ? 1 : 0, #condition, __FILE__, __LINE__)

/* CHECK_MAIN(test_a, test_b, ...): a program that runs these tests, up to 64. */
#define CHECK_MAIN(...)                                                                            \
    int main(void)                                                                                 \
    {                                                                                              \
        const CMUnitTestFunction functions[] = {__VA_ARGS__};                                      \
        return check_run(functions, sizeof functions / sizeof functions[0], #__VA_ARGS__);         \
    }

int check_run(const CMUnitTestFunction *functions, size_t count, const char *names);

#endif
