/* SPDX-License-Identifier: MIT */
#include "credit/rows.h"

#include <string.h>

void enc_policy_bytes(const enc_state *state, const enc_policy_row *policy, uint8_t *to)
{
    const enc_column *bytes = &state->engine_columns[ENC_CREDIT_POLICY_BYTES];
    for (uint32_t row = policy->first_byte, left = policy->size; left > 0;) {
        uint32_t run = enc_column_run(row);
        run = run < left ? run : left;
        memcpy(to, enc_column_at(bytes, row), run);
        row += run;
        to += run;
        left -= run;
    }
}

uint32_t enc_policy_in_force(const enc_state *state, const enc_counts *counts, enc_text name,
                             int32_t day)
{
    uint32_t found = ENC_ROW_NONE;
    int32_t latest = ENCOURS_DATE_MIN;
    for (uint32_t row = 0; row < enc_policies_count(counts); row++) {
        const enc_policy_row *policy = enc_policy_at(state, row);
        if (policy->from <= day && policy->from >= latest &&
            enc_text_equal(enc_strings_get(&state->strings, policy->name), name)) {
            found = row;
            latest = policy->from;
        }
    }
    return found;
}

static uint32_t known(const enc_state *state, const enc_counts *counts, uint32_t after)
{
    while (after > enc_decisions_count(counts))
        after = enc_decision_at(state, after - 1)->previous_after;
    return after - 1; /* 0 becomes ENC_ROW_NONE */
}

uint32_t enc_decisions_newest(const enc_state *state, const enc_counts *counts, uint32_t customer)
{
    return known(state, counts,
                 enc_chain_get(state, counts, &state->engine_columns[ENC_CREDIT_DECISION_HEAD],
                               &state->engine_columns[ENC_CREDIT_DECISION_TIP], customer));
}

uint32_t enc_decisions_next(const enc_state *state, const enc_counts *counts, uint32_t decision)
{
    return known(state, counts, enc_decision_at(state, decision)->previous_after);
}
