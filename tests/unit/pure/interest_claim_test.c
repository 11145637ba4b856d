/* SPDX-License-Identifier: MIT */
#include "interest_fixture.h"

static void refused(claim_case *claim, const char *part, int64_t index)
{
    check_fails(claim_try(claim, 100, "2025-01-01", "2025-06-01"), ENCOURS_E_INVALID, part);
    check_equal(check_last_error()->index, index);
    claim_begin(claim, 1000000);
}

/* INT-014: each choice has its range. */
static void options_are_known_choices(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    static const struct {
        size_t at;
        int32_t last;
        const char *name;
    } choices[] = {
        {offsetof(encours_interest_options, rounding_point), 2, "rounding_point"},
        {offsetof(encours_interest_options, basis), 3, "basis"},
        {offsetof(encours_interest_options, first_day), 1, "first_day"},
        {offsetof(encours_interest_options, last_day), 1, "last_day"},
        {offsetof(encours_interest_options, grace), 1, "grace"},
        {offsetof(encours_interest_options, grace_days), 36600, "grace_days"},
        {offsetof(encours_interest_options, credit_notes), 1, "credit_notes"},
        {offsetof(encours_interest_options, capitalisation), 2, "capitalisation"},
        {offsetof(encours_interest_options, charge), 2, "charge"},
    };
    for (size_t i = 0; i < sizeof choices / sizeof choices[0]; i++) {
        for (int side = 0; side < 2; side++) {
            int32_t value = side == 0 ? -1 : choices[i].last + 1;
            memcpy((char *)&claim.options + choices[i].at, &value, sizeof value);
            refused(&claim, choices[i].name, -1);
        }
    }
    claim.options.rounding = 0;
    refused(&claim, "rounding is 0", -1);
    claim.options.rounding = 8;
    refused(&claim, "rounding is 8", -1);
    claim.options.charge = ENCOURS_INTEREST_CHARGE_BY_DAYS;
    refused(&claim, "period is 0", -1);
    claim.options.charge = ENCOURS_INTEREST_CHARGE_BY_DAYS;
    claim.options.period = 36601;
    refused(&claim, "not 1 to 36600", -1);
    claim.options.charge = ENCOURS_INTEREST_CHARGE_BY_MONTHS;
    claim.options.period = 1201;
    refused(&claim, "not 1 to 1200", -1);
    claim.options.charge = ENCOURS_INTEREST_CHARGE_BY_MONTHS;
    claim.options.period = 1;
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_SLIDING;
    refused(&claim, "indivisible", -1);
    claim.options.capitalisation = ENCOURS_INTEREST_CAPITALISE_SLIDING;
    claim.options.rounding_point = ENCOURS_INTEREST_ROUND_SEGMENT;
    refused(&claim, "a segment of each day", -1);
    claim.options.indemnity = -1;
    refused(&claim, "indemnity is -1", -1);
    claim.options.stop.is_set = 1;
    claim.options.stop.value.epoch_day = ENCOURS_DATE_NONE;
    refused(&claim, "stop is no day", -1);
    claim.options.capitalise_from.is_set = 1;
    claim.options.capitalise_from.value.epoch_day = ENCOURS_DATE_MAX + 1;
    refused(&claim, "capitalise_from is no day", -1);
    claim.rule.rate_day = 7;
    refused(&claim, "rate_day", -1);
}

/* INT-014: an order pays each kind once, and the principal. */
static void orders_pay_the_principal(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    static const int32_t orders[][4] = {{3, 2, 1, 0}, {3, 3, 4, 1}, {5, 4, 1, 2}, {1, 2, 3, 4}};
    static const char *const parts[] = {"order: 0", "3 is there twice", "order: 5",
                                        "does not pay the principal"};
    static const int64_t index[] = {3, 1, 0, -1};
    for (size_t i = 0; i < 4; i++) {
        claim.options.order = orders[i];
        claim.options.order_count = i == 3 ? 3 : 4;
        refused(&claim, parts[i], index[i]);
    }
    for (size_t count = 0; count <= 5; count += 5) {
        claim.options.order = orders[3];
        claim.options.order_count = count;
        refused(&claim, "order_count", -1);
    }
}

/* INT-014: pauses are days, in order and apart. */
static void pauses_are_apart(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    static const int32_t from[][2] = {{10, 20}, {10, 15}, {10, ENCOURS_DATE_NONE}, {10, 30}};
    static const int32_t until[][2] = {{9, 25}, {15, 30}, {15, 20}, {15, ENCOURS_DATE_MAX + 1}};
    static const char *const parts[] = {"in order", "does not start after", "in order", "in order"};
    static const int64_t index[] = {0, 1, 1, 1};
    for (size_t i = 0; i < 4; i++) {
        claim.options.pause_from = from[i];
        claim.options.pause_until = until[i];
        claim.options.pause_count = 2;
        refused(&claim, parts[i], index[i]);
    }
    for (int i = 0; i < 2; i++) {
        claim.options.pause_from = i == 0 ? NULL : from[0];
        claim.options.pause_until = i == 0 ? until[0] : NULL;
        claim.options.pause_count = 1;
        check_fails(claim_try(&claim, 100, "2025-01-01", "2025-06-01"), ENCOURS_E_MISUSE, "needs");
    }
}

/* INT-014: events ascend, are of a known kind and above 0. */
static void events_are_in_order(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    claim_event(&claim, "2025-02-01", ENCOURS_INTEREST_EVENT_PAYMENT, 1);
    claim_event(&claim, "2025-01-31", ENCOURS_INTEREST_EVENT_PAYMENT, 1);
    refused(&claim, "earlier than the one before", 1);
    for (int32_t kind = 0; kind <= 4; kind += 4) {
        claim_event(&claim, "2025-02-01", kind, 1);
        refused(&claim, "not 1 to 3", 0);
    }
    claim_event(&claim, "2025-02-01", ENCOURS_INTEREST_EVENT_COSTS, 0);
    refused(&claim, "not above 0", 0);
    claim_event(&claim, "2025-02-01", ENCOURS_INTEREST_EVENT_COSTS, 1);
    claim.day[0] = ENCOURS_DATE_NONE;
    refused(&claim, "has no day", 0);
    for (int i = 0; i < 3; i++) {
        claim_event(&claim, "2025-02-01", ENCOURS_INTEREST_EVENT_COSTS, 1);
        if (i == 0)
            claim.events.day = NULL;
        else if (i == 1)
            claim.events.kind = NULL;
        else
            claim.events.amount = NULL;
        check_fails(claim_try(&claim, 100, "2025-01-01", "2025-06-01"), ENCOURS_E_MISUSE, "needs");
        claim_begin(&claim, 1000000);
    }
    claim.events.struct_size = 1;
    check_fails(claim_try(&claim, 100, "2025-01-01", "2025-06-01"), ENCOURS_E_ABI, "event");
}

/* INT-014: days are days, options are there. */
static void claims_need_days_and_options(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    encours_date none = {ENCOURS_DATE_NONE}, good = day("2025-01-01");
    check_fails(encours_interest_compute(1, none, good, NULL, &claim.options, NULL, &claim.out,
                                         check_error()),
                ENCOURS_E_INVALID, "due and as_of");
    check_fails(encours_interest_compute(1, good, none, NULL, &claim.options, NULL, &claim.out,
                                         check_error()),
                ENCOURS_E_INVALID, "due and as_of");
    check_fails(
        encours_interest_compute(1, good, good, NULL, NULL, NULL, &claim.out, check_error()),
        ENCOURS_E_MISUSE, "options");
    claim.options.struct_size = 1;
    check_fails(claim_try(&claim, 1, "2025-01-01", "2025-06-01"), ENCOURS_E_ABI, "options");
}

/* INT-015: the bound holds for what starts segments, and is small where few things do. */
static void the_bound_is_enough_and_small(void **state)
{
    (void)state;
    claim_case claim;
    claim_begin(&claim, 1000000);
    size_t most = 0;
    check_ok(encours_interest_segments_max(day("2020-01-01"), day("2025-01-01"), NULL,
                                           &claim.options, &most, check_error()));
    check_between((intmax_t)most, 1, 40);
    claim.options.charge = ENCOURS_INTEREST_CHARGE_BY_DAYS;
    claim.options.period = 1;
    check_ok(encours_interest_segments_max(day("2020-01-01"), day("2025-01-01"), NULL,
                                           &claim.options, &most, check_error()));
    check_equal(most, 1827);
    check_equal(claim_run(&claim, 100, "2020-01-01", "2025-01-01").segment_count, 1827);
    claim.options.stop.is_set = 1;
    claim.options.stop.value = day("2019-01-01");
    check_ok(encours_interest_segments_max(day("2020-01-01"), day("2025-01-01"), NULL,
                                           &claim.options, &most, check_error()));
    check_equal(most, 0);
}

CHECK_MAIN(options_are_known_choices, orders_pay_the_principal, pauses_are_apart,
           events_are_in_order, claims_need_days_and_options, the_bound_is_enough_and_small)
