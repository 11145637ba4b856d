// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@link Agenda} offers beyond the functions of the library, written over them. Codes of
 * customers and decimals are asked of the view: read it before that view is closed.
 */
public sealed interface AgendaIdiom permits Agenda {
    /**
     * What is to be seen to.
     *
     * @return by day, in an order that the same view, policy and day always give
     * @throws ClosedException if this or the view it came from is closed
     */
    default List<AgendaRow> rows() {
        Agenda agenda = (Agenda) this;
        int[] days = agenda.days();
        int[] kinds = agenda.kinds();
        int[] late = agenda.lateDays();
        int[] workingDays = agenda.workingDays();
        int[] subjectKinds = agenda.subjectKinds();
        long[] subjects = agenda.subjects();
        long[] facts = agenda.facts();
        long[] customers = agenda.customers();
        long[] amounts = agenda.amounts();
        short[] currencies = agenda.currencies();
        Map<Long, String> codes = new HashMap<>();
        List<AgendaRow> rows = new ArrayList<>();
        for (int at = 0; at < agenda.rowCount(); at++) {
            Currency currency = Convert.currency(currencies[at]);
            BigDecimal amount = Decimals.known(amounts[at], currency, agenda);
            rows.add(new AgendaRow(Convert.date(days[at]), AgendaKind.of(kinds[at]),
                    customers[at], Origin.code(agenda, customers[at], codes),
                    subjectKinds[at] == 0 ? null : SubjectKind.of(subjectKinds[at]), subjects[at],
                    Texts.orNull(agenda.code(at)), amount, currency, late[at],
                    Texts.orNull(agenda.person(at)), Texts.orNull(agenda.role(at)), facts[at],
                    Convert.date(workingDays[at])));
        }
        return List.copyOf(rows);
    }
}
