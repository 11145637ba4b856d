/* SPDX-License-Identifier: MIT */
/* Whether the lines of a file end with a separator more than they need. It is decided for the whole
 * file: a line that alone has a field too many has a separator inside a text, and all that follows
 * it would be taken for its neighbour. */
#include "text/delimited_state.h"

enum { RECORDS_MIN = 2 /* one line against the names of the columns shows no habit of the file */ };

/* What the records after the first have behind the last column that has a name. */
typedef struct ends {
    size_t named; /* fields of the first record, without an empty last one */
    bool names_extra;
    uint64_t without;
    uint64_t empty;
    uint64_t filled;
} ends;

static bool ends_empty(const enc_delimited_record *record)
{
    return record->count > 1 && record->fields[record->count - 1].length == 0;
}

/* Records of any other width are refused in any case and tell nothing. */
static void observe(ends *seen, const enc_delimited_record *record)
{
    if (enc_delimited_is_blank(record))
        return;
    seen->without += record->count == seen->named;
    if (record->count != seen->named + 1)
        return;
    seen->empty += ends_empty(record);
    seen->filled += !ends_empty(record);
}

/* Whether no further record can change what is decided. */
static bool is_settled(const ends *seen)
{
    return !seen->names_extra && (seen->without > 0 || seen->filled > 0);
}

/* In a mixed file the names say which lines are odd: nothing is dropped that would make a line fit
 * whose fields may have moved. */
static void decide(enc_delimited *reader, const ends *seen)
{
    if (!seen->names_extra) {
        reader->extra_records = seen->empty >= RECORDS_MIN && seen->without == 0 &&
                                seen->filled == 0;
        return;
    }
    bool mixed = seen->empty > 0 && seen->without > 0;
    reader->extra_names = !mixed || seen->filled > 0;
    reader->extra_records = seen->empty > 0 && !mixed;
}

encours_status enc_delimited_settle_extra(enc_delimited *reader, encours_error *error)
{
    enc_delimited_record record;
    size_t at = reader->at;
    uint64_t line = reader->line, fills = reader->fills;
    bool spoiled = false; /* the bytes in the buffer cannot be read a second time */
    ENC_TRY(enc_delimited_next(reader, &record, error));
    ends seen = {.named = record.count};
    seen.names_extra = record.count > 0 && ends_empty(&record);
    seen.named -= seen.names_extra;
    for (;;) {
        spoiled = spoiled || reader->any_doubled || reader->fills != fills;
        if (record.count == 0 || (is_settled(&seen) && !spoiled))
            break; /* else to the end, where the digest tells that these are the same bytes */
        ENC_TRY(enc_delimited_next(reader, &record, error));
        if (record.count > 0)
            observe(&seen, &record);
    }
    decide(reader, &seen);
    if (spoiled)
        return enc_delimited_rewind(reader, error);
    reader->at = at;
    reader->line = line;
    reader->count = 0;
    reader->records = reader->empty_lines = 0;
    enc_delimited_scan_from(reader, at);
    reader->fresh = true;
    return ENCOURS_OK;
}

void enc_delimited_drop_extra(enc_delimited *reader)
{
    bool first = reader->records == 0;
    size_t last = reader->count - 1;
    bool empty = last > 0 && reader->fields[last].length == 0;
    if (empty &&
        (first ? reader->extra_names : reader->extra_records && reader->count == reader->width + 1))
        reader->count--;
    if (first)
        reader->width = reader->count;
}
