/* SPDX-License-Identifier: MIT */
#include "support/check.h"

#include "policy/figure.h"

static void names_and_numbers_lead_to_each_other(void **state)
{
    (void)state;
    for (int32_t figure = 1; figure <= ENC_FIGURE_LAST; figure++) {
        const char *name = encours_figure_name(figure);
        check(name != NULL);
        check_equal(encours_figure_find(name), figure);
        check_between(encours_figure_unit_of(figure), ENCOURS_FIGURE_UNIT_AMOUNT,
                      ENCOURS_FIGURE_UNIT_POINTS);
        check(encours_figure_label(figure, ENCOURS_LANGUAGE_EN) != NULL);
        check(encours_figure_label(figure, ENCOURS_LANGUAGE_FR) != NULL);
    }
    check_text(encours_figure_name(ENCOURS_FIGURE_LIMIT_USED), "limit-used");
    check_text(encours_figure_label(ENCOURS_FIGURE_LIMIT_USED, ENCOURS_LANGUAGE_EN), "limit used");
    check_text(encours_figure_label(ENCOURS_FIGURE_LIMIT_USED, ENCOURS_LANGUAGE_FR),
               "limite utilis\xC3\xA9"
               "e");
    check_text(encours_figure_name(ENCOURS_FIGURE_DAYS_LATE_P80), "days-late-p80");
}

static void what_is_no_figure_has_no_name(void **state)
{
    (void)state;
    static const int32_t none[] = {0, -1, ENC_FIGURE_LAST + 1, INT32_MAX, INT32_MIN};
    for (size_t i = 0; i < sizeof none / sizeof none[0]; i++) {
        check(encours_figure_name(none[i]) == NULL);
        check_equal(encours_figure_unit_of(none[i]), 0);
        check(encours_figure_label(none[i], ENCOURS_LANGUAGE_EN) == NULL);
    }
    check(encours_figure_label(1, 0) == NULL);
    check(encours_figure_label(1, 3) == NULL);
    check_equal(encours_figure_find("limit_used"), 0);
    check_equal(encours_figure_find(""), 0);
}

/* Formulas of figure.h. */
static void what_is_made_of_others_says_so(void **state)
{
    (void)state;
    check(enc_figure_parts(ENCOURS_FIGURE_REAL_RISK) ==
          (ENC_FIGURE_BIT(RECEIVABLES) | ENC_FIGURE_BIT(GUARANTEES)));
    check(enc_figure_parts(ENCOURS_FIGURE_HEADROOM) ==
          (ENC_FIGURE_BIT(LIMIT) | ENC_FIGURE_BIT(EXPOSURE_AFTER)));
    check(enc_figure_parts(ENCOURS_FIGURE_DUNNING_LEVEL) == 0);
    check(enc_figure_parts(0) == 0);
}

CHECK_MAIN(names_and_numbers_lead_to_each_other, what_is_no_figure_has_no_name,
           what_is_made_of_others_says_so)
