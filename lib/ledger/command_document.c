/* SPDX-License-Identifier: MIT */
/* The command that posts a document: its shape, its bytes, and back. */
#include "ledger/command_document.h"

#include <string.h>

#include "base/checked.h"
#include "base/struct_size.h"
#include "base/text.h"

static encours_status check_dates(encours_document *document, encours_error *error)
{
    if (document->effective.epoch_day == ENCOURS_DATE_NONE)
        document->effective = document->issue;
    ENC_TRY(enc_check_day(document->effective, "effective", error));
    if (document->issue.epoch_day != ENCOURS_DATE_NONE)
        ENC_TRY(enc_check_day(document->issue, "issue", error));
    if (document->line_count == 0 && document->due.epoch_day != ENCOURS_DATE_NONE)
        ENC_TRY(enc_check_day(document->due, "due", error));
    return ENCOURS_OK;
}

static encours_status check_lines(const encours_document *document, encours_error *error)
{
    if (document->gross < 0)
        return enc_refuse(error, "gross", "gross is negative: the type says debit or credit");
    if (document->line_count > ENC_LINES_MAX)
        return enc_refuse(error, "line_count", "a document has at most 1024 lines");
    if (document->line_count > 0 && (document->line_amounts == NULL || document->line_dues == NULL))
        return enc_refuse(error, "line_amounts", "lines need both their columns");
    int64_t sum = 0;
    for (size_t i = 0; i < document->line_count; i++) {
        if (document->line_amounts[i] < 0)
            return enc_refuse(error, "line_amounts", "the amount of a line is negative");
        if (!enc_add_i64(sum, document->line_amounts[i], &sum))
            return enc_refuse(error, "line_amounts", "the sum of the lines does not fit 64 bits");
        if (document->line_dues[i].epoch_day != ENCOURS_DATE_NONE)
            ENC_TRY(enc_check_day(document->line_dues[i], "line_dues", error));
    }
    if (document->line_count > 0 && sum != document->gross) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the lines add up to %" PRId64 ", gross is %" PRId64, sum, document->gross);
        enc_error_field(error, "line_amounts");
        return ENCOURS_E_INVALID;
    }
    return ENCOURS_OK;
}

static encours_status check_members(const encours_document *document, encours_error *error)
{
    bool adjustment = document->type == ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT ||
                      document->type == ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT;
    if (document->type < ENCOURS_DOCUMENT_INVOICE ||
        document->type > ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT)
        return enc_refuse(error, "type", "there is no such type of document");
    if (adjustment ? document->reason < ENCOURS_ADJUSTMENT_DISCOUNT ||
                         document->reason > ENCOURS_ADJUSTMENT_UNKNOWN
                   : document->reason != 0)
        return enc_refuse(error, "reason",
                          "adjustments, and only they, say why: a reason of 1 to 7");
    if (document->customer == 0)
        return enc_refuse(error, "customer", "a document has a customer");
    if (document->currency == 0)
        return enc_refuse(error, "currency", "a document has a currency");
    if (document->due_source < ENCOURS_DUE_GIVEN || document->due_source > ENCOURS_DUE_FROM_TERMS)
        return enc_refuse(error, "due_source", "there is no such source of due dates");
    if ((document->vat.is_set != 0 && document->vat.value == INT64_MIN) ||
        (document->base_amount.is_set != 0 && document->base_amount.value == INT64_MIN) ||
        document->original.minor == INT64_MIN)
        return enc_refuse(error, "vat", "an amount is beyond what its opposite can hold");
    if (document->dimension_count > ENC_DIMENSIONS_MAX ||
        (document->dimension_count > 0 &&
         (document->dimensions == NULL || document->values == NULL)))
        return enc_refuse(error, "dimensions", "dimensions need both their columns, 32 at most");
    return ENCOURS_OK;
}

static encours_status check_texts(const encours_document *document, enc_document_texts *out,
                                  encours_error *error)
{
    ENC_TRY(
        enc_check_text(document->number, 0, ENC_NUMBER_BYTES_MAX, "number", &out->number, error));
    ENC_TRY(enc_check_text(document->source_key, 0, ENC_SOURCE_KEY_BYTES_MAX, "source_key",
                           &out->source_key, error));
    ENC_TRY(enc_check_text(document->terms, 0, ENC_NUMBER_BYTES_MAX, "terms", &out->terms, error));
    for (size_t i = 0; i < document->dimension_count; i++) {
        ENC_TRY(enc_check_text(document->dimensions[i], 1, ENC_DIMENSION_NAME_BYTES_MAX,
                               "dimensions", &out->dimensions[i], error));
        ENC_TRY(enc_check_text(document->values[i], 1, ENC_DIMENSION_VALUE_BYTES_MAX, "values",
                               &out->values[i], error));
    }
    return ENCOURS_OK;
}

encours_status enc_document_check(encours_document *document, encours_error *error)
{
    ENC_TRY(check_members(document, error));
    ENC_TRY(check_dates(document, error));
    return check_lines(document, error);
}

encours_status enc_check_document(const encours_document *in, encours_document *out,
                                  encours_error *error)
{
    enc_document_texts texts;
    ENC_STRUCT_LOAD(*out, in, encours_document, sizeof *out, error);
    ENC_TRY(enc_document_check(out, error));
    return check_texts(out, &texts, error);
}

/* Texts are kept with a NUL, so that reading can lend them. */
static uint8_t *put_text(uint8_t *to, enc_text text)
{
    to = enc_put_varint(to, text.size);
    if (text.size > 0)
        memcpy(to, text.bytes, text.size);
    to[text.size] = '\0';
    return to + text.size + 1;
}

static uint8_t *put_optional(uint8_t *to, encours_optional_i64 value)
{
    to = enc_put_varint(to, value.is_set != 0);
    return value.is_set != 0 ? enc_put_signed(to, value.value) : to;
}

static size_t document_size_max(const encours_document *document, const enc_document_texts *texts)
{
    size_t size = 256 + texts->number.size + texts->source_key.size + texts->terms.size +
                  document->line_count * 16;
    for (size_t i = 0; i < document->dimension_count; i++)
        size += texts->dimensions[i].size + texts->values[i].size + 8;
    return size;
}

static uint8_t *put_document(uint8_t *to, const encours_document *document,
                             const enc_document_texts *texts)
{
    to = enc_put_varint(to, document->customer);
    to = enc_put_varint(to, (uint64_t)document->type | (uint64_t)document->reason << 4 |
                                (uint64_t)document->due_source << 8);
    to = enc_put_signed(to, document->issue.epoch_day);
    to = enc_put_signed(to, document->effective.epoch_day);
    to = enc_put_varint(enc_put_varint(to, document->currency), document->account_class);
    to = put_optional(put_optional(to, document->vat), document->base_amount);
    to = enc_put_varint(to, document->original.currency);
    if (document->original.currency != 0)
        to = enc_put_signed(to, document->original.minor);
    to = put_text(put_text(put_text(to, texts->number), texts->source_key), texts->terms);
    to = enc_put_varint(to, (uint64_t)document->gross);
    to = enc_put_varint(to, document->line_count);
    if (document->line_count == 0)
        to = enc_put_signed(to, document->due.epoch_day);
    for (size_t i = 0; i < document->line_count; i++) {
        to = enc_put_varint(to, (uint64_t)document->line_amounts[i]);
        to = enc_put_signed(to, document->line_dues[i].epoch_day);
    }
    to = enc_put_varint(to, document->dimension_count);
    for (size_t i = 0; i < document->dimension_count; i++)
        to = put_text(put_text(to, texts->dimensions[i]), texts->values[i]);
    return to;
}

static const char *get_text(enc_reader *reader)
{
    size_t size = (size_t)enc_get_varint(reader);
    const char *text = (const char *)enc_get_bytes(reader, size + 1);
    return size > 0 ? text : NULL;
}

static encours_optional_i64 get_optional(enc_reader *reader)
{
    encours_optional_i64 value = {.is_set = enc_get_varint(reader) != 0};
    if (value.is_set != 0)
        value.value = enc_get_signed(reader);
    return value;
}

static encours_date get_date(enc_reader *reader)
{
    return (encours_date){(int32_t)enc_get_signed(reader)};
}

void enc_document_get(enc_reader *reader, enc_document_command *out)
{
    encours_document *document = &out->document;
    memset(document, 0, sizeof *document);
    document->struct_size = sizeof *document;
    document->customer = enc_get_varint(reader);
    uint64_t kind = enc_get_varint(reader);
    document->type = (int32_t)(kind & 15);
    document->reason = (int32_t)(kind >> 4 & 15);
    document->due_source = (int32_t)(kind >> 8);
    document->issue = get_date(reader);
    document->effective = get_date(reader);
    document->currency = (uint16_t)enc_get_varint(reader);
    document->account_class = (uint16_t)enc_get_varint(reader);
    document->vat = get_optional(reader);
    document->base_amount = get_optional(reader);
    document->original.currency = (uint16_t)enc_get_varint(reader);
    if (document->original.currency != 0)
        document->original.minor = enc_get_signed(reader);
    document->number = get_text(reader);
    document->source_key = get_text(reader);
    document->terms = get_text(reader);
    document->gross = (int64_t)enc_get_varint(reader);
    document->line_count = (size_t)enc_get_varint(reader);
    if (document->line_count == 0)
        document->due = get_date(reader);
    for (size_t i = 0; i < document->line_count; i++) {
        out->amounts[i] = (int64_t)enc_get_varint(reader);
        out->dues[i] = get_date(reader);
    }
    document->line_amounts = out->amounts;
    document->line_dues = out->dues;
    document->dimension_count = (size_t)enc_get_varint(reader);
    for (size_t i = 0; i < document->dimension_count; i++) {
        out->dimensions[i] = get_text(reader);
        out->values[i] = get_text(reader);
    }
    document->dimensions = out->dimensions;
    document->values = out->values;
}

static inline enc_plain_document plain_of(const encours_document *document)
{
    return (enc_plain_document){
        .customer = document->customer,
        .gross = document->gross,
        .type = document->type,
        .reason = document->reason,
        .issue = document->issue.epoch_day,
        .effective = document->effective.epoch_day,
        .due = document->due.epoch_day,
        .currency = document->currency,
        .account_class = document->account_class,
    };
}

/* Post what is plain; `*done` says whether it was. */
static encours_status post_as_plain(encours_transaction *transaction,
                                    const encours_document *document,
                                    const enc_document_texts *texts, encours_ref *reference,
                                    bool *done, encours_error *error)
{
    *done = false;
    if (document->line_count != 0)
        return ENCOURS_OK;
    enc_plain_document plain = plain_of(document);
    enc_plain_extra extra = {enc_document_extra(document), texts->terms, texts->dimensions,
                             texts->values};
    extra.extra.dimension_count = (uint16_t)document->dimension_count;
    plain.number = texts->number;
    plain.key = texts->source_key;
    plain.extra = enc_plain_extra_is_any(&extra) ? &extra : NULL;
    if (!enc_plain_is_sound(&plain) || !enc_plain_dimensions_differ(&extra))
        return ENCOURS_OK;
    return enc_command_plain(transaction, &plain, reference, done, error);
}

encours_status enc_command_post(encours_transaction *transaction, const encours_document *document,
                                const enc_document_texts *texts, encours_ref *reference,
                                encours_error *error)
{
    uint8_t *to;
    bool done;
    encours_status status = post_as_plain(transaction, document, texts, reference, &done, error);
    if (done)
        return status;
    if (document->customer >= ENC_ROW_NONE && (document->customer & ENC_REF_OWN) == 0)
        return enc_refuse(error, "customer", "customer names nothing");
    ENC_TRY(enc_command_begin(transaction, document_size_max(document, texts), &to, error));
    to = put_document(to, document, texts);
    ENC_TRY(enc_command_end(transaction, ENC_COMMAND_POST, to, reference));
    if (texts->source_key.size > 0)
        transaction->slots[transaction->slot_count - 1].hash = enc_state_hash(
            transaction->ledger->state, texts->source_key, 0);
    return ENCOURS_OK;
}

/* Whether a text is printable ASCII and not too long: what that does not settle is looked at by
 * check_texts(). */
static inline bool is_plain_text(const char *text, size_t max, enc_text *out)
{
    *out = (enc_text){"", 0};
    if (text == NULL)
        return true;
    *out = (enc_text){text, strnlen(text, max + 1)};
    return out->size <= max && enc_text_is_plain(text, out->size);
}

/* Whether a document is as plain as can be told without its texts: of one line, and sound. */
static inline bool is_plain(const encours_document *document)
{
    return document->struct_size == sizeof *document && document->line_count == 0 &&
           document->dimension_count == 0 && document->original.minor != INT64_MIN &&
           document->due_source >= ENCOURS_DUE_GIVEN &&
           document->due_source <= ENCOURS_DUE_FROM_TERMS;
}

/* Whether it has nothing that few documents have. */
static inline bool is_bare(const encours_document *document)
{
    return document->vat.is_set == 0 && document->base_amount.is_set == 0 &&
           document->original.currency == 0 && document->due_source == ENCOURS_DUE_GIVEN &&
           document->terms == NULL;
}

/* Post what is plain, sound and has no dimensions without a copy of it; `*done` says whether it
 * was. */
static encours_status post_plain(encours_transaction *transaction, const encours_document *document,
                                 encours_ref *reference, bool *done, encours_error *error)
{
    *done = false;
    if (!is_plain(document))
        return ENCOURS_OK;
    enc_plain_document plain = plain_of(document);
    enc_plain_extra extra;
    if (!enc_plain_is_sound(&plain) ||
        !is_plain_text(document->number, ENC_NUMBER_BYTES_MAX, &plain.number))
        return ENCOURS_OK;
    if (document->source_key == document->number)
        plain.key = plain.number;
    else if (!is_plain_text(document->source_key, ENC_SOURCE_KEY_BYTES_MAX, &plain.key))
        return ENCOURS_OK;
    if (!is_bare(document)) {
        extra = (enc_plain_extra){.extra = enc_document_extra(document)};
        if (!enc_plain_extra_is_sound(&extra.extra) ||
            !is_plain_text(document->terms, ENC_NUMBER_BYTES_MAX, &extra.terms))
            return ENCOURS_OK;
        plain.extra = enc_plain_extra_is_any(&extra) ? &extra : NULL;
    }
    return enc_command_plain(transaction, &plain, reference, done, error);
}

encours_status encours_transaction_post(encours_transaction *transaction,
                                        const encours_document *document, encours_ref *reference,
                                        encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && document != NULL);
    bool done;
    encours_status status = post_plain(transaction, document, reference, &done, error);
    if (done)
        return status;
    encours_document own;
    enc_document_texts texts;
    ENC_STRUCT_LOAD(own, document, encours_document, sizeof own, error);
    ENC_TRY(enc_document_check(&own, error));
    ENC_TRY(check_texts(&own, &texts, error));
    return enc_command_post(transaction, &own, &texts, reference, error);
}
