/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/doubtful.h"
#include "encours/state.h"

enum { PERCENT = 1000000, ROWS = 8, KEYS = 3, STATE_SIZE = 64 + 16 * 9 * KEYS };

typedef struct memory {
    _Alignas(16) unsigned char bytes[STATE_SIZE];
} memory;

static const int64_t nets[ROWS] = {100000, 100000, 100000, 100000, -1, 1, INT64_MAX, 100000};
static const int64_t vats[ROWS] = {20000, 20000, 20000, 20000, 0, -1, 1, 20000};
static const int64_t opens[ROWS] = {120000, 60000, 0, -5, 0, 0, 0, 120001};
static const int64_t percents[ROWS] = {30 * PERCENT, -1, 0, 0, 0, 0, 0, 0};
static const int64_t helds[ROWS] = {0, 0, 500, 0, 0, 0, 0, 0};

static encours_doubtful_columns rows(void)
{
    encours_doubtful_columns columns = ENCOURS_DOUBTFUL_COLUMNS_INIT;
    columns.count = ROWS;
    columns.net = nets;
    columns.vat = vats;
    columns.open = opens;
    columns.loss_percent = percents;
    columns.held = helds;
    return columns;
}

/* DBF-007: a row is what the row form gives; what has no value has a status. */
static void rows_have_their_status(void **state)
{
    (void)state;
    static const int32_t expected[ROWS] = {
        ENCOURS_DOUBTFUL_OK,        ENCOURS_DOUBTFUL_NO_ESTIMATE, ENCOURS_DOUBTFUL_NOTHING_OPEN,
        ENCOURS_DOUBTFUL_CREDIT,    ENCOURS_DOUBTFUL_UNDEFINED,   ENCOURS_DOUBTFUL_UNDEFINED,
        ENCOURS_DOUBTFUL_UNDEFINED, ENCOURS_DOUBTFUL_UNDEFINED};
    encours_doubtful_columns columns = rows();
    encours_doubtful_results to = ENCOURS_DOUBTFUL_RESULTS_INIT;
    int32_t status[ROWS];
    int64_t transfer[ROWS], net_open[ROWS], allowance[ROWS], addition[ROWS], reversal[ROWS];
    check_ok(encours_doubtful_apply(&columns, 0, &to, check_error()));
    to.status = status;
    to.transfer = transfer;
    to.net_open = net_open;
    to.allowance = allowance;
    to.addition = addition;
    to.reversal = reversal;
    check_ok(encours_doubtful_apply(&columns, 0, &to, check_error()));
    for (size_t i = 0; i < ROWS; i++)
        check_equal(status[i], expected[i]);
    for (size_t i = 0; i < 4; i++) {
        encours_doubtful one = ENCOURS_DOUBTFUL_INIT;
        check_ok(encours_doubtful_compute(&nets[i], &vats[i], 1, opens[i], percents[i], helds[i], 0,
                                          &one, check_error()));
        check_equal(one.status, status[i]);
        check(one.transfer == transfer[i] && one.net_open == net_open[i]);
        check(one.allowance == allowance[i] && one.addition == addition[i]);
        check(one.reversal == reversal[i]);
    }
    for (size_t i = 4; i < ROWS; i++)
        check(transfer[i] == ENCOURS_DOUBTFUL_NONE && reversal[i] == ENCOURS_DOUBTFUL_NONE);
    const int64_t credit_net[] = {-100000, -100000, INT64_MIN}, credit_vat[] = {-20000, 0, -1};
    columns.count = 3; /* credit notes, whole; the last is beyond 64 bits */
    columns.net = credit_net;
    columns.vat = credit_vat;
    columns.open = columns.held = NULL;
    check_ok(encours_doubtful_apply(&columns, 0, &to, check_error()));
    check_equal(status[0], ENCOURS_DOUBTFUL_CREDIT);
    check_equal(status[1], ENCOURS_DOUBTFUL_CREDIT);
    check_equal(status[2], ENCOURS_DOUBTFUL_UNDEFINED);
    check(transfer[0] == ENCOURS_DOUBTFUL_NONE && reversal[0] == ENCOURS_DOUBTFUL_NONE);
    columns.net = nets;
    columns.count = 1;
    columns.vat = columns.open = columns.held = NULL;
    check_ok(encours_doubtful_apply(&columns, 0, &to, check_error()));
    check_equal(transfer[0], 100000);
    check_equal(allowance[0], 30000);
}

/* DBF-008: sums by key leave out what has no value, and count it. */
static void sums_leave_out_what_has_no_value(void **state)
{
    (void)state;
    static const uint32_t key[ROWS] = {1, 1, 1, 1, 1, 1, 1, 2};
    encours_doubtful_columns columns = rows();
    encours_doubtful_total out = ENCOURS_DOUBTFUL_TOTAL_INIT;
    memory bytes;
    columns.key = key;
    check_equal(encours_doubtful_state_size(KEYS), STATE_SIZE);
    check_ok(encours_doubtful_begin(&bytes, sizeof bytes, KEYS, 0, check_error()));
    check_ok(encours_doubtful_add(&bytes, sizeof bytes, KEYS, 0, &columns, check_error()));
    check_ok(encours_doubtful_finish(&bytes, sizeof bytes, KEYS, 0, 1, &out, check_error()));
    check_equal(out.transfer, 180000);
    check_equal(out.net_open, 150000);
    check_equal(out.allowance, 30000);
    check_equal(out.addition, 30000);
    check_equal(out.reversal, 500);
    check_equal(out.counted, 3);
    check_equal(out.credits, 1);
    check_equal(out.no_estimate, 1);
    check_equal(out.undefined, 3);
    check_ok(encours_doubtful_finish(&bytes, sizeof bytes, KEYS, 0, 2, &out, check_error()));
    check_equal(out.counted, 0);
    check_equal(out.undefined, 1);
}

/* DBF-008: any split of the rows, merged in either order, gives the same bytes. */
static void states_merge_to_the_same_bytes(void **state)
{
    (void)state;
    FOR_RANDOM(random, 200)
    {
        int64_t net[30], vat[30], percent[30];
        uint32_t key[30];
        memory whole, left, right, other;
        encours_doubtful_columns columns = ENCOURS_DOUBTFUL_COLUMNS_INIT;
        for (size_t i = 0; i < 30; i++) {
            net[i] = random_between(&random, -100, 100000);
            vat[i] = random_between(&random, 0, 20000);
            percent[i] = random_between(&random, -1, 100) * (random.round == 0 ? 1 : PERCENT);
            percent[i] = percent[i] < 0 ? ENCOURS_DOUBTFUL_NO_PERCENT : percent[i];
            key[i] = (uint32_t)random_below(&random, KEYS);
        }
        size_t cut = random_below(&random, 31);
        memory *all[] = {&whole, &left, &right};
        for (size_t i = 0; i < 3; i++)
            check_ok(encours_doubtful_begin(all[i], sizeof whole, KEYS, 2, check_error()));
        columns.net = net;
        columns.vat = vat;
        columns.loss_percent = percent;
        columns.key = key;
        columns.count = 30;
        check_ok(encours_doubtful_add(&whole, sizeof whole, KEYS, 2, &columns, check_error()));
        columns.count = cut;
        check_ok(encours_doubtful_add(&left, sizeof left, KEYS, 2, &columns, check_error()));
        columns.net += cut;
        columns.vat += cut;
        columns.loss_percent += cut;
        columns.key += cut;
        columns.count = 30 - cut;
        check_ok(encours_doubtful_add(&right, sizeof right, KEYS, 2, &columns, check_error()));
        other = right;
        check_ok(encours_state_merge(&other, sizeof other, &left, sizeof left, check_error()));
        check_ok(encours_state_merge(&left, sizeof left, &right, sizeof right, check_error()));
        check(memcmp(&whole, &left, sizeof whole) == 0);
        check(memcmp(&whole, &other, sizeof whole) == 0);
    }
}

/* DBF-007: refusals name the row. */
static void columns_are_checked(void **state)
{
    (void)state;
    int64_t percent[] = {0, -2}, held[] = {0, -1};
    const int64_t net[] = {INT64_MAX, INT64_MAX};
    encours_doubtful_columns columns = ENCOURS_DOUBTFUL_COLUMNS_INIT;
    encours_doubtful_results to = ENCOURS_DOUBTFUL_RESULTS_INIT;
    check_ok(encours_doubtful_apply(&columns, 0, &to, check_error()));
    columns.count = 2;
    check_fails(encours_doubtful_apply(&columns, 0, &to, check_error()), ENCOURS_E_MISUSE, "net");
    columns.net = net;
    check_fails(encours_doubtful_apply(&columns, 0, &to, check_error()), ENCOURS_E_MISUSE,
                "loss_percent");
    columns.loss_percent = percent;
    check_fails(encours_doubtful_apply(&columns, 0, &to, check_error()), ENCOURS_E_INVALID,
                "loss_percent is -2");
    check_equal(check_last_error()->index, 1);
    percent[1] = 0;
    columns.held = held;
    check_fails(encours_doubtful_apply(&columns, 0, &to, check_error()), ENCOURS_E_INVALID,
                "held is -1");
    held[1] = 0;
    check_fails(encours_doubtful_apply(&columns, 99, &to, check_error()), ENCOURS_E_INVALID,
                "99 is no");
    check_fails(encours_doubtful_apply(NULL, 0, &to, check_error()), ENCOURS_E_MISUSE, "in");
    check_fails(encours_doubtful_apply(&columns, 0, NULL, check_error()), ENCOURS_E_MISUSE, "out");
    to.struct_size = 4;
    check_fails(encours_doubtful_apply(&columns, 0, &to, check_error()), ENCOURS_E_ABI, "");
}

/* DBF-008: refusals leave the state as it was, and a failed finish writes nothing. */
static void states_are_checked(void **state)
{
    (void)state;
    const int64_t percent[] = {0, 0}, net[] = {INT64_MAX, INT64_MAX};
    const uint32_t key[] = {0, KEYS};
    encours_doubtful_columns columns = ENCOURS_DOUBTFUL_COLUMNS_INIT;
    encours_doubtful_total out = ENCOURS_DOUBTFUL_TOTAL_INIT;
    memory bytes, before;
    columns.count = 2;
    columns.net = net;
    columns.loss_percent = percent;
    check_equal(encours_doubtful_state_size(0), SIZE_MAX);
    check_equal(encours_doubtful_state_size((1u << 24) + 1), SIZE_MAX);
    check_fails(encours_doubtful_begin(&bytes, sizeof bytes, 0, 0, check_error()),
                ENCOURS_E_INVALID, "0 keys");
    check_fails(encours_doubtful_begin(&bytes, sizeof bytes, KEYS, 99, check_error()),
                ENCOURS_E_INVALID, "99 is no");
    check_fails(encours_doubtful_begin(&bytes, 8, KEYS, 0, check_error()), ENCOURS_E_MISUSE, "");
    check_ok(encours_doubtful_begin(&bytes, sizeof bytes, KEYS, 0, check_error()));
    before = bytes;
    columns.key = key;
    check_fails(encours_doubtful_add(&bytes, sizeof bytes, KEYS, 0, &columns, check_error()),
                ENCOURS_E_INVALID, "receivable 1: key is 3");
    check_fails(encours_doubtful_add(&bytes, sizeof bytes, 0, 0, &columns, check_error()),
                ENCOURS_E_INVALID, "0 keys");
    check_fails(encours_doubtful_add(&bytes, sizeof bytes, KEYS, 2, &columns, check_error()),
                ENCOURS_E_INVALID, "");
    columns.struct_size = 4;
    check_fails(encours_doubtful_add(&bytes, sizeof bytes, KEYS, 0, &columns, check_error()),
                ENCOURS_E_ABI, "");
    columns.struct_size = sizeof columns;
    check(memcmp(&bytes, &before, sizeof bytes) == 0);
    columns.key = NULL;
    check_ok(encours_doubtful_add(&bytes, sizeof bytes, KEYS, 0, &columns, check_error()));
    check_fails(encours_doubtful_finish(&bytes, sizeof bytes, KEYS, 0, 0, &out, check_error()),
                ENCOURS_E_OVERFLOW, "key 0");
    check_fails(encours_doubtful_finish(&bytes, sizeof bytes, KEYS, 0, KEYS, &out, check_error()),
                ENCOURS_E_INVALID, "key is 3");
    check_fails(encours_doubtful_finish(&bytes, sizeof bytes, 0, 0, 0, &out, check_error()),
                ENCOURS_E_INVALID, "0 keys");
    check_fails(encours_doubtful_finish(&bytes, sizeof bytes, KEYS, 2, 0, &out, check_error()),
                ENCOURS_E_INVALID, "");
    check_fails(encours_doubtful_finish(&bytes, sizeof bytes, KEYS, 0, 0, NULL, check_error()),
                ENCOURS_E_MISUSE, "out");
    out.struct_size = 4;
    check_fails(encours_doubtful_finish(&bytes, sizeof bytes, KEYS, 0, 0, &out, check_error()),
                ENCOURS_E_ABI, "");
    bytes.bytes[24] = 0; /* as many items as there may be, 2^40 */
    bytes.bytes[29] = 1;
    check_fails(encours_doubtful_add(&bytes, sizeof bytes, KEYS, 0, &columns, check_error()),
                ENCOURS_E_LIMIT, "");
}

CHECK_MAIN(rows_have_their_status, sums_leave_out_what_has_no_value, states_merge_to_the_same_bytes,
           columns_are_checked, states_are_checked)
