/* SPDX-License-Identifier: MIT */
/* Sums over the orders of a dry run. */
#include "credit/simulation.h"
#include "pure/rounding.h"

void enc_simulation_count(enc_simulation_sums *sums, const enc_simulated *order, bool decisive)
{
    sums->orders++;
    sums->decisive += decisive;
    sums->unconverted += !order->converted;
    if (sums->last_customer_after != order->customer + 1) {
        sums->last_customer_after = order->customer + 1;
        sums->customers++;
    }
    sums->followed[order->followed]++;
    if (!order->converted)
        return;
    sums->amount += order->amount;
    sums->followed_amounts[order->followed] += order->amount;
    sums->after.paid += order->after.paid;
    sums->after.paid_late += order->after.paid_late;
    sums->after.paid_days += order->after.paid_days;
    sums->after.open_late += order->after.open_late;
    sums->after.written_off += order->after.written_off;
}

encours_status enc_simulation_figures_of(const enc_simulation_sums *sums,
                                         encours_simulation_figures *out, encours_error *error)
{
    encours_simulation_figures made = {.struct_size = sizeof made,
                                       .orders = sums->orders,
                                       .customers = sums->customers,
                                       .unconverted = sums->unconverted,
                                       .decisive = sums->decisive,
                                       .mean_days_e2 = INT64_MIN};
    const enc_after_sums *after = &sums->after;
    bool fits = enc_narrow_i64(sums->amount, &made.amount) &&
                enc_narrow_i64(after->paid, &made.paid) &&
                enc_narrow_i64(after->paid_late, &made.paid_late) &&
                enc_narrow_i64(after->open_late, &made.open_late) &&
                enc_narrow_i64(after->written_off, &made.written_off);
    for (size_t i = 0; i < ENCOURS_FOLLOWED_KINDS; i++) {
        made.followed[i] = sums->followed[i];
        fits = fits && enc_narrow_i64(sums->followed_amounts[i], &made.followed_amounts[i]);
    }
    if (fits && after->paid > 0)
        fits = enc_round_divide_i64(after->paid_days * 100, after->paid, ENCOURS_ROUNDING_HALF_UP,
                                    &made.mean_days_e2);
    if (!fits)
        return enc_error_set(error, ENCOURS_E_OVERFLOW,
                             "a sum over the orders does not fit 64 bits");
    *out = made;
    return ENCOURS_OK;
}
