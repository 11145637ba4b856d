/* SPDX-License-Identifier: MIT */
#include "ledger/figures.h"

#include <stdio.h>
#include <string.h>

encours_status enc_figures_begin(enc_figures *figures, const encours_view *view, encours_date as_of,
                                 const char *by, const uint16_t *classes, size_t class_count,
                                 encours_error *error)
{
    ENC_REQUIRE(classes != NULL || class_count == 0);
    ENC_TRY(enc_view_check_day(as_of, error));
    *figures = (enc_figures){
        .view = view,
        .state = view->state,
        .counts = &view->counts,
        .day = as_of.epoch_day,
        .classes = classes,
        .class_count = class_count,
        .dimension = ENC_ROW_NONE,
    };
    if (by == NULL)
        return ENCOURS_OK;
    figures->dimension =
        enc_state_find_dimension(view->state, enc_text_of(by), view->counts.dimensions);
    if (figures->dimension == ENC_ROW_NONE) {
        enc_error_set(error, ENCOURS_E_NOT_FOUND, "dimension %s is not declared", by);
        enc_error_field(error, "by");
        return ENCOURS_E_NOT_FOUND;
    }
    return ENCOURS_OK;
}

bool enc_figures_takes(const enc_figures *figures, uint16_t account_class)
{
    if (figures->classes == NULL)
        return true;
    for (size_t i = 0; i < figures->class_count; i++)
        if (figures->classes[i] == account_class)
            return true;
    return false;
}

encours_status enc_figures_label(void *user, uint32_t key, const char **text, size_t *size,
                                 encours_error *error)
{
    static const char *const none = "";
    const enc_figures *figures = user;
    const enc_state *state = figures->state;
    (void)error;
    *text = none;
    *size = 0;
    if (key == 0)
        return ENCOURS_OK;
    enc_text label = enc_strings_get(
        &state->strings, figures->dimension == ENC_ROW_NONE
                             ? ENC_AT(&state->customer_code, uint32_t, key - 1)
                             : ENC_AT(&state->values, enc_value, key - 1).text);
    if (label.size == 0) { /* a customer whose code is personal: the log calls it C<number> */
        char *plain = ((enc_figures *)user)->plain_code;
        label = enc_text_of(enc_state_code(state, key - 1, plain));
    }
    *text = label.bytes;
    *size = label.size;
    return ENCOURS_OK;
}
