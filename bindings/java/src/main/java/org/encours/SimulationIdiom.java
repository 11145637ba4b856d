// SPDX-License-Identifier: MIT
package org.encours;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link Simulation} offers beyond the functions of the library, written over them. Codes of
 * rules and decimals are asked of the policy and the view: close them after it.
 */
public sealed interface SimulationIdiom permits Simulation {
    /**
     * The policy that was tried.
     *
     * @return the one it was made with, which its maker closes
     * @throws ClosedException if this is closed
     */
    default Policy policy() {
        return Origin.direct((Simulation) this, Policy.class);
    }

    /**
     * All orders that were decided.
     *
     * @return what followed them
     * @throws EncoursException as {@link Simulation#outcome}
     */
    default SimulationSummary decided() {
        return decided(Outcome.of(0));
    }

    /**
     * The orders with an outcome.
     *
     * @param outcome accept, warn, hold or refuse
     * @return what followed them
     * @throws EncoursException as {@link Simulation#outcome}
     */
    default SimulationSummary decided(Outcome outcome) {
        Simulation simulation = (Simulation) this;
        return SimulationSummary.of(simulation.outcome(outcome), Simulations.decimals(simulation));
    }

    /**
     * The orders that were not decided for want of an exchange rate.
     *
     * @return what followed them
     * @throws EncoursException as {@link Simulation#outcome}
     */
    default SimulationSummary undecided() {
        return decided(Outcome.of(-1));
    }

    /**
     * The orders on which a rule fired and nothing excused it.
     *
     * @param rule its code in the policy
     * @return what followed them
     * @throws IllegalArgumentException if the policy has no rule of that code
     * @throws EncoursException as {@link Simulation#rule(long)}
     */
    default SimulationSummary fired(String rule) {
        Simulation simulation = (Simulation) this;
        int at = policy().rules().indexOf(rule);
        if (at < 0) {
            throw new IllegalArgumentException("rule: the policy \"" + policy().name()
                    + "\" has no rule \"" + rule + "\". It has " + policy().rules() + ".");
        }
        return SimulationSummary.of(simulation.rule(at), Simulations.decimals(simulation));
    }

    /**
     * Each order of the run, for reports.
     *
     * @return in the order of the log; read while this is open
     */
    default Stream<SimulatedOrder> orderRows() {
        return Simulations.orders((Simulation) this);
    }

    /**
     * The run as an aligned table for people: each outcome, what was left undecided if anything
     * was, then each rule.
     *
     * @return lines without a newline at the end
     */
    default String table() {
        return Simulations.table((Simulation) this);
    }

    /**
     * The same orders decided by another policy.
     *
     * @param after a run over the same orders, with the policy that is to come
     * @return for each pair of outcomes that occurs, this run's first, the orders
     * @throws EncoursException as {@link Simulation#compare}
     */
    default List<SimulationChange> changes(Simulation after) {
        Simulation simulation = (Simulation) this;
        SimulationDifference found = simulation.compare(after);
        int decimals = Simulations.decimals(simulation);
        List<SimulationChange> changes = new ArrayList<>();
        for (int at = 0; at < found.orders().length; at++) {
            if (found.orders()[at] != 0) {
                changes.add(new SimulationChange(Simulations.before(at), Simulations.after(at),
                        found.orders()[at], BigDecimal.valueOf(found.amounts()[at], decimals),
                        Simulations.followed(found.followed(), at)));
            }
        }
        return List.copyOf(changes);
    }
}
