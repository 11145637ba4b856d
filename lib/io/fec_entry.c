/* SPDX-License-Identifier: MIT */
#include "io/fec_entry.h"

#include <string.h>

#include "base/checked.h"
#include "base/error.h"
#include "encours/document.h"
#include "ledger/column.h"

/* Kinds of accounts. */
enum {
    KIND_SALE = 1,        /* 70 but 709 */
    KIND_REBATE = 2,      /* 709 */
    KIND_TAX = 4,         /* 445 */
    KIND_CASH = 8,        /* 5 */
    KIND_CUSTOMER = 16,   /* 41 */
    KIND_CUSTOMERS = 32,  /* 41 more than once */
    KIND_DISCOUNT = 64,   /* 665, 765 */
    KIND_EXCHANGE = 128,  /* 656, 666, 766 */
    KIND_WRITE_OFF = 256, /* 654, 67 */
    KIND_ROUNDING = 512,  /* other 65 */
    KIND_FEE = 1024,      /* other 66, 76 */
    KIND_RESULT = 2048,   /* any 6 or 7 */
    KIND_CHARGES = KIND_DISCOUNT | KIND_EXCHANGE | KIND_WRITE_OFF | KIND_ROUNDING | KIND_FEE
};

enum { ENTRIES_MAX = INT32_MAX };
#define KEYS_BYTES_MAX ((size_t)1 << 40)
#define KEY_MARK '\x1F'

void enc_fec_entries_init(enc_fec_entries *entries, encours_context *context)
{
    memset(entries, 0, sizeof *entries);
    entries->context = context;
    enc_buffer_init(&entries->keys, context, KEYS_BYTES_MAX);
}

void enc_fec_entries_release(enc_fec_entries *entries)
{
    enc_release(entries->context, entries->rows, entries->capacity * sizeof *entries->rows);
    enc_buffer_release(&entries->keys);
    enc_index_release(&entries->index, entries->context);
    entries->rows = NULL;
    entries->count = entries->capacity = 0;
}

void enc_fec_entries_restart(enc_fec_entries *entries)
{
    for (size_t i = 0; i < entries->count; i++)
        entries->rows[i].lines = 0;
}

bool enc_fec_key_is_valid(enc_field journal, enc_field number)
{
    return journal.length > 0 && number.length > 0 && journal.length < ENC_FEC_KEY_BYTES_MAX &&
           journal.length + 1 + number.length <= ENC_FEC_KEY_BYTES_MAX;
}

static size_t write_key(enc_field journal, enc_field number, char out[ENC_FEC_KEY_BYTES_MAX])
{
    memcpy(out, journal.text, journal.length);
    out[journal.length] = KEY_MARK;
    memcpy(out + journal.length + 1, number.text, number.length);
    return journal.length + 1 + number.length;
}

static uint32_t hash_key(const enc_fec_entries *entries, const char *key, size_t size)
{
    return (uint32_t)enc_hash(key, size, enc_context_settings(entries->context)->index_seed);
}

static bool has_key(const enc_fec_entries *entries, size_t row, const char *key, size_t size)
{
    const enc_fec_entry *entry = &entries->rows[row];
    return entry->key_size == size && memcmp(entries->keys.bytes + entry->key_at, key, size) == 0;
}

/* The entry of the line before, when this line is of it too. */
static enc_fec_entry *find_last(const enc_fec_entries *entries, enc_field journal, enc_field number)
{
    if (entries->last >= entries->count)
        return NULL;
    enc_fec_entry *entry = &entries->rows[entries->last];
    const char *key = (const char *)entries->keys.bytes + entry->key_at;
    bool same = entry->key_size == journal.length + 1 + number.length &&
                key[journal.length] == KEY_MARK && memcmp(key, journal.text, journal.length) == 0 &&
                memcmp(key + journal.length + 1, number.text, number.length) == 0;
    return same ? entry : NULL;
}

static enc_fec_entry *find(enc_fec_entries *entries, const char *key, size_t size, uint32_t *hash)
{
    size_t position = 0;
    uint32_t row;
    *hash = hash_key(entries, key, size);
    while ((row = enc_index_next(&entries->index, *hash, &position)) != ENC_ROW_NONE)
        if (has_key(entries, row, key, size)) {
            entries->last = row;
            return &entries->rows[row];
        }
    return NULL;
}

enc_fec_entry *enc_fec_entries_find(enc_fec_entries *entries, enc_field journal, enc_field number)
{
    char key[ENC_FEC_KEY_BYTES_MAX];
    uint32_t hash;
    enc_fec_entry *last = find_last(entries, journal, number);
    if (last != NULL)
        return last;
    return find(entries, key, write_key(journal, number, key), &hash);
}

encours_status enc_fec_entries_at(enc_fec_entries *entries, enc_field journal, enc_field number,
                                  enc_fec_entry **out, bool *made, encours_error *error)
{
    char key[ENC_FEC_KEY_BYTES_MAX];
    uint32_t hash = 0;
    *made = false;
    *out = find_last(entries, journal, number);
    if (*out != NULL)
        return ENCOURS_OK;
    size_t size = write_key(journal, number, key);
    *out = find(entries, key, size, &hash);
    if (*out != NULL)
        return ENCOURS_OK;
    if (entries->count >= ENTRIES_MAX)
        return enc_error_set(error, ENCOURS_E_LIMIT, "more than %d entries", ENTRIES_MAX);
    void *rows = entries->rows;
    if (!enc_grow(entries->context, &rows, &entries->capacity, entries->count + 1,
                  sizeof *entries->rows))
        return enc_error_memory(error);
    entries->rows = rows;
    if (!enc_index_reserve(&entries->index, entries->context))
        return enc_error_memory(error);
    size_t at = entries->keys.size;
    ENC_TRY(enc_buffer_append(&entries->keys, key, size, error));
    *out = &entries->rows[entries->count];
    **out = (enc_fec_entry){.key_at = at, .day = ENCOURS_DATE_NONE, .key_size = (uint16_t)size};
    enc_index_add(&entries->index, hash, (uint32_t)entries->count);
    entries->last = entries->count++;
    *made = true;
    return ENCOURS_OK;
}

static bool begins(enc_field account, const char *digits)
{
    size_t length = strlen(digits);
    return account.length >= length && memcmp(account.text, digits, length) == 0;
}

static unsigned kind_of(enc_field account)
{
    static const struct {
        const char *digits;
        unsigned kind;
    } kinds[] = {/* the longer digits first */
                 {"709", KIND_REBATE | KIND_RESULT},
                 {"654", KIND_WRITE_OFF | KIND_RESULT},
                 {"656", KIND_EXCHANGE | KIND_RESULT},
                 {"665", KIND_DISCOUNT | KIND_RESULT},
                 {"666", KIND_EXCHANGE | KIND_RESULT},
                 {"765", KIND_DISCOUNT | KIND_RESULT},
                 {"766", KIND_EXCHANGE | KIND_RESULT},
                 {"445", KIND_TAX},
                 {"41", KIND_CUSTOMER},
                 {"65", KIND_ROUNDING | KIND_RESULT},
                 {"66", KIND_FEE | KIND_RESULT},
                 {"67", KIND_WRITE_OFF | KIND_RESULT},
                 {"70", KIND_SALE | KIND_RESULT},
                 {"76", KIND_FEE | KIND_RESULT},
                 {"5", KIND_CASH},
                 {"6", KIND_RESULT},
                 {"7", KIND_RESULT}};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (begins(account, kinds[i].digits))
            return kinds[i].kind;
    return 0;
}

void enc_fec_entry_add(enc_fec_entry *entry, enc_field account, int64_t amount)
{
    uint16_t *side = amount >= 0 ? &entry->debited : &entry->credited;
    unsigned kind = kind_of(account);
    if (kind == KIND_CUSTOMER && (*side & KIND_CUSTOMER) != 0)
        kind |= KIND_CUSTOMERS;
    *side = (uint16_t)(*side | kind);
    if (!enc_add_i64(entry->sum, amount, &entry->sum))
        entry->broken = true;
}

bool enc_fec_entry_is_opening(const enc_fec_entry *entry)
{
    return entry->opening && ((entry->debited | entry->credited) & KIND_RESULT) == 0;
}

static enc_fec_type adjustment(bool debit, int32_t reason)
{
    return (enc_fec_type){
        debit ? ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT : ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT, reason};
}

static int32_t charge_reason(unsigned kinds)
{
    if ((kinds & (KIND_DISCOUNT | KIND_REBATE)) != 0)
        return ENCOURS_ADJUSTMENT_DISCOUNT;
    if ((kinds & KIND_WRITE_OFF) != 0)
        return ENCOURS_ADJUSTMENT_WRITE_OFF;
    if ((kinds & KIND_EXCHANGE) != 0)
        return ENCOURS_ADJUSTMENT_EXCHANGE;
    return (kinds & KIND_ROUNDING) != 0 ? ENCOURS_ADJUSTMENT_ROUNDING : ENCOURS_ADJUSTMENT_FEE;
}

/* What these kinds of other accounts make of a line; type 0 when they say nothing. */
static enc_fec_type decide(unsigned kinds, enc_field account, bool debit)
{
    if ((kinds & KIND_SALE) != 0 ||
        ((kinds & KIND_TAX) != 0 && (kinds & KIND_CASH) == 0 && (kinds & KIND_CHARGES) == 0))
        return (enc_fec_type){debit ? ENCOURS_DOCUMENT_INVOICE : ENCOURS_DOCUMENT_CREDIT_NOTE, 0};
    if ((kinds & KIND_CASH) != 0) {
        if (debit)
            return (enc_fec_type){ENCOURS_DOCUMENT_REFUND, 0};
        return (enc_fec_type){
            begins(account, "4191") ? ENCOURS_DOCUMENT_ADVANCE : ENCOURS_DOCUMENT_PAYMENT, 0};
    }
    if ((kinds & KIND_CUSTOMER) != 0)
        return adjustment(debit, ENCOURS_ADJUSTMENT_TRANSFER);
    if ((kinds & (KIND_CHARGES | KIND_REBATE)) != 0)
        return adjustment(debit, charge_reason(kinds));
    return (enc_fec_type){0, 0};
}

enc_fec_type enc_fec_entry_type(const enc_fec_entry *entry, enc_field account, int64_t amount)
{
    bool debit = amount >= 0;
    if (enc_fec_entry_is_opening(entry))
        return adjustment(debit, ENCOURS_ADJUSTMENT_UNKNOWN);
    unsigned opposite = debit ? entry->credited : entry->debited;
    unsigned same = debit ? entry->debited : entry->credited;
    enc_fec_type type = decide(opposite, account, debit);
    if (type.type != 0)
        return type;
    /* The line itself is on 41: only another one on its side says something. */
    if ((same & KIND_CUSTOMERS) == 0)
        same &= ~(unsigned)KIND_CUSTOMER;
    type = decide(opposite | same, account, debit);
    return type.type != 0 ? type : adjustment(debit, ENCOURS_ADJUSTMENT_UNKNOWN);
}
