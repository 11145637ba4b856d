/* SPDX-License-Identifier: MIT */
#include "support/books.h"

#include <stdbool.h>
#include <string.h>

#include "encours/date.h"
#include "encours/document.h"
#include "support/bench.h"

enum { DAYS = 730, FIRST_DAY = BOOKS_AS_OF - DAYS + 1 };

static uint64_t splitmix(uint64_t *state)
{
    uint64_t z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    return z ^ z >> 31;
}

static double unit(uint64_t *state)
{
    return (double)(splitmix(state) >> 11) * 0x1p-53;
}

static void make_invoice(books_document *out, uint64_t *random, uint32_t customers, int32_t day)
{
    static const int32_t terms[8] = {0, 14, 30, 30, 30, 45, 60, 90};
    double u = unit(random), w = unit(random);
    uint64_t bits = splitmix(random);
    uint64_t rank = (uint64_t)((double)customers * u * u);
    *out = (books_document){
        .customer = (uint32_t)(rank * 2654435761u % customers) + 1,
        .amount = 500 + (int64_t)(2e7 * w * w * w * w * w),
        .issue = day,
        .due = day + terms[bits & 7],
        .type = ENCOURS_DOCUMENT_INVOICE,
    };
    if ((bits >> 8) % 100 < 3) {
        out->type = ENCOURS_DOCUMENT_CREDIT_NOTE;
        out->amount = out->amount / 4 + 1;
    }
}

/* Day of payment, seen from the first day; DAYS: not paid so far. */
static int32_t payment_day(const books_document *invoice, uint64_t *random)
{
    double late = unit(random);
    uint64_t bits = splitmix(random);
    int32_t day = invoice->due - 5 + (int32_t)(60 * late * late * late) - FIRST_DAY;
    if (day < invoice->issue - FIRST_DAY)
        day = invoice->issue - FIRST_DAY;
    bool paid = invoice->type == ENCOURS_DOCUMENT_INVOICE && bits % 100 < 88;
    return paid && day < DAYS ? day : DAYS;
}

/* Invoices in order of day, and for each day the chain of those that are paid on it. */
typedef struct books_plan {
    books_document *invoices;
    uint32_t *next_paid; /* invoice + 1 */
    uint32_t *number;    /* document number of the invoice */
    uint32_t first_paid[DAYS];
    size_t count;
} books_plan;

static void make_plan(books_plan *plan, size_t invoices, uint32_t customers)
{
    uint64_t random = 20260101;
    plan->count = invoices;
    plan->invoices = bench_allocate(invoices * sizeof *plan->invoices);
    plan->next_paid = bench_allocate(invoices * sizeof *plan->next_paid);
    plan->number = bench_allocate(invoices * sizeof *plan->number);
    memset(plan->first_paid, 0, sizeof plan->first_paid);
    for (size_t i = 0; i < invoices; i++) {
        int32_t day = FIRST_DAY + (int32_t)((uint64_t)i * DAYS / invoices);
        make_invoice(&plan->invoices[i], &random, customers, day);
        int32_t paid = payment_day(&plan->invoices[i], &random);
        if (paid == DAYS)
            continue;
        plan->next_paid[i] = plan->first_paid[paid];
        plan->first_paid[paid] = (uint32_t)i + 1;
    }
}

static void book_payments(bench_books *out, const books_plan *plan, int32_t day)
{
    for (uint32_t at = plan->first_paid[day]; at != 0; at = plan->next_paid[at - 1]) {
        const books_document *invoice = &plan->invoices[at - 1];
        out->documents[out->count++] = (books_document){
            .customer = invoice->customer,
            .serial = (uint32_t)++out->payments,
            .pays = plan->number[at - 1],
            .amount = invoice->amount,
            .issue = FIRST_DAY + day,
            .due = ENCOURS_DATE_NONE,
            .type = ENCOURS_DOCUMENT_PAYMENT,
        };
        out->balance -= invoice->amount;
    }
}

void books_make(bench_books *out, size_t documents)
{
    books_plan plan;
    size_t invoices = documents / 9 * 5 + 1, at = 0, credit_notes = 0;
    *out = (bench_books){.invoices = invoices, .customers = (uint32_t)(invoices / 20 + 1)};
    make_plan(&plan, invoices, out->customers);
    out->documents = bench_allocate(2 * invoices * sizeof *out->documents);
    for (int32_t day = 0; day < DAYS; day++) {
        for (; at < invoices && plan.invoices[at].issue == FIRST_DAY + day; at++) {
            books_document *invoice = &plan.invoices[at];
            bool credit = invoice->type == ENCOURS_DOCUMENT_CREDIT_NOTE;
            credit_notes += credit;
            invoice->serial = (uint32_t)(credit ? credit_notes : at + 1 - credit_notes);
            out->balance += credit ? -invoice->amount : invoice->amount;
            out->documents[out->count++] = *invoice;
            plan.number[at] = (uint32_t)out->count;
        }
        book_payments(out, &plan, day);
    }
    free(plan.invoices);
    free(plan.next_paid);
    free(plan.number);
}

void books_free(bench_books *books)
{
    free(books->documents);
    books->documents = NULL;
}

void books_number(const books_document *document, char out[BOOKS_NUMBER_SIZE])
{
    const char *prefix = document->type == ENCOURS_DOCUMENT_INVOICE   ? "FA"
                         : document->type == ENCOURS_DOCUMENT_PAYMENT ? "RG"
                                                                      : "AV";
    memcpy(out, prefix, 2);
    uint32_t rest = document->serial;
    for (int i = 9; i >= 2; i--, rest /= 10)
        out[i] = (char)('0' + rest % 10);
    out[10] = '\0';
}
