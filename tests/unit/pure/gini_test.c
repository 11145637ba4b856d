/* SPDX-License-Identifier: MIT */
#include "encours/concentration.h"

#include "support/check.h"
#include "support/random.h"
#include "support/vectors.h"

#define NONE ENCOURS_CONCENTRATION_NONE

enum { ROOM = 200 };

static encours_gini compute(const int64_t *exposures, size_t count)
{
    uint64_t workspace[2 * ROOM];
    encours_gini out = ENCOURS_GINI_INIT;
    check_ok(
        encours_gini_compute(exposures, count, workspace, sizeof workspace, &out, check_error()));
    return out;
}

/* CON-007: the index of a published book. */
static void the_published_index_comes_out_as_published(void **state)
{
    (void)state;
    FOR_VECTORS(v, "concentration.csv")
    {
        const int64_t exposures[] = {vectors_number(&v, "a"), vectors_number(&v, "b"),
                                     vectors_number(&v, "c"), vectors_number(&v, "d")};
        encours_gini g = compute(exposures, 4);
        vectors_check_number(&v, "gini_population_e4", (g.population_ppm + 50) / 100);
        check_equal(g.sample_ppm, 590123); /* 239 / 405 */
        check_equal(g.status, ENCOURS_CONCENTRATION_OK);
        check_equal(g.sample_status, ENCOURS_CONCENTRATION_OK);
    }
}

/* CON-007: equal debtors have 0; of two, one owing all but nothing, half of everything, or all. */
static void the_ends_of_the_scale(void **state)
{
    (void)state;
    const int64_t equal[] = {7, 7, 7}, all[] = {1, INT64_MAX};
    check_equal(compute(equal, 3).population_ppm, 0);
    check_equal(compute(equal, 3).sample_ppm, 0);
    check_equal(compute(all, 2).population_ppm, 500000);
    check_equal(compute(all, 2).sample_ppm, 1000000);
}

/* CON-007, CON-002, CON-003: one debtor has the population form only; without any there is none. */
static void one_debtor_and_none(void **state)
{
    (void)state;
    const int64_t exposures[] = {0, -4, NONE, 12};
    encours_gini g = compute(exposures, 4);
    check_equal(g.counted, 1);
    check_equal(g.left_out, 2);
    check_equal(g.missing, 1);
    check_equal(g.population_ppm, 0);
    check_equal(g.sample_ppm, NONE);
    check_equal(g.sample_status, ENCOURS_CONCENTRATION_ONE_DEBTOR);
    g = compute(exposures, 3);
    check_equal(g.status, ENCOURS_CONCENTRATION_EMPTY);
    check_equal(g.sample_status, ENCOURS_CONCENTRATION_EMPTY);
    check_equal(g.population_ppm, NONE);
    encours_gini none = ENCOURS_GINI_INIT;
    check_ok(encours_gini_compute(NULL, 0, NULL, 0, &none, check_error()));
    check_equal(none.status, ENCOURS_CONCENTRATION_EMPTY);
}

/* CON-007: the same by the other definition, half the relative mean difference of all pairs. */
static void it_is_half_the_relative_mean_difference(void **state)
{
    (void)state;
    FOR_RANDOM(random, 500)
    {
        int64_t exposures[ROOM], total = 0, differences = 0;
        size_t n = random_below(&random, 60) + 2;
        uint64_t most = UINT64_C(1) << random_below(&random, 30);
        for (size_t i = 0; i < n; i++) {
            exposures[i] = (int64_t)random_below(&random, most) + 1;
            total += exposures[i];
            for (size_t j = 0; j < i; j++)
                differences += exposures[i] > exposures[j] ? exposures[i] - exposures[j]
                                                           : exposures[j] - exposures[i];
        }
        int64_t below = (int64_t)n * total;
        int64_t half_up = (differences * 2000000 + below) / (2 * below);
        check_equal(compute(exposures, n).population_ppm, half_up);
    }
}

/* CON-007: the workspace must be there, aligned and large enough. */
static void the_workspace_is_the_callers(void **state)
{
    (void)state;
    uint64_t workspace[8];
    const int64_t exposures[] = {1, 2, 3};
    encours_gini out = ENCOURS_GINI_INIT;
    check_equal(encours_gini_workspace_size(3), 48);
    check_equal(encours_gini_workspace_size((size_t)1 << 31), (size_t)1 << 35);
    check_equal(encours_gini_workspace_size(((size_t)1 << 31) + 1), 0);
    check_fails(encours_gini_compute(exposures, 3, NULL, 48, &out, check_error()), ENCOURS_E_MISUSE,
                "workspace");
    check_fails(
        encours_gini_compute(exposures, 3, (uint8_t *)workspace + 4, 48, &out, check_error()),
        ENCOURS_E_MISUSE, "workspace");
    check_fails(encours_gini_compute(exposures, 3, workspace, 47, &out, check_error()),
                ENCOURS_E_MISUSE, "workspace_size");
    check_fails(
        encours_gini_compute(exposures, ((size_t)1 << 31) + 1, workspace, 48, &out, check_error()),
        ENCOURS_E_LIMIT, "2^31");
    check_fails(encours_gini_compute(NULL, 3, workspace, 48, &out, check_error()), ENCOURS_E_MISUSE,
                "exposures");
    out.struct_size = 0;
    check_fails(encours_gini_compute(exposures, 3, workspace, 48, &out, check_error()),
                ENCOURS_E_ABI, "size");
}

CHECK_MAIN(the_published_index_comes_out_as_published, the_ends_of_the_scale, one_debtor_and_none,
           it_is_half_the_relative_mean_difference, the_workspace_is_the_callers)
