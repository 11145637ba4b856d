/* SPDX-License-Identifier: MIT */
/* Which days of payment the law allows: the rule that the policy names, in the caller's table. */
#include "credit/caps.h"

#include "base/error.h"
#include "base/struct_size.h"

static encours_status refuse(encours_status status, const char *field, const char *hint,
                             encours_error *error)
{
    enc_error_hint(error, "%s", hint);
    enc_error_field(error, field);
    return status;
}

static encours_status read_rule(const char *text, uint32_t *out, encours_error *error)
{
    uint64_t number = 0;
    const char *at = text;
    for (; *at >= '0' && *at <= '9' && number <= UINT32_MAX; at++)
        number = number * 10 + (uint64_t)(*at - '0');
    if (at == text || *at != '\0' || number > UINT32_MAX) {
        enc_error_set(error, ENCOURS_E_INVALID,
                      "the policy's terms have the rule \"%.48s\", which is no number of a rule of "
                      "legal caps",
                      text);
        return refuse(ENCOURS_E_INVALID, "rule",
                      "Name the rule in the policy by its number in the table, such as \"1\"",
                      error);
    }
    *out = (uint32_t)number;
    return ENCOURS_OK;
}

static bool holds(const encours_legal_cap_columns *caps, size_t row, uint32_t rule, int32_t day)
{
    int32_t until = caps->valid_until != NULL ? caps->valid_until[row] : ENCOURS_DATE_NONE;
    return caps->rule[row] == rule && caps->valid_from[row] <= day &&
           (until == ENCOURS_DATE_NONE || day <= until);
}

static void add_number(enc_sha256 *sha, uint32_t number)
{
    const uint8_t bytes[4] = {(uint8_t)number, (uint8_t)(number >> 8), (uint8_t)(number >> 16),
                              (uint8_t)(number >> 24)};
    enc_sha256_update(sha, bytes, sizeof bytes);
}

/* The rows that hold, and what is told of invoices; how long rows hold otherwise does not matter.
 * Returns how many there are. */
static size_t digest_rows(const encours_legal_cap_columns *caps, uint32_t rule, uint32_t facts,
                          int32_t day, uint8_t digest[ENC_SHA256_SIZE])
{
    size_t count = 0;
    enc_sha256 sha;
    enc_sha256_init(&sha);
    add_number(&sha, facts);
    for (size_t row = 0; row < caps->count; row++) {
        if (!holds(caps, row, rule, day))
            continue;
        add_number(&sha, (uint32_t)caps->days[row]);
        add_number(&sha, (uint32_t)caps->counting[row]);
        add_number(&sha, (uint32_t)caps->start[row]);
        add_number(&sha, caps->needs != NULL ? caps->needs[row] : 0);
        add_number(&sha, caps->excludes != NULL ? caps->excludes[row] : 0);
        count++;
    }
    enc_sha256_final(&sha, digest);
    return count;
}

static encours_status refuse_day(const encours_legal_cap_columns *caps, uint32_t rule,
                                 encours_date day, encours_error *error)
{
    char text[ENCOURS_DATE_TEXT_SIZE];
    (void)encours_date_format(day, text, sizeof text);
    enc_error_set(error, ENCOURS_E_NOT_FOUND, "%s: no row of rule %" PRIu32 " holds on %s",
                  caps->name != NULL ? caps->name : "legal caps", rule, text);
    return refuse(ENCOURS_E_NOT_FOUND, "caps", "Give a table that reaches to that day", error);
}

/* Days of the rule; of two readings of an end of month the later one is lawful. */
static int32_t days_of(const encours_legal_cap *cap, encours_date issue)
{
    if (cap->status != ENCOURS_LEGAL_CAP_NO_DUE_DATE)
        return ENC_CAP_UNKNOWN;
    int32_t one = cap->days_first.epoch_day, other = cap->month_first.epoch_day;
    return (one > other ? one : other) - issue.epoch_day;
}

encours_status enc_cap_find(const encours_policy *policy, const encours_credit_options *options,
                            encours_date issue, enc_cap *out, encours_error *error)
{
    const enc_policy_terms *terms = &policy->terms;
    encours_legal_cap_columns caps;
    encours_legal_cap found = ENCOURS_LEGAL_CAP_INIT;
    encours_term_dates dates = ENCOURS_TERM_DATES_INIT;
    uint32_t rule = 0, facts = options->caps_facts | ENCOURS_LEGAL_CAP_AGREED;
    *out = (enc_cap){.days = terms->rule != NULL ? ENC_CAP_UNKNOWN : terms->legal_days};
    if (terms->rule == NULL || options->caps == NULL)
        return ENCOURS_OK;
    ENC_STRUCT_LOAD(caps, options->caps, encours_legal_cap_columns, sizeof caps, error);
    ENC_TRY(read_rule(terms->rule, &rule, error));
    dates.issue = issue;
    ENC_TRY(encours_legal_cap_compute(&caps, rule, facts, &dates, (encours_date){ENCOURS_DATE_NONE},
                                      &found, error));
    if (digest_rows(&caps, rule, facts, issue.epoch_day, out->digest) == 0)
        return refuse_day(&caps, rule, issue, error);
    out->is_read = 1;
    out->days = days_of(&found, issue);
    if (terms->legal_days >= 0 && terms->legal_days < out->days)
        out->days = terms->legal_days;
    return ENCOURS_OK;
}
