/* SPDX-License-Identifier: MIT */
/* Import of a FEC, lettering included, into a ledger in memory. */
#include "encours/fec.h"
#include "support/import.h"

static void import(encours_context *context, encours_ledger *ledger, const encours_input *input,
                   const encours_import_options *options, encours_import **out)
{
    encours_error error = ENCOURS_ERROR_INIT;
    encours_fec_options fec = ENCOURS_FEC_OPTIONS_INIT;
    (void)context;
    fec.codes_impersonal = 1;
    BENCH_OK(encours_import_fec(ledger, input, &fec, options, out, &error));
}

int main(int argc, char **argv)
{
    bench_options options = {.documents = 200000, .rounds = 5};
    bench_books books;
    bench_text text;
    bench_read_options(&options, argc, argv);
    books_make(&books, options.documents);
    text_fec_of_books(&text, &books);
    bench_import("import FEC", "123456789FEC20251231.txt", &text, &books, options.rounds, import);
    text_free(&text);
    books_free(&books);
    return 0;
}
