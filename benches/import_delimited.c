/* SPDX-License-Identifier: MIT */
/* Import of delimited text with a settlement column, into a ledger in memory. */
#include "support/import.h"

static void import(encours_context *context, encours_ledger *ledger, const encours_input *input,
                   const encours_import_options *options, encours_import **out)
{
    static const struct {
        int32_t member;
        const char *name;
    } columns[] = {
        {ENCOURS_MAP_CUSTOMER_CODE, "customer"}, {ENCOURS_MAP_NUMBER, "number"},
        {ENCOURS_MAP_ISSUE, "issued"},           {ENCOURS_MAP_DUE, "due"},
        {ENCOURS_MAP_AMOUNT, "amount"},          {ENCOURS_MAP_SETTLED_ON, "settled"},
    };
    encours_error error = ENCOURS_ERROR_INIT;
    encours_column_map_options map_options = ENCOURS_COLUMN_MAP_OPTIONS_INIT;
    encours_column_map *map;
    map_options.codes_impersonal = 1;
    map_options.default_currency = BOOKS_CURRENCY;
    BENCH_OK(encours_column_map_new(context, &map_options, &map, &error));
    for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
        BENCH_OK(encours_column_map_set(map, columns[i].member, columns[i].name, 0, &error));
    BENCH_OK(encours_import_delimited(ledger, input, map, options, out, &error));
    encours_column_map_free(map);
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 200000, .rounds = 5};
    bench_books books;
    bench_text text;
    bench_read_options(&options, argc, argv);
    books_make(&books, options.documents);
    text_of_books(&text, &books);
    bench_import("import delimited text", "books.csv", &text, &books, options.rounds, import);
    text_free(&text);
    books_free(&books);
    return 0;
}
