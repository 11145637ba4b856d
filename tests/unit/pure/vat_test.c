/* SPDX-License-Identifier: MIT */
#include "support/check.h"
#include "support/random.h"

#include "encours/rounding.h"
#include "encours/state.h"
#include "encours/vat.h"

enum { PERCENT = 1000000, GROUPS = 3, STATE_SIZE = 64 + 16 * (3 + 2 * GROUPS) };

static const int64_t rates[GROUPS] = {20 * PERCENT, 5500000, 0};

static encours_vat_options usual(void)
{
    encours_vat_options options = ENCOURS_VAT_OPTIONS_INIT;
    options.group_count = GROUPS;
    options.rate = rates;
    return options;
}

static encours_vat_lines lines_of(const int64_t *net, const uint32_t *group, const int32_t *kind,
                                  size_t count)
{
    encours_vat_lines lines = ENCOURS_VAT_LINES_INIT;
    lines.count = count;
    lines.net = net;
    lines.group = group;
    lines.kind = kind;
    return lines;
}

/* VAT-002, VAT-004: the example of the standard's model: sums by kind, VAT once per rate, payable
 * less what is prepaid, plus the rounding amount. Worked by hand. */
static void totals_are_those_of_the_standard(void **state)
{
    (void)state;
    const int64_t net[] = {10005, 20010, 5000, 1000, 500};
    const uint32_t group[] = {0, 0, 1, 0, 1};
    const int32_t kind[] = {ENCOURS_VAT_LINE, ENCOURS_VAT_LINE, ENCOURS_VAT_LINE,
                            ENCOURS_VAT_ALLOWANCE, ENCOURS_VAT_CHARGE};
    int64_t taxable[GROUPS], vat[GROUPS];
    encours_vat_options options = usual();
    encours_vat_lines lines = lines_of(net, group, kind, 5);
    encours_vat_totals out = ENCOURS_VAT_TOTALS_INIT;
    check_ok(encours_vat_compute(&options, &lines, 10000, -2, taxable, vat, &out, check_error()));
    check_equal(taxable[0], 29015);
    check_equal(vat[0], 5803);
    check_equal(taxable[1], 5500);
    check_equal(vat[1], 303); /* 302.5 */
    check_equal(taxable[2] + vat[2], 0);
    check_equal(out.lines, 35015);
    check_equal(out.allowances, 1000);
    check_equal(out.charges, 500);
    check_equal(out.net, 34515);
    check_equal(out.vat, 6106);
    check_equal(out.gross, 40621);
    check_equal(out.prepaid, 10000);
    check_equal(out.rounding_amount, -2);
    check_equal(out.payable, 30619);
}

/* VAT-003: lines are rounded before they are summed: three lines of 0.335 are 1.02, not 1.01. */
static void lines_are_rounded_first(void **state)
{
    (void)state;
    const int64_t net[] = {335, 335, 335};
    const uint32_t group[] = {2, 2, 2};
    int64_t taxable[GROUPS], vat[GROUPS];
    encours_vat_options options = usual();
    encours_vat_lines lines = lines_of(net, group, NULL, 3);
    encours_vat_totals out = ENCOURS_VAT_TOTALS_INIT;
    options.line_decimals = 3;
    check_ok(encours_vat_compute(&options, &lines, 0, 0, taxable, vat, &out, check_error()));
    check_equal(out.net, 102);
    options.rounding = ENCOURS_ROUNDING_DOWN;
    check_ok(encours_vat_compute(&options, &lines, 0, 0, taxable, vat, &out, check_error()));
    check_equal(out.net, 99);
}

/* VAT-005: three lines of 0.02 at 20 %: 0.004 each is nothing per line, 0.012 is 0.01 per rate. A
 * credit note mirrors an invoice. */
static void the_method_says_where_vat_is_rounded(void **state)
{
    (void)state;
    int64_t net[] = {2, 2, 2};
    const uint32_t group[] = {0, 0, 0};
    int64_t taxable[GROUPS], vat[GROUPS];
    encours_vat_options options = usual();
    encours_vat_lines lines = lines_of(net, group, NULL, 3);
    encours_vat_totals out = ENCOURS_VAT_TOTALS_INIT;
    for (int sign = 1; sign >= -1; sign -= 2) {
        options.method = ENCOURS_VAT_PER_RATE;
        check_ok(encours_vat_compute(&options, &lines, 0, 0, taxable, vat, &out, check_error()));
        check_equal(out.vat, sign);
        options.method = ENCOURS_VAT_PER_LINE;
        check_ok(encours_vat_compute(&options, &lines, 0, 0, taxable, vat, &out, check_error()));
        check_equal(out.vat, 0);
        net[0] = net[1] = net[2] = -2;
    }
}

/* VAT-002: every total that does not fit is refused, and named. */
static void totals_that_do_not_fit_are_refused(void **state)
{
    (void)state;
    static const int64_t whole[] = {ENCOURS_PERCENT_WHOLE, 0, 0, ENCOURS_PERCENT_WHOLE, 0};
    enum { LINE = ENCOURS_VAT_LINE, LESS = ENCOURS_VAT_ALLOWANCE, MORE = ENCOURS_VAT_CHARGE };
    static const struct {
        const char *part;
        int64_t net[4];
        uint32_t group[4];
        int32_t kind[4];
        int64_t prepaid;
    } cases[] = {
        {"taxable", {INT64_MAX, 1}, {1, 1}, {LINE, LINE}, 0},
        {"sum of the lines", {INT64_MAX, 1}, {1, 2}, {LINE, LINE}, 0},
        {"sum of the allowances", {INT64_MAX, 1}, {1, 2}, {LESS, LESS}, 0},
        {"sum of the charges", {INT64_MAX, 1}, {1, 2}, {MORE, MORE}, 0},
        {"net total", {INT64_MAX, 1}, {1, 2}, {LINE, MORE}, 0},
        {"total VAT", {INT64_MAX, -INT64_MAX, INT64_MAX, -INT64_MAX}, {0, 1, 3, 2}, {0}, 0},
        {"gross total", {INT64_MAX, 0}, {0, 1}, {LINE, LINE}, 0},
        {"payable", {INT64_MAX, 0}, {1, 1}, {LINE, LINE}, -1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int64_t taxable[5] = {0}, vat[5] = {0};
        encours_vat_options options = usual();
        options.group_count = 5;
        options.rate = whole;
        encours_vat_lines lines = lines_of(cases[i].net, cases[i].group, cases[i].kind, 4);
        lines.count = i == 5 ? 4 : 2;
        encours_vat_totals out = ENCOURS_VAT_TOTALS_INIT;
        check_fails(encours_vat_compute(&options, &lines, cases[i].prepaid, 0, taxable, vat, &out,
                                        check_error()),
                    ENCOURS_E_OVERFLOW, cases[i].part);
        check_equal(out.net + out.payable, 0);
    }
}

/* VAT-001 is in vat_split_test.c; VAT-002: options and lines that make no sense are refused. */
static void nonsense_is_refused(void **state)
{
    (void)state;
    int64_t net[] = {1, 2}, bad_rate[] = {0, -1, 0}, taxable[GROUPS], vat[GROUPS];
    uint32_t group[] = {0, 1};
    int32_t kind[] = {0, 0};
    encours_vat_options options = usual(), good = usual();
    encours_vat_lines lines = lines_of(net, group, kind, 2);
    encours_vat_totals out = ENCOURS_VAT_TOTALS_INIT;
#define refused(kind_of, part)                                                                     \
    check_fails(encours_vat_compute(&options, &lines, 0, 0, taxable, vat, &out, check_error()),    \
                kind_of, part);                                                                    \
    options = good
    options.group_count = 0;
    refused(ENCOURS_E_INVALID, "0 groups");
    options.group_count = 65;
    refused(ENCOURS_E_INVALID, "65 groups");
    options.line_decimals = 7;
    refused(ENCOURS_E_INVALID, "7 of the lines");
    options.decimals = 3;
    refused(ENCOURS_E_INVALID, "3 decimals");
    options.rounding = 99;
    refused(ENCOURS_E_INVALID, "99 is no rounding");
    options.method = 2;
    refused(ENCOURS_E_INVALID, "2 is no method");
    options.rate = bad_rate;
    refused(ENCOURS_E_INVALID, "group 1: rate is -1");
    bad_rate[1] = ENCOURS_PERCENT_WHOLE + 1;
    options.rate = bad_rate;
    refused(ENCOURS_E_INVALID, "group 1: rate is");
    options.rate = NULL;
    refused(ENCOURS_E_MISUSE, "options->rate");
    options.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size");
    group[1] = GROUPS;
    refused(ENCOURS_E_INVALID, "line 1: group is 3");
    group[1] = 1;
    kind[1] = 3;
    refused(ENCOURS_E_INVALID, "line 1: kind is 3");
    kind[1] = -1;
    refused(ENCOURS_E_INVALID, "line 1: kind is -1");
    kind[1] = 0;
    lines.net = NULL;
    refused(ENCOURS_E_MISUSE, "lines->net");
    lines.net = net;
    lines.group = NULL;
    refused(ENCOURS_E_MISUSE, "lines->group");
    lines.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size");
    lines = lines_of(NULL, NULL, NULL, 0);
    check_ok(encours_vat_compute(&options, &lines, 0, 0, taxable, vat, &out, check_error()));
    check_fails(encours_vat_compute(NULL, &lines, 0, 0, taxable, vat, &out, check_error()),
                ENCOURS_E_MISUSE, "in != NULL");
    check_fails(encours_vat_compute(&options, NULL, 0, 0, taxable, vat, &out, check_error()),
                ENCOURS_E_MISUSE, "in != NULL");
    check_fails(encours_vat_compute(&options, &lines, 0, 0, NULL, vat, &out, check_error()),
                ENCOURS_E_MISUSE, "taxable");
    check_fails(encours_vat_compute(&options, &lines, 0, 0, taxable, NULL, &out, check_error()),
                ENCOURS_E_MISUSE, "vat != NULL");
    check_fails(encours_vat_compute(&options, &lines, 0, 0, taxable, vat, NULL, check_error()),
                ENCOURS_E_MISUSE, "out != NULL");
    out.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size");
#undef refused
}

/* --- a state */

typedef struct memory {
    _Alignas(16) unsigned char bytes[STATE_SIZE];
} memory;

static void begin(memory *to, const encours_vat_options *options)
{
    check_equal(encours_vat_state_size(options), STATE_SIZE);
    check_ok(encours_vat_begin(to, sizeof *to, options, check_error()));
}

/* VAT-006: one state, two merged in either order, and one invoice give the same figures, the states
 * the same bytes. */
static void states_merge_to_the_same_bytes(void **state)
{
    (void)state;
    FOR_RANDOM(random, 300)
    {
        int64_t net[40], taxable[GROUPS], vat[GROUPS], one_taxable[GROUPS], one_vat[GROUPS];
        uint32_t group[40], category[GROUPS] = {1, 2, 3};
        int32_t kind[40];
        encours_vat_options options = usual();
        options.line_decimals = 3;
        options.method = (int32_t)random_below(&random, 2);
        options.category = random_below(&random, 2) != 0 ? category : NULL;
        for (size_t i = 0; i < 40; i++) {
            net[i] = random_between(&random, -100000, 100000);
            group[i] = (uint32_t)random_below(&random, GROUPS);
            kind[i] = (int32_t)random_below(&random, 3);
        }
        size_t cut = random_below(&random, 41);
        memory whole, left, right, other;
        begin(&whole, &options);
        begin(&left, &options);
        begin(&right, &options);
        encours_vat_lines lines = lines_of(net, group, kind, 40);
        check_ok(encours_vat_add(&whole, sizeof whole, &options, &lines, check_error()));
        lines.count = cut;
        check_ok(encours_vat_add(&left, sizeof left, &options, &lines, check_error()));
        lines = lines_of(net + cut, group + cut, kind + cut, 40 - cut);
        check_ok(encours_vat_add(&right, sizeof right, &options, &lines, check_error()));
        other = right;
        check_ok(encours_state_merge(&other, sizeof other, &left, sizeof left, check_error()));
        check_ok(encours_state_merge(&left, sizeof left, &right, sizeof right, check_error()));
        check(memcmp(&whole, &left, sizeof whole) == 0);
        check(memcmp(&whole, &other, sizeof whole) == 0);
        encours_vat_totals out = ENCOURS_VAT_TOTALS_INIT, one = ENCOURS_VAT_TOTALS_INIT;
        check_ok(encours_vat_finish(&whole, sizeof whole, &options, 5, 1, taxable, vat, &out,
                                    check_error()));
        lines = lines_of(net, group, kind, 40);
        check_ok(
            encours_vat_compute(&options, &lines, 5, 1, one_taxable, one_vat, &one, check_error()));
        check(memcmp(&out, &one, sizeof out) == 0);
        check(memcmp(taxable, one_taxable, sizeof taxable) == 0);
        check(memcmp(vat, one_vat, sizeof vat) == 0);
    }
}

/* VAT-006: a state is refused with other options, and a failed finish writes nothing. */
static void states_are_checked(void **state)
{
    (void)state;
    int64_t net[] = {INT64_MAX, INT64_MAX}, taxable[GROUPS] = {7}, vat[GROUPS] = {7};
    uint32_t group[] = {1, 1};
    encours_vat_options options = usual(), other = usual(), bad = usual();
    encours_vat_lines lines = lines_of(net, group, NULL, 2), wrong = lines;
    encours_vat_totals out = ENCOURS_VAT_TOTALS_INIT;
    memory bytes;
    begin(&bytes, &options);
    other.method = ENCOURS_VAT_PER_LINE;
    bad.group_count = 0;
    uint32_t far[] = {1, 9};
    wrong.group = far;
    check_equal(encours_vat_state_size(&bad), SIZE_MAX);
    check_fails(encours_vat_begin(&bytes, sizeof bytes, &bad, check_error()), ENCOURS_E_INVALID,
                "0 groups");
    check_fails(encours_vat_begin(&bytes, 8, &options, check_error()), ENCOURS_E_MISUSE, "");
    check_fails(encours_vat_add(&bytes, sizeof bytes, &bad, &lines, check_error()),
                ENCOURS_E_INVALID, "0 groups");
    check_fails(encours_vat_add(&bytes, sizeof bytes, &options, &wrong, check_error()),
                ENCOURS_E_INVALID, "line 1: group");
    check_fails(encours_vat_add(&bytes, sizeof bytes, &other, &lines, check_error()),
                ENCOURS_E_INVALID, "");
    check_ok(encours_vat_add(&bytes, sizeof bytes, &options, &lines, check_error()));
#define refused(kind, part, ...)                                                                   \
    check_fails(encours_vat_finish(__VA_ARGS__, check_error()), kind, part)
    refused(ENCOURS_E_OVERFLOW, "group 1", &bytes, sizeof bytes, &options, 0, 0, taxable, vat,
            &out);
    refused(ENCOURS_E_INVALID, "", &bytes, sizeof bytes, &other, 0, 0, taxable, vat, &out);
    refused(ENCOURS_E_INVALID, "0 groups", &bytes, sizeof bytes, &bad, 0, 0, taxable, vat, &out);
    refused(ENCOURS_E_MISUSE, "taxable", &bytes, sizeof bytes, &options, 0, 0, NULL, vat, &out);
    refused(ENCOURS_E_MISUSE, "vat", &bytes, sizeof bytes, &options, 0, 0, taxable, NULL, &out);
    refused(ENCOURS_E_MISUSE, "out", &bytes, sizeof bytes, &options, 0, 0, taxable, vat, NULL);
    begin(&bytes, &options);
    group[1] = 2;
    check_ok(encours_vat_add(&bytes, sizeof bytes, &options, &lines, check_error()));
    refused(ENCOURS_E_OVERFLOW, "sum of the lines", &bytes, sizeof bytes, &options, 0, 0, taxable,
            vat, &out);
    check_equal(taxable[0], 7);
    check_equal(vat[0], 7);
    out.struct_size = 4;
    refused(ENCOURS_E_ABI, "struct_size", &bytes, sizeof bytes, &options, 0, 0, taxable, vat, &out);
#undef refused
    bytes.bytes[24] = 0; /* as many items as there may be, 2^40 */
    bytes.bytes[29] = 1;
    check_fails(encours_vat_add(&bytes, sizeof bytes, &options, &lines, check_error()),
                ENCOURS_E_LIMIT, "");
}

/* --- stated figures */

static uint32_t broken_by(const encours_vat_totals *stated, const int64_t *taxable,
                          const int64_t *vat, int64_t tolerance, uint32_t *groups)
{
    static const int64_t net[] = {10000, 5000, 1000, 500};
    static const uint32_t group[] = {0, 1, 0, 1};
    static const int32_t kind[] = {0, 0, ENCOURS_VAT_ALLOWANCE, ENCOURS_VAT_CHARGE};
    encours_vat_options options = usual();
    encours_vat_lines lines = lines_of(net, group, kind, 4);
    uint32_t out = 0;
    check_ok(encours_vat_check(&options, &lines, taxable, vat, stated, tolerance, groups, &out,
                               check_error()));
    return out;
}

/* VAT-007: each rule is broken by its own figure alone; only the VAT of a rate has a tolerance. */
static void each_rule_has_its_figure(void **state)
{
    (void)state;
    const encours_vat_totals right = {sizeof right, 15000, 1000,  500, 14500,
                                      2103,         16603, 10000, -3,  6600};
    int64_t taxable[] = {9000, 5500, 0}, vat[] = {1800, 303, 0};
    uint32_t groups[GROUPS] = {9, 9, 9};
    check_equal(broken_by(&right, taxable, vat, 0, groups), 0);
    check_equal(groups[0] + groups[1] + groups[2], 0);
    encours_vat_totals stated = right;
    stated.lines++;
    stated.net++;
    stated.gross++;
    stated.payable++;
    check_equal(broken_by(&stated, taxable, vat, 0, groups), ENCOURS_VAT_BREAKS_CO_10);
    stated = right;
    stated.allowances++;
    check_equal(broken_by(&stated, taxable, vat, 0, groups),
                ENCOURS_VAT_BREAKS_CO_11 | ENCOURS_VAT_BREAKS_CO_13);
    stated = right;
    stated.charges++;
    check_equal(broken_by(&stated, taxable, vat, 0, groups),
                ENCOURS_VAT_BREAKS_CO_12 | ENCOURS_VAT_BREAKS_CO_13);
    stated = right;
    stated.vat++;
    check_equal(broken_by(&stated, taxable, vat, 0, groups),
                ENCOURS_VAT_BREAKS_CO_14 | ENCOURS_VAT_BREAKS_CO_15);
    stated = right;
    stated.gross++;
    check_equal(broken_by(&stated, taxable, vat, 0, groups),
                ENCOURS_VAT_BREAKS_CO_15 | ENCOURS_VAT_BREAKS_CO_16);
    stated = right;
    stated.prepaid++;
    check_equal(broken_by(&stated, taxable, vat, 0, groups), ENCOURS_VAT_BREAKS_CO_16);
    vat[0] -= 99;
    vat[1] += 99;
    check_equal(broken_by(&right, taxable, vat, 99, groups), 0);
    check_equal(broken_by(&right, taxable, vat, 98, groups), ENCOURS_VAT_BREAKS_CO_17);
    check_equal(groups[0], ENCOURS_VAT_BREAKS_CO_17);
    check_equal(groups[2], 0);
    vat[0] += 99;
    vat[1] -= 99;
    taxable[0]++;
    check_equal(broken_by(&right, taxable, vat, 1, NULL), ENCOURS_VAT_BREAKS_TAXABLE);
}

/* VAT-007: what cannot be checked is refused. */
static void checks_are_checked(void **state)
{
    (void)state;
    const int64_t net[] = {INT64_MAX, 1};
    const uint32_t group[] = {1, 1};
    int64_t taxable[GROUPS] = {0}, vat[GROUPS] = {0};
    uint32_t out = 42;
    encours_vat_options options = usual();
    encours_vat_lines lines = lines_of(net, group, NULL, 2);
    encours_vat_totals stated = ENCOURS_VAT_TOTALS_INIT;
#define refused(kind, part, ...)                                                                   \
    check_fails(encours_vat_check(__VA_ARGS__, check_error()), kind, part)
    refused(ENCOURS_E_OVERFLOW, "group 1", &options, &lines, taxable, vat, &stated, 0, NULL, &out);
    refused(ENCOURS_E_INVALID, "tolerance", &options, &lines, taxable, vat, &stated, -1, NULL,
            &out);
    refused(ENCOURS_E_MISUSE, "taxable", &options, &lines, NULL, vat, &stated, 0, NULL, &out);
    refused(ENCOURS_E_MISUSE, "vat", &options, &lines, taxable, NULL, &stated, 0, NULL, &out);
    refused(ENCOURS_E_MISUSE, "out", &options, &lines, taxable, vat, &stated, 0, NULL, NULL);
    options.method = ENCOURS_VAT_PER_LINE;
    refused(ENCOURS_E_INVALID, "per rate only", &options, &lines, taxable, vat, &stated, 0, NULL,
            &out);
    lines.struct_size = 4;
    refused(ENCOURS_E_ABI, "", &options, &lines, taxable, vat, &stated, 0, NULL, &out);
    options.struct_size = 4;
    refused(ENCOURS_E_ABI, "", &options, &lines, taxable, vat, &stated, 0, NULL, &out);
    stated.struct_size = 4;
    refused(ENCOURS_E_ABI, "", &options, &lines, taxable, vat, &stated, 0, NULL, &out);
    check_equal(out, 42);
#undef refused
}

CHECK_MAIN(totals_are_those_of_the_standard, lines_are_rounded_first,
           the_method_says_where_vat_is_rounded, totals_that_do_not_fit_are_refused,
           nonsense_is_refused, states_merge_to_the_same_bytes, states_are_checked,
           each_rule_has_its_figure, checks_are_checked)
