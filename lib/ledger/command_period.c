/* SPDX-License-Identifier: MIT */
#include "encours/period.h"

#include "ledger/command_run.h"
#include "ledger/rows.h"

static encours_status add(encours_transaction *transaction, bool reopened, encours_date closed_to,
                          encours_error *error)
{
    uint8_t *to;
    ENC_TRY(enc_command_begin(transaction, 24, &to, error));
    to = enc_put_signed(enc_put_varint(to, reopened), closed_to.epoch_day);
    return enc_command_end(transaction, ENC_COMMAND_PERIOD, to, NULL);
}

encours_status encours_transaction_close_periods(encours_transaction *transaction,
                                                 encours_date closed_to, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    ENC_TRY(enc_check_day(closed_to, "closed_to", error));
    return add(transaction, false, closed_to, error);
}

encours_status encours_transaction_reopen_periods(encours_transaction *transaction,
                                                  encours_date closed_to, encours_error *error)
{
    ENC_REQUIRE(transaction != NULL);
    if (closed_to.epoch_day != ENCOURS_DATE_NONE)
        ENC_TRY(enc_check_day(closed_to, "closed_to", error));
    return add(transaction, true, closed_to, error);
}

encours_status enc_run_period(enc_command_run *run)
{
    enc_event event = {.kind = ENCOURS_EVENT_PERIOD};
    event.as.period.reopened = (uint32_t)enc_get_varint(&run->reader);
    event.as.period.closed_to = enc_run_day(run);
    return enc_session_put(run->session, &event, run->error);
}

encours_date encours_view_closed_to(const encours_view *view)
{
    return (encours_date){enc_closed_to(&view->counts)};
}
