/* SPDX-License-Identifier: MIT */
#include "support/vectors.h"

#include <stdlib.h>

#include "support/check.h"

static void fail_row(const vectors *v, const char *what, const char *file, int line)
{
    print_error("%s:%zu (%s): %s\n", v->file_name, v->line, v->line > 1 ? v->cells[0] : "head",
                what);
    _fail(file, line);
}

/* Cut a line into cells in place and return how many. */
static size_t cut(char *line, char **cells)
{
    size_t count = 0;
    for (char *at = line; count < VECTORS_COLUMNS_MAX;) {
        bool quoted = *at == '"';
        char *to = quoted ? ++at : at;
        cells[count++] = to;
        while (*at != '\0' && *at != '\n' && (quoted || *at != ',')) {
            if (quoted && *at == '"' && *++at != '"') {
                quoted = false;
                continue;
            }
            *to++ = *at++;
        }
        bool more = *at == ',';
        *to = '\0';
        at++;
        if (!more)
            break;
    }
    return count;
}

static bool read_line(vectors *v, char *line, char **cells)
{
    if (fgets(line, VECTORS_LINE_MAX, v->file) == NULL)
        return false;
    v->line++;
    size_t count = cut(line, cells);
    if (v->columns != 0 && count != v->columns)
        fail_row(v, "not as many cells as there are columns", __FILE__, __LINE__);
    v->columns = count;
    return true;
}

vectors vectors_open(const char *file_name)
{
    vectors v = {.file_name = file_name};
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", ENC_TESTS_VECTORS, file_name);
    v.file = fopen(path, "r");
    if (v.file == NULL)
        fail_row(&v, "cannot be opened", __FILE__, __LINE__);
    return v;
}

bool vectors_next(vectors *v)
{
    /* The head is read here, not on opening, because its cells point into *v. */
    if (v->line == 0 && !read_line(v, v->head, v->names))
        fail_row(v, "is empty", __FILE__, __LINE__);
    if (read_line(v, v->row, v->cells))
        return true;
    fclose(v->file);
    v->file = NULL;
    if (v->line < 2)
        fail_row(v, "has no rows", __FILE__, __LINE__);
    return false;
}

const char *vectors_text(vectors *v, const char *column)
{
    for (size_t i = 0; i < v->columns; i++)
        if (strcmp(v->names[i], column) == 0)
            return v->cells[i];
    fail_row(v, column, __FILE__, __LINE__);
    return "";
}

int64_t vectors_number(vectors *v, const char *column)
{
    const char *text = vectors_text(v, column);
    char *end;
    long long number = strtoll(text, &end, 10);
    if (end == text || *end != '\0')
        fail_row(v, column, __FILE__, __LINE__);
    return number;
}

void vectors_check_text_at(vectors *v, const char *column, const char *actual, const char *file,
                           int line)
{
    const char *expected = vectors_text(v, column);
    char what[1024];
    snprintf(what, sizeof what, "%s is \"%s\", expected \"%s\"", column, actual, expected);
    if (strcmp(actual, expected) != 0)
        fail_row(v, what, file, line);
}

void vectors_check_number_at(vectors *v, const char *column, int64_t actual, const char *file,
                             int line)
{
    int64_t expected = vectors_number(v, column);
    char what[256];
    snprintf(what, sizeof what, "%s is %" PRId64 ", expected %" PRId64, column, actual, expected);
    if (actual != expected)
        fail_row(v, what, file, line);
}
