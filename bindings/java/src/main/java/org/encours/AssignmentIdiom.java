// SPDX-License-Identifier: MIT
package org.encours;

import java.util.List;
import java.util.stream.IntStream;

/** What {@link Assignment} offers beyond the functions of the library, written over them. */
public sealed interface AssignmentIdiom permits Assignment {
    /**
     * Why the rules before did not assign.
     *
     * @return a row for each rule that was passed over, in the order of the table
     */
    default List<AssignmentStep> steps() {
        Assignment assignment = (Assignment) this;
        int[] conditions = assignment.stepConditions();
        int[] results = assignment.stepResults();
        return IntStream.range(0, (int) assignment.stepCount())
                .mapToObj(at -> new AssignmentStep(at, assignment.stepText(at), conditions[at],
                        ConditionResult.of(results[at])))
                .toList();
    }
}
