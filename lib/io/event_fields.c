/* SPDX-License-Identifier: MIT */
/* What a line says of an event: first what the audit trail says of every kind, then what the rows
 * of some kinds have besides. */
#include <string.h>

#include "encours/command.h"
#include "encours/fact.h"
#include "encours/order.h"
#include "encours/period.h"
#include "io/event_lines.h"

typedef struct line {
    enc_json *json;
    const encours_cursor *cursor;
    const enc_state *state;
    const enc_counts *counts;
    size_t at;    /* row of the block */
    uint32_t row; /* of the table of its kind */
    uint32_t kind;
    unsigned decimals; /* of its currency */
} line;

static const char *word_of(const char *const *words, size_t count, int64_t value)
{
    return value >= 0 && (uint64_t)value < count ? words[value] : NULL;
}

/* What has no word has its number. */
static void put_word(const line *l, const char *name, const char *const *words, size_t count,
                     int64_t value)
{
    const char *word = word_of(words, count, value);
    if (word != NULL)
        enc_json_word(l->json, name, word);
    else
        enc_json_number(l->json, name, value);
}

#define PUT_WORD(l, name, words, value)                                                            \
    put_word((l), (name), (words), sizeof(words) / sizeof *(words), (value))

static const char *const kind_words[] = {
    [ENCOURS_EVENT_LEDGER] = "ledger",
    [ENCOURS_EVENT_CURRENCY] = "currency",
    [ENCOURS_EVENT_DIMENSION] = "dimension",
    [ENCOURS_EVENT_VALUE] = "value",
    [ENCOURS_EVENT_CUSTOMER] = "customer",
    [ENCOURS_EVENT_CUSTOMER_DIMENSION] = "customer_dimension",
    [ENCOURS_EVENT_DOCUMENT] = "document",
    [ENCOURS_EVENT_ALLOCATION] = "allocation",
    [ENCOURS_EVENT_ALLOCATION_END] = "allocation_end",
    [ENCOURS_EVENT_CANCELLATION] = "cancellation",
    [ENCOURS_EVENT_TRANSFER] = "transfer",
    [ENCOURS_EVENT_TERMS] = "terms",
    [ENCOURS_EVENT_PARTY_ERASED] = "party_erased",
    [ENCOURS_EVENT_PERIOD] = "period",
    [ENCOURS_EVENT_FACT] = "fact",
    [ENCOURS_EVENT_FACT_END] = "fact_end",
    [ENCOURS_EVENT_ORDER] = "order",
    [ENCOURS_EVENT_ORDER_STEP] = "order_step",
    [ENCOURS_EVENT_LEVEL] = "level",
    [ENCOURS_EVENT_POLICY] = "policy",
    [ENCOURS_EVENT_DECISION] = "decision",
};
static const char *const type_words[] = {
    [ENCOURS_DOCUMENT_INVOICE] = "invoice",
    [ENCOURS_DOCUMENT_DEBIT_NOTE] = "debit_note",
    [ENCOURS_DOCUMENT_REFUND] = "refund",
    [ENCOURS_DOCUMENT_DEBIT_ADJUSTMENT] = "debit_adjustment",
    [ENCOURS_DOCUMENT_CREDIT_NOTE] = "credit_note",
    [ENCOURS_DOCUMENT_PAYMENT] = "payment",
    [ENCOURS_DOCUMENT_ADVANCE] = "advance",
    [ENCOURS_DOCUMENT_CREDIT_ADJUSTMENT] = "credit_adjustment",
};
static const char *const reason_words[] = {
    [ENCOURS_ADJUSTMENT_DISCOUNT] = "discount", [ENCOURS_ADJUSTMENT_WRITE_OFF] = "write_off",
    [ENCOURS_ADJUSTMENT_FEE] = "fee",           [ENCOURS_ADJUSTMENT_ROUNDING] = "rounding",
    [ENCOURS_ADJUSTMENT_EXCHANGE] = "exchange", [ENCOURS_ADJUSTMENT_TRANSFER] = "transfer",
    [ENCOURS_ADJUSTMENT_UNKNOWN] = "unknown",
};
static const char *const cancel_words[] = {
    [ENCOURS_CANCEL_ERROR] = "error",
    [ENCOURS_CANCEL_RETURNED] = "returned",
    [ENCOURS_CANCEL_OTHER] = "other",
};

static const char *const fact_words[] = {
    [ENCOURS_FACT_DISPUTE] = "dispute",
    [ENCOURS_FACT_PROMISE] = "promise",
    [ENCOURS_FACT_DEFERRAL] = "deferral",
    [ENCOURS_FACT_LIMIT] = "limit",
    [ENCOURS_FACT_GUARANTEE] = "guarantee",
    [ENCOURS_FACT_LEVEL] = "level",
    [ENCOURS_FACT_HOLD] = "hold",
    [ENCOURS_FACT_PARENT] = "parent",
    [ENCOURS_FACT_MERGED] = "merged",
    [ENCOURS_FACT_IDENTIFIER] = "identifier",
    [ENCOURS_FACT_LEGAL_HOLD] = "legal_hold",
    [ENCOURS_FACT_RETENTION] = "retention",
    [ENCOURS_FACT_ADVANCE_ORDER] = "advance_order",
    [ENCOURS_FACT_NETTING] = "netting",
    [ENCOURS_FACT_OTHER] = "other",
    [ENCOURS_FACT_SCORE] = "score",
    [ENCOURS_FACT_RISK_CLASS] = "risk_class",
    [ENCOURS_FACT_STATUS] = "status",
    [ENCOURS_FACT_RELEASE] = "release",
    [ENCOURS_FACT_EXCLUSION] = "exclusion",
    [ENCOURS_FACT_WATCH] = "watch",
    [ENCOURS_FACT_DRAFT] = "draft",
    [ENCOURS_FACT_REQUEST] = "request",
    [ENCOURS_FACT_STEP] = "step",
    [ENCOURS_FACT_DELEGATION] = "delegation",
    [ENCOURS_FACT_ASSIGNED] = "assigned",
    [ENCOURS_FACT_TERMS] = "terms",
};
static const char *const subject_words[] = {
    [ENCOURS_SUBJECT_LEDGER] = "ledger",     [ENCOURS_SUBJECT_CUSTOMER] = "customer",
    [ENCOURS_SUBJECT_DOCUMENT] = "document", [ENCOURS_SUBJECT_LINE] = "line",
    [ENCOURS_SUBJECT_ORDER] = "order",       [ENCOURS_SUBJECT_FACT] = "fact",
};
static const char *const step_words[] = {
    [ENCOURS_ORDER_CHANGED] = "changed",         [ENCOURS_ORDER_DELIVERED] = "delivered",
    [ENCOURS_ORDER_INVOICED] = "invoiced",       [ENCOURS_ORDER_CANCELLED] = "cancelled",
    [ENCOURS_ORDER_RESCHEDULED] = "rescheduled",
};

static int64_t number_of(const line *l, int32_t column)
{
    return encours_cursor_numbers(l->cursor, column)[l->at];
}

static void put_number(const line *l, const char *name, int32_t column)
{
    int64_t number = number_of(l, column);
    if (number != 0)
        enc_json_number(l->json, name, number);
}

static void put_text(const line *l, const char *name, int32_t column)
{
    const char *text = encours_cursor_text(l->cursor, column, l->at);
    if (text != NULL && text[0] != '\0')
        enc_json_word(l->json, name, text);
}

static void put_stored(const line *l, const char *name, uint32_t text)
{
    enc_text stored = enc_strings_get(&l->state->strings, text);
    if (stored.size > 0)
        enc_json_text(l->json, name, stored.bytes, stored.size);
}

void enc_line_currency(enc_json *json, const char *name, uint16_t numeric)
{
    encours_currency known;
    char digits[4];
    if (encours_currency_by_numeric(NULL, numeric, &known, NULL) == ENCOURS_OK &&
        known.code[0] != '\0') {
        enc_json_word(json, name, known.code);
        return;
    }
    for (int i = 2, rest = numeric; i >= 0; i--, rest /= 10)
        digits[i] = (char)('0' + rest % 10);
    enc_json_text(json, name, digits, 3);
}

static unsigned decimals_of(const line *l, uint16_t numeric)
{
    uint32_t row = enc_state_find_currency(l->state, numeric, l->counts->currencies);
    return row != ENC_ROW_NONE ? ENC_AT(&l->state->currencies, enc_currency_row, row).exponent : 0;
}

static bool has_amount(uint32_t kind)
{
    return kind == ENCOURS_EVENT_DOCUMENT ||
           (kind >= ENCOURS_EVENT_ALLOCATION && kind <= ENCOURS_EVENT_TRANSFER) ||
           kind == ENCOURS_EVENT_ORDER || kind == ENCOURS_EVENT_ORDER_STEP;
}

static bool is_fact(uint32_t kind)
{
    return kind == ENCOURS_EVENT_FACT || kind == ENCOURS_EVENT_FACT_END;
}

static void put_trail(line *l)
{
    int64_t type = number_of(l, ENCOURS_COLUMN_TYPE), reason = number_of(l, ENCOURS_COLUMN_REASON);
    int64_t cancelled = number_of(l, ENCOURS_COLUMN_CANCEL_REASON);
    int64_t day = number_of(l, ENCOURS_COLUMN_DATE), amount = number_of(l, ENCOURS_COLUMN_AMOUNT);
    uint16_t currency = (uint16_t)number_of(l, ENCOURS_COLUMN_CURRENCY);
    put_number(l, "customer", ENCOURS_COLUMN_CUSTOMER);
    put_text(l, "code", ENCOURS_COLUMN_CODE);
    put_number(l, "document", ENCOURS_COLUMN_DOCUMENT);
    put_number(l, "order", ENCOURS_COLUMN_ORDER);
    put_number(l, "fact", ENCOURS_COLUMN_FACT);
    if (type != 0)
        PUT_WORD(l, "type", type_words, type);
    if (reason != 0)
        PUT_WORD(l, "reason", reason_words, reason);
    put_text(l, "number", ENCOURS_COLUMN_NUMBER_TEXT);
    put_number(l, "allocation", ENCOURS_COLUMN_ALLOCATION);
    put_number(l, "matching", ENCOURS_COLUMN_MATCHING);
    put_number(l, "credit_document", ENCOURS_COLUMN_CREDIT_DOCUMENT);
    put_number(l, "debit_document", ENCOURS_COLUMN_DEBIT_DOCUMENT);
    if (currency != 0) {
        l->decimals = decimals_of(l, currency);
        enc_line_currency(l->json, "currency", currency);
    }
    if (has_amount(l->kind) || (amount != 0 && !is_fact(l->kind)))
        enc_json_amount(l->json, "amount", amount, l->decimals);
    if (day != ENCOURS_DATE_NONE)
        enc_json_day(l->json, "date", (int32_t)day);
    if (cancelled != 0)
        PUT_WORD(l, "cancel_reason", cancel_words, cancelled);
    put_text(l, "terms", ENCOURS_COLUMN_TERMS);
    put_text(l, "dimension", ENCOURS_COLUMN_DIMENSION);
    put_text(l, "value", ENCOURS_COLUMN_VALUE);
}

static int64_t signed_amount(const line *l, int64_t amount)
{
    return enc_cursor_signed(l->cursor, l->row, amount);
}

static void put_own_dimensions(const line *l, const enc_extra *extra)
{
    if (extra->dimension_count == 0)
        return;
    enc_json_open(l->json, "dimensions", '{');
    for (uint32_t i = 0; i < extra->dimension_count; i++) {
        const enc_document_dimension *own = &ENC_AT(
            &l->state->document_dimensions, enc_document_dimension, extra->dimension_first + i);
        const enc_value *value = &ENC_AT(&l->state->values, enc_value, own->value);
        enc_text name = enc_strings_get(&l->state->strings,
                                        ENC_AT(&l->state->dimensions, uint32_t, own->dimension));
        enc_text text = enc_strings_get(&l->state->strings, value->text);
        enc_json_name(l->json, name.bytes, name.size);
        enc_json_text(l->json, NULL, text.bytes, text.size);
    }
    enc_json_close(l->json, '}');
}

static void put_extra(const line *l, const enc_extra *extra)
{
    if ((extra->flags & ENC_EXTRA_VAT) != 0)
        enc_json_amount(l->json, "vat", signed_amount(l, extra->vat), l->decimals);
    if ((extra->flags & ENC_EXTRA_BASE) != 0)
        enc_json_amount(l->json, "base_amount", signed_amount(l, extra->base_amount),
                        decimals_of(l, l->state->base_currency));
    if ((extra->flags & ENC_EXTRA_ORIGINAL) != 0) {
        enc_json_number(l->json, "original_minor", extra->original);
        enc_line_currency(l->json, "original_currency", extra->original_currency);
    }
    if (extra->due_source == ENCOURS_DUE_FROM_TERMS)
        enc_json_word(l->json, "due_source", "terms");
    put_own_dimensions(l, extra);
}

static void put_document(const line *l)
{
    const enc_state *state = l->state;
    uint32_t end = enc_document_line_end(state, l->counts, l->row);
    uint32_t extra_after = ENC_AT(&state->document_extra, uint32_t, l->row);
    int32_t issue = ENC_AT(&state->document_issue, int32_t, l->row);
    enc_attributes is = enc_attributes_unpack(
        ENC_AT(&state->document_attributes, uint32_t, l->row));
    put_stored(l, "source_key", ENC_AT(&state->document_key, uint32_t, l->row));
    if (issue != ENCOURS_DATE_NONE)
        enc_json_day(l->json, "issue", issue);
    if (is.account_class != 0)
        enc_json_number(l->json, "account_class", is.account_class);
    if (extra_after != 0)
        put_extra(l, &ENC_AT(&state->extras, enc_extra, extra_after - 1));
    enc_json_open(l->json, "lines", '[');
    for (uint32_t i = ENC_AT(&state->document_first_line, uint32_t, l->row); i < end; i++) {
        int32_t due = ENC_AT(&state->line_due, int32_t, i);
        enc_json_open(l->json, NULL, '{');
        enc_json_amount(l->json, "amount",
                        signed_amount(l, ENC_AT(&state->line_amount, int64_t, i)), l->decimals);
        if (due != ENCOURS_DATE_NONE)
            enc_json_day(l->json, "due", due);
        enc_json_close(l->json, '}');
    }
    enc_json_close(l->json, ']');
}

static void put_lines_of(const line *l, uint32_t allocation)
{
    const enc_state *state = l->state;
    const enc_allocation *row = &ENC_AT(&state->allocations, enc_allocation, allocation);
    const uint32_t lines[] = {row->credit_line, row->debit_line};
    static const char *const names[] = {"credit_line", "debit_line"};
    for (size_t i = 0; i < 2; i++) {
        uint32_t document = ENC_AT(&state->line_document, uint32_t, lines[i]);
        enc_json_number(l->json, names[i],
                        lines[i] - ENC_AT(&state->document_first_line, uint32_t, document) + 1);
    }
}

static void put_subject(const line *l, const char *kind_name, const char *name, uint32_t row)
{
    const enc_fact_subject *subject = &ENC_AT(&l->state->fact_subjects, enc_fact_subject, row);
    PUT_WORD(l, kind_name, subject_words, subject->kind);
    if (subject->kind != ENCOURS_SUBJECT_LEDGER)
        enc_json_number(l->json, name, (int64_t)subject->row + 1);
}

static void put_fact(const line *l, uint32_t row)
{
    const enc_fact *fact = &ENC_AT(&l->state->facts, enc_fact, row);
    PUT_WORD(l, "fact_kind", fact_words, fact->kind);
    put_subject(l, "subject_kind", "subject", fact->subject);
    if (fact->related_after != 0)
        put_subject(l, "related_kind", "related", fact->related_after - 1);
    if ((fact->flags & ENC_FACT_AMOUNT) != 0)
        enc_json_amount(l->json, "amount", fact->amount, l->decimals);
    if (fact->until != ENCOURS_DATE_NONE)
        enc_json_day(l->json, "until", fact->until);
    if (fact->date != ENCOURS_DATE_NONE)
        enc_json_day(l->json, "stated", fact->date);
    put_stored(l, "fact_code", fact->code);
    if (fact->party != 0)
        enc_json_number(l->json, "party", fact->party);
}

static void put_expected(const line *l)
{
    int64_t day = number_of(l, ENCOURS_COLUMN_EXPECTED);
    if (day != ENCOURS_DATE_NONE)
        enc_json_day(l->json, "expected", (int32_t)day);
}

static void put_order(const line *l)
{
    put_expected(l);
    put_stored(l, "source_key", ENC_AT(&l->state->order_key, uint32_t, l->row));
}

static void put_order_step(const line *l)
{
    PUT_WORD(l, "step", step_words, number_of(l, ENCOURS_COLUMN_STEP_KIND));
    put_expected(l);
}

/* Rows of these kinds say more than the trail. */
static void put_rest(const line *l)
{
    const enc_state *state = l->state;
    switch (l->kind) {
    case ENCOURS_EVENT_LEDGER:
        enc_json_word(l->json, "ledger", state->id);
        if (state->unique_numbers)
            enc_json_true(l->json, "unique_numbers");
        break;
    case ENCOURS_EVENT_CURRENCY:
        enc_json_number(l->json, "decimals", l->decimals);
        break;
    case ENCOURS_EVENT_CUSTOMER:
        if (ENC_AT(&state->customer_party, uint32_t, l->row) != 0)
            enc_json_number(l->json, "party", ENC_AT(&state->customer_party, uint32_t, l->row));
        break;
    case ENCOURS_EVENT_DOCUMENT:
        put_document(l);
        break;
    case ENCOURS_EVENT_ALLOCATION:
        put_lines_of(l, l->row);
        break;
    case ENCOURS_EVENT_ALLOCATION_END:
        put_lines_of(l, ENC_AT(&state->ends, enc_end, l->row).allocation);
        break;
    case ENCOURS_EVENT_FACT:
        put_fact(l, l->row);
        break;
    case ENCOURS_EVENT_FACT_END:
        put_fact(l, ENC_AT(&state->fact_ends, enc_fact_end, l->row).fact);
        break;
    case ENCOURS_EVENT_ORDER:
        put_order(l);
        break;
    case ENCOURS_EVENT_ORDER_STEP:
        put_order_step(l);
        break;
    case ENCOURS_EVENT_POLICY:
        enc_line_policy(l->json, state, l->row);
        break;
    case ENCOURS_EVENT_DECISION:
        enc_line_decision(l->json, state, l->row, l->decimals);
        break;
    case ENCOURS_EVENT_PERIOD:
        if (ENC_AT(&state->periods, enc_period, l->row).reopened != 0)
            enc_json_true(l->json, "reopened");
        break;
    default:
        break;
    }
}

void enc_event_line(enc_json *json, const encours_cursor *cursor, size_t row)
{
    const enc_cursor_row *event = &cursor->block[row];
    line l = {.json = json,
              .cursor = cursor,
              .state = cursor->view->state,
              .counts = &cursor->view->counts,
              .at = row,
              .row = event->row,
              .kind = event->kind};
    enc_json_open(json, NULL, '{');
    put_number(&l, "position", ENCOURS_COLUMN_POSITION);
    put_number(&l, "sequence", ENCOURS_COLUMN_SEQUENCE);
    enc_json_instant(json, "recorded_at", number_of(&l, ENCOURS_COLUMN_RECORDED_AT));
    put_text(&l, "actor", ENCOURS_COLUMN_ACTOR);
    put_text(&l, "reason_code", ENCOURS_COLUMN_REASON_CODE);
    PUT_WORD(&l, "event", kind_words, event->kind);
    put_trail(&l);
    put_rest(&l);
    enc_json_close(json, '}');
    enc_json_line(json);
}
