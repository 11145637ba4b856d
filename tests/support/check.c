/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include <stdlib.h>

static encours_error last_error;

encours_error *check_error(void)
{
    last_error = (encours_error)ENCOURS_ERROR_INIT;
    return &last_error;
}

const encours_error *check_last_error(void)
{
    return &last_error;
}

static void fail_at(const char *file, int line, const char *text)
{
    print_error("%s\n", text);
    _fail(file, line);
}

void check_ok_at(encours_status status, const char *what, const char *file, int line)
{
    if (status == ENCOURS_OK)
        return;
    char text[2048], detail[1024];
    encours_error_format(&last_error, detail, sizeof detail);
    snprintf(text, sizeof text, "%s gave %s: %s", what, encours_status_name(status), detail);
    fail_at(file, line, text);
}

void check_fails_at(encours_status status, encours_status kind, const char *part, const char *what,
                    const char *file, int line)
{
    char text[2048], detail[1024];
    encours_error_format(&last_error, detail, sizeof detail);
    if ((status & 0xFF) != (kind & 0xFF) || status == ENCOURS_OK) {
        snprintf(text, sizeof text, "%s gave %s, expected %s: %s", what,
                 encours_status_name(status), encours_status_name(kind), detail);
        fail_at(file, line, text);
    }
    if (last_error.status != status) {
        snprintf(text, sizeof text, "%s returned %s but its error says %s", what,
                 encours_status_name(status), encours_status_name(last_error.status));
        fail_at(file, line, text);
    }
    if (part != NULL && strstr(detail, part) == NULL && strstr(last_error.field, part) == NULL) {
        snprintf(text, sizeof text, "%s failed with \"%s\", without \"%s\"", what, detail, part);
        fail_at(file, line, text);
    }
}

void check_equal_at(intmax_t actual, intmax_t expected, const char *what, const char *file,
                    int line)
{
    if (actual == expected)
        return;
    char text[1024];
    snprintf(text, sizeof text, "%s is %jd, expected %jd", what, actual, expected);
    fail_at(file, line, text);
}

void check_between_at(intmax_t actual, intmax_t low, intmax_t high, const char *what,
                      const char *file, int line)
{
    if (actual >= low && actual <= high)
        return;
    char text[1024];
    snprintf(text, sizeof text, "%s is %jd, expected %jd to %jd", what, actual, low, high);
    fail_at(file, line, text);
}

void check_text_at(const char *actual, const char *expected, const char *what, const char *file,
                   int line)
{
    if (actual != NULL && strcmp(actual, expected) == 0)
        return;
    char text[4096];
    snprintf(text, sizeof text, "%s is \"%s\", expected \"%s\"", what,
             actual != NULL ? actual : "(null)", expected);
    fail_at(file, line, text);
}

void check_true_at(int condition, const char *what, const char *file, int line)
{
    if (condition)
        return;
    char text[1024];
    snprintf(text, sizeof text, "not so: %s", what);
    fail_at(file, line, text);
}

/* Split "a, b, c" into names, in place. */
static size_t split_names(char *names, const char **out, size_t max)
{
    size_t count = 0;
    for (char *name = strtok(names, ", \n\t"); name != NULL && count < max;
         name = strtok(NULL, ", \n\t"))
        out[count++] = name;
    return count;
}

int check_run(const CMUnitTestFunction *functions, size_t count, const char *names)
{
    enum { TESTS_MAX = 64 };
    struct CMUnitTest tests[TESTS_MAX] = {0};
    const char *each[TESTS_MAX];
    char *copy = strdup(names);
    if (copy == NULL || count > TESTS_MAX || split_names(copy, each, TESTS_MAX) != count) {
        fprintf(stderr, "CHECK_MAIN: between 1 and %d tests, by name\n", (int)TESTS_MAX);
        return 2;
    }
    for (size_t i = 0; i < count; i++) {
        tests[i].name = each[i];
        tests[i].test_func = functions[i];
    }
    int failed = _cmocka_run_group_tests("tests", tests, count, NULL, NULL);
    free(copy);
    return failed;
}
