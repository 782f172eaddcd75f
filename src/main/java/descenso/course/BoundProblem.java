package descenso.course;

import descenso.train.Problem;
import java.util.OptionalInt;

/**
 * A problem as an experiment poses it.
 *
 * @param updates how many there is data for, where that is limited
 */
record BoundProblem(Problem problem, OptionalInt updates) {

    static BoundProblem unlimited(Problem problem) {
        return new BoundProblem(problem, OptionalInt.empty());
    }
}
