/* SPDX-License-Identifier: MIT */
/* Lists of requests. A customer's are found through the chains of facts, those of all in one pass.
 */
#include <string.h>

#include "base/struct_size.h"
#include "credit/approval.h"
#include "encours/cursor.h"
#include "ledger/authority.h"
#include "ledger/cursor.h"
#include "ledger/shelf.h"
#include "ledger/view.h"

enum { BLOCK = 1024 };

static const uint32_t states_asked = ~(UINT32_C(1) << ENCOURS_REQUEST_COMES);

struct encours_requests {
    encours_context *context;
    encours_request *rows;
    size_t capacity;
    uint64_t *numbers;
    size_t number_capacity;
    size_t count;
};

typedef struct listing {
    const encours_view *view;
    enc_request_source source;
    encours_requests_options options;
    int32_t day;
    encours_requests *to;
} listing;

static bool is_wanted(const listing *of, const encours_request *request)
{
    const encours_requests_options *options = &of->options;
    uint32_t states = options->states != 0 ? options->states : states_asked;
    return (states >> request->state & 1) != 0 &&
           (options->action == NULL || strcmp(options->action, request->action) == 0) &&
           (options->role == NULL || strcmp(options->role, request->role) == 0);
}

static encours_status keep(encours_requests *to, const encours_request *request,
                           encours_error *error)
{
    void *rows = to->rows, *numbers = to->numbers;
    bool grown = enc_grow(to->context, &rows, &to->capacity, to->count + 1, sizeof *to->rows);
    to->rows = rows;
    grown = grown && enc_grow(to->context, &numbers, &to->number_capacity, to->count + 1,
                              sizeof *to->numbers);
    to->numbers = numbers;
    if (!grown)
        return enc_error_memory(error);
    to->rows[to->count] = *request;
    to->numbers[to->count++] = request->number;
    return ENCOURS_OK;
}

static encours_status take(const listing *of, uint64_t number, encours_error *error)
{
    enc_request found;
    encours_request shown;
    ENC_TRY(enc_request_replay(&of->source, (uint32_t)(number - 1), of->day, &found, NULL, NULL,
                               error));
    enc_request_show(&of->source, &found, of->day, &shown);
    return is_wanted(of, &shown) ? keep(of->to, &shown, error) : ENCOURS_OK;
}

static encours_status list(const listing *of, encours_error *error)
{
    encours_cursor_options options = ENCOURS_CURSOR_OPTIONS_INIT;
    encours_cursor *cursor = NULL;
    size_t count = 0;
    options.customer = of->options.customer;
    options.fact_kind = ENCOURS_FACT_REQUEST;
    ENC_TRY(enc_cursor_open(of->view, ENCOURS_ROWS_FACTS, &options, &cursor, error));
    encours_status status;
    do {
        status = encours_cursor_next(cursor, BLOCK, &count, error);
        if (status != ENCOURS_OK)
            break;
        const int64_t *numbers = encours_cursor_numbers(cursor, ENCOURS_COLUMN_NUMBER);
        for (size_t i = 0; i < count && status == ENCOURS_OK; i++)
            status = take(of, (uint64_t)numbers[i], error);
    } while (status == ENCOURS_OK && count > 0);
    encours_cursor_free(cursor);
    return status;
}

encours_status encours_view_requests(const encours_view *view, encours_date as_of,
                                     const encours_requests_options *options,
                                     encours_requests **out, encours_error *error)
{
    ENC_REQUIRE(out != NULL);
    *out = NULL;
    ENC_REQUIRE(view != NULL);
    listing of = {.view = view, .source = {view->state, &view->counts, NULL}};
    ENC_STRUCT_LOAD(of.options, options, encours_requests_options, sizeof of.options, error);
    ENC_TRY(enc_view_check_day(as_of, error));
    ENC_TRY(enc_view_ask_customer(view, ENCOURS_ACTION_READ_CREDIT, of.options.customer, error));
    of.day = as_of.epoch_day;
    of.to = enc_allocate_zeroed(view->context, sizeof *of.to);
    if (of.to == NULL)
        return enc_error_memory(error);
    of.to->context = enc_context_retain(view->context);
    encours_status status = list(&of, error);
    if (status != ENCOURS_OK) {
        encours_requests_free(of.to);
        return status;
    }
    *out = of.to;
    return ENCOURS_OK;
}

void encours_requests_free(encours_requests *requests)
{
    if (requests == NULL)
        return;
    encours_context *context = requests->context;
    enc_release(context, requests->rows, requests->capacity * sizeof *requests->rows);
    enc_release(context, requests->numbers, requests->number_capacity * sizeof *requests->numbers);
    enc_release(context, requests, sizeof *requests);
    encours_context_free(context);
}

size_t encours_requests_row_count(const encours_requests *requests)
{
    return requests->count;
}

const uint64_t *encours_requests_numbers(const encours_requests *requests)
{
    static const uint64_t none;
    return requests->count > 0 ? requests->numbers : &none;
}

encours_status encours_requests_at(const encours_requests *requests, size_t index,
                                   encours_request *out, encours_error *error)
{
    ENC_REQUIRE(requests != NULL);
    ENC_REQUIRE_STRUCT(out, encours_request, error);
    if (index >= requests->count)
        return enc_error_set(error, ENCOURS_E_NOT_FOUND, "there are %zu requests", requests->count);
    enc_struct_store(out, &requests->rows[index], sizeof requests->rows[index]);
    return ENCOURS_OK;
}
