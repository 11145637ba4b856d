/* SPDX-License-Identifier: MIT */
/* Due dates of customers with closing days, moved days and wishes. */
#include "base/error.h"
#include "base/struct_size.h"
#include "pure/calendar.h"
#include "pure/date.h"
#include "pure/terms.h"

typedef encours_term_due_options due_options;

/* The place of `day` among moved_from; moved_count when it is none of them. */
static size_t find_move(const due_options *options, int32_t day)
{
    size_t at = enc_date_place(options->moved_from, options->moved_count, day);
    bool found = at < options->moved_count && options->moved_from[at] == day;
    return found ? at : options->moved_count;
}

/* What is wrong with a move; NULL: nothing. */
static const char *fault_of(const due_options *options, size_t i)
{
    int32_t from = options->moved_from[i], to = options->moved_to[i];
    if (!enc_date_is_valid(from) || !enc_date_is_valid(to))
        return "is out of 1900 to 2199";
    if (i > 0 && from <= options->moved_from[i - 1])
        return "is not later than the one before it";
    return to <= from ? "does not go forward" : NULL;
}

static encours_status check_moves(const due_options *options, encours_error *error)
{
    ENC_REQUIRE(options->moved_count == 0 ||
                (options->moved_from != NULL && options->moved_to != NULL));
    for (size_t i = 0; i < options->moved_count; i++) {
        const char *fault = fault_of(options, i);
        if (fault != NULL)
            return enc_error_at(error, ENCOURS_E_INVALID, i, "move %zu %s", i, fault);
    }
    for (size_t i = 0; i < options->moved_count; i++)
        if (find_move(options, options->moved_to[i]) < options->moved_count)
            return enc_error_at(error, ENCOURS_E_INVALID, i,
                                "move %zu leads to a day that is moved itself", i);
    return ENCOURS_OK;
}

static encours_status check_wish(const due_options *options, encours_error *error)
{
    if (options->has_requested > 1 || options->allow_requested > 1)
        return enc_error_set(error, ENCOURS_E_INVALID,
                             "has_requested and allow_requested must be 0 or 1");
    if (options->has_requested == 0 || enc_date_is_valid(options->requested.epoch_day))
        return ENCOURS_OK;
    enc_error_set(error, ENCOURS_E_INVALID,
                  "requested is day %" PRId32 " since 1970-01-01, out of 1900 to 2199",
                  options->requested.epoch_day);
    enc_error_field(error, "requested");
    return ENCOURS_E_INVALID;
}

/* The date of the rule, moved and rolled; ENCOURS_DATE_NONE when it leaves the range. */
static int32_t due_of(const encours_term_rule *rule, int32_t base, const due_options *options)
{
    int32_t day = options->closings != NULL
                      ? enc_term_unadjusted_open(rule, base, options->closings)
                      : enc_term_unadjusted(rule, base);
    size_t move = find_move(options, day);
    if (move < options->moved_count)
        day = options->moved_to[move];
    if (day == ENCOURS_DATE_NONE || rule->roll == ENCOURS_ROLL_UNADJUSTED)
        return day;
    return enc_calendar_roll(options->calendar, day, (encours_roll)rule->roll);
}

encours_status encours_term_due_compute(const encours_term_rule *rule,
                                        const encours_term_dates *dates,
                                        const encours_term_due_options *options,
                                        encours_due_date *out, encours_error *error)
{
    ENC_REQUIRE(rule != NULL && dates != NULL && out != NULL);
    due_options how;
    int32_t base;
    ENC_STRUCT_LOAD(how, options, encours_term_due_options, sizeof how, error);
    ENC_TRY(enc_term_check_rolling(rule, how.calendar, error));
    if (how.closings != NULL)
        ENC_TRY(encours_calendar_check(how.closings, error));
    ENC_TRY(check_moves(&how, error));
    ENC_TRY(check_wish(&how, error));
    ENC_TRY(enc_term_pick_base(rule, dates, &base, error));
    if ((how.has_requested & how.allow_requested) != 0) {
        *out = (encours_due_date){
            .due = how.requested, .unadjusted = how.requested, .base = {.epoch_day = base}};
        return ENCOURS_OK;
    }
    int32_t due = due_of(rule, base, &how), unadjusted = enc_term_unadjusted(rule, base);
    return enc_term_give_due(rule, base, unadjusted, due, out, error);
}
