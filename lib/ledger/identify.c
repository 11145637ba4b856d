/* SPDX-License-Identifier: MIT */
/* Giving customers identifiers, and finding customers by them. */
#include <stdio.h>
#include <string.h>

#include "base/struct_size.h"
#include "base/text.h"
#include "encours/customer_identifier.h"
#include "encours/fact.h"
#include "ledger/identified.h"
#include "ledger/view.h"

enum { NAME_MAX = 24, CODE_SIZE = NAME_MAX + 1 + ENCOURS_IDENTIFIER_LENGTH_MAX + 1 };

static const char *const names[] = {"", "SIREN", "SIRET", "VAT", "LEI", "DUNS", "EORI"};
enum { NAME_COUNT = sizeof names / sizeof names[0] };

static encours_status check_name(int32_t kind, const char *name, encours_error *error)
{
    static const char taken[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.";
    if (kind == ENCOURS_IDENTIFIER_IBAN)
        return enc_refuse(error, "kind", "an IBAN is personal data, which the log never holds");
    if (kind != ENCOURS_IDENTIFIER_OWN)
        return name == NULL ? ENCOURS_OK
                            : enc_refuse(error, "name", "only codes of one's own have a name");
    if (name == NULL)
        return enc_refuse(error, "name", "codes of one's own need a name");
    size_t length = enc_text_length(name, NAME_MAX);
    if (length < 1 || length > NAME_MAX || strspn(name, taken) < length)
        return enc_refuse(error, "name",
                          "a name has 1 to 24 letters, digits, hyphens and full stops");
    for (size_t i = 1; i < NAME_COUNT; i++)
        if (strcmp(name, names[i]) == 0)
            return enc_refuse(error, "name", "this is the name of a kind of identifiers");
    return ENCOURS_OK;
}

/* `<name>:<number>`, the number made normal. */
static encours_status make_code(int32_t kind, const char *name,
                                const encours_identifier_scheme *scheme, const char *text,
                                char out[CODE_SIZE], int32_t *personal, encours_error *error)
{
    static const encours_identifier_scheme any = {
        .struct_size = sizeof any,
        .check = ENCOURS_CHECK_DIGIT_NONE,
        .letters = 1,
        .length_min = 1,
        .length_max = ENCOURS_IDENTIFIER_LENGTH_MAX,
    };
    encours_identifier found = ENCOURS_IDENTIFIER_INIT;
    ENC_TRY(check_name(kind, name, error));
    if (kind == ENCOURS_IDENTIFIER_OWN)
        ENC_TRY(encours_identifier_check_own(scheme != NULL ? scheme : &any, text, &found, error));
    else
        ENC_TRY(encours_identifier_check(kind, text, &found, error));
    (void)snprintf(out, CODE_SIZE, "%s:%s", name != NULL ? name : names[kind], found.text);
    *personal = found.personal;
    return ENCOURS_OK;
}

static encours_status check_flags(const encours_identify_options *options, encours_error *error)
{
    if (options->shared < 0 || options->shared > 1)
        return enc_refuse(error, "shared", "shared is 0 or 1");
    if (options->impersonal < 0 || options->impersonal > 1)
        return enc_refuse(error, "impersonal", "impersonal is 0 or 1");
    if (options->reserved_0 != 0)
        return enc_refuse(error, "reserved_0", "reserved_0 is 0");
    if (options->scheme != NULL && options->kind != ENCOURS_IDENTIFIER_OWN)
        return enc_refuse(error, "scheme", "only codes of one's own have a scheme");
    return ENCOURS_OK;
}

encours_status encours_transaction_identify(encours_transaction *transaction,
                                            const encours_identify_options *options,
                                            encours_ref *fact, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL && options != NULL);
    encours_identify_options own;
    ENC_STRUCT_LOAD(own, options, encours_identify_options, sizeof own, error);
    ENC_REQUIRE(own.text != NULL);
    char code[CODE_SIZE];
    int32_t personal = 0;
    ENC_TRY(check_flags(&own, error));
    ENC_TRY(make_code(own.kind, own.name, own.scheme, own.text, code, &personal, error));
    if (personal != 0 && own.impersonal == 0) {
        (void)enc_refuse(
            error, "text",
            "a number of this form is that of a natural person: personal data, which the "
            "log never holds");
        enc_error_hint(error, "Keep it outside, or set `impersonal` when it is that of no person");
        return ENCOURS_E_INVALID;
    }
    encours_fact_options made = ENCOURS_FACT_OPTIONS_INIT;
    made.kind = ENCOURS_FACT_IDENTIFIER;
    made.subject_kind = ENCOURS_SUBJECT_CUSTOMER;
    made.subject = own.customer;
    made.from = own.from;
    made.until = own.until;
    made.amount.is_set = own.shared;
    made.amount.value = own.shared;
    made.code = code;
    made.replaces = own.replaces;
    return encours_transaction_fact(transaction, &made, fact, error);
}

/* Customers that have a code on a day, each once: facts of one customer and code never overlap. */
typedef struct found_customers {
    const encours_view *view;
    enc_text code;
    int32_t day;
    uint64_t *out;
    size_t capacity;
} found_customers;

/* Into its place among the numbers so far. */
static void insert(uint64_t *numbers, size_t count, uint64_t number)
{
    for (; count > 0 && numbers[count - 1] > number; count--)
        numbers[count] = numbers[count - 1];
    numbers[count] = number;
}

/* How many there are; those that fit are written. */
static size_t find_all(const found_customers *of)
{
    enc_state *state = of->view->state;
    const enc_counts *counts = &of->view->counts;
    size_t count = 0;
    uint32_t chain = enc_facts_subject(state, counts, ENC_SUBJECT_IDENTIFIER,
                                       enc_identified_hash(of->code));
    for (uint32_t i = enc_facts_newest(state, counts, chain); i != ENC_ROW_NONE;
         i = enc_facts_next(state, counts, chain, i)) {
        const enc_fact *fact = &ENC_AT(&state->facts, enc_fact, i);
        enc_fact_subject subject = ENC_AT(&state->fact_subjects, enc_fact_subject, fact->subject);
        if (subject.kind != ENCOURS_SUBJECT_CUSTOMER ||
            !enc_fact_holds(state, counts, fact, of->day) ||
            !enc_text_equal(enc_strings_get(&state->strings, fact->code), of->code))
            continue;
        if (count < of->capacity)
            insert(of->out, count, (uint64_t)subject.row + 1);
        count++;
    }
    return count;
}

encours_status encours_view_find_identifier(const encours_view *view, int32_t kind,
                                            const char *name, const char *text, encours_date as_of,
                                            uint64_t *customers, size_t capacity, size_t *count,
                                            encours_error *error)
{
    ENC_REQUIRE(view != NULL && text != NULL && count != NULL);
    ENC_REQUIRE(customers != NULL || capacity == 0);
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_CUSTOMERS, 0, error));
    char code[CODE_SIZE];
    int32_t personal;
    ENC_TRY(enc_view_check_day(as_of, error));
    ENC_TRY(make_code(kind, name, NULL, text, code, &personal, error));
    found_customers of = {view, enc_text_of(code), as_of.epoch_day, NULL, 0};
    size_t found = find_all(&of);
    if (capacity != 0 && found > capacity)
        return enc_error_set(error, ENCOURS_E_LIMIT,
                             "%zu customers share the identifier, room is for %zu", found,
                             capacity);
    of.out = customers;
    of.capacity = capacity;
    *count = find_all(&of);
    return ENCOURS_OK;
}
