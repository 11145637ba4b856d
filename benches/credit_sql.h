/* SPDX-License-Identifier: MIT */
/* The same decision as a query: limit, overdue and status over rows of customers and open items. */
#ifndef ENC_BENCH_CREDIT_SQL_H
#define ENC_BENCH_CREDIT_SQL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Open items in no order of customers, and who has which limit. */
typedef struct credit_books {
    size_t customers, items;
    uint32_t *customer; /* of an item, from 1 */
    int64_t *amount;
    int32_t *due;
    int64_t *limits; /* by customer, from 0 */
    uint8_t *stopped;
} credit_books;

/* Seconds a decision of each of `count` customers, and how many were not accepted. Each database is
 * filled, has the indexes that the query wants, and gets it as a prepared statement. */
typedef struct credit_rival {
    double *seconds;
    size_t refused;
} credit_rival;

/* An event of so much on such a day. */
typedef struct credit_question {
    int32_t day;
    int64_t amount;
    int64_t overdue_max;
    int32_t days_max;
} credit_question;

bool credit_sqlite(const credit_books *books, const credit_question *question,
                   const uint32_t *customers, size_t count, credit_rival *out);
bool credit_postgres(const credit_books *books, const credit_question *question,
                     const uint32_t *customers, size_t count, credit_rival *out);

#endif
