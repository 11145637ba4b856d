/* SPDX-License-Identifier: MIT */
/* Facts of tests/vectors, one row at a time. The first line names the columns; cells may be quoted
 * as in RFC 4180, without line breaks. What is not as expected fails the running test and names
 * file, row and column. */
#ifndef ENC_TESTS_VECTORS_H
#define ENC_TESTS_VECTORS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum { VECTORS_COLUMNS_MAX = 32, VECTORS_LINE_MAX = 4096 };

typedef struct vectors {
    const char *file_name;
    FILE *file;
    size_t line;
    size_t columns;
    char *names[VECTORS_COLUMNS_MAX];
    char *cells[VECTORS_COLUMNS_MAX];
    char head[VECTORS_LINE_MAX];
    char row[VECTORS_LINE_MAX];
} vectors;

/* FOR_VECTORS(row, "due_dates.csv") { ... vectors_text(&row, "term") ... } */
#define FOR_VECTORS(name, file) for (vectors name = vectors_open(file); vectors_next(&name);)

vectors vectors_open(const char *file_name);
/* Go to the next row; false, and the file closed, after the last. A file without rows fails. */
bool vectors_next(vectors *v);

/* The cell of a column, lent until the next row. */
const char *vectors_text(vectors *v, const char *column);
int64_t vectors_number(vectors *v, const char *column);

/* Fail unless the cell of a column is this. */
#define vectors_check_text(v, column, actual)                                                      \
    vectors_check_text_at((v), (column), (actual), __FILE__, __LINE__)
#define vectors_check_number(v, column, actual)                                                    \
    vectors_check_number_at((v), (column), (actual), __FILE__, __LINE__)
void vectors_check_text_at(vectors *v, const char *column, const char *actual, const char *file,
                           int line);
void vectors_check_number_at(vectors *v, const char *column, int64_t actual, const char *file,
                             int line);

#endif
