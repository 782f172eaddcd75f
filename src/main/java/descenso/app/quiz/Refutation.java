package descenso.app.quiz;

import descenso.course.Course;
import descenso.course.Misconception;
import descenso.course.question.Part;
import java.util.List;
import java.util.Optional;

/**
 * The misconception behind a wrong answer, and the experiment that refutes it.
 *
 * @param mistaken the parts that the answer triggered
 */
public record Refutation(List<Part> mistaken, Course course) {

    public Optional<Misconception> misconception() {
        return mistaken.stream()
                .flatMap(part -> part.misconception().stream())
                .flatMap(id -> course.misconception(id).stream())
                .findFirst();
    }

    /**
     * Returns the id of the experiment. The author's choice for a triggered part precedes that of the misconception.
     */
    public Optional<String> experiment() {
        return mistaken.stream()
                .flatMap(part -> part.experiment().stream())
                .findFirst()
                .or(() -> misconception().flatMap(Misconception::experiment));
    }
}
