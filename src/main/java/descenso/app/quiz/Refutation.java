package descenso.app.quiz;

import descenso.course.Course;
import descenso.course.Misconception;
import descenso.course.question.Part;
import java.util.List;
import java.util.Optional;

/**
 * What a wrong answer comes from, and the experiment that refutes it.
 *
 * @param mistaken the parts that it fell for
 */
public record Refutation(List<Part> mistaken, Course course) {

    public Optional<Misconception> misconception() {
        return mistaken.stream()
                .flatMap(part -> part.misconception().stream())
                .flatMap(id -> course.misconception(id).stream())
                .findFirst();
    }

    /** The id of it: the author's choice for this very answer, else the misconception's. */
    public Optional<String> experiment() {
        return mistaken.stream()
                .flatMap(part -> part.experiment().stream())
                .findFirst()
                .or(() -> misconception().flatMap(Misconception::experiment));
    }
}
