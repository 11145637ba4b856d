/* SPDX-License-Identifier: MIT */
/* What the two benchmarks of imports share: a text into a new ledger, round after round. */
#ifndef ENC_BENCH_IMPORT_H
#define ENC_BENCH_IMPORT_H

#include "encours/encours.h"
#include "support/bench.h"
#include "support/text.h"

/* Import `input` into `ledger`; `*out` is the report. */
typedef void (*bench_import_fn)(encours_context *context, encours_ledger *ledger,
                                const encours_input *input, const encours_import_options *options,
                                encours_import **out);

/* Import the text so many times, each into a ledger of its own in memory, check that it holds the
 * books, and report `<name>` in rows a second and MB a second beside memcpy of the text. */
void bench_import(const char *name, const char *file, const bench_text *text,
                  const bench_books *books, unsigned rounds, bench_import_fn import);

#endif
