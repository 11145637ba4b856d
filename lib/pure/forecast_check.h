/* SPDX-License-Identifier: MIT */
/* Whether the columns of a forecast are whole. */
#ifndef ENC_PURE_FORECAST_CHECK_H
#define ENC_PURE_FORECAST_CHECK_H

#include "encours/forecast.h"

encours_status enc_forecast_load_columns(encours_forecast_columns *out,
                                         const encours_forecast_columns *in, encours_error *error);

#endif
