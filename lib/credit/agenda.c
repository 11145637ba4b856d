/* SPDX-License-Identifier: MIT */
#include "credit/agenda.h"

#include <string.h>

#include "base/struct_size.h"
#include "ledger/authority.h"
#include "ledger/shelf.h"
#include "pure/aging_sort.h"

enum { KINDS = ENCOURS_AGENDA_PROMISE };

struct encours_agenda {
    encours_context *context;
    size_t count;
    size_t block_size;
    uint64_t *customers; /* begins the block of all columns */
    uint64_t *subjects;
    uint64_t *facts;
    int64_t *amounts;
    int32_t *days;
    int32_t *working_days;
    int32_t *kinds;
    int32_t *late_days;
    int32_t *subject_kinds;
    uint32_t *persons;
    uint32_t *roles;
    uint32_t *codes;
    uint16_t *currencies;
    enc_buffer texts;
};

enc_text enc_agenda_code_of(const enc_agenda_making *making, uint32_t fact)
{
    const enc_state *state = making->credit->view->state;
    return enc_strings_get(&state->strings, ENC_AT(&state->facts, enc_fact, fact).code);
}

enc_agenda_row enc_agenda_of_fact(const enc_agenda_making *making, uint32_t fact, int32_t kind,
                                  int32_t day)
{
    const enc_state *state = making->credit->view->state;
    const enc_fact *row = &ENC_AT(&state->facts, enc_fact, fact);
    enc_fact_subject subject = ENC_AT(&state->fact_subjects, enc_fact_subject, row->subject);
    enc_agenda_row made = {.kind = kind, .day = day, .fact = (uint64_t)fact + 1};
    made.subject_kind = (int32_t)subject.kind;
    made.subject = subject.kind != ENCOURS_SUBJECT_LEDGER ? (uint64_t)subject.row + 1 : 0;
    made.customer = enc_subject_customer(state, &subject);
    made.amount = (row->flags & ENC_FACT_AMOUNT) != 0 ? row->amount : INT64_MIN;
    if (row->currency_after != 0)
        made.currency =
            ENC_AT(&state->currencies, enc_currency_row, row->currency_after - 1u).numeric;
    return made;
}

static enc_text person_of(const enc_agenda_making *making, uint64_t customer)
{
    const encours_view *view = making->credit->view;
    const enc_state *state = view->state;
    if (customer == 0)
        return (enc_text){"", 0};
    if (making->assignments != NULL) {
        uint32_t value = encours_assignments_values(making->assignments)[customer - 1];
        return enc_text_of(value != 0 ? encours_assignments_value(making->assignments, value - 1)
                                      : "");
    }
    uint32_t after = making->dimension != ENC_ROW_NONE
                         ? enc_customer_value(state, &view->counts, (uint32_t)(customer - 1),
                                              making->dimension, making->credit->day)
                         : 0;
    return after != 0
               ? enc_strings_get(&state->strings, ENC_AT(&state->values, enc_value, after - 1).text)
               : (enc_text){"", 0};
}

static encours_status put_text(enc_buffer *texts, enc_text text, uint32_t *place,
                               encours_error *error)
{
    *place = 0;
    if (text.size == 0)
        return ENCOURS_OK;
    *place = (uint32_t)texts->size;
    ENC_TRY(enc_buffer_append(texts, text.bytes, text.size, error));
    return enc_buffer_append(texts, "", 1, error);
}

encours_status enc_agenda_add(enc_agenda_making *making, enc_agenda_row row, enc_text role,
                              enc_text code, encours_error *error)
{
    const char *wanted = making->options.person;
    if (!enc_agenda_wants(making, row.kind))
        return ENCOURS_OK;
    enc_text person = person_of(making, row.customer);
    if (wanted != NULL && !enc_text_equal(person, enc_text_of(wanted)))
        return ENCOURS_OK;
    void *rows = making->rows;
    bool grown = enc_grow(making->credit->context, &rows, &making->capacity, making->count + 1,
                          sizeof *making->rows);
    making->rows = rows;
    if (!grown)
        return enc_error_memory(error);
    ENC_TRY(put_text(&making->texts, person, &row.person, error));
    ENC_TRY(put_text(&making->texts, role, &row.role, error));
    ENC_TRY(put_text(&making->texts, code, &row.code, error));
    making->rows[making->count++] = row;
    return ENCOURS_OK;
}

static int order(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

static int compare(const void *a, const void *b)
{
    const enc_agenda_row *x = a, *y = b;
    int by = (x->day > y->day) - (x->day < y->day);
    by = by != 0 ? by : (x->kind > y->kind) - (x->kind < y->kind);
    by = by != 0 ? by : order(x->customer, y->customer);
    by = by != 0 ? by : order(x->subject, y->subject);
    return by != 0 ? by : order(x->fact, y->fact);
}

static encours_status sort(enc_agenda_making *making, encours_error *error)
{
    encours_context *context = making->credit->context;
    size_t bytes = making->count * sizeof *making->rows;
    if (making->count < 2)
        return ENCOURS_OK;
    void *scratch = enc_allocate(context, bytes);
    if (scratch == NULL)
        return enc_error_memory(error);
    enc_merge_sort(making->rows, scratch, making->count, sizeof *making->rows, compare);
    enc_release(context, scratch, bytes);
    return ENCOURS_OK;
}

static encours_status begin(encours_agenda *agenda, size_t count, encours_error *error)
{
    size_t row = 4 * sizeof(uint64_t) + 8 * sizeof(uint32_t) + sizeof(uint16_t);
    agenda->block_size = (count + 1) * row; /* never of no bytes */
    char *at = enc_allocate_zeroed(agenda->context, agenda->block_size);
    if (at == NULL)
        return enc_error_memory(error);
#define COLUMN(name)                                                                               \
    do {                                                                                           \
        agenda->name = (void *)at;                                                                 \
        at += (count + 1) * sizeof *agenda->name;                                                  \
    } while (0)
    COLUMN(customers);
    COLUMN(subjects);
    COLUMN(facts);
    COLUMN(amounts);
    COLUMN(days);
    COLUMN(working_days);
    COLUMN(kinds);
    COLUMN(late_days);
    COLUMN(subject_kinds);
    COLUMN(persons);
    COLUMN(roles);
    COLUMN(codes);
    COLUMN(currencies);
#undef COLUMN
    return ENCOURS_OK;
}

/* Whether a kind is of what comes on a day, rather than of what is so since. */
static bool falls_due(int32_t kind)
{
    return kind <= ENCOURS_AGENDA_RELEASE_END || kind == ENCOURS_AGENDA_REQUEST_END;
}

static encours_status finish(enc_agenda_making *making, encours_agenda *agenda,
                             encours_error *error)
{
    ENC_TRY(sort(making, error));
    ENC_TRY(begin(agenda, making->count, error));
    for (size_t i = 0; i < making->count; i++) {
        const enc_agenda_row *row = &making->rows[i];
        agenda->customers[i] = row->customer;
        agenda->subjects[i] = row->subject;
        agenda->facts[i] = row->fact;
        agenda->amounts[i] = row->amount;
        agenda->days[i] = row->day;
        agenda->working_days[i] = falls_due(row->kind) ? enc_agenda_working_day(making, row->day)
                                                       : row->day;
        agenda->kinds[i] = row->kind;
        agenda->late_days[i] = making->credit->day - row->day;
        agenda->subject_kinds[i] = row->subject_kind;
        agenda->persons[i] = row->person;
        agenda->roles[i] = row->role;
        agenda->codes[i] = row->code;
        agenda->currencies[i] = row->currency;
    }
    agenda->count = making->count;
    agenda->texts = making->texts;
    making->texts = (enc_buffer){0};
    return ENCOURS_OK;
}

static encours_status check(const encours_agenda_options *options, encours_error *error)
{
    if (options->table != NULL && options->dimension != NULL)
        return enc_refuse(error, "dimension",
                          "a table or a dimension says whose a row is, not both");
    if ((options->kinds & ~((2u << KINDS) - 2)) != 0)
        return enc_refuse(error, "kinds", "kinds are those of encours_agenda_kind");
    if (options->late_days_max < 0)
        return enc_refuse(error, "late_days_max", "days are not less than 0");
    return ENCOURS_OK;
}

static encours_status find_persons(enc_agenda_making *making, encours_error *error)
{
    const encours_view *view = making->credit->view;
    making->dimension = ENC_ROW_NONE;
    if (making->options.table != NULL)
        return encours_credit_assign_all(making->credit, making->options.table,
                                         &making->assignments, error);
    const char *name = making->options.dimension;
    for (uint32_t i = 0; name != NULL && i < view->counts.dimensions; i++)
        if (strcmp(encours_view_dimension(view, i), name) == 0)
            making->dimension = i;
    if (name == NULL || making->dimension != ENC_ROW_NONE)
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "there is no dimension %s", name);
    enc_error_field(error, "dimension");
    return ENCOURS_E_NOT_FOUND;
}

static encours_status make(enc_agenda_making *making, encours_error *error)
{
    ENC_TRY(enc_buffer_append(&making->texts, "", 1, error));
    ENC_TRY(find_persons(making, error));
    enc_reading reading = enc_reading_begin(making->credit->view->state);
    encours_status status = enc_agenda_facts(making, error);
    if (status == ENCOURS_OK)
        status = enc_agenda_promises(making, error);
    ENC_TRY(enc_reading_end(&reading, status, error));
    return enc_agenda_limits(making, error);
}

encours_status encours_credit_agenda(const encours_credit *credit,
                                     const encours_agenda_options *options, encours_agenda **out,
                                     encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(credit != NULL);
    enc_agenda_making making = {.credit = credit};
    ENC_STRUCT_LOAD(making.options, options, encours_agenda_options, sizeof making.options, error);
    ENC_TRY(check(&making.options, error));
    ENC_TRY(enc_agenda_check_calendar(&making, error));
    ENC_TRY(enc_view_ask_customer(credit->view, ENCOURS_ACTION_READ_AGENDA, 0, error));
    encours_agenda *agenda = enc_allocate_zeroed(credit->context, sizeof *agenda);
    if (agenda == NULL)
        return enc_error_memory(error);
    agenda->context = enc_context_retain(credit->context);
    enc_buffer_init(&making.texts, credit->context, UINT32_MAX);
    enc_buffer_init(&agenda->texts, credit->context, UINT32_MAX);
    encours_status status = make(&making, error);
    if (status == ENCOURS_OK)
        status = finish(&making, agenda, error);
    enc_release(credit->context, making.rows, making.capacity * sizeof *making.rows);
    encours_assignments_free(making.assignments);
    if (status != ENCOURS_OK) {
        enc_buffer_release(&making.texts);
        encours_agenda_free(agenda);
        return status;
    }
    *out = agenda;
    return ENCOURS_OK;
}

void encours_agenda_free(encours_agenda *agenda)
{
    if (agenda == NULL)
        return;
    encours_context *context = agenda->context;
    enc_buffer_release(&agenda->texts);
    enc_release(context, agenda->customers, agenda->block_size);
    enc_release(context, agenda, sizeof *agenda);
    encours_context_free(context);
}

size_t encours_agenda_row_count(const encours_agenda *agenda)
{
    return agenda->count;
}

const int32_t *encours_agenda_days(const encours_agenda *agenda)
{
    return agenda->days;
}

const int32_t *encours_agenda_working_days(const encours_agenda *agenda)
{
    return agenda->working_days;
}

const int32_t *encours_agenda_kinds(const encours_agenda *agenda)
{
    return agenda->kinds;
}

const int32_t *encours_agenda_late_days(const encours_agenda *agenda)
{
    return agenda->late_days;
}

const uint64_t *encours_agenda_customers(const encours_agenda *agenda)
{
    return agenda->customers;
}

const int32_t *encours_agenda_subject_kinds(const encours_agenda *agenda)
{
    return agenda->subject_kinds;
}

const uint64_t *encours_agenda_subjects(const encours_agenda *agenda)
{
    return agenda->subjects;
}

const uint64_t *encours_agenda_facts(const encours_agenda *agenda)
{
    return agenda->facts;
}

const int64_t *encours_agenda_amounts(const encours_agenda *agenda)
{
    return agenda->amounts;
}

const uint16_t *encours_agenda_currencies(const encours_agenda *agenda)
{
    return agenda->currencies;
}

static const char *text_at(const encours_agenda *agenda, const uint32_t *places, size_t row)
{
    return row < agenda->count ? (const char *)agenda->texts.bytes + places[row] : NULL;
}

const char *encours_agenda_person(const encours_agenda *agenda, size_t row)
{
    return text_at(agenda, agenda->persons, row);
}

const char *encours_agenda_role(const encours_agenda *agenda, size_t row)
{
    return text_at(agenda, agenda->roles, row);
}

const char *encours_agenda_code(const encours_agenda *agenda, size_t row)
{
    return text_at(agenda, agenda->codes, row);
}
