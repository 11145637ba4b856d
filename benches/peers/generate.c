/* SPDX-License-Identifier: MIT */
/* generate ITEMS FOLDER: open items and customers as raw columns, the same ones each time.
 *
 *   cust.i32 issue.i32 due.i32 open.i64 ccy.i16   items, in no order of customers
 *   sales.i64 (customers * 24, the latest month first) limit.i64   customers = items / 20
 *
 * Customers are skewed as in life (a few have many items), 3 % of the items are credit notes. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "spec.h"

static uint64_t seed = 20260101;

static uint64_t next(void)
{
    uint64_t z = (seed += UINT64_C(0x9e3779b97f4a7c15));
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

static double unit(void)
{
    return (double)(next() >> 11) * 0x1p-53;
}

static FILE *column(const char *folder, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    if (file == NULL) {
        perror(path);
        exit(1);
    }
    return file;
}

static void write_items(size_t items, size_t customers, const char *folder, double *total)
{
    static const int terms[8] = {0, 14, 30, 30, 30, 45, 60, 90};
    FILE *cust = column(folder, "cust.i32"), *issue = column(folder, "issue.i32");
    FILE *due = column(folder, "due.i32"), *open = column(folder, "open.i64");
    FILE *ccy = column(folder, "ccy.i16");
    for (size_t i = 0; i < items; i++) {
        double rank = unit(), age = unit(), size = unit();
        uint64_t bits = next();
        size_t nth = (size_t)((double)customers * rank * rank);
        int32_t customer = (int32_t)((nth * UINT64_C(2654435761)) % customers);
        int32_t issued = SPEC_AS_OF - (int32_t)(730 * age * age);
        int32_t day = issued + terms[bits & 7];
        int64_t amount = 500 + (int64_t)(2e7 * size * size * size * size * size);
        if ((bits >> 8) % 100 < 3)
            amount = -amount / 4;
        int16_t currency = (int16_t)((bits >> 20) % 100 < 70 ? 0 : (bits >> 32) % SPEC_CURRENCIES);
        *total += (double)amount;
        fwrite(&customer, sizeof customer, 1, cust);
        fwrite(&issued, sizeof issued, 1, issue);
        fwrite(&day, sizeof day, 1, due);
        fwrite(&amount, sizeof amount, 1, open);
        fwrite(&currency, sizeof currency, 1, ccy);
    }
    fclose(cust);
    fclose(issue);
    fclose(due);
    fclose(open);
    fclose(ccy);
}

static void write_customers(size_t customers, double mean, const char *folder)
{
    FILE *sales = column(folder, "sales.i64"), *limit = column(folder, "limit.i64");
    double *expected = calloc(customers, sizeof *expected);
    if (expected == NULL)
        exit(1);
    for (size_t k = 0; k < customers; k++)
        expected[(k * UINT64_C(2654435761)) % customers] +=
            mean * SPEC_ITEMS_A_CUSTOMER / (2 * sqrt(((double)k + .5) / (double)customers)) / 2.5;
    for (size_t k = 0; k < customers; k++) {
        double month = expected[k] > 0 ? expected[k] : 1000;
        int64_t row[SPEC_MONTHS];
        for (int m = 0; m < SPEC_MONTHS; m++)
            row[m] = 1 + (int64_t)(2 * month * unit());
        int64_t most = (int64_t)(month * 2.5 * (.6 + unit()));
        fwrite(row, sizeof row, 1, sales);
        fwrite(&most, sizeof most, 1, limit);
    }
    free(expected);
    fclose(sales);
    fclose(limit);
}

int main(int count, char **arguments)
{
    if (count != 3)
        return 2;
    size_t items = (size_t)strtod(arguments[1], NULL), customers = items / SPEC_ITEMS_A_CUSTOMER;
    if (customers == 0)
        return 2;
    double total = 0;
    write_items(items, customers, arguments[2], &total);
    write_customers(customers, total / (double)items, arguments[2]);
    return 0;
}
