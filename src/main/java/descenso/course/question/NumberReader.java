package descenso.course.question;

import descenso.course.source.CourseException;
import descenso.course.value.ExpressionReader;
import descenso.course.value.MappingReader;
import descenso.course.value.ToleranceReader;
import descenso.course.yaml.YamlNode;
import descenso.expr.Expression;
import descenso.quiz.Question;
import descenso.quiz.QuestionVariables;
import descenso.quiz.Solution;
import descenso.quiz.Tolerance;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a question about a number: its values, correct answer, tolerance and traps. */
final class NumberReader {

    private static final List<String> TRAP_KEYS = List.of("id", "value", "reply", "misconception", "experiment");
    private static final List<Tolerance.Kind> TOLERANCES =
            List.of(Tolerance.Kind.PERCENT, Tolerance.Kind.ABSOLUTE, Tolerance.Kind.DIGITS);

    private final MappingReader section;
    private final PartReader parts;
    private final Map<String, QuestionVariables.Source> sources;
    private final Set<String> names;

    /**
     * Creates a reader.
     *
     * @param sources the sources of the question's values, by name
     * @param parts receives the traps
     */
    NumberReader(MappingReader section, Map<String, QuestionVariables.Source> sources, PartReader parts) {
        this.section = section;
        this.sources = sources;
        this.names = sources.keySet();
        this.parts = parts;
    }

    /** Reads the question. Returns empty if it has an error, which is reported. */
    Optional<Question> read() {
        Optional<Expression> where = section.optional("where", node -> ExpressionReader.condition(node, names));
        Optional<Solution> solution = section.required("answer", this::solution);
        Optional<Tolerance> tolerance =
                section.required("tolerance", node -> ToleranceReader.read(node, section.context(), TOLERANCES));
        List<Expression> traps = section.items("traps", TRAP_KEYS, this::trap);
        return section.ifValid(() -> new Question.Number(
                new QuestionVariables(sources, where), solution.orElseThrow(), tolerance.orElseThrow(), traps));
    }

    private Solution solution(YamlNode node) throws CourseException {
        return node.isText()
                ? new Solution.SymbolicFormula(ExpressionReader.read(node, names))
                : new StepsReader(node.map(), section.context(), names).read();
    }

    private Expression trap(MappingReader item) throws CourseException {
        parts.read(item, "reply");
        return ExpressionReader.read(item.required("value"), names);
    }
}
