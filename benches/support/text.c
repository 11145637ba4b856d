/* SPDX-License-Identifier: MIT */
#include "support/text.h"

#include <stdarg.h>
#include <stdbool.h>
#include <string.h>

#include "encours/date.h"
#include "encours/document.h"
#include "support/bench.h"

enum { LINE_MAX_BYTES = 512, LETTERS = 8, YEAR_FIRST = BOOKS_AS_OF - 365 };

__attribute__((format(printf, 2, 3))) static void put(bench_text *text, const char *format, ...)
{
    if (text->capacity - text->size < LINE_MAX_BYTES) {
        text->capacity = text->capacity * 2 + ((size_t)1 << 16);
        text->bytes = realloc(text->bytes, text->capacity);
        BENCH_CHECK(text->bytes != NULL);
    }
    va_list arguments;
    va_start(arguments, format);
    int length = vsnprintf(text->bytes + text->size, LINE_MAX_BYTES, format, arguments);
    va_end(arguments);
    BENCH_CHECK(length > 0 && length < LINE_MAX_BYTES);
    text->size += (size_t)length;
}

void text_free(bench_text *text)
{
    free(text->bytes);
    *text = (bench_text){NULL, 0, 0, 0};
}

typedef char day_text[16];

static const char *print_day(int32_t day, bool compact, day_text out)
{
    encours_date_parts parts = encours_date_split((encours_date){day});
    int length = snprintf(out, sizeof(day_text), compact ? "%04d%02d%02d" : "%04d-%02d-%02d",
                          (int)parts.year, (int)parts.month, (int)parts.day);
    BENCH_CHECK(length == (compact ? 8 : 10));
    return out;
}

/* The payment of each document: its number, or 0. */
static uint32_t *payments_of(const bench_books *books)
{
    uint32_t *paid = bench_allocate(books->count * sizeof *paid);
    memset(paid, 0, books->count * sizeof *paid);
    for (size_t i = 0; i < books->count; i++)
        if (books->documents[i].pays != 0)
            paid[books->documents[i].pays - 1] = (uint32_t)i + 1;
    return paid;
}

void text_of_books(bench_text *out, const bench_books *books)
{
    uint32_t *paid = payments_of(books);
    *out = (bench_text){NULL, 0, 0, 0};
    put(out, "customer;number;issued;due;amount;settled\n");
    for (size_t i = 0; i < books->count; i++) {
        const books_document *at = &books->documents[i];
        char number[BOOKS_NUMBER_SIZE];
        day_text issue, due, settled = "";
        if (at->type == ENCOURS_DOCUMENT_PAYMENT)
            continue;
        if (paid[i] != 0)
            print_day(books->documents[paid[i] - 1].issue, false, settled);
        books_number(at, number);
        put(out, "CLI%08u;%s;%s;%s;%s%lld.%02d;%s\n", (unsigned)at->customer, number,
            print_day(at->issue, false, issue), print_day(at->due, false, due),
            at->type == ENCOURS_DOCUMENT_CREDIT_NOTE ? "-" : "", (long long)(at->amount / 100),
            (int)(at->amount % 100), settled);
        out->lines++;
    }
    free(paid);
}

static int32_t day_of_year(int32_t day)
{
    return YEAR_FIRST + (day - (BOOKS_AS_OF - 729)) / 2;
}

/* The lettering of a payment: its serial in letters. */
static void print_letters(uint32_t serial, char out[LETTERS + 1])
{
    for (int i = LETTERS - 1; i >= 0; i--, serial /= 26)
        out[i] = (char)('A' + serial % 26);
    out[LETTERS] = '\0';
}

typedef struct fec_entry {
    const books_document *document;
    char number[BOOKS_NUMBER_SIZE];
    char letters[LETTERS + 1]; /* empty: not lettered */
    day_text day;
    day_text lettered;
    size_t entry;
} fec_entry;

static void put_line(bench_text *out, const fec_entry *entry, const char *account, bool debit,
                     int64_t cents)
{
    bool sale = entry->document->type != ENCOURS_DOCUMENT_PAYMENT,
         ours = account[0] == '4' && account[1] == '1';
    char amount[32], customer[16] = "";
    snprintf(amount, sizeof amount, "%lld,%02d", (long long)(cents / 100), (int)(cents % 100));
    if (ours)
        snprintf(customer, sizeof customer, "CLI%08u", (unsigned)entry->document->customer);
    put(out, "%s\t%s\t%zu\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\t\t\n",
        sale ? "VE" : "BQ", sale ? "Ventes" : "Banque", entry->entry, entry->day, account,
        ours ? "Clients" : "Autres", customer, ours ? "Client" : "", entry->number, entry->day,
        sale ? "Facture" : "Reglement", debit ? amount : "0,00", debit ? "0,00" : amount,
        ours ? entry->letters : "", ours ? entry->lettered : "", entry->day);
    out->lines++;
}

static void put_entry(bench_text *out, const fec_entry *entry)
{
    const books_document *at = entry->document;
    if (at->type == ENCOURS_DOCUMENT_PAYMENT) {
        put_line(out, entry, "512000", true, at->amount);
        put_line(out, entry, "411000", false, at->amount);
        return;
    }
    bool invoice = at->type == ENCOURS_DOCUMENT_INVOICE;
    int64_t tax = at->amount / 6;
    put_line(out, entry, "411000", invoice, at->amount);
    put_line(out, entry, "706000", !invoice, at->amount - tax);
    put_line(out, entry, "445710", !invoice, tax);
}

void text_fec_of_books(bench_text *out, const bench_books *books)
{
    uint32_t *paid = payments_of(books);
    *out = (bench_text){NULL, 0, 0, 0};
    put(out, "JournalCode\tJournalLib\tEcritureNum\tEcritureDate\tCompteNum\tCompteLib\tCompAuxNum"
             "\tCompAuxLib\tPieceRef\tPieceDate\tEcritureLib\tDebit\tCredit\tEcritureLet\tDateLet"
             "\tValidDate\tMontantdevise\tIdevise\n");
    for (size_t i = 0; i < books->count; i++) {
        fec_entry entry = {.document = &books->documents[i], .entry = i + 1};
        const books_document *payment = paid[i] != 0                ? &books->documents[paid[i] - 1]
                                        : entry.document->pays != 0 ? entry.document
                                                                    : NULL;
        if (payment != NULL) {
            print_letters(payment->serial, entry.letters);
            print_day(day_of_year(payment->issue), true, entry.lettered);
        }
        books_number(entry.document, entry.number);
        print_day(day_of_year(entry.document->issue), true, entry.day);
        put_entry(out, &entry);
    }
    free(paid);
}
