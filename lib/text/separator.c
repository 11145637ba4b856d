/* SPDX-License-Identifier: MIT */
#include "text/separator.h"

#include <stdint.h>
#include <string.h>

enum { CANDIDATES = 4, RECORDS_MAX = 64 };

static const char candidates[CANDIDATES] = {';', ',', '\t', '|'};

typedef struct tally {
    uint64_t first[CANDIDATES];   /* separators on the first record */
    uint64_t agreeing[CANDIDATES]; /* records that have as many */
    size_t records;
} tally;

static void close_record(tally *counts, const uint64_t *seen)
{
    for (size_t i = 0; i < CANDIDATES; i++) {
        if (counts->records == 0)
            counts->first[i] = seen[i];
        counts->agreeing[i] += seen[i] == counts->first[i];
    }
    counts->records++;
}

static void count(tally *counts, const char *text, size_t size, bool whole, bool quotes)
{
    uint64_t seen[CANDIDATES] = {0};
    bool quoted = false, empty = true;
    for (size_t at = 0; at < size && counts->records < RECORDS_MAX; at++) {
        if (quotes && text[at] == '"')
            quoted = !quoted;
        bool end = !quoted && (text[at] == '\n' || text[at] == '\r');
        if (end && !empty) {
            close_record(counts, seen);
            memset(seen, 0, sizeof seen);
        }
        empty = end;
        for (size_t i = 0; i < CANDIDATES && !quoted; i++)
            seen[i] += text[at] == candidates[i];
    }
    /* A record cut by the end of the sample says nothing, unless it is all there is. */
    if (!empty && counts->records < RECORDS_MAX && (whole || counts->records == 0))
        close_record(counts, seen);
}

encours_status enc_separator_sniff(const char *text, size_t size, bool whole, bool quotes,
                                   char *out, encours_error *error)
{
    tally counts = {{0}, {0}, 0};
    count(&counts, text, size, whole, quotes);
    uint64_t best = 0;
    size_t winner = 0, winners = 0;
    for (size_t i = 0; i < CANDIDATES; i++) {
        uint64_t score = counts.first[i] * counts.agreeing[i];
        if (score > best || (score == best && score > 0)) {
            winners = score > best ? 1 : winners + 1;
            winner = score > best ? i : winner;
            best = score;
        }
    }
    if (winners == 1) {
        *out = candidates[winner];
        return ENCOURS_OK;
    }
    if (winners == 0)
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the first record has none of the separators ; , tab |");
    else
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the first record can be separated in two ways, one of them by \"%s\"",
                      candidates[winner] == '\t' ? "tab" : (char[]){candidates[winner], '\0'});
    enc_error_hint(error, "State the separator");
    return ENCOURS_E_INVALID;
}
