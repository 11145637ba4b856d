// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What stands behind the methods of a dry run. */
final class Simulations {
    /** Accept to refuse: two policies are compared by both outcomes. */
    private static final List<Outcome> OUTCOMES = List.of(Outcome.ACCEPT, Outcome.WARN,
            Outcome.HOLD, Outcome.REFUSE);

    private Simulations() {}

    static Outcome before(int cell) {
        return OUTCOMES.get(cell / OUTCOMES.size());
    }

    static Outcome after(int cell) {
        return OUTCOMES.get(cell % OUTCOMES.size());
    }

    static int decimals(Simulation simulation) {
        return Origin.decimals(simulation, simulation.policy().currency());
    }

    static String table(Simulation simulation) {
        TextTable table = new TextTable("Orders by the policy " + simulation.policy().name());
        table.names(List.of("", "orders", "customers", "amount", "alone decisive", "paid",
                "paid late", "open late", "written off", "then late or lost", "not observed"));
        for (Outcome outcome : OUTCOMES) {
            table.row(cells(outcome.toString().toLowerCase(Locale.ROOT),
                    simulation.decided(outcome)));
        }
        SimulationSummary undecided = simulation.undecided();
        if (undecided.orders() != 0) {
            table.row(cells("undecided", undecided));
        }
        for (String rule : simulation.policy().rules()) {
            table.row(cells("rule " + rule, simulation.fired(rule)));
        }
        return table.toString();
    }

    private static List<Object> cells(String what, SimulationSummary one) {
        return List.of(what, one.orders(), one.customers(), one.amount(), one.decisive(),
                one.paid(), one.paidLate(), one.openLate(), one.writtenOff(), one.lateOrLost(),
                one.notObserved());
    }

    static Map<Followed, Long> followed(long[] counts, int cell) {
        int kinds = PolicySimulation.FOLLOWED_KINDS;
        Map<Followed, Long> found = new LinkedHashMap<>();
        IntStream.range(0, kinds)
                .forEach(at -> found.put(Followed.of(at), counts[cell * kinds + at]));
        return Collections.unmodifiableMap(found);
    }

    static Stream<SimulatedOrder> orders(Simulation simulation) {
        int decimals = decimals(simulation);
        List<String> codes = simulation.policy().rules();
        long[] numbers = simulation.orders();
        byte[] outcomes = simulation.outcomes();
        long[] rules = simulation.rules();
        long[] amounts = simulation.amounts();
        byte[] followed = simulation.followed();
        long[] paid = simulation.paid();
        long[] paidLate = simulation.paidLate();
        long[] openLate = simulation.openLate();
        long[] writtenOff = simulation.writtenOff();
        return IntStream.range(0, numbers.length).mapToObj(at -> new SimulatedOrder(numbers[at],
                outcomes[at] == 0 ? null : Outcome.of(outcomes[at]),
                IntStream.range(0, codes.size()).filter(one -> (rules[at] >>> one & 1) != 0)
                        .mapToObj(codes::get).toList(),
                Decimals.known(amounts[at], decimals), Followed.of(followed[at]),
                kept(paid, at, decimals), kept(paidLate, at, decimals),
                kept(openLate, at, decimals), kept(writtenOff, at, decimals)));
    }

    private static BigDecimal kept(long[] amounts, int at, int decimals) {
        return amounts == null ? null : BigDecimal.valueOf(amounts[at], decimals);
    }
}
