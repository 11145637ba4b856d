/* SPDX-License-Identifier: MIT */
#include "encours/scores.h"

#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#define NONE ENCOURS_SCORE_NONE

/* Altman's Z with four terms over total assets and one over liabilities. */
static const int64_t z_denominators[] = {1000, 1000, 1000, 1000, 1000};
static const uint32_t z_numerator_items[] = {ENCOURS_SCORE_WORKING_CAPITAL,
                                             ENCOURS_SCORE_RETAINED_EARNINGS, ENCOURS_SCORE_EBIT,
                                             ENCOURS_SCORE_MARKET_EQUITY, ENCOURS_SCORE_SALES};
static const uint32_t z_denominator_items[] = {
    ENCOURS_SCORE_TOTAL_ASSETS, ENCOURS_SCORE_TOTAL_ASSETS, ENCOURS_SCORE_TOTAL_ASSETS,
    ENCOURS_SCORE_TOTAL_LIABILITIES, ENCOURS_SCORE_TOTAL_ASSETS};
static const int64_t z_bounds[] = {181, 299}, hundredths[] = {100, 100};
static const uint8_t grey_holds_both[] = {1, 0};

static encours_score_model altman(const int64_t *coefficients)
{
    return (encours_score_model){
        .struct_size = sizeof(encours_score_model),
        .constant_denominator = 1,
        .term_count = 5,
        .coefficient_numerators = coefficients,
        .coefficient_denominators = z_denominators,
        .numerator_items = z_numerator_items,
        .denominator_items = z_denominator_items,
        .bound_count = 2,
        .bound_numerators = z_bounds,
        .bound_denominators = hundredths,
        .bounds_to_upper = grey_holds_both,
    };
}

static encours_score compute(const encours_score_model *model, const uint32_t *ids,
                             const int64_t *values, size_t item_count, int64_t *terms)
{
    encours_score_items items = {sizeof items, 1, item_count, ids, values};
    encours_score out = ENCOURS_SCORE_INIT;
    check_ok(encours_score_compute(model, &items, terms, &out, check_error()));
    return out;
}

/* SCO-001: the published Z of unlikely figures. */
static void published_scores_come_out_as_published(void **state)
{
    (void)state;
    static const uint32_t ids[] = {ENCOURS_SCORE_WORKING_CAPITAL,
                                   ENCOURS_SCORE_RETAINED_EARNINGS,
                                   ENCOURS_SCORE_EBIT,
                                   ENCOURS_SCORE_MARKET_EQUITY,
                                   ENCOURS_SCORE_SALES,
                                   ENCOURS_SCORE_TOTAL_LIABILITIES,
                                   ENCOURS_SCORE_TOTAL_ASSETS};
    static const char *const names[] = {
        "working_capital", "retained_earnings", "ebit",        "market_equity",
        "sales",           "total_liabilities", "total_assets"};
    FOR_VECTORS(v, "scores.csv")
    {
        int64_t values[7];
        for (size_t i = 0; i < 7; i++)
            values[i] = vectors_number(&v, names[i]);
        int64_t coefficients[] = {1200, 1400, 3300, 600,
                                  vectors_number(&v, "sales_coefficient_e3")};
        encours_score_model model = altman(coefficients);
        encours_score s = compute(&model, ids, values, 7, NULL);
        int64_t expected = vectors_number(&v, "score_e4");
        int64_t tolerance = vectors_number(&v, "tolerance_e4");
        check_between(s.score_e4, expected - tolerance, expected + tolerance);
        vectors_check_number(&v, "band", s.band);
        check_equal(s.status, ENCOURS_SCORE_OK);
        /* 42/35 * 1.2 + 8/35 * 1.4 + 65/35 * 3.3 + 7/5 * 0.6 + 83/35 * 0.999 = 388417 / 35000 */
        check_equal(s.numerator, 388417);
        check_equal(s.denominator, 35000);
    }
}

/* One term: coefficient * (1 + 2 - 3) / 4, by item number, plus a constant. */
typedef struct one_term {
    int64_t coefficient, coefficient_denominator;
    uint32_t numerator, plus, minus, denominator;
} one_term;

static encours_score_model model_of(const one_term *t, int64_t constant)
{
    return (encours_score_model){
        .struct_size = sizeof(encours_score_model),
        .constant_numerator = constant,
        .constant_denominator = 1,
        .term_count = 1,
        .coefficient_numerators = &t->coefficient,
        .coefficient_denominators = &t->coefficient_denominator,
        .numerator_items = &t->numerator,
        .plus_items = &t->plus,
        .minus_items = &t->minus,
        .denominator_items = &t->denominator,
    };
}

static const uint32_t four[] = {101, 102, 103, 104};

/* SCO-001: (7 + 5 - 3) * 2/3 / 4 = 1.5, with constants around it that cancel and turn the sign. */
static void a_term_adds_and_takes_off_items(void **state)
{
    (void)state;
    const one_term t = {2, 3, 101, 102, 103, 104};
    const int64_t values[] = {7, 5, 3, 4};
    static const int64_t constants[] = {0, 1, -1, -2}, scores[] = {15000, 25000, 5000, -5000};
    for (size_t i = 0; i < 4; i++) {
        encours_score_model model = model_of(&t, constants[i]);
        int64_t term = 0;
        encours_score s = compute(&model, four, values, 4, &term);
        check_equal(term, 15000);
        check_equal(s.score_e4, scores[i]);
        check_equal(s.band, 0); /* without bounds all is one band */
        check_equal(s.numerator, scores[i] / 5000);
        check_equal(s.denominator, 2);
    }
    const int64_t none[] = {7, 5, 12, 4};
    encours_score_model model = model_of(&t, 0);
    encours_score s = compute(&model, four, none, 4, NULL);
    check_equal(s.score_e4, 0);
    check_equal(s.numerator, 0);
    check_equal(s.denominator, 1);
    model.constant_numerator = -1; /* a negative constant and a term of 0; then cancelled by 1 */
    check_equal(compute(&model, four, none, 4, NULL).score_e4, -10000);
    const one_term unit = {1, 1, 101, 0, 0, 101};
    encours_score_model other = model_of(&unit, -1);
    s = compute(&other, four, values, 4, NULL);
    check_equal(s.score_e4, 0);
    check_equal(s.numerator, 0);
}

/* SCO-001: signs of coefficient, numerator and denominator; SCO-004: the last is flagged. */
static void signs_multiply_and_a_negative_denominator_is_flagged(void **state)
{
    (void)state;
    for (int signs = 0; signs < 8; signs++) {
        const one_term t = {(signs & 1) != 0 ? -2 : 2, 1, 101, 0, 0, 104};
        const int64_t values[] = {(signs & 2) != 0 ? -3 : 3, 0, 0, (signs & 4) != 0 ? -4 : 4};
        bool negative = ((signs & 1) != 0) != (((signs & 2) != 0) != ((signs & 4) != 0));
        encours_score_model model = model_of(&t, 0);
        encours_score s = compute(&model, four, values, 4, NULL);
        check_equal(s.score_e4, negative ? -15000 : 15000);
        check_equal(s.flags, (signs & 4) != 0 ? ENCOURS_SCORE_NEGATIVE_DENOMINATOR : 0);
    }
}

/* SCO-002: what is missing or 0, which item and term it is, and the terms that do have a value. */
static void what_is_not_available_says_why(void **state)
{
    (void)state;
    static const int64_t coefficients[] = {1200, 1400, 3300, 600, 999};
    static const uint32_t ids[] = {ENCOURS_SCORE_WORKING_CAPITAL,
                                   ENCOURS_SCORE_RETAINED_EARNINGS,
                                   ENCOURS_SCORE_EBIT,
                                   ENCOURS_SCORE_MARKET_EQUITY,
                                   ENCOURS_SCORE_SALES,
                                   ENCOURS_SCORE_TOTAL_LIABILITIES,
                                   ENCOURS_SCORE_TOTAL_ASSETS};
    encours_score_model model = altman(coefficients);
    int64_t values[] = {1, 1, 1, 1, 1, 1, 1}, terms[5];
    for (size_t i = 0; i < 7; i++) {
        values[i] = NONE;
        encours_score s = compute(&model, ids, values, 7, terms);
        check_equal(s.status, ENCOURS_SCORE_MISSING_ITEM);
        check_equal(s.item, ids[i]);
        check_equal(s.score_e4, NONE);
        check_equal(s.band, ENCOURS_SCORE_BAND_NONE);
        check_equal(s.denominator, 0);
        check_equal(terms[s.term], NONE);
        check_equal(terms[0], i == 0 || i == 6 ? NONE : 12000);
        check_equal(terms[3], i == 3 || i == 5 ? NONE : 6000);
        values[i] = 1;
    }
    values[5] = 0;
    encours_score s = compute(&model, ids, values, 7, NULL);
    check_equal(s.status, ENCOURS_SCORE_ZERO_DENOMINATOR);
    check_equal(s.term, 3);
    check_equal(s.item, ENCOURS_SCORE_TOTAL_LIABILITIES);
    s = compute(&model, ids, values, 4, NULL); /* items not given at all: the first reason */
    check_equal(s.status, ENCOURS_SCORE_MISSING_ITEM);
    check_equal(s.term, 0);
    check_equal(s.item, ENCOURS_SCORE_TOTAL_ASSETS);
    s = compute(&model, NULL, NULL, 0, NULL);
    check_equal(s.item, ENCOURS_SCORE_WORKING_CAPITAL);
    for (uint32_t part = 0; part < 2; part++) { /* a missing item that is added or taken off */
        const one_term t = {1, 1, 101, part == 0 ? 9u : 0u, part == 1 ? 9u : 0u, 101};
        encours_score_model odd = model_of(&t, 0);
        s = compute(&odd, four, values, 1, NULL);
        check_equal(s.item, 9);
    }
}

/* SCO-003: Z of exactly 1.81 and 2.99 is grey; a hundred-thousandth beyond is not, though both
 * print as 1.8100 and 2.9900. Bounds of either sign. */
static void a_bound_belongs_to_the_band_named(void **state)
{
    (void)state;
    static const struct {
        int64_t score;
        int32_t grey, open; /* bands with 1.81 and 2.99 in grey, and outside it */
    } cases[] = {{180999, 0, 0}, {181000, 1, 0}, {181001, 1, 1},
                 {298999, 1, 1}, {299000, 1, 2}, {299001, 2, 2}};
    static const uint8_t grey_holds_none[] = {0, 1};
    static const int64_t negative[] = {-299, -181};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const one_term t = {1, 100000, 101, 0, 0, 102};
        int64_t values[] = {cases[i].score, 1};
        encours_score_model model = model_of(&t, 0);
        model.bound_count = 2;
        model.bound_numerators = z_bounds;
        model.bound_denominators = hundredths;
        model.bounds_to_upper = grey_holds_both;
        check_equal(compute(&model, four, values, 2, NULL).band, cases[i].grey);
        model.bounds_to_upper = grey_holds_none;
        check_equal(compute(&model, four, values, 2, NULL).band, cases[i].open);
        model.bound_numerators = negative; /* the mirror image */
        check_equal(compute(&model, four, values, 2, NULL).band, 2);
        values[0] = -values[0];
        check_equal(compute(&model, four, values, 2, NULL).band, 2 - cases[i].open);
        model.bounds_to_upper = grey_holds_both;
        check_equal(compute(&model, four, values, 2, NULL).band, 2 - cases[i].grey);
    }
}

/* SCO-001: sixteen terms of the largest numbers there are stay exact: all are 2, or a third more
 * than fits. */
static void the_largest_numbers_are_exact(void **state)
{
    (void)state;
    int64_t coefficients[16], denominators[16];
    uint32_t above[16], plus[16], minus[16], below[16];
    for (size_t i = 0; i < 16; i++) {
        coefficients[i] = INT64_MAX;
        denominators[i] = INT64_MAX;
        above[i] = 101;
        plus[i] = 102;
        minus[i] = 103;
        below[i] = 104;
    }
    encours_score_model model = {
        .struct_size = sizeof model,
        .constant_numerator = INT64_MIN,
        .constant_denominator = INT64_MAX,
        .term_count = 16,
        .coefficient_numerators = coefficients,
        .coefficient_denominators = denominators,
        .numerator_items = above,
        .plus_items = plus,
        .minus_items = minus,
        .denominator_items = below,
    };
    int64_t values[] = {INT64_MAX, INT64_MAX, 0, INT64_MAX};
    encours_score s = compute(&model, four, values, 4, NULL);
    check_equal(s.score_e4, 310000); /* 32 - (2^63 / (2^63 - 1)), a hair under 31 */
    check_equal(s.denominator, 0);
    values[3] = 1;
    int64_t terms[16];
    s = compute(&model, four, values, 4, terms);
    check_equal(s.status, ENCOURS_SCORE_OUT_OF_RANGE);
    check_equal(s.score_e4, NONE);
    check_equal(s.band, 0);
    check_equal(terms[15], NONE);
}

/* SCO-006: firms by column, one of them without a score. */
static void columns_are_rows(void **state)
{
    (void)state;
    enum { COUNT = 25 };
    static const int64_t coefficients[] = {1200, 1400, 3300, 600, 999};
    static const uint32_t ids[] = {1, 2, 3, 4, 6, 7, 8};
    encours_score_model model = altman(coefficients);
    int64_t values[7 * COUNT], scores[COUNT];
    int32_t bands[COUNT], statuses[COUNT];
    test_random random = {.state = 3};
    for (size_t i = 0; i < 7 * COUNT; i++)
        values[i] = random_below(&random, 20) == 0 ? NONE : random_between(&random, -1000, 9000);
    encours_score_items items = {sizeof items, COUNT, 7, ids, values};
    check_ok(encours_score_columns(&model, &items, scores, bands, statuses, check_error()));
    check_ok(encours_score_columns(&model, &items, NULL, NULL, statuses, check_error()));
    for (size_t i = 0; i < COUNT; i++) {
        int64_t own[7];
        for (size_t k = 0; k < 7; k++)
            own[k] = values[k * COUNT + i];
        encours_score s = compute(&model, ids, own, 7, NULL);
        check_equal(scores[i], s.score_e4);
        check_equal(bands[i], s.band);
        check_equal(statuses[i], s.status);
    }
    items.count = 0;
    items.values = NULL;
    check_ok(encours_score_columns(&model, &items, NULL, NULL, statuses, check_error()));
}

static void refuse(const encours_score_model *model, encours_status kind, const char *part)
{
    const int64_t values[] = {1, 1, 1, 1};
    encours_score_items items = {sizeof items, 1, 4, four, values};
    encours_score out = ENCOURS_SCORE_INIT;
    int32_t status = 0;
    check_fails(encours_score_compute(model, &items, NULL, &out, check_error()), kind, part);
    check_fails(encours_score_columns(model, &items, NULL, NULL, &status, check_error()), kind,
                part);
}

/* SCO-005: models that break their rules. */
static void bad_models_are_refused(void **state)
{
    (void)state;
    one_term t = {1, 1, 101, 0, 0, 102};
    const encours_score_model good = model_of(&t, 0);
    encours_score_model m = good;
    refuse(NULL, ENCOURS_E_MISUSE, "model");
    m.struct_size = 0;
    refuse(&m, ENCOURS_E_ABI, "size");
    m = good;
    m.constant_denominator = 0;
    refuse(&m, ENCOURS_E_INVALID, "constant_denominator");
    m = good;
    m.term_count = 0;
    refuse(&m, ENCOURS_E_INVALID, "0 terms");
    m.term_count = 17;
    refuse(&m, ENCOURS_E_INVALID, "17 terms");
    m = good;
    m.bound_count = 17;
    refuse(&m, ENCOURS_E_INVALID, "17 bounds");
    m = good;
    m.coefficient_numerators = NULL;
    refuse(&m, ENCOURS_E_MISUSE, "coefficient_numerators");
    m = good;
    m.coefficient_denominators = NULL;
    refuse(&m, ENCOURS_E_MISUSE, "coefficient_denominators");
    m = good;
    m.numerator_items = NULL;
    refuse(&m, ENCOURS_E_MISUSE, "numerator_items");
    m = good;
    m.denominator_items = NULL;
    refuse(&m, ENCOURS_E_MISUSE, "denominator_items");
    t.coefficient_denominator = 0;
    refuse(&good, ENCOURS_E_INVALID, "coefficient_denominators is 0");
    t = (one_term){1, 1, 0, 0, 0, 102};
    refuse(&good, ENCOURS_E_INVALID, "numerator_items");
    t = (one_term){1, 1, 101, 0, 0, 0};
    refuse(&good, ENCOURS_E_INVALID, "denominator_items");
}

/* SCO-005: bounds that break their rules. */
static void bad_bounds_are_refused(void **state)
{
    (void)state;
    const one_term t = {1, 1, 101, 0, 0, 102};
    encours_score_model m = model_of(&t, 0);
    static const int64_t same[] = {1, 2}, twice[] = {1, 2}, zero[] = {1, 0};
    static const uint8_t sides[] = {0, 1}, bad[] = {0, 2};
    m.bound_count = 2;
    refuse(&m, ENCOURS_E_MISUSE, "bound_numerators");
    m.bound_numerators = same;
    refuse(&m, ENCOURS_E_MISUSE, "bound_denominators");
    m.bound_denominators = twice; /* 1 / 1 and 2 / 2 */
    refuse(&m, ENCOURS_E_MISUSE, "bounds_to_upper");
    m.bounds_to_upper = sides;
    refuse(&m, ENCOURS_E_INVALID, "not above the bound before it");
    check_equal(check_last_error()->index, 1);
    m.bound_denominators = zero;
    refuse(&m, ENCOURS_E_INVALID, "bound_denominators is 0");
    m.bound_denominators = hundredths;
    m.bounds_to_upper = bad;
    refuse(&m, ENCOURS_E_INVALID, "bounds_to_upper is 2");
}

/* SCO-005: items that break their rules. */
static void bad_items_are_refused(void **state)
{
    (void)state;
    const one_term t = {1, 1, 101, 0, 0, 102};
    const encours_score_model m = model_of(&t, 0);
    const int64_t values[] = {1, 1, 1, 1};
    static const uint32_t twice[] = {7, 8, 7}, zero[] = {1, 0};
    encours_score out = ENCOURS_SCORE_INIT;
    int32_t status = 0;
    encours_score_items items = {sizeof items, 1, 65, four, values};
    check_fails(encours_score_compute(&m, &items, NULL, &out, check_error()), ENCOURS_E_INVALID,
                "65 items");
    items = (encours_score_items){sizeof items, 1, 3, twice, values};
    check_fails(encours_score_columns(&m, &items, NULL, NULL, &status, check_error()),
                ENCOURS_E_INVALID, "given twice");
    items = (encours_score_items){sizeof items, 1, 2, zero, values};
    check_fails(encours_score_compute(&m, &items, NULL, &out, check_error()), ENCOURS_E_INVALID,
                "needs an item");
    items = (encours_score_items){sizeof items, 1, 2, NULL, values};
    check_fails(encours_score_compute(&m, &items, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                "ids");
    items = (encours_score_items){sizeof items, 1, 2, four, NULL};
    check_fails(encours_score_compute(&m, &items, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                "values");
    items = (encours_score_items){sizeof items, 2, 2, four, values};
    check_fails(encours_score_compute(&m, &items, NULL, &out, check_error()), ENCOURS_E_INVALID,
                "2 firms");
    check_fails(encours_score_columns(&m, &items, NULL, NULL, NULL, check_error()),
                ENCOURS_E_MISUSE, "statuses");
    check_fails(encours_score_compute(&m, NULL, NULL, &out, check_error()), ENCOURS_E_MISUSE,
                "items");
    items.struct_size = 0;
    check_fails(encours_score_compute(&m, &items, NULL, &out, check_error()), ENCOURS_E_ABI,
                "size");
    out.struct_size = 0;
    check_fails(encours_score_compute(&m, &items, NULL, &out, check_error()), ENCOURS_E_ABI,
                "size");
}

CHECK_MAIN(published_scores_come_out_as_published, a_term_adds_and_takes_off_items,
           signs_multiply_and_a_negative_denominator_is_flagged, what_is_not_available_says_why,
           a_bound_belongs_to_the_band_named, the_largest_numbers_are_exact, columns_are_rows,
           bad_models_are_refused, bad_bounds_are_refused, bad_items_are_refused)
