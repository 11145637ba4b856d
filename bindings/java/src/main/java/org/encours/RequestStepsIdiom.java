// SPDX-License-Identifier: MIT
package org.encours;

import java.util.List;
import java.util.stream.LongStream;

/** What {@link RequestSteps} offers beyond the functions of the library, written over them. */
public sealed interface RequestStepsIdiom permits RequestSteps {
    /**
     * What was done, in the order of the log; also what does not count.
     *
     * @return a row for each step
     */
    default List<RequestStepRow> rows() {
        RequestSteps steps = (RequestSteps) this;
        return LongStream.range(0, steps.rowCount()).mapToObj(steps::at).map(RequestStepRow::of)
                .toList();
    }
}
