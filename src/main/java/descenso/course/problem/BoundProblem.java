package descenso.course.problem;

import descenso.train.problem.Problem;
import java.util.OptionalInt;

/**
 * A problem as an experiment poses it.
 *
 * @param updates how many there is data for, where that is limited
 */
public record BoundProblem(Problem problem, OptionalInt updates) {

    static BoundProblem unlimited(Problem problem) {
        return new BoundProblem(problem, OptionalInt.empty());
    }
}
