/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#include <stdlib.h>

#include "encours/open_items.h"

enum { ITEMS = 4, ALLOCATIONS = 8, NONE = ENCOURS_DATE_NONE };

typedef struct book {
    encours_open_items columns;
    int64_t amount[ITEMS];
    int32_t date[ITEMS];
    uint32_t item[ALLOCATIONS];
    int64_t allocated[ALLOCATIONS];
    int32_t from[ALLOCATIONS];
    int32_t until[ALLOCATIONS];
    int32_t other[ALLOCATIONS];
    int64_t open[ITEMS];
    int64_t later[ITEMS];
    int32_t status[ITEMS];
    uint64_t workspace[2 * ITEMS];
} book;

static void start(book *b)
{
    memset(b, 0, sizeof *b);
    b->columns = (encours_open_items){
        .struct_size = sizeof(encours_open_items),
        .amount = b->amount,
        .date = b->date,
        .item = b->item,
        .allocated = b->allocated,
        .since = b->from,
        .until = b->until,
        .other = b->other,
        .open = b->open,
        .later = b->later,
        .status = b->status,
    };
}

static void item(book *b, int64_t amount, int32_t date)
{
    b->amount[b->columns.count] = amount;
    b->date[b->columns.count++] = date;
}

/* Settle `amount` of an item from a day, against a document of another day. */
static void allocate(book *b, uint32_t settled, int64_t amount, int32_t from, int32_t until,
                     int32_t other)
{
    size_t a = b->columns.allocation_count++;
    b->item[a] = settled;
    b->allocated[a] = amount;
    b->from[a] = from;
    b->until[a] = until;
    b->other[a] = other;
}

static encours_status compute(book *b, int32_t as_of, int32_t allocations)
{
    return encours_open_items_compute(&b->columns, (encours_date){as_of}, allocations, b->workspace,
                                      sizeof b->workspace, check_error());
}

static int64_t open_at(book *b, int32_t as_of, int32_t allocations, uint32_t of)
{
    check_ok(compute(b, as_of, allocations));
    return b->open[of];
}

/* OPN-001 OPN-002: 200 with payments of 100 a week and two weeks later (iDempiere idem-asof-01): a
 * payment of the as-of day counts, a later one does not (OCA iss-03). */
static void a_payment_counts_from_its_day(void **state)
{
    (void)state;
    book b;
    start(&b);
    item(&b, 20000, 100);
    allocate(&b, 0, 10000, 107, NONE, 107);
    allocate(&b, 0, 10000, 114, NONE, 114);
    check_equal(open_at(&b, 99, ENCOURS_ALLOCATION_MATCHING, 0), 0);
    check_equal(b.status[0], ENCOURS_OPEN_ITEM_LATER);
    check_equal(b.later[0], 0);
    check_equal(open_at(&b, 100, ENCOURS_ALLOCATION_MATCHING, 0), 20000);
    check_equal(b.later[0], 20000);
    check_equal(open_at(&b, 106, ENCOURS_ALLOCATION_MATCHING, 0), 20000);
    check_equal(open_at(&b, 107, ENCOURS_ALLOCATION_MATCHING, 0), 10000);
    check_equal(b.status[0], ENCOURS_OPEN_ITEM_OPEN);
    check_equal(b.later[0], 10000);
    check_equal(open_at(&b, 114, ENCOURS_ALLOCATION_MATCHING, 0), 0);
    check_equal(b.status[0], ENCOURS_OPEN_ITEM_CLOSED);
}

/* Numbers between marks: "0 10000@107;1 5" is 0, 10000, 107, 1, 5. */
static size_t read_numbers(const char *text, int64_t *out)
{
    size_t count = 0;
    for (char *end = NULL; *text != '\0'; text = *end == '\0' ? end : end + 1)
        out[count++] = strtoll(text, &end, 10);
    return count;
}

/* OPN-001 OPN-002 OPN-006: open and later amounts of peers. */
static void published_open_amounts_come_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(row, "open_items.csv")
    {
        int64_t items[2 * ITEMS], allocations[3 * ALLOCATIONS], open[ITEMS], later[ITEMS];
        book b;
        start(&b);
        size_t numbers = read_numbers(vectors_text(&row, "items"), items);
        for (size_t i = 0; i < numbers; i += 2)
            item(&b, items[i], (int32_t)items[i + 1]);
        numbers = read_numbers(vectors_text(&row, "allocations"), allocations);
        for (size_t a = 0; a < numbers; a += 3)
            allocate(&b, (uint32_t)allocations[a], allocations[a + 1], (int32_t)allocations[a + 2],
                     NONE, (int32_t)allocations[a + 2]);
        check_equal(read_numbers(vectors_text(&row, "open"), open), b.columns.count);
        check_equal(read_numbers(vectors_text(&row, "later"), later), b.columns.count);
        for (int32_t policy = 0; policy < 2; policy++) {
            check_ok(compute(&b, (int32_t)vectors_number(&row, "as_of"), policy));
            for (size_t i = 0; i < b.columns.count; i++) {
                check_equal(b.open[i], open[i]);
                check_equal(b.later[i], later[i]);
            }
        }
    }
}

/* OPN-002 OPN-006: what is reversed counted until the day before, and settles nothing later. */
static void a_reversed_allocation_counted_until_the_day_before(void **state)
{
    (void)state;
    book b;
    start(&b);
    item(&b, 500, 100);
    allocate(&b, 0, 500, 110, 120, 105);
    check_equal(open_at(&b, 109, ENCOURS_ALLOCATION_MATCHING, 0), 500);
    check_equal(b.later[0], 0);
    check_equal(open_at(&b, 110, ENCOURS_ALLOCATION_MATCHING, 0), 0);
    check_equal(open_at(&b, 119, ENCOURS_ALLOCATION_MATCHING, 0), 0);
    check_equal(open_at(&b, 120, ENCOURS_ALLOCATION_MATCHING, 0), 500);
    check_equal(b.later[0], 0);
    b.until[0] = 110; /* reversed on its day: it never counted, before or after */
    check_equal(open_at(&b, 109, ENCOURS_ALLOCATION_MATCHING, 0), 500);
    check_equal(b.later[0], 0);
    check_equal(open_at(&b, 110, ENCOURS_ALLOCATION_MATCHING, 0), 500);
    b.until[0] = 120;
    allocate(&b, 0, 500, 130, NONE, 105); /* matched again */
    check_equal(open_at(&b, 109, ENCOURS_ALLOCATION_MATCHING, 0), 500);
    check_equal(b.later[0], 500);
}

/* OPN-003: by the dates of the documents, whenever they were matched; what was reversed never
 * counted. */
static void by_documents_the_later_of_two_dates_decides(void **state)
{
    (void)state;
    book b;
    start(&b);
    item(&b, 500, 100);
    allocate(&b, 0, 300, 150, NONE, 105); /* paid on day 105, matched on day 150 */
    check_equal(open_at(&b, 104, ENCOURS_ALLOCATION_ACCOUNTING, 0), 500);
    check_equal(b.later[0], 300);
    check_equal(open_at(&b, 105, ENCOURS_ALLOCATION_ACCOUNTING, 0), 200);
    check_equal(open_at(&b, 105, ENCOURS_ALLOCATION_MATCHING, 0), 500);
    b.other[0] = 90; /* a payment before the invoice */
    check_equal(open_at(&b, 100, ENCOURS_ALLOCATION_ACCOUNTING, 0), 200);
    b.until[0] = 160;
    check_equal(open_at(&b, 155, ENCOURS_ALLOCATION_ACCOUNTING, 0), 500);
    check_equal(b.later[0], 0);
    check_equal(open_at(&b, 155, ENCOURS_ALLOCATION_MATCHING, 0), 200);
}

/* OPN-004: nothing is settled by a document that is not there yet; one without date is there. */
static void both_documents_must_be_there(void **state)
{
    (void)state;
    book b;
    start(&b);
    item(&b, -500, 100); /* a payment, matched on day 101 with an invoice dated day 130 */
    allocate(&b, 0, -500, 101, NONE, 130);
    check_equal(open_at(&b, 129, ENCOURS_ALLOCATION_MATCHING, 0), -500);
    check_equal(open_at(&b, 130, ENCOURS_ALLOCATION_MATCHING, 0), 0);
    b.columns.other = NULL;
    check_equal(open_at(&b, 101, ENCOURS_ALLOCATION_MATCHING, 0), 0);
    b.date[0] = NONE;
    check_equal(open_at(&b, 100, ENCOURS_ALLOCATION_MATCHING, 0), -500);
    check_equal(b.status[0], ENCOURS_OPEN_ITEM_NO_DATE);
    b.columns.other = b.other;
    b.other[0] = NONE;
    check_equal(open_at(&b, 0, ENCOURS_ALLOCATION_ACCOUNTING, 0), 0);
    check_equal(b.status[0], ENCOURS_OPEN_ITEM_NO_DATE);
}

/* OPN-005: more than is open is refused, and says of what. */
static void over_allocation_is_refused_by_name(void **state)
{
    (void)state;
    book b;
    start(&b);
    item(&b, 1, 100);
    item(&b, 500, 100);
    allocate(&b, 1, 300, 110, NONE, 110);
    allocate(&b, 1, 201, 120, NONE, 120);
    check_equal(open_at(&b, 119, ENCOURS_ALLOCATION_MATCHING, 1), 200);
    b.open[1] = 42;
    check_fails(compute(&b, 120, ENCOURS_ALLOCATION_MATCHING), ENCOURS_E_INVALID,
                "201 of item 1 when 200 of its 500 is open");
    check_equal(check_last_error()->index, 1);
    check_equal(b.open[1], 42);
    b.allocated[1] = -1;
    check_fails(compute(&b, 119, 0), ENCOURS_E_INVALID, "another sign");
    b.allocated[1] = 0;
    check_equal(open_at(&b, 120, 0, 1), 200);
    b.amount[1] = -500;
    b.allocated[0] = -300;
    check_equal(open_at(&b, 120, 0, 1), -200);
}

/* OPN-006: a payment dated the next day settles all or a part: ERPNext erpnext-ar-07 (return of 10,
 * invoice of 100 with 90) and erpnext-ar-08 (payment of 110 on 100). */
static void later_payments_stand_apart(void **state)
{
    (void)state;
    book b;
    start(&b);
    item(&b, -1000, 100);
    item(&b, 10000, 100);
    item(&b, 10000, 100);
    allocate(&b, 0, -1000, 101, NONE, 101);
    allocate(&b, 1, 9000, 101, NONE, 101);
    allocate(&b, 2, 10000, 101, NONE, 101);
    check_ok(compute(&b, 100, ENCOURS_ALLOCATION_MATCHING));
    check_equal(b.open[0], -1000);
    check_equal(b.later[0], -1000);
    check_equal(b.open[1], 10000);
    check_equal(b.later[1], 9000);
    check_equal(b.later[2], 10000);
    item(&b, INT64_MAX, 100);
    allocate(&b, 3, INT64_MAX, 101, NONE, 101);
    allocate(&b, 3, 1, 103, NONE, 101);
    check_fails(compute(&b, 100, 0), ENCOURS_E_OVERFLOW, "item 3");
}

/* OPN-001: a residual of a cent stays visible (ERPNext erpnext-ar-11), and only open amounts are
 * written where nothing else is wanted. */
static void a_cent_stays_visible(void **state)
{
    (void)state;
    book b;
    start(&b);
    item(&b, 10000, 100);
    allocate(&b, 0, 9999, 101, NONE, 101);
    b.columns.later = NULL, b.columns.status = NULL, b.columns.until = NULL;
    check_equal(open_at(&b, 101, 0, 0), 1);
}

/* OPN-001: the balance of each day is the sum of what is open, under both policies. */
static void open_amounts_add_up_to_the_balance(void **state)
{
    (void)state;
    FOR_RANDOM(random, 2000)
    {
        book b;
        start(&b);
        int32_t invoice = (int32_t)random_between(&random, 100, 120);
        int32_t payment = (int32_t)random_between(&random, 100, 120);
        int32_t matched = (int32_t)random_between(&random, 90, 140);
        int32_t until = NONE;
        if (random_below(&random, 2) == 0)
            until = matched + (int32_t)random_below(&random, 20);
        item(&b, random_between(&random, 50, 90), invoice);
        item(&b, -random_between(&random, 50, 90), payment);
        int64_t together = random_between(&random, 1, 50);
        allocate(&b, 0, together, matched, until, payment);
        allocate(&b, 1, -together, matched, until, invoice);
        for (int32_t day = 95; day < 165; day++) {
            int64_t balance = (invoice <= day ? b.amount[0] : 0) +
                              (payment <= day ? b.amount[1] : 0);
            for (int32_t policy = 0; policy < 2; policy++) {
                check_ok(compute(&b, day, policy));
                check_equal(b.open[0] + b.open[1], balance);
            }
        }
    }
}

static void refuse(book b, const char *part)
{
    b.columns.amount = b.amount, b.columns.date = b.date, b.columns.item = b.item;
    b.columns.allocated = b.allocated, b.columns.since = b.from, b.columns.until = b.until;
    b.columns.other = b.other, b.columns.open = b.open;
    check_fails(compute(&b, 100, ENCOURS_ALLOCATION_MATCHING), ENCOURS_E_INVALID, part);
}

/* OPN-007: dates and numbers that are none are refused. */
static void bad_values_are_refused(void **state)
{
    (void)state;
    book b, good;
    start(&good);
    item(&good, 500, 100);
    allocate(&good, 0, 300, 110, 120, 110);
    b = good, b.date[0] = 99999, refuse(b, "item 0");
    b = good, b.item[0] = 1, refuse(b, "item 1 of 1");
    b = good, b.from[0] = NONE, refuse(b, "matching date");
    b = good, b.until[0] = 99999, refuse(b, "end 99999");
    b = good, b.until[0] = 109, refuse(b, "end 109");
    b = good, b.other[0] = 99999, refuse(b, "other document");
    check_fails(compute(&good, NONE, 0), ENCOURS_E_INVALID, "as_of");
    check_fails(compute(&good, 100, 2), ENCOURS_E_INVALID, "allocations is 2");
    check_fails(compute(&good, 100, -1), ENCOURS_E_INVALID, "allocations is -1");
    good.columns.count = (size_t)UINT32_MAX + 1;
    check_fails(compute(&good, 100, 0), ENCOURS_E_LIMIT, "2^32");
}

/* OPN-007: columns and memory that are missing are misuse. */
static void missing_memory_is_misuse(void **state)
{
    (void)state;
    book b;
    start(&b);
    item(&b, 500, 100);
    allocate(&b, 0, 300, 110, 120, 110);
    void *members[] = {&b.columns.amount,    &b.columns.date,  &b.columns.open, &b.columns.item,
                       &b.columns.allocated, &b.columns.since, &b.columns.other};
    for (size_t i = 0; i < 7; i++) {
        void *kept = NULL;
        memcpy(&kept, members[i], sizeof kept);
        memset(members[i], 0, sizeof kept);
        check_fails(compute(&b, 100, ENCOURS_ALLOCATION_ACCOUNTING), ENCOURS_E_MISUSE, "needs");
        memcpy(members[i], &kept, sizeof kept);
    }
    encours_date day = {100};
    check_equal(encours_open_items_workspace_size(1), 16);
    check(encours_open_items_workspace_size(SIZE_MAX) == SIZE_MAX);
    check_fails(encours_open_items_compute(&b.columns, day, 0, b.workspace, 15, check_error()),
                ENCOURS_E_MISUSE, "needs 16");
    check_fails(encours_open_items_compute(&b.columns, day, 0, (uint8_t *)b.workspace + 1, 32,
                                           check_error()),
                ENCOURS_E_MISUSE, "aligned");
    check_fails(encours_open_items_compute(&b.columns, day, 0, NULL, 16, check_error()),
                ENCOURS_E_MISUSE, "needs");
    check_fails(encours_open_items_compute(NULL, day, 0, NULL, 0, check_error()), ENCOURS_E_MISUSE,
                "needs");
    encours_open_items none = ENCOURS_OPEN_ITEMS_INIT;
    check_ok(encours_open_items_compute(&none, day, 1, NULL, 0, check_error()));
    none.struct_size = 3;
    check_fails(encours_open_items_compute(&none, day, 1, NULL, 0, check_error()), ENCOURS_E_ABI,
                "size");
}

CHECK_MAIN(a_payment_counts_from_its_day, published_open_amounts_come_out_as_published,
           a_reversed_allocation_counted_until_the_day_before,
           by_documents_the_later_of_two_dates_decides, both_documents_must_be_there,
           over_allocation_is_refused_by_name, later_payments_stand_apart, a_cent_stays_visible,
           open_amounts_add_up_to_the_balance, bad_values_are_refused, missing_memory_is_misuse)
