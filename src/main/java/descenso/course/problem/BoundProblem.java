package descenso.course.problem;

import descenso.train.problem.Problem;
import java.util.OptionalInt;

/**
 * A problem with the values of one combination of an experiment's variables.
 *
 * @param updates maximum number of updates that the data allows; empty if unlimited
 */
public record BoundProblem(Problem problem, OptionalInt updates) {

    static BoundProblem unlimited(Problem problem) {
        return new BoundProblem(problem, OptionalInt.empty());
    }
}
